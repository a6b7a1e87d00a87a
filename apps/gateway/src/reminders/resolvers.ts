// The resolver classes of reminders, for the gateway's module.
import { MailResolver } from './mail.resolver.js';
import { LoopRemindersResolver, ReminderResolver } from './reminders.resolver.js';

export const remindersResolvers = [LoopRemindersResolver, ReminderResolver, MailResolver];
