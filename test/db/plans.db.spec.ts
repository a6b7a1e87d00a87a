// Hot statements keep their indexes under row-level security. Each is caught as the program sends it and explained as
// the application's role, in a transaction of a tenant with 20,000 rows of everything: what it asks for is found by
// an index that the tenant leads, and nothing is read only to be thrown away.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { Actor } from '#access';
import { boardGroups, boardRows, measuresOf, needsOf } from '#insights';
import { DraftLoop, ProposeLoop, loopDrafted } from '#loops';
import { APP_ROLE, PlatformModule, RELAY_ROLE, newId, systemScope } from '#platform';
import { EnqueueDue } from '#reminders';
import { roomModules } from '#rooms';
import { ownScorecards, scorecardsOfLoops } from '#scorecards';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { addManyRows } from '../support/many-rows.js';

const PEOPLE = 40;
const LOOPS = 4_000;
/** What may be thrown away at one place of a plan: rows that an index cannot tell apart, never a tenant's worth. */
const REMOVED_MAX = 50;

interface Sent {
  readonly sql: string;
  readonly values: readonly unknown[];
}

let db: TestDatabase;
let rooms: TestingModule;
let of: LoopFixture;
let interviewer: Actor;
let loopId: string;
let sent: Sent[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back as it was, and called with its client.
const unhooked = pg.Client.prototype.query;

beforeAll(async () => {
  db = await testDatabase();
  rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(db.platform), ...roomModules],
  }).compile();
  await rooms.init();
  const zones = Array.from({ length: PEOPLE }, () => 'Europe/Berlin');
  of = await loopFixture(db.platform, ['2026-11-26'], { zones, pools: [[0, 1, 2, 3]] });
  interviewer = of.interviewers[0] as Actor;
  await addManyRows(db.url, of, LOOPS);
  await addManyRows(db.url, await loopFixture(db.platform, [], { zones: zones.slice(0, 5) }), LOOPS / 20);
  const hooked = function (this: pg.Client, ...args: readonly unknown[]): unknown {
    const [sql, values] = args;
    if (typeof sql === 'string') sent.push({ sql, values: Array.isArray(values) ? values : [] });
    return Reflect.apply(unhooked, this, args);
  };
  pg.Client.prototype.query = hooked as typeof unhooked;
  const drafted = await rooms
    .get(DraftLoop)
    .run(of.coordinator, { applicationId: of.applicationIds[0] ?? '', idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  ({ loopId } = drafted);
});
afterAll(async () => {
  pg.Client.prototype.query = unhooked;
  await rooms.close();
  await db.close();
});

/** A place of a plan, as EXPLAIN writes it in JSON. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The statements that `work` sends and that match. */
async function statementsOf(work: () => Promise<unknown>, pattern: RegExp): Promise<readonly Sent[]> {
  sent = [];
  await work();
  const found = sent.filter(({ sql }) => pattern.test(sql));
  expect(found.length).toBeGreaterThan(0);
  return found;
}

const EXPLAIN = 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON)';

type Explained = readonly { readonly 'QUERY PLAN': readonly { readonly Plan: Node }[] }[];

const planOf = (rows: Explained): readonly Node[] => {
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('Nothing was explained');
  return nodesOf(plan);
};

/** The plan of a statement as the application's role runs it for this actor. */
const explain = (actor: Actor, { sql, values }: Sent): Promise<readonly Node[]> =>
  db.platform.database.read(actor, async (tx) => {
    expect(await tx.query('SELECT current_user AS role')).toEqual([{ role: APP_ROLE }]);
    return planOf(await tx.query(`${EXPLAIN} ${sql}`, values));
  });

/** What is asked of the indexes of a table: the condition of each place that reads it. */
function conditionsOn(plan: readonly Node[], table: string): readonly string[] {
  const reads = plan.filter((node) => node['Relation Name'] === table);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  const bitmaps = plan.filter(
    (node) =>
      node['Node Type'] === 'Bitmap Index Scan' && node['Index Name']?.startsWith(`${table}_`) === true,
  );
  return [...reads, ...bitmaps].flatMap((node) => node['Index Cond'] ?? []);
}

/** Some place reads the table by an index that is asked for all of these columns; none reads it to throw it away. */
function expectFound(
  plan: readonly Node[],
  table: string,
  columns: readonly string[],
  removedMax = REMOVED_MAX,
): void {
  const conditions = conditionsOn(plan, table);
  expect(conditions.filter((text) => columns.every((column) => text.includes(`(${column} `)))).not.toEqual(
    [],
  );
  for (const node of plan.filter((one) => one['Relation Name'] === table)) {
    expect(node.Filter ?? '').not.toMatch(/organization_id|current_setting/);
    expect((node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']).toBeLessThanOrEqual(removedMax);
  }
  for (const node of plan)
    expect((node['Rows Removed by Join Filter'] ?? 0) * node['Actual Loops']).toBeLessThanOrEqual(removedMax);
}

const TENANT = 'organization_id';

test('there is enough to get lost in', async () => {
  const [counts] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<Record<string, number>>(
      `SELECT (SELECT count(*)::integer FROM reservation) AS reservations, (SELECT count(*)::integer FROM busy_time) AS busy,
              (SELECT count(*)::integer FROM scorecard) AS scorecards, (SELECT count(*)::integer FROM reminder) AS reminders`,
    ),
  );
  for (const count of Object.values(counts ?? {})) expect(count).toBe(20_000);
});

const search = () => rooms.get(ProposeLoop).run(of.coordinator, { loopId });

test('a search finds busy time by person and time', async () => {
  for (const statement of await statementsOf(search, /FROM busy_time/))
    expectFound(await explain(of.coordinator, statement), 'busy_time', [
      TENANT,
      'interviewer_id',
      'ends_at',
      'starts_at',
    ]);
});

test('a search finds what people and the candidate are reserved for', async () => {
  for (const statement of await statementsOf(search, /FROM reservation[^]*UNION ALL[^]*FROM reservation/)) {
    const plan = await explain(of.coordinator, statement);
    expectFound(plan, 'reservation', [TENANT, 'interviewer_id', 'ends_at', 'starts_at']);
    expectFound(plan, 'reservation', [TENANT, 'candidate_id']);
  }
});

test('search and commit find the load of a person by the bounds of its days and weeks', async () => {
  for (const statement of await statementsOf(search, /carried_interviews/))
    expectFound(await explain(of.coordinator, statement), 'reservation', [
      TENANT,
      'interviewer_id',
      'ends_at',
      'starts_at',
    ]);
});

test('scorecards are found by their loop, and one’s own by oneself', async () => {
  const ofLoop = await statementsOf(
    () => db.platform.database.read(of.coordinator, (tx) => scorecardsOfLoops(tx, [loopId])),
    /FROM "scorecard"/,
  );
  for (const statement of ofLoop)
    expectFound(await explain(of.coordinator, statement), 'scorecard', [TENANT, 'loop_id']);
  const page = { limit: 25, after: null };
  const owed = { interviewerId: interviewer.memberId, owedOnly: true };
  const own = await statementsOf(
    () => db.platform.database.read(interviewer, (tx) => ownScorecards(tx, owed, page)),
    /FROM scorecard s/,
  );
  for (const statement of own)
    expectFound(await explain(interviewer, statement), 'scorecard', [TENANT, 'interviewer_id']);
});

test('due reminders are found by their time, by the relay for all tenants', async () => {
  const due = await statementsOf(() => rooms.get(EnqueueDue).sweep(), /FROM reminder/);
  for (const { sql, values } of due) {
    const { relaySource } = db.platform;
    expect(await relaySource.query('SELECT current_user AS role')).toEqual([{ role: RELAY_ROLE }]);
    const rows = await relaySource.query<Explained>(`${EXPLAIN} ${sql}`, [...values]);
    expectFound(planOf(rows), 'reminder', ['due_at']);
  }
});

test('the inbox finds what is an interviewer’s own', async () => {
  const [statement] = await statementsOf(
    () =>
      db.platform.database.read(interviewer, (tx) =>
        needsOf(tx, interviewer, db.clock.now(), { limit: 25, after: null }),
      ),
    /^WITH page/,
  );
  const plan = await explain(interviewer, statement as Sent);
  // Whether they have answered is asked of all that is to come for this one person.
  const toCome = (LOOPS * 5) / PEOPLE / 2;
  expectFound(plan, 'reservation', [TENANT, 'interviewer_id', 'ends_at', 'starts_at'], toCome);
  expectFound(plan, 'scorecard', [TENANT, 'interviewer_id']);
});

test('the board finds declines and overdue scorecards by their time, and applications that are active', async () => {
  const asked = [
    { group: 'declines', table: 'reservation', columns: [TENANT, 'ends_at'] },
    { group: 'overdueScorecards', table: 'scorecard', columns: [TENANT, 'due_at'] },
    { group: 'candidatesWithoutAvailability', table: 'application', columns: [TENANT] },
    { group: 'holdsExpiring', table: 'loop', columns: [TENANT, 'state'] },
  ] as const;
  for (const { group, table, columns } of asked) {
    expect(boardGroups).toContain(group);
    const page = { limit: 25, after: null };
    const statements = await statementsOf(
      () =>
        db.platform.database.read(of.coordinator, (tx) =>
          boardRows(tx, of.coordinator, group, db.clock.now(), page),
        ),
      /^SELECT g\.id/,
    );
    for (const statement of statements) expectFound(await explain(of.coordinator, statement), table, columns);
  }
});

test('what an application amounts to is found by the application, whatever changes about it', async () => {
  const statements = await statementsOf(
    () =>
      db.platform.database.transaction(of.coordinator, (tx) =>
        db.platform.outbox.append(tx, loopDrafted, loopId, { loopId }),
      ),
    /INSERT INTO measure_delta/,
  );
  for (const { sql, values } of statements) {
    const asked = { sql: sql.slice(sql.indexOf('SELECT')), values };
    const plan = await explain(of.coordinator, asked);
    for (const [table, column] of [
      ['loop', 'application_id'],
      ['reservation', 'loop_id'],
      ['scorecard', 'loop_id'],
      ['interview', 'loop_id'],
    ] as const)
      expectFound(plan, table, [TENANT, column]);
  }
});

test('figures are summed from rows that are found by their measure and time', async () => {
  const { organizationId } = of;
  await db.platform.database.transaction(systemScope(organizationId), (tx) =>
    tx.query(
      `INSERT INTO measure_total (organization_id, measure, at, application_id, subject_id, dimension, value, opening_id, amount)
       SELECT $1, measure, at, application_id, subject_id, dimension, value, opening_id, 1
       FROM measured_facts($1, ARRAY(SELECT id FROM application WHERE organization_id = $1)) ON CONFLICT DO NOTHING`,
      [organizationId],
    ),
  );
  const day = { from: '2026-11-20', to: '2026-11-20' };
  const statements = await statementsOf(
    () =>
      db.platform.database.read(of.coordinator, (tx) => measuresOf(tx, of.coordinator, day, db.clock.now())),
    /FROM measure_total/,
  );
  for (const statement of statements)
    expectFound(await explain(of.coordinator, statement), 'measure_total', [TENANT, 'measure', 'at']);
});
