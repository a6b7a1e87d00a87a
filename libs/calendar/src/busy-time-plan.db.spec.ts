// Busy time is the largest table that search reads: under row-level security, as the application's role, it must be
// read through its index and not whole.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { busySpans, replaceBusyTimes } from '#calendar';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Runs `work` and returns the statement on `table` that it sent. */
async function statementOn(
  table: string,
  work: () => Promise<unknown>,
): Promise<[sql: string, parameters: unknown[]]> {
  const sent: [string, unknown[]][] = [];
  const ignore = (): void => undefined;
  db.platform.database.source.logger = {
    logQuery: (sql, parameters) => void sent.push([sql, (parameters as unknown[] | undefined) ?? []]),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  await work();
  const found = sent.find(([sql]) => sql.includes(table));
  if (found === undefined) throw new Error(`No statement on ${table} was sent`);
  return found;
}

test('busySpans bounds its index by organization, person and end', async () => {
  const organization = await testOrganization(db.platform);
  const people = await Promise.all(Array.from({ length: 40 }, () => organization.interviewer()));
  const at = (hour: number): Date => new Date(db.clock.nowMs() + hour * 3_600_000);
  const spans = Array.from({ length: 500 }, (_, index) => ({ from: at(4 * index), to: at(4 * index + 1) }));
  for (const { memberId } of people)
    await db.platform.database.transaction(organization.scope, (tx) =>
      replaceBusyTimes(
        tx,
        {
          interviewerId: memberId,
          kind: 'demonstration',
          label: 'Demo',
          importedAt: at(0),
          covers: { from: at(0), to: at(2_000) },
        },
        spans,
      ),
    );
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  await owner.query('ANALYZE busy_time');
  await owner.end();
  const ids = people.slice(0, 8).map(({ memberId }) => memberId);
  const window = { from: at(1_000), to: at(1_100) };
  await db.platform.database.read(organization.scope, async (tx) => {
    const [sql, parameters] = await statementOn('busy_time', () => busySpans(tx, ids, window));
    const [row] = await tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (FORMAT JSON) ${sql}`,
      parameters,
    );
    const scans =
      row === undefined
        ? []
        : nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => /Scan/.test(node['Node Type']));
    expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    const scan = scans.find((node) => node['Index Name'] === 'busy_time_interviewer_ix');
    for (const column of ['organization_id', 'interviewer_id', 'ends_at'])
      expect(scan?.['Index Cond']).toContain(column);
  });
});
