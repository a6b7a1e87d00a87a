// Where the database is: the server that DATABASE_URL names, or the embedded one in the data folder; migrated. On
// the very first start of an embedded one it is filled with the demonstration, and a mark beside the data says so
// until that is done: a start that finds the mark begins that database again, which nobody has seen yet.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aborted, databaseTrouble, migrate, migrateQueue, recreateDatabase, startEmbedded } from '#platform';
import type { Config, EmbeddedServer } from '#platform';

/** A reachable, migrated database. */
export interface OpenedDatabase {
  /** The administrative connection string. */
  readonly url: string;
  /** Where the embedded cluster lies; null with DATABASE_URL. */
  readonly clusterDir: string | null;
  /** Resolves if the embedded server ends by itself. */
  readonly lost: Promise<Error> | null;
  stop(): Promise<void>;
}

/** What opening may do besides. */
export interface Opening {
  /** Fills a new database; called only when this very start created the embedded cluster, or found that half done. */
  readonly fill?: (url: string) => Promise<void>;
  /** Aborts when the process is told to end: the embedded server is then stopped at once. */
  readonly told?: AbortSignal;
}

/**
 * Opens and migrates the database.
 * @throws {ConfigError | StartFailure} with one clear line when it cannot be reached or started
 */
export async function openDatabase(config: Config, opening: Opening = {}): Promise<OpenedDatabase> {
  if (config.DATABASE_URL !== undefined) return given(config.DATABASE_URL);
  const server = await startEmbedded({ dataDir: config.DATA_DIR, durable: true });
  try {
    await Promise.race([prepare(config, server, opening.fill), interrupted(opening.told)]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, clusterDir: server.clusterDir, lost: server.lost, stop: () => server.stop() };
}

async function interrupted(told: AbortSignal | undefined): Promise<never> {
  if (told === undefined) return new Promise<never>(() => undefined);
  await aborted(told);
  throw new Error('The process was told to end.');
}

async function prepare(config: Config, server: EmbeddedServer, fill: Opening['fill']): Promise<void> {
  const mark = join(config.DATA_DIR, 'demonstration.pending');
  if (existsSync(mark)) await recreateDatabase(server.url);
  else if (server.createdCluster && fill !== undefined) {
    mkdirSync(config.DATA_DIR, { recursive: true });
    writeFileSync(mark, 'The demonstration is being written. The next start begins it again.\n');
  }
  await update(server.url);
  if (fill === undefined || !existsSync(mark)) return;
  await fill(server.url);
  rmSync(mark);
}

const update = async (url: string): Promise<void> => {
  await migrate(url);
  await migrateQueue(url);
};

async function given(url: string): Promise<OpenedDatabase> {
  await update(url).catch((error: unknown) => {
    throw databaseTrouble(error, url);
  });
  return { url, clusterDir: null, lost: null, stop: () => Promise.resolve() };
}
