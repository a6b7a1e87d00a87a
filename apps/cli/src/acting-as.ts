// Runs something on behalf of a member, as if they had signed in: whoever can start this command on the machine has the
// database anyway, and what is done carries the name of somebody who may do it.
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Actors, Identities } from '#access';
import type { Actor } from '#access';
import {
  ConfigError,
  PlatformModule,
  Refusal,
  embeddedExists,
  nestLogger,
  openPlatform,
  readConfig,
  runningEmbedded,
} from '#platform';
import type { Config } from '#platform';
import { roomModules, tables } from '#rooms';
import { openDatabase } from './opened-database.js';

/** Who acts, and where, when they are a member of several organizations. */
export interface ActingOptions {
  readonly as: string;
  readonly organization?: string;
}

/** Opens all rooms, runs `work` for the member, and closes what was opened. @throws {ConfigError} naming the option */
export async function actingAs<T>(
  options: ActingOptions,
  work: (app: INestApplicationContext, actor: Actor) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const database = await databaseOf(config);
  try {
    const platform = await openPlatform({ config, databaseUrl: database.url, tables });
    const module = { module: class Acting {}, imports: [PlatformModule.of(platform), ...roomModules] };
    const app = await NestFactory.createApplicationContext(module, {
      logger: nestLogger(platform.log),
      abortOnError: false,
    });
    try {
      return await work(app, await actorOf(app, options));
    } finally {
      await app.close();
      await platform.close();
    }
  } finally {
    await database.stop();
  }
}

/** The configured database; an embedded one that another process has running is used as it runs. */
async function databaseOf(config: Config): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (config.DATABASE_URL === undefined) {
    const url = runningEmbedded(config.DATA_DIR);
    if (url !== null) return { url, stop: () => Promise.resolve() };
    if (!embeddedExists(config.DATA_DIR))
      throw new ConfigError(
        'DATA_DIR: nothing is there yet; run loopwright start once, or name DATABASE_URL.',
      );
  }
  return openDatabase(config);
}

async function actorOf(app: INestApplicationContext, { as, organization }: ActingOptions): Promise<Actor> {
  const identityId = await identityOf(app, as);
  const all = await app.get(Actors).memberships(identityId);
  const [only, ...more] = all.filter(
    (one) => organization === undefined || [one.organizationName, one.organizationId].includes(organization),
  );
  if (only === undefined)
    throw new ConfigError(
      organization === undefined
        ? `--as: ${as} is a member of no organization.`
        : `--organization: ${as} is a member of no organization "${organization}".`,
    );
  if (more.length > 0)
    throw new ConfigError(
      `--organization: ${as} is a member of several; name one of ${all.map((one) => one.organizationName).join(', ')}, or its id.`,
    );
  const { organizationId, memberId, role } = only;
  return { kind: 'member', organizationId, memberId, identityId, role };
}

async function identityOf(app: INestApplicationContext, email: string): Promise<string> {
  try {
    const found = await app.get(Identities).find(email);
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new ConfigError(
    `--as: nobody signs in as ${JSON.stringify(email)}; give the e-mail address of a member.`,
  );
}
