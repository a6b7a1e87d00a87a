// A loop's own rules through GraphQL: set, shown with who changed them and why, and what is in the way otherwise.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DraftLoop } from '#loops';
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

const SET = `mutation ($input: SetLoopRulesInput!) {
  setLoopRules(input: $input) {
    __typename
    ... on LoopRulesSet { loop { ...Shown } }
    ... on LoopChanged { message loop { version } }
  }
}
fragment Shown on Loop {
  version
  rules { ...Rules }
  ruleChanges { before { ...Rules } after { ...Rules } reason changedBy { name } createdAt }
}
fragment Rules on LoopRules { daysUsedMax noticeMinutesMin lunchMinutes runMinutesMax }`;

test('rules are set by coordinators, and shown with who set them, when and why', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26']);
  const [applicationId = ''] = of.applicationIds;
  const drafted = await gateway
    .get(DraftLoop)
    .run(of.coordinator, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const asked = { loopId: drafted.loopId, version: 1, reason: 'Only noon is left' };
  const set = (rules: object, actor = of.coordinator) =>
    gateway.ask(actor, SET, { input: { ...asked, ...rules, idempotencyKey: newId() } });

  expect((await set({ lunchMinutes: 0 }, of.hiringManager)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await set({ lunchMinutes: 500 })).errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'lunchMinutes' },
  ]);
  const { data, errors } = await set({ lunchMinutes: 0, daysUsedMax: 3 });
  expect(errors).toEqual([]);
  const before = { daysUsedMax: 2, noticeMinutesMin: null, lunchMinutes: null, runMinutesMax: null };
  const after = { ...before, daysUsedMax: 3, lunchMinutes: 0 };
  const change = { before, after, reason: 'Only noon is left', changedBy: { name: 'Coordinator' } };
  expect(data?.setLoopRules).toEqual({
    __typename: 'LoopRulesSet',
    loop: {
      version: 2,
      rules: after,
      ruleChanges: [{ ...change, createdAt: db.clock.now().toISOString() }],
    },
  });
  expect((await set({ lunchMinutes: null })).data?.setLoopRules).toMatchObject({
    __typename: 'LoopChanged',
    loop: { version: 2 },
  });
  const taken = await set({ lunchMinutes: null, version: 2 });
  expect(taken.data?.setLoopRules).toMatchObject({
    loop: { version: 3, rules: { ...after, lunchMinutes: null }, ruleChanges: [{}, {}] },
  });
});
