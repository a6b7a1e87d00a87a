// Turns the choice that somebody asks about, a time or a person or both for one interview, into the engine's words, or says
// what is wrong with it.
import type { Choice } from '#scheduling';
import type { Flaw } from './flaw.js';
import { SLOT_MINUTES } from './loop-problem.js';
import type { BuiltProblem, LoopFacts } from './loop-problem.js';

/** A choice about one interview of a loop. */
export interface AskedChoice {
  readonly interviewId: string;
  /** ISO 8601; or a person, or both. */
  readonly startsAt?: string | null | undefined;
  readonly interviewerId?: string | null | undefined;
  /** Any seat of the interview unless given. */
  readonly seatId?: string | null | undefined;
}

const SLOT_MS = SLOT_MINUTES * 60_000;

/** The engine's choice, or the first thing that is wrong. */
export function toChoice(
  asked: AskedChoice,
  facts: LoopFacts,
  { originMs }: Pick<BuiltProblem, 'originMs'>,
): { readonly choice: Choice } | { readonly wrong: Flaw } {
  const wrong = flawOf(asked, facts);
  if (wrong !== null) return { wrong };
  const { interviewId, startsAt, interviewerId, seatId } = asked;
  return {
    choice: {
      interview: interviewId,
      ...(startsAt ? { start: (new Date(startsAt).getTime() - originMs) / SLOT_MS } : {}),
      ...(interviewerId ? { person: interviewerId } : {}),
      ...(seatId ? { seat: seatId } : {}),
    },
  };
}

function flawOf(
  { interviewId, startsAt, interviewerId, seatId }: AskedChoice,
  facts: LoopFacts,
): Flaw | null {
  const interview = facts.interviews.find(({ id }) => id === interviewId);
  if (interview === undefined)
    return {
      field: 'interviewId',
      message: 'interviewId names no interview of this loop that is still to come.',
    };
  if (!startsAt && !interviewerId)
    return {
      field: 'startsAt',
      message: 'startsAt or interviewerId must be given: what is it that you would like?',
    };
  if (seatId && !interview.seats.some(({ id }) => id === seatId))
    return { field: 'seatId', message: 'seatId names no seat of this interview.' };
  if (interviewerId && !facts.people.some(({ id }) => id === interviewerId))
    return {
      field: 'interviewerId',
      message:
        'interviewerId names nobody who could fill a seat of this loop; give a qualified member of one of its pools.',
    };
  // The grid is that of instants: all days of a problem start on it.
  if (startsAt && new Date(startsAt).getTime() % SLOT_MS !== 0)
    return {
      field: 'startsAt',
      message: `startsAt must be on the grid: interviews start every ${SLOT_MINUTES} minutes.`,
    };
  return null;
}
