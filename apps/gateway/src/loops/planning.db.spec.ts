// What whoever plans is told through the schema when there is no plan: what stands in the way, and what would open one.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const DRAFT = `mutation ($input: DraftLoopInput!) {
  draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }`;
const PROPOSE = `mutation ($id: ID!) { proposeLoop(input: { loopId: $id }) { __typename
  ... on NoFeasiblePlan { proven conflict { rule subject }
    relaxations { advice price objective proven steps { kind subject price } } } } }`;

test('what would open a plan is shown in words, with its price and the best plan’s score', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Asia/Kolkata'] });
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  const input = { applicationId: of.applicationIds[0], idempotencyKey: newId() };
  const { data } = await gateway.ask(of.coordinator, DRAFT, { input });
  const { draftLoop } = data as { draftLoop: { loop: { id: string } } };
  const answer = await gateway.ask(of.coordinator, PROPOSE, { id: draftLoop.loop.id });
  expect(answer.errors).toEqual([]);
  expect(answer.data?.proposeLoop).toMatchObject({
    __typename: 'NoFeasiblePlan',
    proven: true,
    relaxations: expect.arrayContaining([
      {
        advice: 'go beyond the limit of Interviewer 0 on 2026-11-26',
        price: 60,
        objective: expect.any(Number),
        proven: true,
        steps: [{ kind: 'interviewerLimit', subject: 'Interviewer 0 on 2026-11-26', price: 60 }],
      },
    ]),
  });
});
