// Reads of the ledger: what planning knows of a loop, what is due anywhere, and what the doors show.
import type { DataSource } from 'typeorm';
import { mayAccess } from '#access';
import type { Actor, Relation } from '#access';
import { isId } from '#platform';
import type { Tx } from '#platform';
import type { LedgerRow, ReminderKind, ReminderState } from './domain/ledger.js';
import type { ReminderContext } from './reminder.table.js';

interface LedgerSqlRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly interviewId: string | null;
  readonly recipientKind: 'candidate' | 'member';
  readonly recipientId: string;
  readonly state: ReminderState;
  readonly claimedUntil: Date | null;
  readonly context: ReminderContext;
  readonly told: boolean;
}

/** The ledger of one loop. An attempt without a record of how it ended may have reached its recipient. */
export async function ledgerOfLoop(tx: Tx, loopId: string): Promise<LedgerRow[]> {
  const rows = await tx.query<LedgerSqlRow>(
    `SELECT r.id, r.dedupe_key AS key, r.kind, r.interview_id AS "interviewId",
            r.recipient_kind AS "recipientKind", r.recipient_id AS "recipientId", r.state,
            r.claimed_until AS "claimedUntil", r.context,
            r.state IN ('sent', 'claimed') OR r.attempts > (
              SELECT count(*) FROM delivery d
              WHERE d.organization_id = r.organization_id AND d.reminder_id = r.id) AS told
     FROM reminder r WHERE r.organization_id = $1 AND r.loop_id = $2 ORDER BY r.id`,
    [tx.organizationId, loopId],
  );
  return rows.map(({ recipientKind, recipientId, claimedUntil, context, ...row }) => ({
    ...row,
    recipient: { kind: recipientKind, id: recipientId },
    claimedUntilMs: claimedUntil?.getTime() ?? null,
    sequence: context.sequence ?? null,
    view: context.view ?? null,
  }));
}

/** A reminder that nobody sends at the moment, and from when on it may be claimed. */
export interface DueReminder {
  readonly organizationId: string;
  readonly reminderId: string;
  readonly at: Date;
}

const DUE = `SELECT organization_id AS "organizationId", id AS "reminderId",
    greatest(due_at, coalesce(claimed_until, due_at)) AS at, due_at AS "dueAt"
  FROM reminder
  WHERE state IN ('planned', 'claimed') AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)`;

/**
 * What may be claimed until `until`, in all organizations, by due time; at most `limit` after the row with key `after`.
 * @param source acts as the relay's role, whose policy shows due rows of every tenant and nothing else
 */
export const dueAnywhere = (
  source: DataSource,
  until: Date,
  limit: number,
  after: { readonly dueAt: Date; readonly reminderId: string } | null,
): Promise<(DueReminder & { readonly dueAt: Date })[]> =>
  source.query(
    `${DUE} AND ($2::timestamptz IS NULL OR (due_at, id) > ($2, $3::uuid)) ORDER BY due_at, id LIMIT $4`,
    [until, after?.dueAt ?? null, after?.reminderId ?? null, limit],
  );

/** What of one loop may be claimed until `until`. */
export const dueOfLoop = (tx: Tx, loopId: string, until: Date): Promise<DueReminder[]> =>
  tx.query(`${DUE} AND organization_id = $2 AND loop_id = $3 ORDER BY due_at, id`, [
    until,
    tx.organizationId,
    loopId,
  ]);

/** The loop of a reminder; null when there is no such reminder. */
export async function loopOfReminder(tx: Tx, reminderId: string): Promise<string | null> {
  const [row] = await tx.query<{ loop_id: string }>(
    'SELECT loop_id FROM reminder WHERE organization_id = $1 AND id = $2',
    [tx.organizationId, reminderId],
  );
  return row?.loop_id ?? null;
}

/** Which of these members were reminded of a scorecard between `since` and `at`, or are being reminded. */
export async function remindedOfScorecards(
  tx: Tx,
  memberIds: readonly string[],
  { since, at }: { readonly since: Date; readonly at: Date },
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT recipient_id AS id FROM reminder
     WHERE organization_id = $1 AND recipient_id = ANY($2::uuid[]) AND kind IN ('scorecard_due', 'scorecard_nudge')
       AND due_at > $3 AND due_at <= $4 AND state IN ('planned', 'claimed', 'sent')`,
    [tx.organizationId, memberIds, since, at],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A reminder as shown, with what decides who may see it. */
export interface ReminderView {
  readonly id: string;
  readonly loopId: string;
  readonly kind: ReminderKind;
  readonly why: string;
  readonly interviewId: string | null;
  readonly recipientKind: 'candidate' | 'member';
  readonly recipientId: string;
  readonly recipientName: string;
  readonly dueAt: Date;
  readonly state: ReminderState;
  readonly sentAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly hiringManagerId: string;
  readonly coordinatorId: string | null;
}

/** Whether the reader $2 owes a scorecard for the application of the loop `l`. */
const OWES = `EXISTS (
    SELECT FROM loop owing JOIN scorecard own ON own.organization_id = owing.organization_id AND own.loop_id = owing.id
    WHERE owing.organization_id = $1 AND owing.application_id = l.application_id AND own.interviewer_id = $2
      AND own.submitted_at IS NULL AND own.voided_at IS NULL)`;

/**
 * What somebody reads of reminders. While they owe a scorecard, others' reminders about scorecards and the debrief are not
 * there, and why one was withdrawn stays untold: each would tell that somebody's scorecard is in, or what became of it.
 */
const VIEW = `SELECT r.id, r.loop_id AS "loopId", r.kind, r.reason AS why, r.interview_id AS "interviewId",
    r.recipient_kind AS "recipientKind", r.recipient_id AS "recipientId",
    coalesce(m.name, c.name) AS "recipientName", r.due_at AS "dueAt", r.state, r.sent_at AS "sentAt",
    CASE WHEN r.withdrawn_reason IS NOT NULL AND NOT ${OWES} THEN r.withdrawn_reason END AS "withdrawnReason",
    o.hiring_manager_id AS "hiringManagerId", o.coordinator_id AS "coordinatorId"
  FROM reminder r
  JOIN loop l ON l.organization_id = r.organization_id AND l.id = r.loop_id
  JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
  JOIN candidate applicant ON applicant.organization_id = l.organization_id AND applicant.id = l.candidate_id
  LEFT JOIN member m ON m.organization_id = r.organization_id AND r.recipient_kind = 'member' AND m.id = r.recipient_id
  LEFT JOIN candidate c ON c.organization_id = r.organization_id AND r.recipient_kind = 'candidate' AND c.id = r.recipient_id
  WHERE r.organization_id = $1 AND applicant.member_id IS DISTINCT FROM $2
    AND (r.kind NOT IN ('scorecard_due', 'debrief_ready') OR r.recipient_id = $2 OR NOT ${OWES})`;

/** The reminders of loops by due time; of a loop about the reader themselves none: they tell what others have done. */
export const remindersOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<ReminderView[]> =>
  loopIds.length === 0
    ? Promise.resolve([])
    : tx.query(`${VIEW} AND r.loop_id = ANY($3::uuid[]) ORDER BY r.due_at, r.id`, [
        tx.organizationId,
        tx.scope.memberId,
        loopIds,
      ]);

/** Whether somebody may read a reminder: the staff of its opening may, and whoever it goes to. */
export function mayReadReminder(actor: Actor, reminder: ReminderView): boolean {
  const { recipientKind, recipientId, hiringManagerId, coordinatorId } = reminder;
  if (recipientKind === 'member' && recipientId === actor.memberId) return true;
  const relations: Relation[] = [];
  if (hiringManagerId === actor.memberId) relations.push('hiringManagerOfOpening');
  if (coordinatorId === actor.memberId) relations.push('coordinatorOfOpening');
  return mayAccess(actor, 'reminder.read', { organizationId: actor.organizationId, relations });
}

/** At most `limit` + 1 reminders that could not be delivered, newest first; sort key: id. */
export const failedReminders = (
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<ReminderView[]> => {
  const after = page.after?.[0] ?? null;
  return tx.query(
    `${VIEW} AND r.state = 'failed' AND ($3::uuid IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $4`,
    [tx.organizationId, tx.scope.memberId, after !== null && isId(after) ? after : null, page.limit + 1],
  );
};

/** One attempt to deliver a reminder, as shown. */
export interface DeliveryView {
  readonly id: string;
  readonly reminderId: string;
  readonly channel: 'mail';
  readonly attempt: number;
  readonly state: 'sent' | 'failed';
  readonly error: string | null;
  readonly at: Date;
}

/** The attempts to deliver these reminders, in their order. */
export const deliveriesOfReminders = (tx: Tx, reminderIds: readonly string[]): Promise<DeliveryView[]> =>
  tx.query(
    `SELECT id, reminder_id AS "reminderId", channel, attempt, state, error, at
     FROM delivery WHERE organization_id = $1 AND reminder_id = ANY($2::uuid[]) ORDER BY reminder_id, attempt`,
    [tx.organizationId, reminderIds],
  );
