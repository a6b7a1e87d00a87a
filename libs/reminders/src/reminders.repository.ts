// Writes of the ledger. Nothing here decides; each statement names the state that it leaves, so that a second
// worker, or a second planning, changes nothing.
import { newId } from '#platform';
import type { Tx } from '#platform';
import type { PlanChanges } from './domain/plan-changes.js';
import type { Wanted } from './domain/wanted.js';
import { reminderTable } from './reminder.table.js';
import type { DeliveryRow, ReminderContext, ReminderRow } from './reminder.table.js';

/** Makes whoever plans or books this loop wait until this transaction ends. */
export const lockLoopForPlanning = async (tx: Tx, loopId: string): Promise<void> => {
  await tx.query('SELECT FROM loop WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    loopId,
  ]);
};

/** Keeps this loop as it is until this transaction ends; other workers may do the same. */
export const keepLoop = async (tx: Tx, loopId: string): Promise<void> => {
  await tx.query('SELECT FROM loop WHERE organization_id = $1 AND id = $2 FOR SHARE', [
    tx.organizationId,
    loopId,
  ]);
};

/** Writes what planning decided. */
export async function writePlan(tx: Tx, loopId: string, changes: PlanChanges, at: Date): Promise<void> {
  if (changes.insert.length > 0) await insertPlanned(tx, loopId, changes.insert, at);
  for (const { id, wanted } of changes.revive)
    await tx.query(
      `UPDATE reminder SET state = 'planned', withdrawn_reason = NULL, due_at = $3, reason = $4, context = $5,
              claimed_until = NULL, claim_id = NULL
       WHERE organization_id = $1 AND id = $2 AND state = 'withdrawn'`,
      [tx.organizationId, id, new Date(wanted.dueMs), wanted.reason, JSON.stringify(plannedContext(wanted))],
    );
  for (const { id, reason } of changes.withdraw) await withdraw(tx, id, reason);
}

const plannedContext = ({ sequence }: Wanted): ReminderContext => (sequence === null ? {} : { sequence });

/** The unique key makes planning twice, in two transactions at once too, plan once. */
const insertPlanned = (tx: Tx, loopId: string, wanted: readonly Wanted[], at: Date): Promise<unknown> =>
  tx.query(
    `INSERT INTO reminder (organization_id, id, kind, loop_id, interview_id, scorecard_id, recipient_kind,
                           recipient_id, dedupe_key, reason, context, due_at, state, attempts, created_at)
     SELECT $1, r.id, r.kind, $2, r.interview_id, r.scorecard_id, r.recipient_kind,
            r.recipient_id, r.dedupe_key, r.reason, r.context, r.due_at, 'planned', 0, $3
     FROM jsonb_to_recordset($4::jsonb) AS r (
       id uuid, kind text, interview_id uuid, scorecard_id uuid, recipient_kind text, recipient_id uuid,
       dedupe_key text, reason text, context jsonb, due_at timestamptz)
     ON CONFLICT (organization_id, dedupe_key) DO NOTHING`,
    [
      tx.organizationId,
      loopId,
      at,
      JSON.stringify(
        wanted.map((one) => ({
          id: newId(),
          kind: one.kind,
          interview_id: one.interviewId,
          scorecard_id: one.scorecardId,
          recipient_kind: one.recipient.kind,
          recipient_id: one.recipient.id,
          dedupe_key: one.key,
          reason: one.reason,
          context: plannedContext(one),
          due_at: new Date(one.dueMs),
        })),
      ),
    ],
  );

/** Withdraws a reminder that nobody sends at the moment. */
export const withdraw = async (tx: Tx, id: string, reason: string): Promise<void> => {
  await tx.query(
    `UPDATE reminder SET state = 'withdrawn', withdrawn_reason = $3, claimed_until = NULL, claim_id = NULL
     WHERE organization_id = $1 AND id = $2 AND state IN ('planned', 'claimed')`,
    [tx.organizationId, id, reason],
  );
};

/** The reminder, locked, when it may be claimed at `at`; null when it may not, or another worker is at it. */
export async function lockDue(tx: Tx, id: string, at: Date): Promise<ReminderRow | null> {
  const found = await tx.query(
    `SELECT FROM reminder
     WHERE organization_id = $1 AND id = $2 AND state IN ('planned', 'claimed') AND due_at <= $3
       AND (claimed_until IS NULL OR claimed_until <= $3)
     FOR UPDATE SKIP LOCKED`,
    [tx.organizationId, id, at],
  );
  return found.length === 0 ? null : tx.find(reminderTable, { organizationId: tx.organizationId, id });
}

/** Takes the locked row until `until` and counts the attempt; keeps what the mail is going to say. */
export const claim = async (
  tx: Tx,
  id: string,
  of: { readonly claimId: string; readonly until: Date; readonly context: ReminderContext },
): Promise<void> => {
  await tx.query(
    `UPDATE reminder SET state = 'claimed', claim_id = $3, claimed_until = $4, attempts = attempts + 1, context = $5
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, id, of.claimId, of.until, JSON.stringify(of.context)],
  );
};

const insertDelivery = async (
  tx: Tx,
  row: Omit<DeliveryRow, 'organizationId' | 'id' | 'channel'>,
): Promise<void> => {
  await tx.query(
    `INSERT INTO delivery (organization_id, id, reminder_id, channel, attempt, state, message_id, error, at)
     VALUES ($1, $2, $3, 'mail', $4, $5, $6, $7, $8)`,
    [tx.organizationId, newId(), row.reminderId, row.attempt, row.state, row.messageId, row.error, row.at],
  );
};

/** An attempt that came to an end. */
export interface Attempt {
  readonly reminderId: string;
  readonly claimId: string;
  readonly attempt: number;
  readonly messageId: string;
  readonly at: Date;
}

/** The mail is out: whoever holds the claim by now, nobody has to send it again. */
export async function recordSent(tx: Tx, attempt: Attempt): Promise<void> {
  await insertDelivery(tx, { ...attempt, state: 'sent', error: null });
  await tx.query(
    `UPDATE reminder SET state = 'sent', sent_at = $3, claimed_until = NULL, claim_id = NULL
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, attempt.reminderId, attempt.at],
  );
}

/** The mail was not taken: to be tried again at `nextAt`, or never when that is null. */
export async function recordFailed(
  tx: Tx,
  attempt: Attempt,
  error: string,
  nextAt: Date | null,
): Promise<void> {
  await insertDelivery(tx, { ...attempt, state: 'failed', error });
  await tx.query(
    `UPDATE reminder SET state = $4, claimed_until = $5, claim_id = NULL
     WHERE organization_id = $1 AND id = $2 AND claim_id = $3`,
    [tx.organizationId, attempt.reminderId, attempt.claimId, nextAt === null ? 'failed' : 'planned', nextAt],
  );
}
