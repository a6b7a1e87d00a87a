// A nested query costs a fixed number of SQL statements, however many rows it shows. They are counted where they
// leave the program: in the driver, so that nothing that asks the database beside the batches goes unseen.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '#access';
import { DraftLoop, ProposeLoop, newestProposals, proposalTable } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/graphql.js';
import type { TestGateway } from '../support/graphql.js';
import { loopFixture } from '../support/loop-fixture.js';
import { testOrganization } from '../support/people.js';
import type { TestOrganization } from '../support/people.js';
import { testLoop } from '../support/scored-loop.js';
import type { TestLoop } from '../support/scored-loop.js';

const FEW = 2;
const MANY = 20;

let db: TestDatabase;
let gateway: TestGateway;
let few: Actor;
let many: Actor;

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back as it was, and called with its client.
const unhooked = pg.Client.prototype.query;
let statements: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  [few, many] = [await coordinatorOf(FEW), await coordinatorOf(MANY)];
  const hooked = function (this: pg.Client, ...args: readonly unknown[]): unknown {
    const [first] = args;
    statements.push(typeof first === 'string' ? first : String((first as { text?: string } | null)?.text));
    return Reflect.apply(unhooked, this, args);
  };
  pg.Client.prototype.query = hooked as typeof unhooked;
});
afterAll(async () => {
  pg.Client.prototype.query = unhooked;
  await gateway.close();
  await db.close();
});

/** An organization with so many booked loops, each with people, interviews and proposals of its own. */
async function coordinatorOf(loops: number): Promise<Actor> {
  const organization = await testOrganization(db.platform);
  const coordinator = await organization.member('coordinator');
  for (let at = 0; at < loops; at++) await loopWithProposals(organization, coordinator);
  return coordinator;
}

async function loopWithProposals(organization: TestOrganization, coordinator: Actor): Promise<void> {
  const hiringManager = await organization.member('hiring_manager');
  const [lead, panel] = [await organization.interviewer(), await organization.interviewer()];
  const loop = await testLoop(db.platform, organization, {
    hiringManager,
    coordinator,
    interviews: [
      { title: 'Coding', at: 50, criteria: ['tests'], seats: [{ of: lead }, { of: panel, role: 'panel' }] },
      { title: 'Design', at: 52, criteria: ['scale'], seats: [{ of: panel }, { of: lead, role: 'panel' }] },
    ],
  });
  await loop.book();
  await propose(organization, loop);
}

/** Two proposals as a search would have kept them, made of what is booked. */
async function propose({ scope, id: organizationId }: TestOrganization, loop: TestLoop): Promise<void> {
  await db.platform.database.transaction(scope, async (tx) => {
    const seats = await tx.query<{
      interviewId: string;
      from: Date;
      to: Date;
      seats: Record<string, string>;
    }>(
      `SELECT interview_id AS "interviewId", min(starts_at) AS "from", min(ends_at) AS "to",
              jsonb_object_agg(seat_id, interviewer_id) AS seats
       FROM reservation WHERE organization_id = $1 AND loop_id = $2 GROUP BY interview_id`,
      [organizationId, loop.loopId],
    );
    const plan = seats.map((row) => ({ ...row, from: row.from.toISOString(), to: row.to.toISOString() }));
    const batchId = newId();
    await tx.insert(
      proposalTable,
      [1, 2].map((rank) => ({
        organizationId,
        id: newId(),
        loopId: loop.loopId,
        batchId,
        rank,
        plan,
        objective: rank,
        bound: 1,
        proven: true,
        parts: [],
        loopVersion: 1,
        createdAt: db.clock.now(),
      })),
    );
  });
}

/** A statement without what differs from organization to organization and from number to number of rows. */
const shapeOf = (sql: string): string =>
  sql
    .replace(/'[0-9a-f-]{36}'/g, "'id'")
    .replace(/\$\d+/g, '$')
    .replace(/IN \(\$(, \$)*\)/g, 'IN ($)');

/** What was shown, and the statements that it took. */
async function cost(actor: Actor, query: string): Promise<{ text: string; statements: readonly string[] }> {
  statements = [];
  const { data, errors } = await gateway.ask(actor, query);
  expect(errors).toEqual([]);
  return { text: JSON.stringify(data), statements: statements.map(shapeOf) };
}

async function expectSameCost(query: string, thing: string, each: number): Promise<void> {
  const [small, large] = [await cost(few, query), await cost(many, query)];
  const shown = ({ text }: { text: string }): number => text.split(`"${thing}":`).length - 1;
  expect([shown(small), shown(large)]).toEqual([FEW * each, MANY * each]);
  // The statements and not only their number, so that a failure names what was asked once per row.
  expect(large.statements).toEqual(small.statements);
  expect(small.statements.length).toBeGreaterThan(2);
}

test('loops, their interviews, seats and people', async () => {
  await expectSameCost(
    `{ loops(first: 50) { nodes { candidate { name } opening { title hiringManager { name } } application { state loop { id } }
      interviews { after { id } attendees { member { name } } seats { pool { name } namedPeople { member { name } }
        interviewer { zone member { name } } } } } } }`,
    'interviewer',
    4,
  );
});

test('loops, their proposals and whom those seat', async () => {
  await expectSameCost(
    `{ loops(first: 50) { nodes { proposals { rank interviews { during { from } interview { title seats { role } }
      seats { seat { role } interviewer { member { name } } } } } } } }`,
    'interviewer',
    8,
  );
});

test('loops, their scorecards, reminders, debriefs and decisions', async () => {
  await expectSameCost(
    `{ loops(first: 50) { nodes { debrief { openedAt } decision { outcome } revisions { changedBy { name } }
      scorecards { state sight interview { title } interviewer { member { name } } rubric { criteria { name } }
        content { summary } versions { version } }
      reminders { why deliveries { state } recipient { __typename } interview { title } } } } }`,
    'rubric',
    4,
  );
});

const CONSIDERED = `{ feasible interviews { during { from } interview { title seats { pool { name } } }
  seats { seat { role } interviewer { member { name } } } } }`;

/** A proposed loop of so many interviews, each of which any of so many people could take. */
async function proposedLoop(interviews: number, people: number) {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: Array.from({ length: people }, () => 'Europe/London'),
    interviews: Array.from({ length: interviews }, (_, at) => ({
      title: `Talk ${at}`,
      minutes: 60,
      pool: 0,
    })),
  });
  const { coordinator } = of;
  const input = { applicationId: of.applicationIds[0] ?? '', idempotencyKey: newId() };
  const drafted = await gateway.get(DraftLoop).run(coordinator, input);
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  expect((await gateway.get(ProposeLoop).run(coordinator, { loopId })).kind).toBe('LoopProposed');
  const [best] = await db.platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  if (best === undefined) throw new Error('nothing was proposed');
  const [first] = best.plan;
  const person = Object.values(first?.seats ?? {})[0] ?? '';
  return { coordinator, loopId, proposalId: best.id, interviewId: first?.interviewId ?? '', person };
}

test('why not, and what if', async () => {
  const [small, large] = [await proposedLoop(1, FEW), await proposedLoop(3, MANY)];
  const whyNot = ({ loopId, interviewId }: typeof small): string =>
    `{ whyNot(input: { loopId: "${loopId}", interviewId: "${interviewId}", startsAt: "2026-11-27T10:00:00Z" }) {
      __typename ... on ChoicePossible { points best ${CONSIDERED} chosen ${CONSIDERED} changes { interview { title } } } } }`;
  const whatIf = ({ loopId, person }: typeof small): string =>
    `{ whatIf(input: { loopId: "${loopId}", changes: [{ removePerson: "${person}" }] }) {
      __typename ... on WhatIfAnswered { now ${CONSIDERED} then ${CONSIDERED} } } }`;
  for (const [question, answer] of [
    [whyNot, 'ChoicePossible'],
    [whatIf, 'WhatIfAnswered'],
  ] as const) {
    const few = await cost(small.coordinator, question(small));
    const many = await cost(large.coordinator, question(large));
    expect([few.text, many.text].map((text) => text.includes(answer))).toEqual([true, true]);
    expect(many.statements).toEqual(few.statements);
  }
});

test('a booking reads the organization’s settings once', async () => {
  const { coordinator, loopId, proposalId } = await proposedLoop(2, FEW);
  const input = `{ loopId: "${loopId}", version: 1, proposalId: "${proposalId}", idempotencyKey: "${newId()}" }`;
  const { text, statements: sent } = await cost(
    coordinator,
    `mutation { bookLoop(input: ${input}) { __typename } }`,
  );
  expect(text).toContain('LoopBooked');
  expect(sent.filter((sql) => sql.startsWith('SELECT zone, week_starts_on'))).toHaveLength(1);
});
