// What is done for an application: its loop is drafted, and its candidate is asked when they can by a link of their own,
// for which there has to be a loop first. Each step happens once, however often it is sent.
import { useOnward } from '../../parts/use-onward.js';
import { useState } from 'react';
import { Failed } from '../../data/ask.js';
import { newKey, useChange } from '../../data/use-data.js';
import { AskApplicant, DraftForApplicant, LinkForApplicant } from '../../generated/operations.js';
import type { ApplicantShownFragment } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { plannerWords } from './planner.words.js';

/** Acts with what went wrong, by application. */
export interface ApplicantActs {
  /** The application that something is under way for. */
  readonly busyId: string | null;
  readonly problem: { readonly id: string; readonly text: string } | null;
  /** Drafts the loop and goes to its schedule. */
  readonly plan: (applicant: ApplicantShownFragment) => void;
  /** Mails the candidate a link by which they say when they can. */
  readonly ask: (applicant: ApplicantShownFragment) => void;
}

/** A refusal in words, in the middle of several steps. */
class Stopped extends Error {}

/** The acts for the applications of a list. */
export function useApplicantActs(): ApplicantActs {
  const say = useWords(plannerWords);
  const onward = useOnward();
  const draft = useChange(DraftForApplicant);
  const link = useChange(LinkForApplicant);
  const request = useChange(AskApplicant);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApplicantActs['problem']>(null);
  const loopOf = async ({ id, loop }: ApplicantShownFragment): Promise<string> => {
    if (loop !== null) return loop.id;
    const { draftLoop } = await draft.mutateAsync({ input: { applicationId: id, idempotencyKey: newKey() } });
    if (draftLoop.__typename === 'LoopDrafted' || draftLoop.__typename === 'LoopExists')
      return draftLoop.loop.id;
    throw new Stopped(draftLoop.message);
  };
  const act = async (applicant: ApplicantShownFragment, work: () => Promise<void>): Promise<void> => {
    setBusyId(applicant.id);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Stopped) && !(error instanceof Failed)) throw error;
      setProblem({ id: applicant.id, text: error.message });
    } finally {
      setBusyId(null);
    }
  };
  return {
    busyId,
    problem,
    plan: (applicant) =>
      void act(applicant, async () => {
        const loopId = await loopOf(applicant);
        tell({ text: say('planned', { name: applicant.candidate.name }) });
        await onward({ to: '/loops/$loopId/schedule', params: { loopId } });
      }),
    ask: (applicant) =>
      void act(applicant, async () => {
        const loopId = await loopOf(applicant);
        const { createCandidateLink } = await link.mutateAsync({
          input: { loopId, mail: true, idempotencyKey: newKey() },
        });
        if ('message' in createCandidateLink) throw new Stopped(createCandidateLink.message);
        const { requestAvailability } = await request.mutateAsync({ input: { applicationId: applicant.id } });
        if ('message' in requestAvailability) throw new Stopped(requestAvailability.message);
        tell({ text: say('askedNow', { name: applicant.candidate.name }) });
      }),
  };
}
