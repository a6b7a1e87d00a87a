// How reminders travel in the queue: which one, not what it says; the row is the truth.

/** The queue of reminders that are due, or will be soon. */
export const REMINDERS_QUEUE = 'reminders';

/** A job of that queue: the reminder to look at. */
export interface ReminderJob {
  readonly organizationId: string;
  readonly reminderId: string;
}
