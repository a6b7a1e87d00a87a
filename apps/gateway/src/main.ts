// The gateway as a process of its own, any number of which share one database. It does not migrate: a deployment does
// that once. SIGTERM or SIGINT lets running requests end, and then the process ends with status 0.
import {
  ConfigError,
  aborted,
  checkMigrated,
  checkRedis,
  openPlatform,
  readConfig,
  startTracing,
  toldToEnd,
} from '#platform';
import type { Config } from '#platform';
import { tables } from '#rooms';
import { startGateway } from './gateway.js';

function databaseUrlOf(config: Config): string {
  if (config.DATABASE_URL === undefined)
    throw new ConfigError(
      'DATABASE_URL: is missing; the gateway alone needs a database. On a laptop, use npm start.',
    );
  return config.DATABASE_URL;
}

async function run(): Promise<void> {
  const told = toldToEnd();
  const config = readConfig();
  const databaseUrl = databaseUrlOf(config);
  const endTracing = await startTracing(config, 'gateway');
  await checkRedis(config);
  await checkMigrated(databaseUrl);
  const platform = await openPlatform({ config, databaseUrl, tables });
  try {
    const gateway = await startGateway(platform);
    platform.log.info({ url: gateway.url }, 'The gateway is ready');
    await gateway.warm();
    await aborted(told);
    platform.log.info({}, 'The gateway ends');
    await gateway.close();
  } finally {
    await platform.close();
    await endTracing();
  }
}

try {
  await run();
  process.exit(0);
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`loopwright: ${error instanceof ConfigError ? message : (stack ?? message)}\n`);
  process.exit(1);
}
