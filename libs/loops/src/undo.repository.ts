// Reads and writes of what a change that is taken back restores. Nothing here decides.
import { In } from 'typeorm';
import type { Tx } from '#platform';
import { reservationTable } from './loops.table.js';
import type { InterviewBefore, ReservationRow } from './loops.table.js';

/** The live reservations of a loop. */
export const liveReservations = (
  tx: Tx,
  loopId: string,
): Promise<Pick<ReservationRow, 'id' | 'interviewerId'>[]> =>
  tx.query(
    `SELECT id, interviewer_id AS "interviewerId" FROM reservation
     WHERE organization_id = $1 AND loop_id = $2 AND live ORDER BY id`,
    [tx.organizationId, loopId],
  );

export const reservationsByIds = (tx: Tx, ids: readonly string[]): Promise<ReservationRow[]> =>
  tx.list(reservationTable, { organizationId: tx.organizationId, id: In([...ids]) as never });

/** Whether any of these people was reserved in another loop since. */
export async function plannedElsewhereSince(
  tx: Tx,
  loopId: string,
  people: readonly string[],
  since: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ planned: boolean }>(
    `SELECT EXISTS (
       SELECT FROM reservation
       WHERE organization_id = $1 AND interviewer_id = ANY($3::uuid[]) AND live AND loop_id <> $2 AND created_at >= $4
     ) AS planned`,
    [tx.organizationId, loopId, people, since],
  );
  return row?.planned === true;
}

/** Whoever sits in the same seat at the same time now keeps in these reservations what they have answered since. */
export const keepAnswers = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE reservation old SET response = now.response, response_reason = now.response_reason,
            problem = now.problem, problem_since = now.problem_since
     FROM reservation now
     WHERE old.organization_id = $1 AND old.id = ANY($2::uuid[]) AND NOT old.live
       AND now.organization_id = $1 AND now.interview_id = old.interview_id AND now.live
       AND now.interviewer_id = old.interviewer_id AND now.seat_id IS NOT DISTINCT FROM old.seat_id
       AND now.during = old.during`,
    [tx.organizationId, ids],
  );
};

export const releaseReservations = async (tx: Tx, ids: readonly string[], at: Date): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = false, released_at = $3
     WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND live`,
    [tx.organizationId, ids, at],
  );
};

/** Makes reservations live again; what is taken meanwhile makes it throw ConstraintHit. */
export const restoreReservations = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = true, released_at = NULL
     WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND NOT live`,
    [tx.organizationId, ids],
  );
};

/** Gives interviews the state, time and place that they had; their sequence never goes back. */
export const restoreInterviews = async (tx: Tx, rows: readonly InterviewBefore[]): Promise<void> => {
  await tx.query(
    `UPDATE interview i SET state = w.state, place = w.place, place_kind = w.kind, room_id = w.room,
            during = CASE WHEN w.starts IS NULL THEN NULL ELSE tstzrange(w.starts, w.ends) END
     FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[])
       AS w (id, state, starts, ends, place, kind, room)
     WHERE i.organization_id = $1 AND i.id = w.id
       AND (i.state, i.during, i.place, i.room_id) IS DISTINCT FROM
           (w.state, CASE WHEN w.starts IS NULL THEN NULL ELSE tstzrange(w.starts, w.ends) END, w.place, w.room)`,
    [
      tx.organizationId,
      rows.map(({ id }) => id),
      rows.map(({ state }) => state),
      rows.map(({ from }) => from),
      rows.map(({ to }) => to),
      rows.map(({ place }) => place),
      rows.map(({ placeKind }) => placeKind),
      rows.map(({ roomId }) => roomId),
    ],
  );
};
