// What one confirmed revision of a loop changed against the one before: per interview whether it came, went, moved, got
// other people or another place. Two revisions that are not neighbours can be compared as well.
import type { PlannedInterview } from './planned-interview.js';

/** Somebody else in a seat; null for an empty one. */
export interface SeatChange {
  readonly seatId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of one interview; `before` and `after` are null where it was not there, or is not any more. */
export interface InterviewChange {
  readonly interviewId: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly moved: boolean;
  readonly placeChanged: boolean;
  readonly before: PlannedInterview | null;
  readonly after: PlannedInterview | null;
  readonly seats: readonly SeatChange[];
}

/** The interviews that differ between two plans, in the order of time of what is there now. */
export function revisionDiff(
  before: readonly PlannedInterview[],
  after: readonly PlannedInterview[],
): InterviewChange[] {
  const old = new Map(before.map((one) => [one.interviewId, one]));
  const now = new Map(after.map((one) => [one.interviewId, one]));
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids
    .flatMap((id) => changeOf(id, old.get(id) ?? null, now.get(id) ?? null))
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

const startOf = ({ before, after }: InterviewChange): string => after?.from ?? before?.from ?? '';

function changeOf(
  interviewId: string,
  before: PlannedInterview | null,
  after: PlannedInterview | null,
): InterviewChange[] {
  const ids = [...new Set([...Object.keys(before?.seats ?? {}), ...Object.keys(after?.seats ?? {})])].sort();
  const seats = ids
    .map((seatId) => ({
      seatId,
      before: before?.seats[seatId] ?? null,
      after: after?.seats[seatId] ?? null,
    }))
    .filter((seat) => seat.before !== seat.after);
  const both = before !== null && after !== null;
  const moved = both && (before.from !== after.from || before.to !== after.to);
  const placeChanged = both && (before.place ?? null) !== (after.place ?? null);
  const kind = both ? 'changed' : after === null ? 'removed' : 'added';
  if (both && !moved && !placeChanged && seats.length === 0) return [];
  return [{ interviewId, kind, moved, placeChanged, before, after, seats }];
}
