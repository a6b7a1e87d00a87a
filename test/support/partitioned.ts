// A database like any other test's, but for this: every table of tenant data is hash-partitioned by its tenant. The
// migrations themselves are run, with that one clause added to their tables.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SimulatedClock,
  migrate,
  migrateQueue,
  migrationFiles,
  openPlatform,
  readConfig,
  recreateDatabase,
} from '#platform';
import { START, createDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { tables } from './tables.js';

const PARTITIONS = 4;
const TABLE = /CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/g;

/** The statements of a migration, with each table that has a tenant partitioned. */
function partitioned(sql: string, names: string[]): string {
  return sql.replace(TABLE, (whole, name: string, body: string) => {
    if (!/^ {2}organization_id uuid NOT NULL\b/m.test(body)) return whole;
    names.push(name);
    const parts = Array.from(
      { length: PARTITIONS },
      (_, at) =>
        `CREATE TABLE ${name}_p${at} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${PARTITIONS}, REMAINDER ${at});`,
    );
    return [`CREATE TABLE ${name} (\n${body}\n) PARTITION BY HASH (organization_id);`, ...parts].join('\n');
  });
}

/** A database whose tables of tenant data are partitioned, and the names of those tables. */
export async function partitionedDatabase(): Promise<
  TestDatabase & { readonly partitioned: readonly string[] }
> {
  const url = await createDatabase();
  await recreateDatabase(url);
  const folder = mkdtempSync(join(tmpdir(), 'loopwright-partitioned-'));
  const names: string[] = [];
  try {
    for (const { name, sql } of migrationFiles())
      writeFileSync(join(folder, `${name}.sql`), partitioned(sql, names));
    await migrate(url, folder);
    await migrateQueue(url);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const clock = new SimulatedClock(START);
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_POOL_MAX: '10',
    LOG_LEVEL: 'fatal',
    UNDO: 'off',
    SESSION_SECRET: 'a session secret for tests alone, 32+',
    LINK_SECRET: 'a link secret for tests alone, 32 and more',
  });
  const queuePrefix = randomBytes(6).toString('hex');
  const platform = await openPlatform({ config, databaseUrl: url, tables, clock, queuePrefix });
  return { url, platform, clock, partitioned: names, close: () => platform.close() };
}
