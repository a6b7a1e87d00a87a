// A worker process that claims one reminder and then stands still where the mail would leave, for a test to kill.
// Reads what to do from the environment; says "claimed" on standard output.
import 'reflect-metadata';
import { AccessSettings } from '#access';
import { HeldBack, LinkTokens, SurveyLinks } from '#loops';
import { Mailer, SimulatedClock, openPlatform, readConfig } from '#platform';
import { DispatchReminder, PlanReminders, ReminderMails } from '#reminders';
import { tables } from './tables.js';

class StandingStill extends Mailer {
  override readonly route = { kind: 'mailbox' } as const;
  override send(): Promise<void> {
    process.stdout.write('claimed\n');
    return new Promise(() => setInterval(() => undefined, 60_000));
  }
  override async check(): Promise<void> {}
  override close(): void {}
}

const { DYING_ORGANIZATION = '', DYING_REMINDER = '', DYING_AT = '', DATABASE_URL = '' } = process.env;
const config = readConfig();
const platform = await openPlatform({
  config,
  databaseUrl: DATABASE_URL,
  tables,
  clock: new SimulatedClock(new Date(DYING_AT)),
  queuePrefix: 'dying',
});
const dispatch = new DispatchReminder(
  platform.database,
  new StandingStill(),
  platform.clock,
  new PlanReminders(platform.clock, new HeldBack(platform)),
  new ReminderMails(new SurveyLinks(new LinkTokens(AccessSettings.of(platform))), config),
);
await dispatch.run({ organizationId: DYING_ORGANIZATION, reminderId: DYING_REMINDER });
