// How far openings have come, and whether their loops can be filled, through the schema.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const ask = async <T>(actor: Actor, source: string, variables: object = {}): Promise<T> => {
  const { data, errors } = await gateway.ask(actor, source, { ...variables });
  expect(errors).toEqual([]);
  return data as T;
};

const act = async <T>(actor: Actor, name: string, type: string, input: object, shown = ''): Promise<T> => {
  const data = await ask<Record<string, T>>(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${shown} } }`,
    { input },
  );
  return data[name] as T;
};

const PROGRESS = `{ openings { nodes { id progress {
  candidates loops { state count } timeToSchedule { medianMinutes loops } nextStep nextCount } } } }`;

test('an opening says how its loops stand, how long they took and what is next, step by step', async () => {
  db.clock.moveTo(new Date('2026-11-23T08:00:00Z'));
  const of = await loopFixture(db.platform, [], { zones: ['Europe/London'], candidates: 2 });
  const { coordinator, interviewers } = of;
  const [first = '', second = ''] = of.applicationIds;
  const progress = async (actor = coordinator): Promise<unknown> => {
    type Shown = { openings: { nodes: { id: string; progress: unknown }[] } };
    return (await ask<Shown>(actor, PROGRESS)).openings.nodes[0]?.progress;
  };
  const bare = { candidates: 2, loops: [], timeToSchedule: null };
  expect(await progress()).toEqual({ ...bare, nextStep: 'ASK_WHEN_THEY_CAN', nextCount: 2 });
  for (const applicationId of [first, second])
    await act(coordinator, 'requestAvailability', 'RequestAvailabilityInput', { applicationId });
  expect(await progress()).toEqual({ ...bare, nextStep: 'WAIT_FOR_TIMES', nextCount: 2 });
  const windows = [{ from: '2026-11-26T08:00:00Z', to: '2026-11-26T18:00:00Z' }];
  await act(coordinator, 'giveAvailability', 'GiveAvailabilityInput', { applicationId: first, windows });
  expect(await progress()).toEqual({ ...bare, nextStep: 'DRAFT_LOOP', nextCount: 1 });
  const { loop } = await act<{ loop: { id: string } }>(
    coordinator,
    'draftLoop',
    'DraftLoopInput',
    { applicationId: first, idempotencyKey: newId() },
    '... on LoopDrafted { loop { id } }',
  );
  const loops = (state: string) => ({ loops: [{ state, count: 1 }] });
  expect(await progress()).toMatchObject({ ...loops('PLANNED'), nextStep: 'FIND_TIMES', nextCount: 1 });
  const proposed = await act<{ loop: { version: number; proposals: { id: string }[] } }>(
    coordinator,
    'proposeLoop',
    'ProposeLoopInput',
    { loopId: loop.id },
    '... on LoopProposed { loop { version proposals { id } } }',
  );
  expect(await progress()).toMatchObject({ ...loops('PROPOSED'), nextStep: 'CHOOSE_OPTION' });
  const reserve = async (version: number, name: string) =>
    act<{ loop: { version: number; interviews: { seats: { id: string }[] }[] } }>(
      coordinator,
      name,
      'ReserveLoopInput',
      { loopId: loop.id, version, proposalId: proposed.loop.proposals[0]?.id, idempotencyKey: newId() },
      `... on ${name === 'holdLoop' ? 'LoopHeld' : 'LoopBooked'} { loop { version interviews { seats { id } } } }`,
    );
  const held = await reserve(proposed.loop.version, 'holdLoop');
  expect(await progress()).toMatchObject({ ...loops('ON_HOLD'), nextStep: 'DECIDE_ABOUT_HOLD' });
  db.clock.moveTo(new Date('2026-11-23T10:30:00Z'));
  const booked = await reserve(held.loop.version, 'bookLoop');
  expect(await progress()).toMatchObject({
    ...loops('BOOKED'),
    timeToSchedule: { medianMinutes: 150, loops: 1 },
    nextStep: 'WAIT_FOR_TIMES',
  });
  const [interviewer] = interviewers as [Actor];
  await act(interviewer, 'answerSeat', 'AnswerSeatInput', {
    seatId: booked.loop.interviews[0]?.seats[0]?.id,
    response: 'DECLINED',
    reason: 'A concert.',
  });
  expect(await progress()).toMatchObject({ nextStep: 'REPLACE', nextCount: 1 });
  expect(await progress(of.hiringManager)).toMatchObject({ nextStep: 'REPLACE', nextCount: 1 });
  expect(await progress(interviewer)).toBeNull();
  await act(coordinator, 'closeOpening', 'CloseOpeningInput', { openingId: of.openingId });
  expect(await progress()).toMatchObject({ nextStep: 'NONE', nextCount: 0 });
});

test('openings are found by part of their title, and their progress costs as many statements for all as for one', async () => {
  const of = await loopFixture(db.platform, []);
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    for (const title of ['Data engineer', 'Designer', '100% remote'])
      await tx.query(
        `INSERT INTO opening (organization_id, id, title, role_description, hiring_manager_id, created_at)
         VALUES ($1, $2, $3, 'x', $4, $5)`,
        [tx.organizationId, newId(), title, of.hiringManager.memberId, db.clock.now()],
      );
  });
  const SEARCH = 'query ($search: String) { openings(search: $search) { nodes { title } } }';
  type Found = { openings: { nodes: { title: string }[] } };
  const found = async (search: string): Promise<string[]> =>
    (await ask<Found>(of.coordinator, SEARCH, { search })).openings.nodes.map(({ title }) => title).sort();
  expect(await found('DES')).toEqual(['Designer']);
  expect(await found('%')).toEqual(['100% remote']);
  expect(await found('  ')).toHaveLength(4);
  const long = await gateway.ask(of.coordinator, SEARCH, { search: 'x'.repeat(201) });
  expect(long.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'search' }]);
  const some = (first: number) => PROGRESS.replace('openings {', `openings(first: ${first}) {`);
  const one = await gateway.ask(of.coordinator, some(1));
  const all = await gateway.ask(of.coordinator, some(4));
  expect(all.statements).toBe(one.statements);
});

const OUTLOOK = `query ($id: ID!) { loopTemplate(id: $id) { outlook {
  seat { interview { title } } people peopleFree interviewsFree minutesFree } } }`;

test('the outlook names the scarcest seat first, by calendars and limits of who could sit there', async () => {
  // A Monday morning in London: two working weeks lie ahead.
  db.clock.moveTo(new Date('2026-11-30T09:00:00Z'));
  const of = await loopFixture(db.platform, [], {
    zones: ['Europe/London', 'Europe/London', 'Europe/London'],
    pools: [[0, 1], [2]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
    ],
  });
  const limit = (id: string | undefined, weekly: number) =>
    db.platform.database.transaction(of.coordinator, (tx) =>
      tx.query(`UPDATE interviewer SET weekly_interviews_max = $3 WHERE organization_id = $1 AND id = $2`, [
        tx.organizationId,
        id,
        weekly,
      ]),
    );
  await limit(of.interviewerIds[0], 2);
  await limit(of.interviewerIds[1], 0);
  await limit(of.interviewerIds[2], 1);
  const outlook = async (actor: Actor): Promise<unknown> =>
    (await ask<{ loopTemplate: { outlook: unknown } }>(actor, OUTLOOK, { id: of.templateId })).loopTemplate
      .outlook;
  expect(await outlook(of.coordinator)).toMatchObject([
    { seat: { interview: { title: 'Design' } }, people: 1, peopleFree: 1, interviewsFree: 2 },
    { seat: { interview: { title: 'Coding' } }, people: 2, peopleFree: 1, interviewsFree: 4 },
  ]);
  expect(await outlook(of.interviewers[0] as Actor)).toBeNull();
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `INSERT INTO pause (organization_id, id, interviewer_id, during, created_at)
       VALUES ($1, $2, $3, '[2026-11-20T00:00Z,2027-01-20T00:00Z)', $4)`,
      [tx.organizationId, newId(), of.interviewerIds[0], db.clock.now()],
    ),
  );
  expect(await outlook(of.coordinator)).toMatchObject([
    { seat: { interview: { title: 'Coding' } }, people: 2, peopleFree: 0, interviewsFree: 0, minutesFree: 0 },
    { seat: { interview: { title: 'Design' } }, interviewsFree: 2 },
  ]);
});
