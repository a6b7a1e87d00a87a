// What a booked loop stands on at an instant: which of its interviews have begun and stay, which are open, and who sits
// in them. A loop that is not booked stands on nothing.
import { organizationSettings } from '#people';
import type { Tx } from '#platform';
import { begins } from './domain/interview-standing.js';
import type { BookedNow, StandingLoop } from './keep-booked.js';
import { attendeesOfInterviews, interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import type { LoopRow } from './loops.table.js';

const NO_SEATS: ReadonlySet<string> = new Set();

/** The standing of a booked loop; `freedSeatIds` are seats that have to get somebody else. */
export async function loadStanding(
  tx: Tx,
  loop: LoopRow,
  at: Date,
  freedSeatIds: ReadonlySet<string> = NO_SEATS,
): Promise<StandingLoop> {
  const { noticeMinutesMin } = await organizationSettings(tx);
  const rows = (await interviewsOfLoops(tx, [loop.id])).filter(
    ({ state, during }) => during !== null && (state === 'booked' || state === 'took_place'),
  );
  const ids = rows.map(({ id }) => id);
  const seats = Map.groupBy(await seatsOfInterviews(tx, ids), ({ interviewId }) => interviewId);
  const attendees = Map.groupBy(await attendeesOfInterviews(tx, ids), ({ interviewId }) => interviewId);
  const booked = rows.flatMap(({ id, during, withCandidate, state, roomId }) => {
    if (during === null) return [];
    const mine = seats.get(id) ?? [];
    const sitting = mine.flatMap(({ interviewerId, response }) =>
      interviewerId === null || response === 'declined' ? [] : [interviewerId],
    );
    const now: BookedNow = {
      interviewId: id,
      spanMs: [during.from.getTime(), during.to.getTime()],
      withCandidate,
      roomId,
      seats: Object.fromEntries(mine.map((seat) => [seat.id, seat.interviewerId])),
      reservedIds: [...sitting, ...(attendees.get(id) ?? []).map(({ interviewerId }) => interviewerId)],
    };
    return [{ now, open: begins({ state, during }, at.getTime()) }];
  });
  return {
    open: booked.filter(({ open }) => open).map(({ now }) => now),
    settled: booked.filter(({ open }) => !open).map(({ now }) => now),
    freedSeatIds,
    noticeMs: at.getTime() + noticeMinutesMin * 60_000,
  };
}
