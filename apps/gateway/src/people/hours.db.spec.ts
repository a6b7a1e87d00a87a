// Hours by person, pool and organization through the schema: who may set them, what holds, and what null goes back to.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';

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

const on = (weekday: number) => ({ weekday, from: '10:00', to: '12:00' });
const ORDINARY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const WEEK = '{ weekday from to }';
const HOURS = `{ workingHours ${WEEK} workingHoursFrom preferredHours ${WEEK} preferredHoursFrom }`;
const SHOWN = `query ($id: ID!) {
  organization { workingHours ${WEEK} preferredHours ${WEEK} }
  interviewer(id: $id) {
    workingHours ${WEEK} ownWorkingHours ${WEEK} ownPreferredHours ${WEEK} hours ${HOURS}
    pools { hours ${HOURS} pool { workingHours ${WEEK} } }
  }
}`;
const SET_ORGANIZATION = `mutation ($input: SetOrganizationHoursInput!) {
  setOrganizationHours(input: $input) { __typename
    ... on OrganizationHoursSet { organization { workingHours ${WEEK} preferredHours ${WEEK} } } } }`;
const SET_POOL = `mutation ($input: SetPoolHoursInput!) {
  setPoolHours(input: $input) { __typename ... on PoolHoursSet { pool { workingHours ${WEEK} } } } }`;

async function office() {
  const organization = await testOrganization(db.platform);
  const administrator = await organization.member('administrator');
  const coordinator = await organization.member('coordinator');
  const person = await organization.member('interviewer');
  const made = await gateway.ask(
    coordinator,
    `mutation ($made: MakeInterviewerInput!, $pool: CreatePoolInput!) {
      makeInterviewer(input: $made) { __typename }
      createPool(input: $pool) { ... on PoolCreated { pool { id } } } }`,
    {
      made: { memberId: person.memberId, idempotencyKey: newId() },
      pool: { name: 'Coding', kind: 'CODING', idempotencyKey: newId() },
    },
  );
  const poolId = (made.data as { createPool: { pool: { id: string } } }).createPool.pool.id;
  await gateway.ask(
    coordinator,
    'mutation ($input: AddToPoolInput!) { addToPool(input: $input) { __typename } }',
    { input: { poolId, interviewerIds: [person.memberId] } },
  );
  return { administrator, coordinator, person, poolId };
}

test('what is set goes before the default, and null goes back to it', async () => {
  const { administrator, coordinator, person, poolId } = await office();
  const shown = async () => (await gateway.ask(person, SHOWN, { id: person.memberId })).data;
  expect(await shown()).toEqual({
    organization: { workingHours: ORDINARY, preferredHours: null },
    interviewer: {
      workingHours: ORDINARY,
      ownWorkingHours: null,
      ownPreferredHours: null,
      hours: {
        workingHours: ORDINARY,
        workingHoursFrom: 'ORGANIZATION',
        preferredHours: null,
        preferredHoursFrom: null,
      },
      pools: [
        {
          hours: expect.objectContaining({ workingHoursFrom: 'ORGANIZATION' }),
          pool: { workingHours: null },
        },
      ],
    },
  });
  const organization = await gateway.ask(administrator, SET_ORGANIZATION, {
    input: { workingHours: [on(1)], preferredHours: [on(1)] },
  });
  expect(organization).toMatchObject({
    errors: [],
    data: { setOrganizationHours: { organization: { workingHours: [on(1)], preferredHours: [on(1)] } } },
  });
  await gateway.ask(coordinator, SET_POOL, { input: { poolId, workingHours: [on(2)] } });
  expect(await shown()).toMatchObject({
    interviewer: {
      workingHours: [on(1)],
      hours: { workingHoursFrom: 'ORGANIZATION', preferredHoursFrom: 'ORGANIZATION' },
      pools: [
        {
          hours: {
            workingHours: [on(2)],
            workingHoursFrom: 'POOL',
            preferredHours: [on(1)],
            preferredHoursFrom: 'ORGANIZATION',
          },
        },
      ],
    },
  });
  const own = (version: number, workingHours: unknown) =>
    gateway.ask(
      person,
      'mutation ($input: UpdateInterviewerInput!) { updateInterviewer(input: $input) { __typename } }',
      { input: { interviewerId: person.memberId, version, workingHours } },
    );
  await own(1, [on(3)]);
  expect(await shown()).toMatchObject({
    interviewer: {
      ownWorkingHours: [on(3)],
      pools: [{ hours: { workingHours: [on(3)], workingHoursFrom: 'PERSON' } }],
    },
  });
  await own(2, null);
  await gateway.ask(coordinator, SET_POOL, { input: { poolId, workingHours: null } });
  await gateway.ask(administrator, SET_ORGANIZATION, { input: { workingHours: null } });
  expect(await shown()).toMatchObject({
    organization: { workingHours: ORDINARY, preferredHours: [on(1)] },
    interviewer: {
      ownWorkingHours: null,
      pools: [{ hours: { workingHours: ORDINARY, workingHoursFrom: 'ORGANIZATION' } }],
    },
  });
});

test('each default is set by whom it is for, and bad hours name their field', async () => {
  const { administrator, coordinator, person, poolId } = await office();
  const codes = async (...asked: Parameters<typeof gateway.ask>): Promise<unknown[]> =>
    (await gateway.ask(...asked)).errors.map(({ code, field }) => [code, field]);
  const hours = { workingHours: [on(1)] };
  expect(await codes(coordinator, SET_ORGANIZATION, { input: hours })).toMatchObject([
    ['FORBIDDEN', undefined],
  ]);
  expect(await codes(person, SET_POOL, { input: { poolId, ...hours } })).toMatchObject([
    ['FORBIDDEN', undefined],
  ]);
  expect(await codes(coordinator, SET_POOL, { input: { poolId: newId(), ...hours } })).toMatchObject([
    ['NOT_FOUND', undefined],
  ]);
  const late = { preferredHours: [on(1), { weekday: 1, from: '11:00', to: '25:00' }] };
  expect(await codes(administrator, SET_ORGANIZATION, { input: late })).toEqual([
    ['INVALID_INPUT', 'preferredHours[1].to'],
  ]);
  expect(await codes(coordinator, SET_POOL, { input: { poolId, ...late } })).toEqual([
    ['INVALID_INPUT', 'preferredHours[1].to'],
  ]);
});

test('leave is entered as leave, and may fall into a pause', async () => {
  const { coordinator, person } = await office();
  const pause = (kind: string | undefined) =>
    gateway.ask(
      coordinator,
      `mutation ($input: PauseInterviewerInput!) { pauseInterviewer(input: $input) { __typename
         ... on InterviewerPaused { pause { kind } } ... on PauseOverlaps { message } } }`,
      {
        input: {
          interviewerId: person.memberId,
          from: '2027-01-04T00:00:00Z',
          to: '2027-01-11T00:00:00Z',
          ...(kind !== undefined && { kind }),
          idempotencyKey: newId(),
        },
      },
    );
  const made = (kind: string) => ({
    data: { pauseInterviewer: { __typename: 'InterviewerPaused', pause: { kind } } },
  });
  expect(await pause(undefined)).toMatchObject(made('PAUSE'));
  expect(await pause('LEAVE')).toMatchObject(made('LEAVE'));
  expect(await pause('LEAVE')).toMatchObject({
    data: { pauseInterviewer: { message: expect.stringContaining('There is leave from 2027-01-04') } },
  });
});
