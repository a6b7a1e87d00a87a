// What changes between two plans of one loop, both known here: the option that somebody looks at and another one that was
// considered for it. (Between options, the gateway tells.)
import type { ChangeShownFragment, PlannedInterviewFragment } from '../../generated/operations.js';

type Planned = PlannedInterviewFragment;

const inSeat = (planned: Planned, seatId: string): Planned['seats'][number]['interviewer'] | null =>
  planned.seats.find(({ seat }) => seat.id === seatId)?.interviewer ?? null;

/** A line for each interview that is at another time or has somebody else in a seat, in the order of the second plan. */
export function changesBetween(
  before: readonly Planned[],
  after: readonly Planned[],
): readonly ChangeShownFragment[] {
  return after.flatMap((next): readonly ChangeShownFragment[] => {
    const now = before.find(({ interview }) => interview.id === next.interview.id);
    if (now === undefined) return [];
    const seats = next.seats
      .map(({ seat, interviewer }) => ({ seat, before: inSeat(now, seat.id), after: interviewer }))
      .filter((change) => change.before?.id !== change.after.id);
    if (seats.length === 0 && now.during.from === next.during.from) return [];
    // Plans that are considered have no places yet.
    const places = { placeBefore: null, placeAfter: null };
    const times = { before: now.during, after: next.during };
    return [{ interview: next.interview, kind: 'CHANGED', ...times, ...places, seats }];
  });
}
