// Loops with what hangs below them as they are shown at an instant: a hold that is over holds nothing any more, whether or
// not anybody has met it since.
import type { Tx } from '#platform';
import { shownLoop } from './domain/interview-standing.js';
import { NOWHERE } from './domain/place.js';
import {
  attendeesOfInterviews,
  interviewsByIds,
  interviewsOfLoops,
  loopsByIds,
  loopsOfApplications,
  seatsByIds,
  seatsOfInterviews,
} from './loops.queries.js';
import type { SeatView } from './loops.queries.js';
import type { InterviewRow, LoopRow } from './loops.table.js';

/** A loop as it is shown. */
export interface ShownLoop extends LoopRow {
  /** When its last hold ran out without a booking; null when that is not so, or something was done about it since. */
  readonly holdExpiredAt: Date | null;
}

const ofLoops = (rows: readonly LoopRow[], at: Date): ShownLoop[] =>
  rows.map((row) => shownLoop(row, at.getTime()));

async function ofInterviews(tx: Tx, rows: readonly InterviewRow[], at: Date): Promise<InterviewRow[]> {
  const held = rows.filter(({ state }) => state === 'on_hold').map(({ loopId }) => loopId);
  if (held.length === 0) return [...rows];
  const over = new Set(
    (await shownLoops(tx, [...new Set(held)], at)).flatMap(({ id, holdExpiredAt }) =>
      holdExpiredAt === null ? [] : [id],
    ),
  );
  return rows.map((row) =>
    row.state === 'on_hold' && over.has(row.loopId)
      ? { ...row, state: 'planned', during: null, startsAt: null, endsAt: null, ...NOWHERE }
      : row,
  );
}

const counts = ({ expiresAt }: { readonly expiresAt: Date | null }, at: Date): boolean =>
  expiresAt === null || expiresAt > at;

const NOBODY = {
  interviewerId: null,
  response: null,
  responseReason: null,
  reservedAs: null,
  expiresAt: null,
  problem: null,
  problemSince: null,
} as const;

const ofSeats = (rows: readonly SeatView[], at: Date): SeatView[] =>
  rows.map((row) => (counts(row, at) ? row : { ...row, ...NOBODY }));

/** Loops by id, in any order. */
export const shownLoops = async (tx: Tx, ids: readonly string[], at: Date): Promise<ShownLoop[]> =>
  ofLoops(await loopsByIds(tx, ids), at);

/** The loops of applications, newest first; cancelled ones included. */
export const shownLoopsOfApplications = async (
  tx: Tx,
  applicationIds: readonly string[],
  at: Date,
): Promise<ShownLoop[]> => ofLoops(await loopsOfApplications(tx, applicationIds), at);

/** Interviews by id, in any order. */
export const shownInterviews = async (tx: Tx, ids: readonly string[], at: Date): Promise<InterviewRow[]> =>
  ofInterviews(tx, await interviewsByIds(tx, ids), at);

/** The interviews of loops, in their order within each. */
export const shownInterviewsOfLoops = async (
  tx: Tx,
  loopIds: readonly string[],
  at: Date,
): Promise<InterviewRow[]> => ofInterviews(tx, await interviewsOfLoops(tx, loopIds), at);

/** Seats by id. */
export const shownSeats = async (tx: Tx, ids: readonly string[], at: Date): Promise<SeatView[]> =>
  ofSeats(await seatsByIds(tx, ids), at);

/** The seats of interviews in their order. */
export const shownSeatsOfInterviews = async (
  tx: Tx,
  interviewIds: readonly string[],
  at: Date,
): Promise<SeatView[]> => ofSeats(await seatsOfInterviews(tx, interviewIds), at);

/** The people who attend interviews without sitting in a seat of theirs. */
export const shownAttendees = async (
  tx: Tx,
  interviewIds: readonly string[],
  at: Date,
): Promise<{ interviewId: string; interviewerId: string }[]> =>
  (await attendeesOfInterviews(tx, interviewIds)).filter((row) => counts(row, at));
