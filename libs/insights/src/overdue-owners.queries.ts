// Who owes scorecards beyond their time, by the same text from which the board counts them.
import type { Actor } from '#access';
import type { Tx } from '#platform';
import type { Nudge } from '#reminders';
import { URGENT_MS } from './domain/needs.js';
import { EVERY_OPENING, overdueScorecards } from './sql/coordination.sql.js';

/**
 * Each active member but the actor who owes a scorecard that was due, by name, with the one that is overdue the longest.
 * Two who ask at once wait for each other here, so that the second one sees whom the first one asked.
 */
export async function longestOverdue(
  tx: Tx,
  actor: Actor,
  openingId: string | null,
  at: Date,
): Promise<Nudge[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('nudge ' || $1::text, 0))`, [
    tx.organizationId,
  ]);
  return tx.query<Nudge>(
    `SELECT first.loop_id AS "loopId", first.id AS "scorecardId", first.interviewer_id AS "interviewerId"
     FROM (
       SELECT DISTINCT ON (s.interviewer_id) s.* FROM (${overdueScorecards(EVERY_OPENING)}) s
       JOIN loop l ON l.organization_id = $1 AND l.id = s.loop_id AND ($5::uuid IS NULL OR l.opening_id = $5)
       WHERE s.interviewer_id <> $2 ORDER BY s.interviewer_id, s.due_at, s.id) first
     JOIN member m ON m.organization_id = $1 AND m.id = first.interviewer_id AND m.state = 'active'
     WHERE $4::timestamptz IS NOT NULL ORDER BY m.name, m.id`,
    [tx.organizationId, actor.memberId, at, new Date(at.getTime() + URGENT_MS), openingId],
  );
}
