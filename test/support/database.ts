// A real database of its own for a test file: a copy of the migrated template, made in milliseconds.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPlatform, readConfig, SimulatedClock } from '#platform';
import type { Clock, Platform } from '#platform';
import { tables } from './tables.js';

/** The instant at which simulated clocks start: a Monday morning in UTC, weeks before any change of clocks. */
export const START = new Date('2026-11-23T08:00:00Z');

/** A test's own database, opened as the program opens it, with a clock that the test moves. */
export interface TestDatabase extends LiveDatabase {
  readonly clock: SimulatedClock;
}

/** A database of its own, opened as the program opens it. */
export interface LiveDatabase {
  readonly url: string;
  readonly platform: Platform;
  close(): Promise<void>;
}

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.LOOPWRIGHT_TEST_SERVER });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates an empty migrated database and returns its administrative connection string. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await admin((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE loopwright_template STRATEGY file_copy`),
  );
  const url = new URL(process.env.LOOPWRIGHT_TEST_SERVER ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** The secrets of tests: processes that share a database have to share them too. */
export const SECRETS = {
  SESSION_SECRET: 'a session secret for tests alone, 32+',
  LINK_SECRET: 'a link secret for tests alone, 32 and more',
} as const;

/** Opens the platform on a new database, with a clock that the test moves; `environment` adds to the configuration. */
export async function testDatabase(
  environment: Record<string, string> = {},
  clock = new SimulatedClock(START),
): Promise<TestDatabase> {
  return { ...(await open(environment, clock, randomBytes(6).toString('hex'))), clock };
}

/** Opens the platform on a new database with the machine's clock and queue, as processes beside it have them. */
export const liveDatabase = (environment: Record<string, string> = {}): Promise<LiveDatabase> =>
  open(environment);

async function open(
  environment: Record<string, string>,
  clock?: Clock,
  queuePrefix?: string,
): Promise<LiveDatabase> {
  const url = await createDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_POOL_MAX: '10',
    LOG_LEVEL: 'fatal',
    UNDO: 'off',
    ...SECRETS,
    ...environment,
  });
  const platform = await openPlatform({
    config,
    databaseUrl: url,
    tables,
    ...(clock === undefined ? {} : { clock }),
    ...(queuePrefix === undefined ? {} : { queuePrefix }),
  });
  return { url, platform, close: () => platform.close() };
}
