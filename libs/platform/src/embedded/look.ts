// Looks at a data folder without changing anything in it: whether a database was ever made there, and how to reach the
// one that another process has running.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readIfPresent } from './files.js';
import { SUPERUSER } from './plan.js';

const homeOf = (dataDir: string): string =>
  readIfPresent(join(dataDir, 'postgres.location'))?.trim() ?? resolve(dataDir);

/** Whether the data folder holds an embedded database, running or not; a folder that is not there holds none. */
export const embeddedExists = (dataDir: string): boolean => existsSync(join(homeOf(dataDir), 'postgres'));

/**
 * The superuser's connection string to `database` in the server that runs on the data folder, on 127.0.0.1; null when
 * PostgreSQL's own pid file does not say that one takes connections.
 */
export function runningEmbedded(dataDir: string, database = 'loopwright'): string | null {
  const home = homeOf(dataDir);
  const lines = readIfPresent(join(home, 'postgres', 'postmaster.pid'))?.split('\n') ?? [];
  const password = readIfPresent(join(home, 'postgres.password'))?.trim();
  const port = Number(lines[3]);
  if (lines[7]?.trim() !== 'ready' || !Number.isInteger(port) || password === undefined) return null;
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
