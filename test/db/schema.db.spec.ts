// What the database guarantees by its shape alone: the dump that reviewers read is current, the program's maps are
// right, no key can mix tenants, and no session of the program can reach past row-level security.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { APP_ROLE, AUTH_ROLE, QUEUE_ROLE, RELAY_ROLE } from '#platform';
import { tables } from '#rooms';
import { describeSchema } from '../support/database-schema.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

let db: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  db = await testDatabase();
  client = new pg.Client({ connectionString: db.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.close();
});

const rowsOf = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> =>
  (await client.query<Row>(sql)).rows;

/** Tables that hold no tenant's data: who the tenants are, mail outside of any, and what was migrated. */
const WITHOUT_TENANT = ['mailbox_message', 'migration', 'migration_checksum', 'organization'];

/** Tables that no room maps: the platform's own, which it reads and writes by SQL. */
const WITHOUT_MAP = [
  'handled_event',
  'idempotency_key',
  'mailbox_message',
  'migration',
  'migration_checksum',
  'outbox',
];

test('the dumped schema is what the migrations make', async () => {
  const dumped = readFileSync('libs/platform/schema.sql.txt', 'utf8');
  const actual = await describeSchema(client);
  const changed = (of: string, than: string): string[] => {
    const known = new Set(than.split('\n'));
    return of.split('\n').filter((line) => !known.has(line));
  };
  // To renew it: npm run dump-schema
  expect({ missing: changed(actual, dumped), outdated: changed(dumped, actual) }).toEqual({
    missing: [],
    outdated: [],
  });
  expect(actual).toBe(dumped);
});

test('the tables are those that the program knows', async () => {
  const existing = await rowsOf<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const mapped = tables.map(({ options }) => options.tableName ?? options.name);
  expect([...mapped, ...WITHOUT_MAP].sort()).toEqual(existing.map(({ name }) => name).sort());
});

interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
  readonly generated: boolean;
}

/** How information_schema spells the types that maps use. */
const typeOf = (type: string, isArray: boolean): string => {
  const spelled = type === 'timestamptz' ? 'timestamp with time zone' : type;
  return isArray ? `${spelled}[]` : spelled;
};

test('every map says what its table is: columns, types, nulls, key, generated columns', async () => {
  const actual = await rowsOf<ColumnFacts & { table: string }>(
    `SELECT c.table_name AS table, c.column_name AS name,
            CASE WHEN c.data_type = 'ARRAY' THEN ltrim(c.udt_name, '_') || '[]'
                 WHEN c.udt_name = 'citext' THEN 'text' ELSE c.data_type END AS type,
            c.is_nullable = 'YES' AS nullable, c.is_generated = 'ALWAYS' AS generated,
            EXISTS (SELECT FROM information_schema.table_constraints t
                    JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
                    WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = 'public'
                      AND k.table_name = c.table_name AND k.column_name = c.column_name) AS key
     FROM information_schema.columns c WHERE c.table_schema = 'public' ORDER BY c.table_name, c.column_name`,
  );
  const byTable = Map.groupBy(actual, ({ table }) => table);
  for (const table of tables) {
    const { columns, tableName } = db.platform.database.source.getMetadata(table);
    const mapped = columns
      .map((column): ColumnFacts => ({
        name: column.databaseName,
        type: typeOf(String(column.type), column.isArray),
        nullable: column.isNullable,
        key: column.isPrimary,
        generated: !column.isInsert,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const facts = (byTable.get(tableName) ?? [])
      .map(({ name, type, nullable, key, generated }) => ({ name, type, nullable, key, generated }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect({ tableName, columns: mapped }).toEqual({ tableName, columns: facts });
  }
});

test('every table but the named ones belongs to a tenant', async () => {
  const without = await rowsOf<{ name: string }>(
    `SELECT t.table_name AS name FROM information_schema.tables t
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND NOT EXISTS (
       SELECT FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = t.table_name
         AND c.column_name = 'organization_id' AND c.is_nullable = 'NO') ORDER BY 1`,
  );
  expect(without.map(({ name }) => name)).toEqual(WITHOUT_TENANT);
});

test('organization_id leads every primary, foreign, unique and exclusion key of tenant data', async () => {
  const keys = await rowsOf<{
    key: string;
    kind: string;
    first: string;
    refers: string | null;
    columns: number;
  }>(
    `SELECT c.conname AS key, c.contype AS kind, a.attname AS first, r.attname AS refers, cardinality(c.conkey) AS columns
     FROM pg_constraint c
     JOIN pg_class t ON t.oid = c.conrelid AND t.relnamespace = 'public'::regnamespace
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     LEFT JOIN pg_attribute r ON r.attrelid = c.confrelid AND r.attnum = c.confkey[1]
     WHERE c.contype IN ('p', 'u', 'x', 'f') AND NOT t.relname = ANY ('{${WITHOUT_TENANT.join()}}')
     UNION ALL
     SELECT i.relname, 'u', a.attname, NULL, x.indnkeyatts FROM pg_index x
     JOIN pg_class i ON i.oid = x.indexrelid
     JOIN pg_class t ON t.oid = x.indrelid AND t.relnamespace = 'public'::regnamespace
     LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
     WHERE x.indisunique AND NOT t.relname = ANY ('{${WITHOUT_TENANT.join()}}')`,
  );
  expect(keys.length).toBeGreaterThan(80);
  expect(keys.filter(({ first }) => first !== 'organization_id')).toEqual([]);
  // A foreign key leads to rows of the same tenant; or, with that column alone, to the tenant itself.
  const foreign = keys.filter(({ kind }) => kind === 'f');
  expect(
    foreign.filter(({ refers, columns }) => refers !== (columns === 1 ? 'id' : 'organization_id')),
  ).toEqual([]);
});

test('row-level security is forced on every table of tenant data, and on the tenants', async () => {
  const open = await rowsOf<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
     ORDER BY 1`,
  );
  expect(open.map(({ name }) => name)).toEqual(WITHOUT_TENANT.filter((name) => name !== 'organization'));
});

test('no role of the program owns anything, inherits anything or stands above row-level security', async () => {
  const roles = [APP_ROLE, AUTH_ROLE, QUEUE_ROLE, RELAY_ROLE];
  const list = `'{${roles.join()}}'`;
  expect(
    await rowsOf(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY (${list})
         AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication) ORDER BY 1`,
    ),
  ).toEqual(roles.sort().map((rolname) => ({ rolname })));
  expect(
    await rowsOf(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relowner::regrole::text = ANY (${list})
         AND c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace)
       UNION ALL SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.proowner::regrole::text = ANY (${list})
       UNION ALL SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member::regrole::text = ANY (${list})`,
    ),
  ).toEqual([]);
});

test('the application writes as a role that is bound: it sees nothing without a tenant', async () => {
  const seen = await db.platform.database.source.query<{ role: string; rows: string }[]>(
    'SELECT current_user AS role, (SELECT count(*) FROM organization) AS rows',
  );
  expect(seen).toEqual([{ role: APP_ROLE, rows: '0' }]);
});

test('only the relay crosses tenants, and only where it has to', async () => {
  const crossing = await rowsOf<{ table: string; role: string }>(
    `SELECT DISTINCT p.tablename AS table, r AS role FROM pg_policies p, unnest(p.roles) r
     WHERE p.schemaname = 'public' AND r <> '${APP_ROLE}' ORDER BY 1`,
  );
  expect(crossing).toEqual(
    ['idempotency_key', 'loop_repair', 'measure_delta', 'organization', 'outbox', 'reminder'].map(
      (table) => ({
        table,
        role: RELAY_ROLE,
      }),
    ),
  );
});

test('nothing runs with the rights of its owner: there are no views and no definer functions', async () => {
  expect(
    await rowsOf(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND c.relkind IN ('v', 'm')
       UNION ALL SELECT p.proname FROM pg_proc p
       WHERE p.pronamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND p.prosecdef`,
    ),
  ).toEqual([]);
});

test('the database asks no clock of its own', async () => {
  const text = await describeSchema(client);
  expect(
    text.match(/.*\b(now\(\)|current_timestamp|clock_timestamp|localtimestamp|current_date)\b.*/gi),
  ).toBeNull();
});
