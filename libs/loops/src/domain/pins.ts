// What somebody decided before the rest of a loop is planned: the time of an interview, the people of its seats. Turns it
// into the engine's pins, or says what is wrong with it.
import type { Pin } from '#scheduling';
import type { Flaw } from './flaw.js';
import { SLOT_MINUTES, isOnGrid } from './loop-problem.js';
import type { BuiltProblem, LoopFacts } from './loop-problem.js';

/** A decision about one interview; its start as ISO 8601, null for a free one. */
export interface AskedPin {
  readonly interviewId: string;
  readonly startsAt: string | null;
  readonly seats: readonly { readonly seatId: string; readonly interviewerId: string }[];
}

/** Why a pin cannot be asked for; where somebody else would have to be named, who could be. */
export interface PinFlaw extends Flaw {
  readonly couldBe?: readonly string[];
}

const SLOT_MS = SLOT_MINUTES * 60_000;

const GRID_EXAMPLES: Readonly<Record<number, string>> = {
  15: 'at 10:00, 10:15 or 10:30',
  30: 'at 10:00, 10:30 or 11:00',
  60: 'at 10:00 or 11:00',
};

/** The engine's pins, or the first thing that is wrong. */
export function toPins(
  asked: readonly AskedPin[],
  facts: LoopFacts,
  { originMs }: Pick<BuiltProblem, 'originMs'>,
): { readonly pins: readonly Pin[] } | { readonly wrong: PinFlaw } {
  const wrong = asked.map((pin, at) => whatIsWrong(pin, at, asked, facts)).find((found) => found !== null);
  if (wrong !== undefined) return { wrong: { ...wrong, message: `${wrong.field} ${wrong.message}` } };
  return {
    pins: asked.map(({ interviewId, startsAt, seats }) => ({
      interview: interviewId,
      ...(startsAt === null ? {} : { start: (new Date(startsAt).getTime() - originMs) / SLOT_MS }),
      ...(seats.length === 0
        ? {}
        : { seats: Object.fromEntries(seats.map((seat) => [seat.seatId, seat.interviewerId])) }),
    })),
  };
}

function whatIsWrong(
  pin: AskedPin,
  at: number,
  asked: readonly AskedPin[],
  facts: LoopFacts,
): PinFlaw | null {
  const field = `pins[${at}]`;
  const interview = facts.interviews.find(({ id }) => id === pin.interviewId);
  if (interview === undefined)
    return {
      field: `${field}.interviewId`,
      message: 'names no interview of this loop that is to be planned; give one of loop.interviews.',
    };
  if (asked.findIndex(({ interviewId }) => interviewId === pin.interviewId) !== at)
    return { field: `${field}.interviewId`, message: 'is pinned twice; give one pin for each interview.' };
  if (pin.startsAt === null && pin.seats.length === 0)
    return { field, message: 'decides nothing; give startsAt, seats, or both.' };
  const startMs = pin.startsAt === null ? null : new Date(pin.startsAt).getTime();
  if (startMs !== null && (startMs % SLOT_MS !== 0 || !isOnGrid(facts, startMs)))
    return {
      field: `${field}.startsAt`,
      message: `is not on the grid; interviews start every ${facts.gridMinutes} minutes, such as ${GRID_EXAMPLES[facts.gridMinutes] ?? 'at 10:00'}.`,
    };
  if (startMs !== null && startMs < facts.earliestMs)
    return {
      field: `${field}.startsAt`,
      message: `is too soon; the notice allows starts from ${new Date(facts.earliestMs).toISOString()}.`,
    };
  for (const [index, { seatId, interviewerId }] of pin.seats.entries()) {
    const seat = interview.seats.find(({ id }) => id === seatId);
    if (seat === undefined)
      return { field: `${field}.seats[${index}].seatId`, message: 'names no seat of this interview.' };
    if (!seat.pool.includes(interviewerId))
      return {
        field: `${field}.seats[${index}].interviewerId`,
        message: 'names nobody who can fill this seat',
        couldBe: seat.pool,
      };
  }
  return null;
}

const NAMED_MAX = 6;

/** Who could fill a seat, as the end of a sentence about somebody who cannot. */
export function fillersInWords(names: readonly string[]): string {
  const sorted = names.toSorted();
  const [first] = sorted;
  if (first === undefined) return 'nobody can at the moment: add somebody to its pool';
  if (sorted.length === 1) return `only ${first} can`;
  const more = sorted.length - NAMED_MAX;
  const listed = more > 0 ? [...sorted.slice(0, NAMED_MAX), `${more} more`] : sorted;
  return `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''} can`;
}
