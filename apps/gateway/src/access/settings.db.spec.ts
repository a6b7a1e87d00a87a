// Two administrators change settings at the same time: what neither has seen of the other is never overwritten, what they
// do not share never gets in the way, and everybody reads who set what.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const CHANGED = `... on OrganizationChanged { message changes { name changedBy { name } changedAt }
  organization { settingsVersion noticeMinutesMin } }`;
const UPDATE = `mutation ($input: UpdateOrganizationInput!) { result: updateOrganization(input: $input) {
  __typename ${CHANGED} } }`;
const HOURS = `mutation ($input: SetOrganizationHoursInput!) { result: setOrganizationHours(input: $input) {
  __typename ${CHANGED} } }`;
const PLACES = `mutation ($input: SetPlaceRulesInput!) { result: setPlaceRules(input: $input) {
  __typename ${CHANGED} } }`;
const REPAIRS = `mutation ($input: UpdateRepairPolicyInput!) { result: updateRepairPolicy(input: $input) {
  __typename ${CHANGED} } }`;
const SHOWN = `{ organization { settingsVersion gridMinutes horizonDays reminderHours noticeMinutesMin lunchMinutes
  settingChanges { name changedBy { name } changedAt } } }`;

interface Shown {
  readonly organization: {
    readonly settingsVersion: number;
    readonly settingChanges: readonly {
      readonly name: string;
      readonly changedBy: { readonly name: string };
    }[];
  };
}

async function office() {
  const organization = await testOrganization(db.platform);
  const ada = await organization.member('administrator', 'Ada');
  const bob = await organization.member('administrator', 'Bob');
  const coordinator = await organization.member('coordinator');
  const shown = async () => (await gateway.ask(coordinator, SHOWN, {})).data as unknown as Shown;
  const version = async () => (await shown()).organization.settingsVersion;
  return { ada, bob, coordinator, shown, version };
}

test('settings are as they came until somebody sets them, and then say who that was', async () => {
  const { ada, coordinator, shown } = await office();
  expect(await shown()).toMatchObject({
    organization: {
      gridMinutes: 15,
      horizonDays: 365,
      reminderHours: [24, 1],
      settingChanges: [],
    },
  });
  const input = { gridMinutes: 30, horizonDays: 60, reminderHours: [2, 48] };
  expect((await gateway.ask(ada, UPDATE, { input })).data).toEqual({
    result: { __typename: 'OrganizationUpdated' },
  });
  const changedAt = db.clock.now().toISOString();
  expect(await shown()).toMatchObject({
    organization: {
      ...input,
      reminderHours: [48, 2],
      settingChanges: ['gridMinutes', 'horizonDays', 'reminderHours'].map((name) => ({
        name,
        changedBy: { name: 'Ada' },
        changedAt,
      })),
    },
  });
  const refused = await gateway.ask(coordinator, UPDATE, { input });
  expect(refused.errors[0]?.code).toBe('FORBIDDEN');
});

test('what somebody changed since one looked is answered, and nothing of the change is kept', async () => {
  const { ada, bob, shown, version } = await office();
  const seen = await version();
  await gateway.ask(bob, UPDATE, { input: { noticeMinutesMin: 60, version: seen } });
  const input = { noticeMinutesMin: 90, lunchMinutes: 45, version: seen };
  const answer = await gateway.ask(ada, UPDATE, { input });
  expect(answer.data).toMatchObject({
    result: {
      __typename: 'OrganizationChanged',
      message: expect.stringContaining('meanwhile'),
      changes: [{ name: 'noticeMinutesMin', changedBy: { name: 'Bob' } }],
      organization: { settingsVersion: seen + 1, noticeMinutesMin: 60 },
    },
  });
  expect(await shown()).toMatchObject({ organization: { noticeMinutesMin: 60, lunchMinutes: 30 } });
  const again = await gateway.ask(ada, UPDATE, { input: { ...input, version: await version() } });
  expect(again.data).toEqual({ result: { __typename: 'OrganizationUpdated' } });
  expect(await shown()).toMatchObject({ organization: { noticeMinutesMin: 90, lunchMinutes: 45 } });
});

test('who changes something else is not in the way, and without a version the last word holds', async () => {
  const { ada, bob, version } = await office();
  const seen = await version();
  const done = { result: { __typename: 'OrganizationUpdated' } };
  for (const [who, input] of [
    [bob, { lunchMinutes: 45, version: seen }],
    [ada, { noticeMinutesMin: 60, version: seen }],
    [bob, { noticeMinutesMin: 30 }],
  ] as const)
    expect((await gateway.ask(who, UPDATE, { input })).data).toEqual(done);
});

test.each<[string, string, object]>([
  ['hours', HOURS, { preferredHours: [{ weekday: 1, from: '09:00', to: '12:00' }] }],
  ['places', PLACES, { order: ['PHONE'] }],
  [
    'repairs',
    REPAIRS,
    { policy: { automatic: false, aheadHoursMin: 1, triesMax: 1, keepTimes: true, poolIds: [] } },
  ],
])('%s are held to the same version', async (_name, mutation, input) => {
  const { ada, bob, version } = await office();
  const seen = await version();
  const first = await gateway.ask(bob, mutation, { input: { ...input, version: seen } });
  expect(first.errors).toEqual([]);
  expect(first.data).not.toMatchObject({ result: { __typename: 'OrganizationChanged' } });
  const second = await gateway.ask(ada, mutation, { input: { ...input, version: seen } });
  expect(second.data).toMatchObject({
    result: { __typename: 'OrganizationChanged', changes: [{ changedBy: { name: 'Bob' } }] },
  });
});

test.each([
  ['gridMinutes', { gridMinutes: 20 }, 'must be 15, 30 or 60; it was 20'],
  ['horizonDays', { horizonDays: 6 }, 'from 7 to 365'],
  ['reminderHours', { reminderHours: [0] }, 'from 1 to 336; one was 0'],
  ['reminderHours', { reminderHours: [5, 4, 3, 2, 1] }, 'at most 4'],
  ['reminderHours', { reminderHours: [3, 3] }, 'once'],
])('%s out of its bounds is refused by its name: %j', async (field, input, message) => {
  const { ada } = await office();
  const [error] = (await gateway.ask(ada, UPDATE, { input })).errors;
  expect(error).toMatchObject({ code: 'INVALID_INPUT', field });
  expect(error?.message).toContain(message);
});
