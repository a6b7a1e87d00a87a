// The gateway as a process of its own, any number of which share one database. It does not migrate: a deployment
// does that once. SIGTERM lets running requests end.
import { ConfigError, openPlatform, readConfig } from '#platform';
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
  const config = readConfig();
  const platform = await openPlatform({ config, databaseUrl: databaseUrlOf(config), tables });
  const gateway = await startGateway(platform);
  platform.log.info({ url: gateway.url }, 'The gateway is ready');
  const stop = (): void => {
    void gateway
      .close()
      .then(() => platform.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await run().catch((error: unknown) => {
  process.stderr.write(`loopwright: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
