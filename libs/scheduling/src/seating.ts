/**
 * Counting arguments about people alone: whether seats can have different people at all (Hall 1935, by augmenting paths),
 * first in one interview at one time, then over the whole loop with every interview at any time it likes.
 */
import type { Interviewer, Problem } from './problem.js';

/** Whether each list can give one entry so that all are different. */
export function canSeatApart(lists: readonly (readonly string[])[]): boolean {
  const seatOf = new Map<string, number>();
  const place = (seat: number, tried: Set<string>): boolean => {
    for (const who of lists[seat]!) {
      if (tried.has(who)) continue;
      tried.add(who);
      const other = seatOf.get(who);
      if (other !== undefined && !place(other, tried)) continue;
      seatOf.set(who, seat);
      return true;
    }
    return false;
  };
  return lists.every((_, seat) => place(seat, new Set()));
}

/**
 * Whether too few people are left for the seats that need different ones, each interview at any of its starts; `sitting`
 * gives, per slot, when somebody could sit for so long.
 */
export function outnumbered(
  problem: Problem,
  starts: readonly Uint8Array[],
  sitting: (person: Interviewer, length: number) => Uint8Array,
): boolean {
  const byId = new Map(problem.interviewers.map((person) => [person.id, person]));
  const groups = new Set<string>();
  const lists: string[][] = [];
  problem.interviews.forEach((interview, at) => {
    const pins = problem.pins?.find((pin) => pin.interview === interview.id)?.seats;
    for (const seat of interview.seats) {
      const pinned = pins?.[seat.id];
      if (seat.distinct === false || (seat.optional === true && pinned === undefined)) continue;
      if (seat.samePersonGroup !== undefined) {
        if (groups.has(seat.samePersonGroup)) continue;
        groups.add(seat.samePersonGroup);
      }
      const pool = pinned === undefined ? seat.pool : [pinned];
      lists.push(pool.filter((id) => meets(sitting(byId.get(id)!, interview.length), starts[at]!)));
    }
  });
  return !canSeatApart(lists);
}

function meets(one: Uint8Array, other: Uint8Array): boolean {
  for (let slot = 0; slot < one.length; slot++) if (one[slot] === 1 && other[slot] === 1) return true;
  return false;
}
