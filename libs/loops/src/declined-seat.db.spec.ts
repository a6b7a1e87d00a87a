// Who declines is free again, stays to be seen as declined, and comes after all only while nothing else took the time.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  attendeesOfInterviews,
  interviewsOfLoops,
  loopsByIds,
  newestProposals,
  seatsOfInterviews,
} from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

async function proposed(of: LoopFixture, at: number) {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const outcome = await use.propose.run(of.coordinator, { loopId });
  const [best] = await db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId]));
  return { loopId, proposalId: best?.id ?? '', outcome };
}

const reserve = async (of: LoopFixture, as: 'hold' | 'book', loopId: string, proposalId: string) => {
  const [loop] = await db.platform.database.read(of.coordinator, (tx) => loopsByIds(tx, [loopId]));
  const input = { loopId, version: loop?.version ?? 0, proposalId, idempotencyKey: newId() };
  return as === 'hold' ? use.hold.run(of.coordinator, input) : use.book.run(of.coordinator, input);
};

const seatsOf = (of: LoopFixture, loopId: string) =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const ids = (await interviewsOfLoops(tx, [loopId])).map(({ id }) => id);
    return { seats: await seatsOfInterviews(tx, ids), attendees: await attendeesOfInterviews(tx, ids) };
  });

const decline = { response: 'declined', reason: 'On a journey' } as const;

test('a declined seat frees its time for another loop, and is not taken back once that is booked', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'], candidates: 2 });
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE interviewer SET working_hours = '[{"weekday":4,"from":"10:00","to":"11:00"}]' WHERE organization_id = $1`,
      [of.organizationId],
    ),
  );
  const [interviewer] = of.interviewers;
  if (interviewer === undefined) throw new Error('nobody');
  const first = await proposed(of, 0);
  expect((await reserve(of, 'book', first.loopId, first.proposalId)).kind).toBe('LoopBooked');
  const [seat] = (await seatsOf(of, first.loopId)).seats;
  const seatId = seat?.id ?? '';
  expect((await use.answer.run(interviewer, { seatId, ...decline })).kind).toBe('SeatAnswered');
  expect((await use.answer.run(interviewer, { seatId, response: 'accepted' })).kind).toBe('SeatAnswered');
  expect((await use.answer.run(interviewer, { seatId, ...decline })).kind).toBe('SeatAnswered');
  const second = await proposed(of, 1);
  expect(second.outcome.kind).toBe('LoopProposed');
  expect((await reserve(of, 'book', second.loopId, second.proposalId)).kind).toBe('LoopBooked');
  expect(await use.answer.run(interviewer, { seatId, response: 'accepted' })).toMatchObject({
    kind: 'SeatNotFree',
    loopId: first.loopId,
  });
  expect((await seatsOf(of, first.loopId)).seats).toMatchObject([
    { interviewerId: interviewer.memberId, response: 'declined', responseReason: 'On a journey' },
  ]);
});

test('taking a declined seat back is held to the limits that booking is held to', async () => {
  const of = await loopFixture(db.platform, ['2026-11-27'], { zones: ['Asia/Kolkata'], candidates: 2 });
  const [interviewer] = of.interviewers;
  if (interviewer === undefined) throw new Error('nobody');
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 1 WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  const first = await proposed(of, 0);
  await reserve(of, 'book', first.loopId, first.proposalId);
  const seatId = (await seatsOf(of, first.loopId)).seats[0]?.id ?? '';
  await use.answer.run(interviewer, { seatId, ...decline });
  const second = await proposed(of, 1);
  expect((await reserve(of, 'book', second.loopId, second.proposalId)).kind).toBe('LoopBooked');
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE reservation SET during = tstzrange(starts_at + interval '3 hours', ends_at + interval '3 hours')
       WHERE organization_id = $1 AND loop_id = $2`,
      [of.organizationId, second.loopId],
    ),
  );
  const outcome = await use.answer.run(interviewer, { seatId, response: 'accepted' });
  expect(outcome).toMatchObject({ kind: 'SeatNotFree' });
  expect(outcome.kind === 'SeatNotFree' ? outcome.message : '').toContain('limit');
});

test('who declines to interview does not attend the debrief, and an answer to a hold is an answer to its booking', async () => {
  const of = await loopFixture(db.platform, ['2026-12-01'], {
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    pools: [[0], [1]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 1, kind: 'debrief', afterAll: true },
    ],
  });
  const [interviewer] = of.interviewers;
  if (interviewer === undefined) throw new Error('nobody');
  const { loopId, proposalId } = await proposed(of, 0);
  expect((await reserve(of, 'hold', loopId, proposalId)).kind).toBe('LoopHeld');
  const before = await seatsOf(of, loopId);
  const seatId = before.seats.find(({ interviewerId }) => interviewerId === interviewer.memberId)?.id ?? '';
  expect(before.attendees).toMatchObject([{ interviewerId: interviewer.memberId }]);
  await use.answer.run(interviewer, { seatId, ...decline });
  expect((await seatsOf(of, loopId)).attendees).toEqual([]);
  expect((await reserve(of, 'book', loopId, proposalId)).kind).toBe('LoopBooked');
  const after = await seatsOf(of, loopId);
  expect(after.attendees).toEqual([]);
  expect(after.seats.find(({ id }) => id === seatId)).toMatchObject({
    response: 'declined',
    reservedAs: 'booking',
  });
  await use.answer.run(interviewer, { seatId, response: 'accepted' });
  expect((await seatsOf(of, loopId)).attendees).toMatchObject([{ interviewerId: interviewer.memberId }]);
});
