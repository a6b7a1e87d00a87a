// Starts a worker as a process of its own, on a database that is there and migrated, and ends it when told to.
import { NestFactory } from '@nestjs/core';
import {
  ConfigError,
  checkMigrated,
  checkRedis,
  nestLogger,
  openPlatform,
  readConfig,
  startTracing,
} from '#platform';
import type { Config, Log } from '#platform';
import { tables } from '#rooms';
import { startHealthServer } from './health-server.js';
import { WorkerDoor } from './worker-door.js';
import { WorkerModule } from './worker.module.js';

/** A running worker. */
export interface RunningWorker {
  /** Where health, readiness and metrics are answered. */
  readonly port: number;
  readonly log: Log;
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
  await checkMigrated(databaseUrl);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0)) await close();
  };
  try {
    closers.unshift(await startTracing(config, 'worker'));
    const platform = await openPlatform({ config, databaseUrl, tables });
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
    return { port: health.port, log: platform.log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
