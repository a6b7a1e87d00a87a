// Writes of training: the roles of seats, and what was said about sessions.
import type { TraineeRole } from '#people';
import type { Tx } from '#platform';
import type { TrainingFeedbackRow } from './training.table.js';

/** Gives seats the roles that follow from the calendar. */
export async function writeSeatRoles(
  tx: Tx,
  seats: readonly { readonly seatId: string; readonly role: TraineeRole }[],
): Promise<void> {
  await tx.query(
    `UPDATE seat s SET role = given.role
     FROM unnest($2::uuid[], $3::text[]) AS given (id, role)
     WHERE s.organization_id = $1 AND s.id = given.id`,
    [tx.organizationId, seats.map(({ seatId }) => seatId), seats.map(({ role }) => role)],
  );
}

/** Writes what was said about a session, in place of what was said before. */
export async function writeTrainingFeedback(
  tx: Tx,
  row: Omit<TrainingFeedbackRow, 'organizationId'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO training_feedback
       (organization_id, interview_id, interviewer_id, verdict, comment, given_by_id, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (organization_id, interview_id, interviewer_id) DO UPDATE
       SET verdict = excluded.verdict, comment = excluded.comment, given_by_id = excluded.given_by_id,
           given_at = excluded.given_at`,
    [
      tx.organizationId,
      row.interviewId,
      row.interviewerId,
      row.verdict,
      row.comment,
      row.givenById,
      row.givenAt,
    ],
  );
}
