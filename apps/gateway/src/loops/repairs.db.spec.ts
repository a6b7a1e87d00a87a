// Seats that lost their person, through the schema: who may see why, what the coordinator is told, and the policy.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { RepairLoop } from '#loops';
import { PauseInterviewer } from '#people';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';
import { bookBest } from '../../../../test/support/repair-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;
let administrator: Actor;
let loopId: string;
beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  of = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    pools: [[0], [1, 2]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
    ],
  });
  administrator = { ...of.hiringManager, role: 'administrator' };
  loopId = await bookBest(gateway.app, db, of);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

interface Seen {
  readonly repair: { readonly state: string; readonly message: string; readonly proposals: unknown[] } | null;
  readonly interviews: readonly {
    readonly title: string;
    readonly seats: readonly {
      readonly interviewer: { readonly id: string };
      readonly problem: { readonly kind: string; readonly since: string } | null;
    }[];
  }[];
}

const data = async <Data>(actor: Actor, query: string, variables: object = {}): Promise<Data> => {
  const answer = await gateway.ask(actor, query, variables as Record<string, unknown>);
  expect(answer.errors).toEqual([]);
  return answer.data as Data;
};

const see = async (actor: Actor): Promise<Seen> =>
  (
    await data<{ loop: Seen }>(
      actor,
      `query ($id: ID!) { loop(id: $id) {
         repair { state message proposals { purpose disruption { timesChanged peopleReplaced timesProven peopleProven } } }
         interviews { title seats { interviewer { id } problem { kind since } } } } }`,
      { id: loopId },
    )
  ).loop;

const designOf = (seen: Seen) => seen.interviews.find(({ title }) => title === 'Design')?.seats[0];

const POLICY = 'automatic aheadHoursMin triesMax keepTimes pools { name } opening { id }';
const updatePolicy = (input: object) =>
  gateway.ask(
    administrator,
    `mutation ($input: UpdateRepairPolicyInput!) { updateRepairPolicy(input: $input) {
       ... on RepairPolicyUpdated { policy { ${POLICY} } } } }`,
    { input },
  );
const policies = (actor: Actor) =>
  data(
    actor,
    `query ($id: ID!) { organization { repairPolicy { ${POLICY} } } opening(id: $id) { repairPolicy { ${POLICY} } } }`,
    { id: of.openingId },
  );

const general = {
  automatic: true,
  aheadHoursMin: 24,
  triesMax: 3,
  keepTimes: true,
  pools: [],
  opening: null,
};

test('an opening can have its own policy, and be given back to the organization’s', async () => {
  const defaults = { organization: { repairPolicy: general }, opening: { repairPolicy: general } };
  expect(await policies(of.coordinator)).toEqual(defaults);
  const { loop } = await data<{
    loop: { interviews: { seats: { pool: { id: string; name: string } }[] }[] };
  }>(of.coordinator, 'query ($id: ID!) { loop(id: $id) { interviews { seats { pool { id name } } } } }', {
    id: loopId,
  });
  const pool = loop.interviews[0]?.seats[0]?.pool;
  const given = { automatic: false, aheadHoursMin: 48, triesMax: 1, keepTimes: false, poolIds: [pool?.id] };
  await updatePolicy({ openingId: of.openingId, policy: given });
  const own = { ...given, poolIds: undefined, pools: [{ name: pool?.name }], opening: { id: of.openingId } };
  expect(await policies(of.coordinator)).toMatchObject({
    organization: { repairPolicy: general },
    opening: { repairPolicy: JSON.parse(JSON.stringify(own)) as unknown },
  });
  await updatePolicy({ openingId: of.openingId });
  expect(await policies(of.coordinator)).toEqual(defaults);
});

test.each([
  [{ aheadHoursMin: 721 }, 'INVALID_INPUT', /aheadHoursMin must be a whole number from 0 to 720; it was 721/],
  [{ triesMax: 0 }, 'INVALID_INPUT', /triesMax must be a whole number from 1 to 20; it was 0/],
  [{ poolIds: [newId()] }, 'INVALID_INPUT', /names no pool by "/],
])('a policy with %j is refused', async (wrong, code, message) => {
  const policy = { automatic: true, aheadHoursMin: 1, triesMax: 1, keepTimes: true, poolIds: [], ...wrong };
  const { errors } = await updatePolicy({ policy });
  expect(errors).toMatchObject([{ code, message: expect.stringMatching(message) as unknown }]);
});

test('a marked seat says why to those who may see calendars, and the coordinator reads what fits', async () => {
  await updatePolicy({
    policy: { automatic: false, aheadHoursMin: 24, triesMax: 3, keepTimes: true, poolIds: [] },
  });
  const designer = of.interviewers.find(({ memberId }) => memberId !== of.interviewerIds[0]) as Actor;
  const before = designOf(await see(of.coordinator));
  const holder = of.interviewers.find(({ memberId }) => memberId === before?.interviewer.id) ?? designer;
  expect(before?.problem).toBeNull();
  await gateway.app.get(PauseInterviewer).run(of.coordinator, {
    interviewerId: holder.memberId,
    to: new Date('2026-11-27T00:00:00Z'),
    idempotencyKey: newId(),
  });
  const problem = { kind: 'PAUSED', since: db.clock.now().toISOString() };
  expect(await see(of.coordinator)).toMatchObject({
    repair: { state: 'WANTED', message: null, proposals: [] },
  });
  expect(designOf(await see(of.coordinator))?.problem).toEqual(problem);
  expect(designOf(await see(holder))?.problem).toEqual(problem);
  const colleague = await see(of.interviewers[0] as Actor);
  expect(colleague.repair).toBeNull();
  expect(designOf(colleague)?.problem).toBeNull();

  const job = { organizationId: of.organizationId, loopId };
  expect(await gateway.app.get(RepairLoop).run(job)).toBe('offered');
  expect((await see(of.coordinator)).repair).toEqual({
    state: 'OFFERED',
    message: 'Repairs are confirmed by somebody here.',
    proposals: [
      {
        purpose: 'REPAIR',
        disruption: { timesChanged: 0, peopleReplaced: 1, timesProven: true, peopleProven: true },
      },
    ],
  });
  const needs = await data<{ viewer: { needs: { nodes: { kind: string; why: string }[] } } }>(
    of.coordinator,
    '{ viewer { needs { nodes { kind why } } } }',
  );
  expect(needs.viewer.needs.nodes).toEqual([
    {
      kind: 'SEAT_UNAVAILABLE',
      why: expect.stringMatching(
        /^Interviewer \d is away at the time of Design with Candidate 0\. A repair waits to be confirmed: Repairs are/,
      ) as unknown,
    },
  ]);
});
