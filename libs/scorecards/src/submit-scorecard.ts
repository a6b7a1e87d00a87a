// Submits an interviewer's draft as the scorecard's first version. From then on they see what the others wrote; the
// last one in opens the debrief in the same transaction.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { interviewsByIds } from '#loops';
import { Clock, Idempotency, Outbox, invariant } from '#platform';
import type { Tx } from '#platform';
import { debriefsOfLoops } from './decisions.queries.js';
import { complete, emptyDraft } from './domain/content.js';
import { scorecardSubmitted } from './events.js';
import { openDebriefIfComplete } from './open-debrief-if-complete.js';
import { notOwed, scorecardChanged, scorecardClosed, scorecardIncomplete } from './outcomes.js';
import type {
  InterviewNotStarted,
  ScorecardChanged,
  ScorecardClosed,
  ScorecardIncomplete,
} from './outcomes.js';
import { criterionIdsOf, locked, requireOwnScorecard } from './scorecard-access.js';
import type { ScorecardRow } from './scorecard.table.js';
import { draftsOfScorecards } from './scorecards.queries.js';
import { appendVersion, lockScoring } from './scorecards.repository.js';

/** The draft's version that is submitted. */
export interface SubmitScorecardInput {
  readonly scorecardId: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** The scorecard is in. */
export interface ScorecardSubmitted {
  readonly kind: 'ScorecardSubmitted';
  readonly scorecardId: string;
  readonly loopId: string;
}

/** What submitting leads to. */
export type SubmitScorecardOutcome =
  ScorecardSubmitted | ScorecardIncomplete | ScorecardChanged | ScorecardClosed | InterviewNotStarted;

/** Submits a draft. */
@Injectable()
export class SubmitScorecard {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Submits the saved draft. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: SubmitScorecardInput,
  ): Promise<SubmitScorecardOutcome> {
    const authorize = (tx: Tx): Promise<ScorecardRow> => requireOwnScorecard(tx, actor, input.scorecardId);
    const once = { operation: 'scorecard.submit', key, input, authorize };
    return this.idempotency.run<SubmitScorecardOutcome, ScorecardRow>(actor, once, async (tx, asked) => {
      await lockScoring(tx, asked.loopId);
      const scorecard = await locked(tx, asked);
      const at = this.clock.now();
      const refusal = await notNow(tx, scorecard, at);
      if (refusal !== null) return refusal;
      const [draft] = await draftsOfScorecards(tx, [scorecard.id]);
      if ((draft?.version ?? 0) !== input.version) return scorecardChanged(scorecard.id);
      const whole = complete(await criterionIdsOf(tx, scorecard), draft?.content ?? emptyDraft);
      if ('missing' in whole) return scorecardIncomplete(scorecard.id, whole.missing);
      const afterDebrief = (await debriefsOfLoops(tx, [scorecard.loopId])).length > 0;
      await appendVersion(tx, scorecard, whole.content, { at, amendReason: null, afterDebrief });
      await this.#tell(tx, scorecard, at);
      return { kind: 'ScorecardSubmitted', scorecardId: scorecard.id, loopId: scorecard.loopId };
    });
  }

  async #tell(tx: Tx, scorecard: ScorecardRow, at: Date): Promise<void> {
    const { id: scorecardId, loopId, interviewId, interviewerId } = scorecard;
    await this.outbox.append(tx, scorecardSubmitted, scorecardId, {
      loopId,
      interviewId,
      interviewerId,
      scorecardId,
    });
    await openDebriefIfComplete(tx, this.outbox, loopId, at);
  }
}

/** Why the scorecard cannot be submitted at `at`, whatever it says; null when it can. */
async function notNow(
  tx: Tx,
  scorecard: ScorecardRow,
  at: Date,
): Promise<ScorecardClosed | InterviewNotStarted | null> {
  if (scorecard.voidedAt !== null) return notOwed(scorecard.id);
  if (scorecard.submittedAt !== null)
    return scorecardClosed(scorecard.id, 'This scorecard was submitted before.');
  const [interview] = await interviewsByIds(tx, [scorecard.interviewId]);
  invariant(interview, 'the interview of a scorecard exists');
  const { startsAt } = interview;
  if (startsAt !== null && startsAt <= at) return null;
  return {
    kind: 'InterviewNotStarted',
    message: 'A scorecard can be submitted once its interview has begun. The draft is kept until then.',
    scorecardId: scorecard.id,
    startsAt: startsAt?.toISOString() ?? null,
  };
}
