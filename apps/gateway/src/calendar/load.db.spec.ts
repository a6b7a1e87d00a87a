// Load through the schema: shared fairly in a pool, and week by week in a person's own zone, in a few statements for all.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';
import { seating } from '../../../../test/support/seated.js';

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;

const DAY_MS = 86_400_000;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  of = await loopFixture(db.platform, [], {
    zones: ['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'],
    pools: [
      [0, 1, 2, 3],
      [0, 1],
    ],
  });
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const ASK = `query { pools(first: 20) { nodes { name load {
    spreadMinutes variation members { interviewer { id } minutes capacity fairMinutes deviationMinutes } } } }
  interviewers(first: 20) { nodes { id loadThisWeek { interviews minutes }
    loadByWeek(weeksBefore: 1, weeksAfter: 1) { week { from to } interviews minutes interviewsMax } } } }`;

interface Shown {
  readonly pools: { readonly nodes: readonly { readonly name: string; readonly load: ShownLoad }[] };
  readonly interviewers: { readonly nodes: readonly ShownPerson[] };
}
interface ShownLoad {
  readonly spreadMinutes: number;
  readonly variation: number;
  readonly members: readonly {
    readonly interviewer: { readonly id: string };
    readonly minutes: number;
    readonly fairMinutes: number;
    readonly deviationMinutes: number;
  }[];
}
interface ShownPerson {
  readonly id: string;
  readonly loadThisWeek: { readonly interviews: number; readonly minutes: number };
  readonly loadByWeek: readonly { readonly interviews: number; readonly minutes: number }[];
}

test('pools show who is above and below their share, people their weeks, in as many statements for few as for many', async () => {
  const [first = '', second = ''] = of.interviewerIds;
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('UPDATE pool_member SET since = $2 WHERE organization_id = $1', [
      of.organizationId,
      new Date(db.clock.nowMs() - 100 * DAY_MS),
    ]);
  });
  const seat = await seating(db, of);
  for (const days of [1, 8, 2, 9]) await seat(first, new Date(db.clock.nowMs() + days * DAY_MS));
  await seat(second, new Date(db.clock.nowMs() + 2 * DAY_MS), { response: 'declined' });
  const { data, errors, statements } = await gateway.ask(of.coordinator, ASK);
  expect(errors).toEqual([]);
  const { pools, interviewers } = data as unknown as Shown;
  const loads = Object.fromEntries(
    pools.nodes.map(({ load }) => [
      load.members.length,
      Object.fromEntries(load.members.map((member) => [member.interviewer.id, member])),
    ]),
  );
  expect(loads[4]?.[first]).toMatchObject({ minutes: 240, fairMinutes: 60, deviationMinutes: 180 });
  expect(loads[4]?.[second]).toMatchObject({ minutes: 0, fairMinutes: 60, deviationMinutes: -60 });
  expect(loads[2]?.[first]).toMatchObject({ minutes: 240, fairMinutes: 120, deviationMinutes: 120 });
  expect(pools.nodes.find(({ load }) => load.members.length === 4)?.load).toMatchObject({
    spreadMinutes: 240,
  });
  const own = interviewers.nodes.find(({ id }) => id === first);
  expect(own?.loadByWeek).toHaveLength(3);
  expect(own?.loadByWeek[1]).toMatchObject(own?.loadThisWeek ?? {});
  expect(own?.loadByWeek.reduce((sum, { interviews }) => sum + interviews, 0)).toBeGreaterThan(1);
  const few = await gateway.ask(of.coordinator, ASK.replaceAll('first: 20', 'first: 1'));
  expect(statements).toBeLessThanOrEqual(few.statements);
});

test('a full week is the organization’s: who works as long as that is there for all of it', async () => {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '13:00' }));
  const half = await loopFixture(db.platform, [], { zones: ['Europe/Berlin', 'Europe/Berlin'] });
  const [person = ''] = half.interviewerIds;
  await db.platform.database.transaction(half.coordinator, async (tx) => {
    const since = new Date(db.clock.nowMs() - 100 * DAY_MS);
    await tx.query('UPDATE pool_member SET since = $2 WHERE organization_id = $1', [
      half.organizationId,
      since,
    ]);
    await tx.query('UPDATE organization SET working_hours = $2 WHERE id = $1', [
      half.organizationId,
      JSON.stringify(hours),
    ]);
    await tx.query('UPDATE interviewer SET working_hours = $3 WHERE organization_id = $1 AND id = $2', [
      half.organizationId,
      person,
      JSON.stringify(hours),
    ]);
  });
  const { data } = await gateway.ask(
    half.coordinator,
    '{ pools(first: 1) { nodes { load { members { capacity } } } } }',
  );
  expect(data).toEqual({ pools: { nodes: [{ load: { members: [{ capacity: 1 }, { capacity: 1 }] } }] } });
});

test.each([
  [
    'days',
    '{ pools(first: 1) { nodes { load(days: 6) { spreadMinutes } } } }',
    'days is a number of days from 7 to 182; it was 6.',
  ],
  [
    'weeksAfter',
    '{ interviewers(first: 1) { nodes { loadByWeek(weeksAfter: 53) { minutes } } } }',
    'weeksAfter is a number of weeks from 0 to 52; it was 53.',
  ],
])('a window that is too long or short is refused, naming %s', async (_, query, message) => {
  const { errors } = await gateway.ask(of.coordinator, `query ${query}`);
  expect(errors).toMatchObject([{ message }]);
});
