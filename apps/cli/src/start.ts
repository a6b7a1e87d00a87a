// Everything in one process: database, gateway and worker. It says where it runs and how to get in, and ends
// cleanly when told to, also while it is still starting.
import { demonstrationExists } from '#access';
import { checkListening, startGateway } from '#gateway';
import type { Gateway } from '#gateway';
import {
  SystemClock,
  aborted,
  checkRedis,
  loadSecrets,
  openPlatform,
  readConfig,
  startTracing,
  toldToEnd,
} from '#platform';
import type { Config, Platform } from '#platform';
import { tables } from '#rooms';
import { WorkerDoor } from '#worker';
import { demonstrationText, seedDemonstration } from './demo/seed-demonstration.js';
import { fail } from './fail.js';
import { openDatabase } from './opened-database.js';
import type { OpenedDatabase } from './opened-database.js';

type Closers = (() => Promise<unknown>)[];

/** Starts and runs until SIGINT or SIGTERM; resolves with the exit status: 0 when it was told to end and did so in order. */
export async function start(): Promise<number> {
  const told = toldToEnd();
  const config = readConfig();
  const closers: Closers = [await startTracing(config, 'start')];
  try {
    return await run(config, told, closers);
  } catch (error) {
    if (!told.aborted) throw error;
    return 0;
  } finally {
    for (const close of closers) await close().catch((error: unknown) => fail(error));
    // Seeding that was cut short would go on knocking at the database that is gone.
    if (told.aborted) process.exit();
  }
}

async function run(config: Config, told: AbortSignal, closers: Closers): Promise<number> {
  await checkBefore(config);
  const seed = (url: string): Promise<void> => seedDemonstration(config, url, new SystemClock().now());
  const database = await openDatabase(config, { fill: seed, told });
  closers.unshift(() => database.stop());
  const platform = await openPlatform({ config, databaseUrl: database.url, tables });
  closers.unshift(() => platform.close());
  const gateway = await startGateway(platform);
  closers.unshift(() => gateway.close());
  const worker = new WorkerDoor(gateway.app, platform);
  worker.start();
  closers.unshift(() => worker.stop());
  console.log((await greeting(config, platform, gateway, database)).join('\n'));
  await gateway.warm();
  return ended(database, told);
}

/** What can be known to be wrong before a database is opened, which on the first start takes a while. */
async function checkBefore(config: Config): Promise<void> {
  if (config.DATABASE_URL !== undefined) loadSecrets(config);
  await checkListening(config);
  await checkRedis(config);
}

/** What the terminal shows: where it runs, how to sign in, where mail is. */
async function greeting(
  config: Config,
  platform: Platform,
  gateway: Gateway,
  database: OpenedDatabase,
): Promise<string[]> {
  const demonstration = await demonstrationExists(platform.relaySource);
  return [
    `Database  PostgreSQL, ${database.clusterDir ?? 'at DATABASE_URL'}`,
    `Queue     BullMQ on ${platform.queues.backend === 'redis' ? 'Redis, at REDIS_URL' : 'PostgreSQL'}`,
    config.SMTP_URL === undefined
      ? `Mail      kept, to be read at ${gateway.url}/mailbox`
      : 'Mail      sent through SMTP_URL',
    ...(demonstration ? demonstrationText() : []),
    '',
    `Loopwright is ready at ${gateway.url}`,
  ];
}

/** Resolves when the process is told to end, or when its database has ended by itself. */
async function ended(database: OpenedDatabase, told: AbortSignal): Promise<number> {
  const lost = (database.lost ?? new Promise<Error>(() => undefined)).then((error) => {
    if (told.aborted) return 0;
    console.error(`loopwright: ${error.message}`);
    return 1;
  });
  return Promise.race([lost, aborted(told).then(() => 0)]);
}
