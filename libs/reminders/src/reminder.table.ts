// The ledger of reminders and every attempt to deliver one.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { InterviewView, ReminderKind, ReminderState } from './domain/ledger.js';

const { key, uuid, text, int, instant, json, oneOf, nullable } = columns;

/** What a mail says beyond its kind: the iTIP sequence, and from its claim on what it tells and told before. */
export interface ReminderContext {
  readonly sequence?: number;
  readonly view?: InterviewView;
  readonly previous?: InterviewView;
}

/** The table `reminder`: what is due, to whom, why. */
export const reminderTable = defineTable('reminder', {
  organizationId: key(uuid),
  id: key(uuid),
  kind: oneOf<ReminderKind>(),
  loopId: uuid,
  interviewId: nullable(uuid),
  scorecardId: nullable(uuid),
  recipientKind: oneOf<'candidate' | 'member'>(),
  recipientId: uuid,
  dedupeKey: text,
  reason: text,
  context: json<ReminderContext>(),
  dueAt: instant,
  state: oneOf<ReminderState>(),
  /** Nobody may claim the row before this instant: a worker's lease, or the wait after a failure. */
  claimedUntil: nullable(instant),
  claimId: nullable(uuid),
  attempts: int,
  sentAt: nullable(instant),
  withdrawnReason: nullable(text),
  createdAt: instant,
});
export type ReminderRow = RowOf<typeof reminderTable>;

/** The table `delivery`: one attempt to deliver a reminder through one channel. */
export const deliveryTable = defineTable('delivery', {
  organizationId: key(uuid),
  id: key(uuid),
  reminderId: uuid,
  channel: oneOf<'mail'>(),
  attempt: int,
  state: oneOf<'sent' | 'failed'>(),
  messageId: text,
  error: nullable(text),
  at: instant,
});
export type DeliveryRow = RowOf<typeof deliveryTable>;

/** The table `scorecard_nudge`: that somebody asked again for overdue scorecards, `scorecardId` being the first of them. */
export const scorecardNudgeTable = defineTable('scorecard_nudge', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  scorecardId: uuid,
  interviewerId: uuid,
  nudgedById: uuid,
  nudgedAt: instant,
});
export type ScorecardNudgeRow = RowOf<typeof scorecardNudgeTable>;

/** All tables of the room, for the connection. */
export const remindersTables = [reminderTable, deliveryTable, scorecardNudgeTable] as const;
