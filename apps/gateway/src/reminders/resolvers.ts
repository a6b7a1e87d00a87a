// The resolver classes of reminders, for the gateway's module.
import { LoopRemindersResolver, ReminderResolver } from './reminders.resolver.js';

export const remindersResolvers = [LoopRemindersResolver, ReminderResolver];
