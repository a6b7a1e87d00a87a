// The PostgreSQL that comes with the program: found, created, locked, started and stopped here, step by step, so that
// `npm start` needs nothing installed and a killed run is mended by the next one.
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { stopLeftover } from './leftover.js';
import type { FolderLock } from './lock.js';
import { lockFolder } from './lock.js';
import { choosePlace, openDataFolder } from './place.js';
import { passwordOf } from './password.js';
import { SUPERUSER } from './plan.js';
import type { RunningServer } from './server.js';
import { startServer } from './server.js';
import { openServerLog } from './server-log.js';
import { asStartFailure, fullDisk, StartFailure } from './start-failure.js';

/** Where the embedded server keeps its data and how it runs. */
export interface EmbeddedOptions {
  /** The folder of the data; created when missing. */
  readonly dataDir: string;
  /** The database to connect to, created when missing; `loopwright` unless given. */
  readonly database?: string;
  /** Whether commits survive a crash of the machine; false is for tests only. */
  readonly durable: boolean;
  /** 200 unless given. */
  readonly maxConnections?: number;
  /** A fixed port on 127.0.0.1; without it a free one is chosen at each start. */
  readonly port?: number;
}

/** A running embedded server. */
export interface EmbeddedServer {
  /** Connection string of the superuser to the database, on 127.0.0.1. */
  readonly url: string;
  /** True only when this very start created the cluster. */
  readonly createdCluster: boolean;
  /** Where PostgreSQL's files are: below the data folder, or in /var/lib/loopwright when its account cannot enter that. */
  readonly clusterDir: string;
  /** Resolves when the server ends without `stop`, to a line for the terminal. */
  readonly lost: Promise<StartFailure>;
  /** Shuts down in good order (open connections are closed by the server); safe to call more than once. */
  stop(): Promise<void>;
}

const UNKNOWN_DATABASE = '3D000';
const DISK_FULL = '53100';
const WRONG_PASSWORD = '28P01';

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const stateOf = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined;

async function ensureDatabase(
  urlOf: (database: string) => string,
  database: string,
  dataDir: string,
): Promise<void> {
  try {
    await runOn(urlOf(database), 'SELECT 1').catch(async (error: unknown) => {
      if (stateOf(error) !== UNKNOWN_DATABASE) throw error;
      await runOn(urlOf('postgres'), `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    });
  } catch (cause) {
    if (stateOf(cause) === DISK_FULL) throw fullDisk(dataDir, { cause });
    if (stateOf(cause) !== WRONG_PASSWORD) throw cause;
    throw new StartFailure(
      `The password in postgres.password does not open the database in DATA_DIR ${dataDir}; restore that file, ` +
        'or remove it to have a new password set.',
      { cause },
    );
  }
}

interface Held {
  readonly locks: FolderLock[];
  server?: RunningServer;
  closeLog?: () => void;
}

async function letGo(held: Held): Promise<void> {
  await held.server?.stop();
  held.closeLog?.();
  for (const lock of held.locks.reverse()) lock.release();
}

async function start(options: EmbeddedOptions, dataDir: string, held: Held): Promise<EmbeddedServer> {
  held.locks.push(lockFolder(dataDir, dataDir));
  const place = choosePlace(dataDir);
  if (place.home !== dataDir) held.locks.push(lockFolder(place.home, dataDir));
  const log = openServerLog(dataDir);
  held.closeLog = () => log.close();
  const binaries = findBinaries(place.account);
  await stopLeftover(place);
  const { durable, maxConnections = 200, port, database = 'loopwright' } = options;
  const plan = { dataDir, place, binaries, durable, log, maxConnections, port };
  const createdCluster = await ensureCluster(plan);
  const password = passwordOf(plan);
  const server = await startServer(plan);
  held.server = server;
  const urlOf = (name: string): string =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${encodeURIComponent(name)}`;
  await ensureDatabase(urlOf, database, dataDir);
  let stopping: Promise<void> | undefined;
  const lost = new Promise<StartFailure>((resolve) => {
    const line = `The embedded PostgreSQL ended unexpectedly; ${dataDir}/postgres.log says why.`;
    void server.ended.then(() => stopping ?? resolve(new StartFailure(line)));
  });
  return {
    url: urlOf(database),
    createdCluster,
    clusterDir: place.cluster,
    lost,
    stop: () => (stopping ??= letGo(held)),
  };
}

/**
 * Starts PostgreSQL on the data folder, creating folder, cluster and database as needed; safe for the data whatever
 * happened to earlier runs. Throws StartFailure, with nothing left running or locked, when this machine does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const held: Held = { locks: [] };
  let { dataDir } = options;
  try {
    dataDir = openDataFolder(dataDir);
    return await start(options, dataDir, held);
  } catch (error) {
    await letGo(held);
    throw asStartFailure(error, dataDir);
  }
}
