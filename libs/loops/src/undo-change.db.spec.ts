// Whoever changed a booking takes that back within seconds: what was there is there again, with the answers that people
// had given, and nobody hears of it. What others took meanwhile stays theirs.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bookedInterviews, interviewsOfLoops, loopsByIds, newestProposals, revisionsOfLoops } from '#loops';
import type { AskedChange, BookedInterview, LoopRow } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { school } from '../../../test/support/training.js';

const SECOND_MS = 1_000;

let db: TestDatabase;
let use: LoopUseCases;
let of: LoopFixture;
beforeEach(async () => {
  db = await testDatabase({ UNDO: 'on' });
  use = await loopUseCases(db.platform);
  of = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/London', 'Europe/London', 'Europe/London'],
    pools: [[0, 1, 2]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ],
    candidates: 2,
  });
});
afterEach(async () => {
  await use.close();
  await db.close();
});

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.platform.database.read(of.coordinator, work);
const seen = async (loopId: string): Promise<LoopRow> => {
  const [loop] = await read((tx) => loopsByIds(tx, [loopId]));
  if (loop === undefined) throw new Error('There is no loop');
  return loop;
};
const booked = (loopId: string): Promise<BookedInterview[]> => read((tx) => bookedInterviews(tx, loopId));

interface Live {
  readonly id: string;
  readonly kind: string;
}

const live = (loopId: string): Promise<Live[]> =>
  read((tx) =>
    tx.query<Live>('SELECT id, kind FROM reservation WHERE loop_id = $1 AND live ORDER BY id', [loopId]),
  );

/** Reminders that are still to be sent, by kind. */
const toSend = (loopId: string): Promise<{ kind: string; dueAt: Date }[]> =>
  read((tx) =>
    tx.query(`SELECT kind, due_at AS "dueAt" FROM reminder WHERE loop_id = $1 AND state = 'planned'`, [
      loopId,
    ]),
  );

async function proposed(at = 0): Promise<{ loopId: string; version: number; proposalId: string }> {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await use.propose.run(of.coordinator, { loopId });
  const [best] = await read((tx) => newestProposals(tx, [loopId]));
  return { loopId, version: (await seen(loopId)).version, proposalId: best?.id ?? '' };
}

async function book(at = 0): Promise<string> {
  const input = await proposed(at);
  const outcome = await use.book.run(of.coordinator, { ...input, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopBooked') throw new Error(JSON.stringify(outcome));
  return input.loopId;
}

async function change(loopId: string, asked: AskedChange): Promise<void> {
  const outcome = await use.proposeChange.run(of.coordinator, { loopId, change: asked });
  if (outcome.kind !== 'LoopProposed') throw new Error(JSON.stringify(outcome));
  const [best] = await read((tx) => newestProposals(tx, [loopId]));
  const { version } = await seen(loopId);
  const done = await use.change.run(of.coordinator, {
    ...{ loopId, version, proposalId: best?.id ?? '', reason: 'It has to be', idempotencyKey: newId() },
  });
  if (done.kind !== 'LoopBooked') throw new Error(JSON.stringify(done));
}

const undo = async (loopId: string, actor = of.coordinator, idempotencyKey = newId()) =>
  use.undo.run(actor, { loopId, revision: (await seen(loopId)).revision, idempotencyKey });

test('a booking that is taken back leaves nothing reserved, and nobody hears of it', async () => {
  const loopId = await book();
  const messages = (await toSend(loopId)).filter(({ kind }) => kind === 'invitation');
  expect(messages.length).toBeGreaterThan(0);
  for (const { dueAt } of messages) expect(dueAt.getTime() - db.clock.nowMs()).toBe(12 * SECOND_MS);
  db.clock.advance(9 * SECOND_MS);
  expect(await undo(loopId)).toMatchObject({ kind: 'ChangeUndone', revision: 2 });
  expect(await seen(loopId)).toMatchObject({ state: 'proposed', bookedAt: null, holdExpiresAt: null });
  expect(await live(loopId)).toEqual([]);
  expect(await toSend(loopId)).toEqual([]);
  const interviews = await read((tx) => interviewsOfLoops(tx, [loopId]));
  expect(interviews.map(({ state, during }) => [state, during])).toEqual(
    interviews.map(() => ['planned', null]),
  );
  const history = await read((tx) => revisionsOfLoops(tx, [loopId]));
  expect(history.map(({ change: what, plan }) => [what, plan.length])).toEqual([
    ['booked', 3],
    ['undone', 0],
  ]);
  // The same option can be booked again.
  const [best] = await read((tx) => newestProposals(tx, [loopId]));
  const { version } = await seen(loopId);
  const again = { loopId, version, proposalId: best?.id ?? '', idempotencyKey: newId() };
  expect((await use.book.run(of.coordinator, again)).kind).toBe('LoopBooked');
});

test('a hold that was confirmed is a hold again, unless it has expired by then', async () => {
  const input = await proposed();
  await use.hold.run(of.coordinator, { ...input, idempotencyKey: newId() });
  const held = await seen(input.loopId);
  const rows = await live(input.loopId);
  const confirm = async (): Promise<string> => {
    const { version } = await seen(input.loopId);
    const key = { idempotencyKey: newId() };
    return (await use.confirm.run(of.coordinator, { loopId: input.loopId, version, ...key })).kind;
  };
  expect(await confirm()).toBe('LoopBooked');
  expect((await undo(input.loopId)).kind).toBe('ChangeUndone');
  expect(await seen(input.loopId)).toMatchObject({ state: 'on_hold', holdExpiresAt: held.holdExpiresAt });
  expect(await live(input.loopId)).toEqual(rows);
  db.clock.moveTo(new Date((held.holdExpiresAt?.getTime() ?? 0) - SECOND_MS));
  expect(await confirm()).toBe('LoopBooked');
  db.clock.advance(5 * SECOND_MS);
  expect((await undo(input.loopId)).kind).toBe('ChangeUndone');
  expect(await seen(input.loopId)).toMatchObject({ state: 'proposed', holdExpiresAt: null });
  expect(await live(input.loopId)).toEqual([]);
});

test('a moved interview is back where it was, with what people have answered', async () => {
  const loopId = await book();
  const before = await booked(loopId);
  const moved = before[0];
  const other = before[1];
  const person = of.interviewers.find(({ memberId }) => memberId === other?.seats[0]?.interviewerId);
  if (moved === undefined || person === undefined) throw new Error('nobody');
  db.clock.advance(60 * SECOND_MS);
  await change(loopId, { kind: 'move', interviewId: moved.id, from: null, to: null });
  expect((await booked(loopId)).map(({ during }) => during)).not.toEqual(before.map(({ during }) => during));
  const seatId = other?.seats[0]?.seatId ?? '';
  await use.answer.run(person, { seatId, response: 'accepted' });
  expect((await undo(loopId)).kind).toBe('ChangeUndone');
  const told = ({ during, seats, place }: BookedInterview): unknown => ({
    during,
    place,
    who: seats.map((seat) => seat.interviewerId),
  });
  expect((await booked(loopId)).map(told)).toEqual(before.map(told));
  const [seat] = await read((tx) =>
    tx.query<{ response: string }>('SELECT response FROM reservation WHERE seat_id = $1 AND live', [seatId]),
  );
  expect(seat?.response).toBe('accepted');
});

test('an interview that was cancelled takes place after all', async () => {
  const loopId = await book();
  const before = await booked(loopId);
  const { version } = await seen(loopId);
  const interviewId = before[1]?.id ?? '';
  const input = { loopId, version, interviewId, reason: 'One too many', idempotencyKey: newId() };
  expect((await use.cancelInterview.run(of.coordinator, input)).kind).toBe('LoopBooked');
  expect(await booked(loopId)).toHaveLength(before.length - 1);
  expect((await undo(loopId)).kind).toBe('ChangeUndone');
  expect((await booked(loopId)).map(({ id, during, seats }) => [id, during, seats])).toEqual(
    before.map(({ id, during, seats }) => [id, during, seats]),
  );
});

test('it is too late once the messages are out, and only for whoever made the change', async () => {
  const loopId = await book();
  expect(await undo(loopId, of.hiringManager)).toMatchObject({ kind: 'LoopNotReady' });
  const revision = 0;
  expect(await use.undo.run(of.coordinator, { loopId, revision, idempotencyKey: newId() })).toMatchObject({
    kind: 'LoopChanged',
  });
  db.clock.advance(12 * SECOND_MS);
  const late = await undo(loopId);
  expect(late).toMatchObject({ kind: 'LoopNotReady' });
  expect(late).toHaveProperty('message', expect.stringContaining('have gone out'));
  expect((await seen(loopId)).state).toBe('booked');
});

test('what somebody else took meanwhile stays theirs', async () => {
  const loopId = await book();
  const [first] = await booked(loopId);
  if (first === undefined) throw new Error('nothing');
  db.clock.advance(60 * SECOND_MS);
  await change(loopId, { kind: 'move', interviewId: first.id, from: null, to: null });
  await book(1);
  const rows = await live(loopId);
  expect(await undo(loopId)).toMatchObject({ kind: 'LoopNotReady' });
  expect(await live(loopId)).toEqual(rows);
});

test('taken back twice under one key is taken back once', async () => {
  const loopId = await book();
  const key = newId();
  const first = await undo(loopId, of.coordinator, key);
  expect(first.kind).toBe('ChangeUndone');
  const again = await use.undo.run(of.coordinator, { loopId, revision: 1, idempotencyKey: key });
  expect(again).toEqual(first);
  expect(await undo(loopId)).toMatchObject({ kind: 'LoopNotReady' });
});

test('a session is not given back to somebody who does its step elsewhere by now', async () => {
  const training = { shadows: 1, reverseShadows: 0 };
  const at = await school(db, use, { teachers: 2, interviews: 2, training });
  const [coordinator, learner, learnerId = ''] = [at.of.coordinator, at.of.interviewers[2], at.learnerIds[0]];
  if (learner === undefined) throw new Error('nobody learns');
  const lessonIn = async (loopId: string) => {
    const lesson = (await at.learning(loopId)).find(({ interviewerId }) => interviewerId === learnerId);
    if (lesson === undefined) throw new Error('nobody learns there');
    return { seatId: lesson.id, interviewId: lesson.interviewId };
  };
  const declined = await lessonIn(await at.reserve('2026-11-25'));
  const { seatId } = declined;
  await use.answer.run(learner, { seatId, response: 'declined', reason: 'On a journey' });
  const loopId = await at.reserve('2026-11-26');
  db.clock.advance(60 * SECOND_MS);
  const cancelled = await use.cancelInterview.run(coordinator, {
    loopId,
    version: await at.version(loopId),
    interviewId: (await lessonIn(loopId)).interviewId,
    reason: 'Too long a day',
    idempotencyKey: newId(),
  });
  expect(cancelled.kind).toBe('LoopBooked');
  expect((await use.answer.run(learner, { seatId, response: 'accepted' })).kind).toBe('SeatAnswered');
  const revision = (await at.read((tx) => loopsByIds(tx, [loopId])))[0]?.revision ?? 0;
  const undone = await use.undo.run(coordinator, { loopId, revision, idempotencyKey: newId() });
  expect(undone.kind).toBe('LoopNotReady');
  expect(await at.calendar(learnerId)).toBe('We s');
});
