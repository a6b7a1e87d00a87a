// Creates the demonstration organization: its people and calendars, then its story through the program's own use
// cases, on a platform whose clock starts two weeks ago and ends now.
import { NestFactory } from '@nestjs/core';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts, demonstrationExists } from '#access';
import { ConfigError, PlatformModule, SimulatedClock, nestLogger, openPlatform } from '#platform';
import type { Config } from '#platform';
import { roomModules, tables } from '#rooms';
import { businessDays } from './calendar.js';
import { seedOrganization } from './seed-organization.js';
import { DemonstrationStory } from './seed-story.js';

const STORY_DAYS = -12;

/**
 * Seeds the demonstration organization into a migrated database; `now` is when it is looked at. A second one would
 * leave its accounts between two organizations.
 * @throws {ConfigError} when there is one already
 */
export async function seedDemonstration(config: Config, databaseUrl: string, now: Date): Promise<void> {
  const start = new Date(`${businessDays(now, STORY_DAYS, 1)[0] ?? ''}T07:00:00Z`);
  const clock = new SimulatedClock(start);
  const platform = await openPlatform({ config, databaseUrl, tables, clock });
  if (await demonstrationExists(platform.relaySource)) {
    await platform.close();
    throw new ConfigError(
      `The demonstration organization is there already; sign in to it with the password "${DEMONSTRATION_PASSWORD}".`,
    );
  }
  const module = { module: class Seed {}, imports: [PlatformModule.of(platform), ...roomModules] };
  const app = await NestFactory.createApplicationContext(module, {
    logger: nestLogger(platform.log),
    abortOnError: false,
  });
  try {
    const organization = await seedOrganization(platform, app as never, 'Harbor & Vale');
    await new DemonstrationStory(platform, app as never, organization, clock, now).play();
  } finally {
    await app.close();
    await platform.close();
  }
}

/** How to sign in as each role of the demonstration, a line each. */
export const demonstrationText = (): string[] => {
  const width = Math.max(...demonstrationAccounts.map(({ role }) => role.length));
  return [
    '',
    `Sign in to the demonstration with the password "${DEMONSTRATION_PASSWORD}" as`,
    ...demonstrationAccounts.map(({ role, email }) => `  ${role.replace('_', ' ').padEnd(width)}  ${email}`),
  ];
};
