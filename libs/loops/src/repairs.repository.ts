// Writes of repairs: which seats lost their person and why, and how far it has come to find somebody else. The marks follow
// from facts alone, so writing them again changes nothing.
import type { Tx } from '#platform';
import type { RepairPolicyRow, RepairState } from './repair.table.js';

/** Whose reservations are looked at: those of one loop, or of one person. */
export type MarkedOf = { readonly loopId: string } | { readonly interviewerId: string };

/** An entry of a calendar that this program put there itself; entries of other installations count like any other. */
const OWN_ENTRY = `EXISTS (SELECT FROM interview i
    WHERE i.organization_id = b.organization_id AND i.id = b.invitation_id)`;

/** The person deleted or declined the entry in a calendar after they got this seat, and none of their calendars holds it. */
const DELETED_ENTRY = `EXISTS (SELECT FROM calendar_invitation d
    WHERE d.organization_id = r.organization_id AND d.interviewer_id = r.interviewer_id
      AND d.invitation_id = r.interview_id AND d.standing <> 'kept' AND d.changed_at >= r.created_at)
  AND NOT EXISTS (SELECT FROM calendar_invitation k
    WHERE k.organization_id = r.organization_id AND k.interviewer_id = r.interviewer_id
      AND k.invitation_id = r.interview_id AND k.standing = 'kept')`;

/** Busy at the time of the interview. Who was busy when it was booked was not booked, so what is there came after. */
const BUSY_SINCE = `EXISTS (SELECT FROM busy_time b
    WHERE b.organization_id = r.organization_id AND b.interviewer_id = r.interviewer_id
      AND b.ends_at > r.starts_at AND b.starts_at < r.ends_at AND NOT ${OWN_ENTRY})`;

/** Why the person of a reservation `r`, a member `m`, cannot be counted on: the first that holds, or null. */
const PROBLEM = `CASE
    WHEN r.response = 'declined' THEN 'declined'
    WHEN m.state <> 'active' THEN 'deactivated'
    WHEN EXISTS (SELECT FROM pause p WHERE p.organization_id = r.organization_id AND p.interviewer_id = r.interviewer_id
      AND p.ends_at > r.starts_at AND p.starts_at < r.ends_at) THEN 'paused'
    WHEN ${DELETED_ENTRY} THEN 'calendar_deleted'
    WHEN ${BUSY_SINCE} THEN 'conflict' END`;

/** Brings the marks of seats to come in line with the facts; returns the loops in which any changed, in order of id. */
export async function refreshMarks(tx: Tx, of: MarkedOf, at: Date): Promise<string[]> {
  const [column, id] = 'loopId' in of ? ['loop_id', of.loopId] : ['interviewer_id', of.interviewerId];
  const rows = await tx.query<{ loopId: string }>(
    `UPDATE reservation marked
     SET problem = found.problem, problem_since = CASE WHEN found.problem IS NOT NULL THEN $3::timestamptz END
     FROM (SELECT r.id, ${PROBLEM} AS problem
           FROM reservation r JOIN member m ON m.organization_id = r.organization_id AND m.id = r.interviewer_id
           WHERE r.organization_id = $1 AND r.${column} = $2 AND r.live AND r.seat_id IS NOT NULL AND r.ends_at > $3
             AND r.starts_at > $3) found
     WHERE marked.organization_id = $1 AND marked.id = found.id AND marked.problem IS DISTINCT FROM found.problem
     RETURNING marked.loop_id AS "loopId"`,
    [tx.organizationId, id, at],
  );
  return [...new Set(rows.map(({ loopId }) => loopId))].sort();
}

/**
 * Makes repairs of those of these loops due that are booked and have marked seats to come, and ends those of the others;
 * returns the former.
 */
export async function planRepairs(
  tx: Tx,
  loopIds: readonly string[],
  at: Date,
  dueAt: Date,
): Promise<string[]> {
  const rows = await tx.query<{ loopId: string }>(
    `WITH marked AS (
       SELECT DISTINCT l.organization_id, l.id
       FROM loop l JOIN reservation r ON r.organization_id = l.organization_id AND r.loop_id = l.id
       WHERE l.organization_id = $1 AND l.id = ANY($2::uuid[]) AND l.state = 'booked'
         AND r.live AND r.kind = 'booking' AND r.problem IS NOT NULL AND r.starts_at > $3),
     wanted AS (
       INSERT INTO loop_repair (organization_id, loop_id, state, due_at, updated_at)
       SELECT organization_id, id, 'wanted', $4, $3 FROM marked ORDER BY id
       ON CONFLICT (organization_id, loop_id) DO UPDATE SET state = 'wanted', due_at = excluded.due_at,
         claim_id = NULL, attempts = 0, batch_id = NULL, message = NULL, updated_at = excluded.updated_at
       RETURNING loop_id),
     ended AS (
       UPDATE loop_repair SET state = 'done', due_at = NULL, claim_id = NULL, batch_id = NULL, message = NULL,
         updated_at = $3
       WHERE organization_id = $1 AND loop_id = ANY($2::uuid[]) AND state <> 'done'
         AND loop_id NOT IN (SELECT id FROM marked))
     SELECT loop_id AS "loopId" FROM wanted`,
    [tx.organizationId, loopIds, at, dueAt],
  );
  return rows.map(({ loopId }) => loopId);
}

/** Takes the repair of a loop, if it is due, until `until`; returns how often it was taken, null when it is not due. */
export async function claimRepair(
  tx: Tx,
  loopId: string,
  { claimId, at, until }: { readonly claimId: string; readonly at: Date; readonly until: Date },
): Promise<number | null> {
  const [row] = await tx.query<{ attempts: number }>(
    `UPDATE loop_repair SET claim_id = $3, due_at = $5, attempts = attempts + 1
     WHERE organization_id = $1 AND loop_id = $2 AND due_at <= $4 RETURNING attempts`,
    [tx.organizationId, loopId, claimId, at, until],
  );
  return row?.attempts ?? null;
}

/** What a look at a repair led to; `dueAt` when somebody has to look again. */
export interface RepairFound {
  readonly state: RepairState;
  readonly dueAt: Date | null;
  readonly batchId: string | null;
  readonly message: string | null;
}

/** Records it, unless the loop needs another look by now: then that one counts. */
export const recordRepair = async (
  tx: Tx,
  loopId: string,
  claimId: string,
  found: RepairFound,
  at: Date,
): Promise<void> => {
  await tx.query(
    `UPDATE loop_repair SET state = $4, due_at = $5, batch_id = $6, message = $7, updated_at = $8, claim_id = NULL
     WHERE organization_id = $1 AND loop_id = $2 AND claim_id = $3`,
    [tx.organizationId, loopId, claimId, found.state, found.dueAt, found.batchId, found.message, at],
  );
};

/** Writes the policy of an opening or of the organization, in place of the one that there was. */
export const writeRepairPolicy = async (
  tx: Tx,
  row: Omit<RepairPolicyRow, 'organizationId'>,
): Promise<void> => {
  await tx.query(
    `INSERT INTO repair_policy (organization_id, id, opening_id, automatic, ahead_hours_min, tries_max, keep_times,
       pool_ids, changed_by_id, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT ON CONSTRAINT repair_policy_opening_uq DO UPDATE SET automatic = excluded.automatic,
       ahead_hours_min = excluded.ahead_hours_min, tries_max = excluded.tries_max, keep_times = excluded.keep_times,
       pool_ids = excluded.pool_ids, changed_by_id = excluded.changed_by_id, changed_at = excluded.changed_at`,
    [
      tx.organizationId,
      row.id,
      row.openingId,
      row.automatic,
      row.aheadHoursMin,
      row.triesMax,
      row.keepTimes,
      row.poolIds,
      row.changedById,
      row.changedAt,
    ],
  );
};

/** Forgets the policy of an opening, or (null) of the organization. */
export const deleteRepairPolicy = async (tx: Tx, openingId: string | null): Promise<void> => {
  await tx.query(
    'DELETE FROM repair_policy WHERE organization_id = $1 AND opening_id IS NOT DISTINCT FROM $2::uuid',
    [tx.organizationId, openingId],
  );
};
