// Starts a worker as a process of its own, on a database that is there and migrated, and ends it when told to.
import { NestFactory } from '@nestjs/core';
import { ConfigError, nestLogger, openPlatform, pingRedis, readConfig } from '#platform';
import type { Config } from '#platform';
import { tables } from '#rooms';
import { startHealthServer } from './health-server.js';
import { WorkerDoor } from './worker-door.js';
import { WorkerModule } from './worker.module.js';

/** A running worker. */
export interface RunningWorker {
  /** Where health, readiness and metrics are answered. */
  readonly port: number;
  /** Lets running jobs end, then closes everything. */
  stop(): Promise<void>;
}

/** @throws {ConfigError} naming the variable that cannot be used */
export async function startWorker(config: Config = readConfig()): Promise<RunningWorker> {
  const databaseUrl = config.DATABASE_URL;
  if (databaseUrl === undefined)
    throw new ConfigError(
      'DATABASE_URL: a worker of its own needs a PostgreSQL server; npm start brings one along.',
    );
  await checkRedis(config);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0)) await close();
  };
  try {
    const platform = await openPlatform({ config, databaseUrl, tables }).catch((error: unknown) => {
      throw unreachable(error, databaseUrl);
    });
    closers.unshift(() => platform.close());
    const app = await NestFactory.createApplicationContext(WorkerModule.of(platform), {
      logger: nestLogger(platform.log),
      abortOnError: false,
    });
    closers.unshift(() => app.close());
    const worker = new WorkerDoor(app, platform);
    const health = await startHealthServer(platform, worker.metrics);
    closers.unshift(() => health.close());
    worker.start();
    closers.unshift(() => worker.stop());
    platform.log.info({ port: health.port, queue: platform.queues.backend }, 'The worker works');
    return { port: health.port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function checkRedis({ REDIS_URL }: Config): Promise<void> {
  if (REDIS_URL === undefined) return;
  const trouble = await pingRedis(REDIS_URL);
  if (trouble !== null)
    throw new ConfigError(`REDIS_URL: no server answers at ${new URL(REDIS_URL).host} (${trouble}).`);
}

/** Connection troubles name the server without its password; anything else is passed on as it is. */
function unreachable(error: unknown, url: string): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return error;
  return new ConfigError(`DATABASE_URL: the database at ${new URL(url).host} cannot be used (${code}).`);
}
