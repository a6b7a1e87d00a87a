// What a loop was before a change that may be taken back: kept with the revision that the change makes, so that taking
// it back restores rows that were there instead of planning anew. What somebody planned might come out differently.
import type { Tx } from '#platform';
import { interviewsOfLoops } from './loops.queries.js';
import type { InterviewBefore, LoopBefore, LoopRow } from './loops.table.js';
import { liveReservations } from './undo.repository.js';

/** The loop, which the caller has locked, as it is now. */
export async function lookBefore(tx: Tx, loop: LoopRow): Promise<LoopBefore> {
  const interviews = await interviewsOfLoops(tx, [loop.id]);
  return {
    state: loop.state,
    bookedAt: loop.bookedAt?.toISOString() ?? null,
    holdExpiresAt: loop.holdExpiresAt?.toISOString() ?? null,
    interviews: interviews.map(({ id, state, during, place, placeKind, roomId }): InterviewBefore => ({
      id,
      state,
      from: during?.from.toISOString() ?? null,
      to: during?.to.toISOString() ?? null,
      place,
      placeKind,
      roomId,
    })),
    reservationIds: (await liveReservations(tx, loop.id)).map(({ id }) => id),
  };
}
