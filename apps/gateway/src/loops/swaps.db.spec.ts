// Swaps through the schema: who is asked learns what the interview is and when, and not whose.
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

test('one interviewer asks another, who sees what it is about and takes the seat', async () => {
  const zones = ['Europe/London', 'Europe/London', 'Europe/London'];
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones });
  const ask = async <T>(actor: (typeof of)['coordinator'], query: string, input?: object): Promise<T> => {
    const { data, errors } = await gateway.ask(actor, query, { input });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as T;
  };
  const drafted = await ask<{ loop: { id: string } }>(
    of.coordinator,
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }',
    { applicationId: of.applicationIds[0], idempotencyKey: newId() },
  );
  const loopId = drafted.loop.id;
  const offered = await ask<{ loop: { version: number }; proposals: { id: string }[] }>(
    of.coordinator,
    'mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { ... on LoopProposed { loop { version } proposals { id } } } }',
    { loopId },
  );
  const booked = await ask<{
    loop: { interviews: { seats: { id: string; interviewer: { id: string } }[] }[] };
  }>(
    of.coordinator,
    'mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { ... on LoopBooked { loop { interviews { seats { id interviewer { id } } } } } } }',
    { loopId, version: offered.loop.version, proposalId: offered.proposals[0]?.id, idempotencyKey: newId() },
  );
  const seat = booked.loop.interviews[0]?.seats[0];
  const from = of.interviewers.find(({ memberId }) => memberId === seat?.interviewer.id);
  const to = of.interviewers.find(({ memberId }) => memberId !== seat?.interviewer.id);
  if (seat === undefined || from === undefined || to === undefined) throw new Error('nobody');
  const proposed = await ask<{ swap: { id: string } }>(
    from,
    'mutation ($input: ProposeSwapInput!) { proposeSwap(input: $input) { ... on SwapProposed { swap { id } } } }',
    { seatId: seat.id, toId: to.memberId, reason: 'A dentist', idempotencyKey: newId() },
  );
  const OPEN = `{ openSwaps { id state reason from { id } to { id } returnSeat { seatId }
    seat { seatId role title kind minutes during { from } } } }`;
  expect(await ask(to, OPEN)).toEqual([
    {
      id: proposed.swap.id,
      state: 'PROPOSED',
      reason: 'A dentist',
      from: { id: from.memberId },
      to: { id: to.memberId },
      returnSeat: null,
      seat: {
        seatId: seat.id,
        role: 'LEAD',
        title: 'Coding',
        kind: 'CODING',
        minutes: 60,
        during: { from: expect.any(String) },
      },
    },
  ]);
  const third = of.interviewers.find((actor) => actor !== from && actor !== to) ?? to;
  expect(await ask(third, OPEN)).toEqual([]);
  expect((await gateway.ask(to, '{ loop(id: "' + loopId + '") { id } }')).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  await ask(
    to,
    'mutation ($input: AnswerSwapInput!) { answerSwap(input: $input) { ... on SwapAnswered { swap { state } } } }',
    { swapId: proposed.swap.id, answer: 'AGREED' },
  );
  const after = await gateway.ask(
    to,
    '{ loop(id: "' + loopId + '") { swaps { state } revisions { change changedBy { id } } } }',
  );
  expect(after.errors).toEqual([]);
  expect(after.data?.loop).toEqual({
    swaps: [{ state: 'AGREED' }],
    revisions: [
      { change: 'BOOKED', changedBy: { id: of.coordinator.memberId } },
      { change: 'SWAPPED', changedBy: { id: to.memberId } },
    ],
  });
});
