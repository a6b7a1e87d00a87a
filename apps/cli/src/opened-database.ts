// Where the database is: the server that DATABASE_URL names, or the embedded one in the data folder; migrated. On
// the very first start of an embedded one it is filled with the demonstration, and a mark beside the data says so
// until that is done: a start that finds the mark begins that database again, which nobody has seen yet.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, migrate, migrateQueue, recreateDatabase, startEmbedded } from '#platform';
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

/** Fills a new database; called at most once in the life of an embedded cluster. */
export type Fill = (url: string) => Promise<void>;

/**
 * Opens and migrates the database; `fill` is run when this very start created the embedded cluster.
 * @throws {ConfigError | StartFailure} with one clear line when it cannot be reached or started
 */
export async function openDatabase(config: Config, fill?: Fill): Promise<OpenedDatabase> {
  if (config.DATABASE_URL !== undefined) return given(config.DATABASE_URL);
  const server = await startEmbedded({ dataDir: config.DATA_DIR, durable: true });
  try {
    await prepare(config, server, fill);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, clusterDir: server.clusterDir, lost: server.lost, stop: () => server.stop() };
}

async function prepare(config: Config, server: EmbeddedServer, fill: Fill | undefined): Promise<void> {
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
    throw unreachable(error, url);
  });
  return { url, clusterDir: null, lost: null, stop: () => Promise.resolve() };
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
]);
const LOGIN = new Set(['28P01', '28000', '3D000']);

/** Connection troubles name the server without its password; anything else is passed on as it is. */
function unreachable(error: unknown, url: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const { host, pathname } = new URL(url);
  if (code !== undefined && NETWORK.has(code))
    return new ConfigError(
      `DATABASE_URL: no PostgreSQL server answers at ${host} (${code}). Start it, or correct the address.`,
    );
  if (code !== undefined && LOGIN.has(code))
    return new ConfigError(
      `DATABASE_URL: the server at ${host} refused ${pathname.slice(1)}: ${message ?? code}.`,
    );
  return error;
}
