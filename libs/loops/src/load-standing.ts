// What a booked loop stands on at an instant: which of its interviews have begun and stay, which did not take place,
// which are open, and who sits in them. A loop that is not booked stands on nothing.
import { organizationSettings } from '#people';
import type { Tx } from '#platform';
import { begins } from './domain/interview-standing.js';
import type { BookedNow, StandingLoop } from './keep-booked.js';
import { attendeesOfInterviews, interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import type { InterviewRow, LoopRow } from './loops.table.js';

const HAD_ITS_TIME: ReadonlySet<InterviewRow['state']> = new Set([
  'booked',
  'took_place',
  'did_not_take_place',
]);
const NO_SEATS: ReadonlySet<string> = new Set();

/** The standing of a booked loop; `freedSeatIds` are seats that have to get somebody else. */
export async function loadStanding(
  tx: Tx,
  loop: LoopRow,
  at: Date,
  freedSeatIds: ReadonlySet<string> = NO_SEATS,
): Promise<StandingLoop> {
  const noticeMinutesMin = loop.noticeMinutesMin ?? (await organizationSettings(tx)).noticeMinutesMin;
  const rows = (await interviewsOfLoops(tx, [loop.id])).filter(
    ({ state, during }) => during !== null && HAD_ITS_TIME.has(state),
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
    const open = begins({ state, during }, at.getTime());
    const how = state === 'did_not_take_place' ? 'missed' : open ? 'open' : 'settled';
    return [{ now, how }];
  });
  const those = (wanted: string): BookedNow[] =>
    booked.filter(({ how }) => how === wanted).map(({ now }) => now);
  return {
    open: those('open'),
    settled: those('settled'),
    missed: those('missed'),
    freedSeatIds,
    noticeMs: at.getTime() + noticeMinutesMin * 60_000,
  };
}
