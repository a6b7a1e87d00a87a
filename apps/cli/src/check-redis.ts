// Asks the queue's server once before anything is started, so that a wrong address is one clear line.
import { ConfigError, pingRedis } from '#platform';
import type { Config } from '#platform';

/** @throws {ConfigError} when REDIS_URL is set and no server answers there */
export async function checkRedis(config: Config): Promise<void> {
  if (config.REDIS_URL === undefined) return;
  const answer = await pingRedis(config.REDIS_URL);
  if (answer === null) return;
  const { host } = new URL(config.REDIS_URL);
  throw new ConfigError(
    `REDIS_URL: no Redis or Valkey server answers at ${host} (${answer}). Start it, or correct the address.`,
  );
}
