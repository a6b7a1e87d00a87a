// Composes the room for Nest. It needs the global PlatformModule.
import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LoopsModule } from '#loops';
import { EventHandlers } from '#platform';
import { DispatchReminder } from './dispatch-reminder.js';
import { EnqueueDue } from './enqueue-due.js';
import { FollowLoops } from './handlers/follow-loops.js';
import { FollowSettings } from './handlers/follow-settings.js';
import { ReminderMails } from './mail/reminder-mails.js';
import { PlanReminders } from './plan-reminders.js';
import { SendTestMail } from './send-test-mail.js';

const offered = [PlanReminders, DispatchReminder, EnqueueDue, SendTestMail];

/** Provides planning, sending and the sweep; registers the room's event handlers. */
@Module({
  imports: [LoopsModule],
  providers: [...offered, ReminderMails, FollowLoops, FollowSettings],
  exports: offered,
})
export class RemindersModule implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly handlers: EventHandlers,
    private readonly followLoops: FollowLoops,
    private readonly followSettings: FollowSettings,
  ) {}

  /** The rooms below registered their handlers when they were constructed: these come after. */
  onModuleInit(): void {
    this.followLoops.register(this.handlers);
    this.followSettings.register(this.handlers);
  }
}
