// Interviewers swap: nothing changes until both have agreed, and what they agree on obeys every rule, within one loop and
// between two.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  bookedInterviews,
  loopsByIds,
  newestProposals,
  openSwapsOf,
  revisionsOfLoops,
  seatsByIds,
} from '#loops';
import type { SeatView } from '#loops';
import type { Actor } from '#access';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

let db: TestDatabase;
let use: LoopUseCases;
beforeEach(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterEach(async () => {
  await use.close();
  await db.close();
});

const ZONES = ['Europe/London', 'Europe/London', 'Europe/London', 'Europe/London'];
const TWO = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 0 },
];

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);

async function booked(of: LoopFixture, at = 0): Promise<{ loopId: string; seats: SeatView[] }> {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await use.propose.run(of.coordinator, { loopId });
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  const outcome = await use.book.run(of.coordinator, {
    loopId,
    version: loop?.version ?? 0,
    proposalId: best?.id ?? '',
    idempotencyKey: newId(),
  });
  if (outcome.kind !== 'LoopBooked') throw new Error(JSON.stringify(outcome));
  const interviews = await read(of, (tx) => bookedInterviews(tx, loopId));
  const ids = interviews.flatMap(({ seats }) => seats.map(({ seatId }) => seatId));
  const seats = await read(of, (tx) => seatsByIds(tx, ids));
  return { loopId, seats: ids.flatMap((id) => seats.find((seat) => seat.id === id) ?? []) };
}

const actorOf = (of: LoopFixture, id: string | null | undefined): Actor => {
  const found = of.interviewers.find(({ memberId }) => memberId === id);
  if (found === undefined) throw new Error('no such interviewer');
  return found;
};
const whoSits = async (of: LoopFixture, seatId: string): Promise<string | null> =>
  (await read(of, (tx) => seatsByIds(tx, [seatId])))[0]?.interviewerId ?? null;
const elsewhere = (of: LoopFixture, seats: readonly SeatView[]): string =>
  of.interviewerIds.find((id) => !seats.some(({ interviewerId }) => interviewerId === id)) ?? '';

test('somebody else takes a seat once they have agreed; then the loop has a revision that says so', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: TWO });
  const { loopId, seats } = await booked(of);
  const [seat] = seats;
  if (seat === undefined) throw new Error('no seat');
  const from = actorOf(of, seat.interviewerId);
  const to = actorOf(of, elsewhere(of, seats));
  const input = { seatId: seat.id, toId: to.memberId, reason: 'A dentist', idempotencyKey: newId() };
  const asked = await use.proposeSwap.run(from, input);
  if (asked.kind !== 'SwapProposed') throw new Error(JSON.stringify(asked));
  expect(await use.proposeSwap.run(from, input)).toEqual(asked);
  expect((await use.proposeSwap.run(from, { ...input, idempotencyKey: newId() })).kind).toBe(
    'SwapImpossible',
  );
  expect(await whoSits(of, seat.id)).toBe(from.memberId);
  const waiting = await read(of, (tx) => openSwapsOf(tx, to.memberId, db.clock.now()));
  expect(waiting.map(({ id }) => id)).toEqual([asked.swapId]);
  const { swapId } = asked;
  await expect(use.answerSwap.run(from, { swapId, answer: 'agreed' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(use.answerSwap.run(to, { swapId, answer: 'declined' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect((await use.answerSwap.run(to, { swapId, answer: 'agreed' })).kind).toBe('SwapAnswered');
  expect(await whoSits(of, seat.id)).toBe(to.memberId);
  expect((await use.answerSwap.run(to, { swapId, answer: 'agreed' })).kind).toBe('LoopNotReady');
  const revisions = await read(of, (tx) => revisionsOfLoops(tx, [loopId]));
  expect(revisions.at(-1)).toMatchObject({
    change: 'swapped',
    reasonKind: 'swap_agreed',
    reason: 'A dentist',
    changedById: to.memberId,
  });
  const [after] = await read(of, (tx) => seatsByIds(tx, [seat.id]));
  expect(after?.response).toBe('accepted');
});

test('two exchange their seats in one loop, each then sits where the other sat', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: TWO });
  const { seats } = await booked(of);
  const [one, other] = seats;
  if (one === undefined || other === undefined) throw new Error('too few seats');
  const [from, to] = [actorOf(of, one.interviewerId), actorOf(of, other.interviewerId)];
  const asked = await use.proposeSwap.run(from, {
    seatId: one.id,
    toId: to.memberId,
    returnSeatId: other.id,
    idempotencyKey: newId(),
  });
  if (asked.kind !== 'SwapProposed') throw new Error(JSON.stringify(asked));
  expect((await use.answerSwap.run(to, { swapId: asked.swapId, answer: 'agreed' })).kind).toBe(
    'SwapAnswered',
  );
  expect(await whoSits(of, one.id)).toBe(to.memberId);
  expect(await whoSits(of, other.id)).toBe(from.memberId);
});

test('two exchange seats of two loops at the same hour', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/London', 'Europe/London'],
    candidates: 2,
  });
  // Both candidates can only talk at ten, so that the two interviewers sit at the same hour.
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE interviewer SET working_hours = '[{"weekday":4,"from":"10:00","to":"11:00"}]' WHERE organization_id = $1`,
      [of.organizationId],
    ),
  );
  const [one, other] = [await booked(of, 0), await booked(of, 1)];
  const [seat, back] = [one.seats[0], other.seats[0]];
  if (seat === undefined || back === undefined) throw new Error('no seats');
  const [from, to] = [actorOf(of, seat.interviewerId), actorOf(of, back.interviewerId)];
  const input = { seatId: seat.id, toId: to.memberId, idempotencyKey: newId() };
  expect(await use.proposeSwap.run(from, input)).toMatchObject({
    kind: 'SwapImpossible',
    conflicts: [{ rule: 'interviewerFree' }],
  });
  const exchange = { ...input, returnSeatId: back.id, idempotencyKey: newId() };
  const asked = await use.proposeSwap.run(from, exchange);
  if (asked.kind !== 'SwapProposed') throw new Error(JSON.stringify(asked));
  expect((await use.answerSwap.run(to, { swapId: asked.swapId, answer: 'agreed' })).kind).toBe(
    'SwapAnswered',
  );
  expect(await whoSits(of, seat.id)).toBe(to.memberId);
  expect(await whoSits(of, back.id)).toBe(from.memberId);
  for (const { loopId } of [one, other])
    expect((await read(of, (tx) => revisionsOfLoops(tx, [loopId]))).at(-1)?.change).toBe('swapped');
});

test('a swap that stops obeying the rules is not carried out, and can be taken back', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: TWO });
  const { seats } = await booked(of);
  const [seat] = seats;
  if (seat === undefined) throw new Error('no seat');
  const from = actorOf(of, seat.interviewerId);
  const to = actorOf(of, elsewhere(of, seats));
  const asked = await use.proposeSwap.run(from, {
    seatId: seat.id,
    toId: to.memberId,
    idempotencyKey: newId(),
  });
  if (asked.kind !== 'SwapProposed') throw new Error(JSON.stringify(asked));
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1 AND id = $2', [
      of.organizationId,
      to.memberId,
    ]),
  );
  const { swapId } = asked;
  expect(await use.answerSwap.run(to, { swapId, answer: 'agreed' })).toMatchObject({
    kind: 'SwapImpossible',
    conflicts: [{ rule: 'interviewerLimit' }],
  });
  expect(await whoSits(of, seat.id)).toBe(from.memberId);
  await expect(use.answerSwap.run(to, { swapId, answer: 'withdrawn' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await use.answerSwap.run(from, { swapId, answer: 'withdrawn' })).kind).toBe('SwapAnswered');
  expect(await read(of, (tx) => openSwapsOf(tx, to.memberId, db.clock.now()))).toEqual([]);
});

test('nobody asks themselves, or for a seat that is not theirs', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: TWO });
  const { seats } = await booked(of);
  const [seat] = seats;
  if (seat === undefined) throw new Error('no seat');
  const from = actorOf(of, seat.interviewerId);
  const other = actorOf(of, elsewhere(of, seats));
  const ask = (actor: Actor, seatId: string, toId: string) =>
    use.proposeSwap.run(actor, { seatId, toId, idempotencyKey: newId() });
  await expect(ask(from, seat.id, from.memberId)).rejects.toMatchObject({ details: { field: 'toId' } });
  await expect(ask(other, seat.id, from.memberId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(ask(from, newId(), other.memberId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(ask(from, seat.id, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
