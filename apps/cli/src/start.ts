// Everything in one process: database, gateway and worker. It says where it runs and how to get in, and ends
// cleanly when told to.
import { demonstrationExists } from '#access';
import { startGateway } from '#gateway';
import type { Gateway } from '#gateway';
import { SystemClock, openPlatform, readConfig } from '#platform';
import type { Config, Platform } from '#platform';
import { tables } from '#rooms';
import { WorkerDoor } from '#worker';
import { checkRedis } from './check-redis.js';
import { demonstrationText, seedDemonstration } from './demo/seed-demonstration.js';
import { fail } from './fail.js';
import { openDatabase } from './opened-database.js';
import type { OpenedDatabase } from './opened-database.js';

/** Starts and runs until SIGINT or SIGTERM; resolves with the exit status. */
export async function start(): Promise<number> {
  const config = readConfig();
  await checkRedis(config);
  const database = await openDatabase(config, (url) =>
    seedDemonstration(config, url, new SystemClock().now()),
  );
  const closers: (() => Promise<unknown>)[] = [() => database.stop()];
  try {
    const platform = await openPlatform({ config, databaseUrl: database.url, tables });
    closers.unshift(() => platform.close());
    const gateway = await startGateway(platform);
    closers.unshift(() => gateway.close());
    const worker = new WorkerDoor(gateway.app, platform);
    worker.start();
    closers.unshift(() => worker.stop());
    console.log((await greeting(config, platform, gateway, database)).join('\n'));
    return await ended(database);
  } finally {
    for (const close of closers) await close().catch((error: unknown) => fail(error));
  }
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
function ended(database: OpenedDatabase): Promise<number> {
  return new Promise((resolve) => {
    const stop = (): void => resolve(0);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    void database.lost?.then((error) => {
      console.error(`loopwright: ${error.message}`);
      resolve(1);
    });
  });
}
