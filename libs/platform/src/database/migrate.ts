// Runs the numbered forward-only SQL files through TypeORM's migration runner, one transaction each, under an
// advisory lock, so that any number of processes may start at once. What was applied is recorded with its
// checksum; a file that was changed afterwards stops the start.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ConfigError } from '../config.js';
import { databaseTrouble } from './reachable.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations');
const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** An arbitrary constant, the same in every process: "loopwrig" in hexadecimal, cut to a positive bigint. */
const LOCK_KEY = '7813586411085719';

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migration files in order, with the SHA-256 of their text. */
export function migrationFiles(folder: string = FOLDER): MigrationFile[] {
  return readdirSync(folder)
    .filter((file) => FILE.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: basename(file, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** TypeORM orders migrations by the 13 digits that end their class names. */
function migrationClass(file: MigrationFile): new () => MigrationInterface {
  const stamp = String(1_700_000_000_000 + Number(file.name.slice(0, 4)));
  const name = `M${file.name.slice(5).replaceAll('-', '_')}${stamp}`;
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(file.sql);
      await runner.query('INSERT INTO migration_checksum (name, checksum) VALUES ($1, $2)', [
        file.name,
        file.checksum,
      ]);
    }
    down(): Promise<void> {
      return Promise.reject(new Error('Migrations go forward only'));
    }
  };
}

/**
 * Brings the database at `url` up to date and returns the names of the migrations applied now.
 * @throws Error when a file that was applied before has changed since, or the database is newer than the program
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<string[]> {
  const files = migrationFiles(folder);
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: files.map(migrationClass),
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
    poolSize: 2,
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(${LOCK_KEY})`);
    await lock.query(
      'CREATE TABLE IF NOT EXISTS migration_checksum (name text PRIMARY KEY, checksum text NOT NULL)',
    );
    await checkRecorded(lock, files);
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(${LOCK_KEY})`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function checkRecorded(runner: QueryRunner, files: readonly MigrationFile[]): Promise<void> {
  const recorded = (await runner.query('SELECT name, checksum FROM migration_checksum')) as MigrationFile[];
  for (const { name, checksum } of recorded) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined)
      throw new Error(
        `The database has migration ${name}, which this version does not know: use a newer version`,
      );
    if (file.checksum !== checksum)
      throw new Error(
        `Migration ${name} was changed after it had been applied: restore the file, add a new one`,
      );
  }
}

const CONNECT_MS_MAX = 10_000;

/**
 * Makes sure that the database has every migration of this version, for processes that do not migrate themselves. One
 * with more is let pass: while a new version comes in, the old one still runs on what the new one's migration left.
 * @throws {ConfigError} when the server cannot be reached, or the database is not up to date
 */
export async function checkMigrated(url: string, folder: string = FOLDER): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS_MAX });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const recorded = await recordedIn(client);
    const missing = migrationFiles(folder).filter(({ name, checksum }) => recorded.get(name) !== checksum);
    if (missing.length === 0) return;
    throw new ConfigError(
      `DATABASE_URL: the database ${new URL(url).pathname.slice(1)} lacks ${missing.length} migrations of this version, ` +
        `from ${missing[0]?.name ?? ''} on; run loopwright migrate first.`,
    );
  } catch (error) {
    throw databaseTrouble(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function recordedIn(client: pg.Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public.migration_checksum') IS NOT NULL AND to_regnamespace('bullmq') IS NOT NULL AS there",
  );
  if (found[0]?.there !== true) return new Map();
  const { rows } = await client.query<MigrationFile>('SELECT name, checksum FROM migration_checksum');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}
