// One seat, found among those of its interview, which are read in one batch for the whole operation.
import type { SeatView } from '#loops';
import type { GqlContext } from '../graphql/context.js';
import { seatsOfInterview } from '../loops/batches.js';

/** The seat, with who is reserved for it; null when either id is null or there is no such seat. */
export async function seatById(
  context: GqlContext,
  interviewId: string | null,
  seatId: string | null,
): Promise<SeatView | null> {
  if (interviewId === null || seatId === null) return null;
  const seats = await context.many(seatsOfInterview, interviewId);
  return seats.find(({ id }) => id === seatId) ?? null;
}
