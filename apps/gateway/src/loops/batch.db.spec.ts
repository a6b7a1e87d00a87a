// A batch through the schema: started, looked at as it goes on, and one of its loops booked.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AdvanceBatch, DraftLoop } from '#loops';
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

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly askedBy: { readonly name: string };
  readonly items: readonly {
    readonly state: string;
    readonly message: string | null;
    readonly loop: { readonly id: string; readonly state: string };
    readonly proposal: { readonly interviews: readonly unknown[] } | null;
  }[];
}
const BATCH = `id state askedBy { name } items { state message loop { id state } proposal { interviews { during { from } } } }`;

test('a batch is started, goes on, and is booked', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'], candidates: 2 });
  for (const applicationId of of.applicationIds)
    await gateway.get(DraftLoop).run(of.coordinator, { applicationId, idempotencyKey: newId() });
  const ask = async (query: string, variables: object): Promise<{ __typename: string; batch: Shown }> => {
    const { data, errors } = await gateway.ask(of.coordinator, query, { ...variables });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as { __typename: string; batch: Shown };
  };
  const started = await ask(
    `mutation ($input: StartBatchInput!) { startBatch(input: $input) { __typename ... on BatchStarted { batch { ${BATCH} } } } }`,
    { input: { openingId: of.openingId, idempotencyKey: newId() } },
  );
  expect(started.batch).toMatchObject({ state: 'PLANNING', askedBy: { name: 'Coordinator' } });
  const { id } = started.batch;
  const open = async (): Promise<unknown> =>
    (await gateway.ask(of.coordinator, '{ openBatches { id } }')).data;
  expect(await open()).toEqual({ openBatches: [{ id }] });
  const rest = async (): Promise<Shown> => {
    for (let step = 0; step < 20; step++) await gateway.get(AdvanceBatch).run(of.organizationId, id, step);
    const { data } = await gateway.ask(of.coordinator, `query ($id: ID!) { batch(id: $id) { ${BATCH} } }`, {
      id,
    });
    return (data as { batch: Shown }).batch;
  };
  const preview = await rest();
  expect(preview.state).toBe('READY');
  expect(preview.items.map(({ state, proposal }) => [state, proposal?.interviews.length])).toEqual([
    ['PLACED', 1],
    ['PLACED', 1],
  ]);
  const loopIds = [preview.items[0]?.loop.id];
  await ask(
    'mutation ($input: BookBatchInput!) { bookBatch(input: $input) { __typename ... on BatchBooking { batch { id } } } }',
    { input: { batchId: id, loopIds } },
  );
  const done = await rest();
  expect(done.state).toBe('DONE');
  expect(await open()).toEqual({ openBatches: [] });
  expect(done.items.map(({ state, loop }) => [state, loop.state])).toEqual([
    ['BOOKED', 'BOOKED'],
    ['PLACED', 'PROPOSED'],
  ]);
  const over = await ask(
    'mutation ($id: ID!) { cancelBatch(id: $id) { __typename ... on BatchNotReady { message batch { id } } } }',
    { id },
  );
  expect(over.__typename).toBe('BatchNotReady');
  const [interviewer] = of.interviewers;
  const hidden = await gateway.ask(
    interviewer ?? of.coordinator,
    `query ($id: ID!) { batch(id: $id) { id } }`,
    { id },
  );
  expect(hidden.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});
