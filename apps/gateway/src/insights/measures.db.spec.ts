// Measures through the schema: who sees which, that a figure and its rows agree, that small shares stay unsaid, and that
// nobody who still owes a scorecard learns from any figure what became of the others'.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { FoldMeasures, boardFingerprint } from '#insights';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';
import type { TestOrganization } from '../../../../test/support/people.js';
import { testLoop } from '../../../../test/support/scored-loop.js';
import type { TestLoop } from '../../../../test/support/scored-loop.js';
import { scoring } from '../../../../test/support/scoring.js';
import type { Scoring } from '../../../../test/support/scoring.js';

/** When everything that the tests' loops hold is over. */
const DAY_AFTER = new Date('2026-11-24T08:00:00Z');

let db: TestDatabase;
let gateway: TestGateway;
let room: Scoring;
let organization: TestOrganization;
let administrator: Actor;
let hiringManager: Actor;
let coordinator: Actor;
let first: Actor;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  room = scoring(db.platform);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});
beforeEach(async () => {
  organization = await testOrganization(db.platform);
  administrator = await organization.member('administrator');
  hiringManager = await organization.member('hiring_manager');
  coordinator = await interviewerAs('coordinator');
  first = await organization.interviewer({}, 'Ada');
});

async function interviewerAs(role: Actor['role']): Promise<Actor> {
  const actor = await organization.interviewer();
  await db.platform.database.transaction(organization.scope, (tx) =>
    tx.query('UPDATE member SET role = $2 WHERE id = $1', [actor.memberId, role]),
  );
  return { ...actor, role };
}

/** A loop with one interview for each of these, an hour each, one after the other from that hour on. */
async function loopWith(at: number, ...people: readonly Actor[]): Promise<TestLoop> {
  const loop = await testLoop(db.platform, organization, {
    hiringManager,
    interviews: people.map((of, place) => ({
      title: `Interview ${place}`,
      at: at + place,
      criteria: ['tests'],
      seats: [{ of }],
    })),
  });
  await loop.book();
  return loop;
}

async function submit(author: Actor, { loopId }: TestLoop): Promise<void> {
  const owed = (await room.own(author)).find((row) => row.loopId === loopId && row.submittedAt === null);
  expect((await room.score(author, owed?.id ?? '')).kind).toBe('ScorecardSubmitted');
}

const FIGURES = `query ($filter: MeasureFilter) { measures(filter: $filter) {
  from to zone
  timeToSchedule { definition count p50Minutes p90Minutes } leadTime { count }
  rescheduled { count reasons { reason count } } cancelled { count }
  scorecards { definition due onTime late missing share }
  passThrough { stages { stage count share } } } }`;

interface Figures {
  readonly scorecards: {
    readonly due: number;
    readonly onTime: number | null;
    readonly share: number | null;
  };
  readonly passThrough: { readonly stages: readonly { readonly stage: string; readonly count: number }[] };
}

async function figures(actor: Actor, filter: object = {}): Promise<Figures> {
  const { data, errors } = await gateway.ask(actor, FIGURES, { filter });
  expect(errors).toEqual([]);
  return data?.measures as Figures;
}

const ROWS = `query ($measure: MeasureKind!, $dimension: String, $first: Int, $after: String) {
  measureRows(measure: $measure, dimension: $dimension, first: $first, after: $after) {
    nodes { at minutes dimension application { id } loop { id } interview { id } scorecard { id } }
    pageInfo { hasNextPage endCursor } } }`;

interface Row {
  readonly dimension: string;
  readonly application: { readonly id: string };
}

async function rows(actor: Actor, measure: string, dimension: string | null = null): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await gateway.ask(actor, ROWS, { measure, dimension, first: 3, after });
    expect(errors).toEqual([]);
    const page = data?.measureRows as {
      nodes: Row[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

const fold = (): Promise<number> => gateway.get(FoldMeasures).ofOrganization(organization.id);

test('nothing that follows from scorecards reaches whoever still owes one for the same candidate', async () => {
  const others = [];
  for (let at = 1; at <= 6; at++) others.push(await loopWith(at, first));
  const watched = await loopWith(10, first, coordinator);
  db.clock.moveTo(DAY_AFTER);
  for (const loop of others) await submit(first, loop);
  const before = await figures(coordinator);
  const asAdministrator = await figures(administrator);
  expect(before.scorecards.due).toBe(6);
  expect(asAdministrator.scorecards.due).toBe(8);
  const raw = (): Promise<number> =>
    db.platform.database.read(coordinator, async (tx) => {
      const found = await tx.query(
        `SELECT FROM (SELECT application_id, measure FROM measure_delta UNION ALL SELECT application_id, measure FROM measure_total) m
         WHERE application_id = $1 AND measure IN ('scorecard', 'outcome')`,
        [watched.applicationId],
      );
      return found.length;
    });
  const print = (): Promise<string> =>
    db.platform.database.read(coordinator, (tx) => boardFingerprint(tx, coordinator, db.clock.now()));
  const printed = await print();
  const unchanged = async (): Promise<void> => {
    expect(await figures(coordinator)).toEqual(before);
    expect(await print()).toBe(printed);
    expect(await raw()).toBe(0);
    for (const measure of ['SCORECARD', 'STAGE'])
      expect((await rows(coordinator, measure)).map(({ application }) => application.id)).not.toContain(
        watched.applicationId,
      );
  };
  await unchanged();
  await submit(first, watched);
  await unchanged();
  await room.openDebrief.run(administrator, {
    loopId: watched.loopId,
    reason: 'It is urgent',
    idempotencyKey: newId(),
  });
  await unchanged();
  await fold();
  await unchanged();
  expect(await figures(administrator)).not.toEqual(asAdministrator);
  await submit(coordinator, watched);
  expect((await figures(coordinator)).scorecards.due).toBe(8);
  expect(await raw()).toBeGreaterThan(0);
  expect(await figures(coordinator)).toEqual(await figures(administrator));
});

test('an applicant who is a member learns nothing of their own application', async () => {
  const loop = await testLoop(db.platform, organization, {
    hiringManager,
    candidateIs: coordinator,
    interviews: [{ title: 'Coding', at: 1, criteria: ['tests'], seats: [{ of: first }] }],
  });
  await loop.book();
  db.clock.moveTo(DAY_AFTER);
  expect((await figures(administrator)).scorecards.due).toBe(1);
  expect((await figures(coordinator)).scorecards.due).toBe(0);
  expect(await rows(coordinator, 'LOAD', first.memberId)).toEqual([]);
  expect(await rows(administrator, 'LOAD', first.memberId)).toHaveLength(1);
});

test('a share of fewer than five is not said, nor its parts', async () => {
  for (let at = 1; at <= 4; at++) await loopWith(at, first);
  db.clock.moveTo(DAY_AFTER);
  const few = await figures(administrator);
  expect(few.scorecards).toMatchObject({ due: 4, onTime: null, late: null, missing: null, share: null });
  expect(few.passThrough.stages.map(({ count }) => count)).toEqual([4, 4, 0, 4, 0, 0, 0]);
  expect(few.passThrough.stages).toEqual(few.passThrough.stages.map((of) => ({ ...of, share: null })));
  const fifth = await loopWith(5, first);
  await submit(first, fifth);
  const enough = await figures(administrator);
  expect(enough.scorecards).toMatchObject({ due: 5, onTime: 0, late: 1, missing: 4, share: 0 });
  expect(enough.passThrough.stages[1]).toEqual({ stage: 'PLANNED', count: 5, share: 1 });
  expect(await rows(administrator, 'SCORECARD', 'MISSING')).toHaveLength(4);
});

test('who sees what: all of it, one’s own openings, or nothing', async () => {
  const loop = await loopWith(1, first);
  db.clock.moveTo(DAY_AFTER);
  const other = await organization.member('hiring_manager');
  expect((await figures(hiringManager)).scorecards.due).toBe(1);
  expect((await figures(other)).scorecards.due).toBe(0);
  expect(await rows(other, 'STAGE')).toEqual([]);
  expect((await figures(coordinator, { openingId: loop.openingId })).scorecards.due).toBe(1);
  expect((await figures(coordinator, { openingId: newId() })).scorecards.due).toBe(0);
  expect((await gateway.ask(first, FIGURES)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await gateway.ask(hiringManager, '{ loadHeat { weeks } }')).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  for (const [filter, field] of [
    [{ from: '2026-11-31' }, 'from'],
    [{ from: '2026-11-02', to: '2026-11-01' }, 'from'],
    [{ to: 'today' }, 'to'],
  ] as const)
    expect((await gateway.ask(coordinator, FIGURES, { filter })).errors).toMatchObject([
      { code: 'INVALID_INPUT', field },
    ]);
});

test('each figure has as many rows as it counts, and more of them cost no more statements', async () => {
  for (let at = 1; at <= 6; at++) await loopWith(at, first);
  db.clock.moveTo(DAY_AFTER);
  const found = await figures(administrator);
  expect(await rows(administrator, 'SCORECARD')).toHaveLength(found.scorecards.due);
  for (const { stage, count } of found.passThrough.stages)
    expect(await rows(administrator, 'STAGE', stage)).toHaveLength(count);
  await fold();
  expect(await figures(administrator)).toEqual(found);
  const [page] = await Promise.all([gateway.ask(administrator, ROWS, { measure: 'SCORECARD', first: 1 })]);
  const whole = await gateway.ask(administrator, ROWS, { measure: 'SCORECARD', first: 100 });
  expect(whole.statements).toBe(page.statements);
});

const HEAT = `query ($from: String, $weeks: Int, $first: Int) { loadHeat(from: $from, weeks: $weeks, first: $first) {
  definition weeks rows { nodes { interviewer { member { name } } interviewsMax minutesMax
    weeks { weekOf week { from to } interviews minutes } } } } }`;

test('the heat map counts what starts in a week of each person’s own zone', async () => {
  const kiritimati = await organization.interviewer({ zone: 'Pacific/Kiritimati' }, 'Zoe');
  // Saturday 20:00 in UTC is Sunday in Kiritimati; Sunday 12:00 is Monday there, and the next week.
  await loopWith(5 * 24 + 12, first, kiritimati);
  await loopWith(6 * 24 + 4, first, kiritimati);
  const { data, errors } = await gateway.ask(administrator, HEAT, { from: '2026-11-25', weeks: 2 });
  expect(errors).toEqual([]);
  const heat = data?.loadHeat as {
    weeks: string[];
    rows: { nodes: { interviewer: { member: { name: string } }; weeks: { interviews: number }[] }[] };
  };
  expect(heat.weeks).toEqual(['2026-11-23', '2026-11-30']);
  const cells = heat.rows.nodes.map(({ interviewer, weeks }) => [
    interviewer.member.name,
    ...weeks.map(({ interviews }) => interviews),
  ]);
  expect(cells).toEqual(
    expect.arrayContaining([
      ['Ada', 2, 0],
      ['Zoe', 1, 1],
    ]),
  );
  expect(heat.rows.nodes[0]).toMatchObject({ interviewsMax: 8, minutesMax: 600 });
  expect((await gateway.ask(administrator, HEAT, { weeks: 27 })).errors).toMatchObject([{ field: 'weeks' }]);
});
