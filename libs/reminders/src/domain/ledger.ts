// The words of the reminder ledger as plain values: who is reminded of what, and what they were told before.

/** What a reminder says. */
export type ReminderKind =
  | 'invitation'
  | 'interview_changed'
  | 'interview_cancelled'
  | 'upcoming_interview'
  | 'scorecard_due'
  | 'scorecard_nudge'
  | 'debrief_ready'
  | 'hold_placed'
  | 'swap_asked'
  | 'survey_asked';

/** planned → claimed by a worker → sent; or withdrawn because it is not wanted any more; or failed for good. */
export type ReminderState = 'planned' | 'claimed' | 'sent' | 'withdrawn' | 'failed';

/** Who is reminded: the candidate of the loop or a member of the organization. */
export interface Recipient {
  readonly kind: 'candidate' | 'member';
  readonly id: string;
}

/** What one recipient is told of an interview; when it changes, they are told again. Instants in milliseconds. */
export interface InterviewView {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly place: string | null;
  /** The interviewers, for the candidate alone; sorted ids. */
  readonly withIds: readonly string[];
}

/** The messages that put an interview into a calendar, change it there and take it out again. */
export type MessageKind = 'invitation' | 'interview_changed' | 'interview_cancelled';

/** A row of the ledger as planning sees it. */
export interface LedgerRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly interviewId: string | null;
  readonly recipient: Recipient;
  readonly state: ReminderState;
  /** Until when nobody else may claim the row; in milliseconds. */
  readonly claimedUntilMs: number | null;
  /** The iTIP sequence; null for what is no message about an interview. */
  readonly sequence: number | null;
  /** What the mail says; null until a worker claimed it. */
  readonly view: InterviewView | null;
  /** Whether the recipient has it or may have it: sent, being sent, or an attempt whose end nobody recorded. */
  readonly told: boolean;
}

const MESSAGES: readonly string[] = ['invitation', 'interview_changed', 'interview_cancelled'];

/** Whether this kind of reminder is a message about an interview with a calendar attachment. */
export const isMessage = (kind: string): kind is MessageKind => MESSAGES.includes(kind);

/** One text per recipient. */
export const recipientKey = (recipient: Recipient): string => `${recipient.kind}:${recipient.id}`;

/** Whether two views tell the same. */
export const sameView = (a: InterviewView, b: InterviewView): boolean =>
  a.title === b.title &&
  a.startMs === b.startMs &&
  a.endMs === b.endMs &&
  a.place === b.place &&
  a.withIds.join() === b.withIds.join();

/** The newest message about the interview that the recipient has or may have; null when there is none. */
export const lastTold = (
  rows: readonly LedgerRow[],
  interviewId: string,
  recipient: Recipient,
): LedgerRow | null =>
  rows
    .filter(
      (row) =>
        row.told &&
        isMessage(row.kind) &&
        row.interviewId === interviewId &&
        recipientKey(row.recipient) === recipientKey(recipient),
    )
    .reduce<LedgerRow | null>(
      (newest, row) => (newest === null || (row.sequence ?? 0) > (newest.sequence ?? 0) ? row : newest),
      null,
    );
