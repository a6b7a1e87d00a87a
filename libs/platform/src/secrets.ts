// Keys that sign sessions and links. They come from the environment; on the embedded default they are made once
// beside the data, readable by their owner only; with a database of one's own a missing one stops the start.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config.js';
import type { Config } from './config.js';

/** The keys in use; each has at least 32 characters. */
export interface Secrets {
  readonly session: string;
  readonly link: string;
}

const generated = (folder: string, name: string): string => {
  const file = join(folder, `${name}.key`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
};

/**
 * The keys from the environment, or generated beside the embedded database.
 * @throws {ConfigError} naming the variable that is missing where a database was given
 */
export function loadSecrets(config: Config): Secrets {
  const of = (variable: 'SESSION_SECRET' | 'LINK_SECRET', name: string): string => {
    const given = config[variable];
    if (given !== undefined) return given;
    if (config.DATABASE_URL !== undefined)
      throw new ConfigError(
        `${variable}: is missing; with DATABASE_URL set, give at least 32 random characters`,
      );
    return generated(join(config.DATA_DIR, 'keys'), name);
  };
  return { session: of('SESSION_SECRET', 'session'), link: of('LINK_SECRET', 'link') };
}
