// The public surface of reminders: the ledger of what is due to whom and why, and how it is sent once.
export { DispatchReminder } from './dispatch-reminder.js';
export type { Dispatched } from './dispatch-reminder.js';
export type { ReminderKind, ReminderState } from './domain/ledger.js';
export { scorecardNudged } from './events.js';
export { EnqueueDue } from './enqueue-due.js';
export { ReminderMails } from './mail/reminder-mails.js';
export { mailState } from './mail-state.queries.js';
export type { MailState } from './mail-state.queries.js';
export { nudge } from './nudges.js';
export type { Nudge } from './nudges.js';
export { PlanReminders } from './plan-reminders.js';
export { REMINDERS_QUEUE } from './queue.js';
export type { ReminderJob } from './queue.js';
export { deliveryTable, reminderTable, remindersTables } from './reminder.table.js';
export type { DeliveryRow, ReminderContext, ReminderRow } from './reminder.table.js';
export { deliveriesList, remindersList } from './reminders-list.js';
export { RemindersModule } from './reminders.module.js';
export {
  deliveriesOfReminders,
  failedReminders,
  remindedOfScorecards,
  mayReadReminder,
  remindersOfLoops,
} from './reminders.queries.js';
export type { DeliveryView, ReminderView } from './reminders.queries.js';
export { SendTestMail } from './send-test-mail.js';
export type { TestMailRefused, TestMailSent } from './send-test-mail.js';
export { EXPECT as whatToExpect } from './mail/for-candidate.js';
