// From a template to a booked loop on real PostgreSQL: the whole line, the races, the limits and the refusals.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bookedInterviews, newestProposals, loopsByIds } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { endless } from '../../../test/support/hard-loop.js';
import { CancelLoop } from './cancel-loop.js';
import { DraftLoop } from './draft-loop.js';
import type { NewReservation } from './loops.repository.js';
import { insertReservations } from './loops.repository.js';
import { ProposeLoop } from './propose-loop.js';
import { BookLoop } from './book-loop.js';
import { HoldLoop } from './hold-loop.js';
import { InterviewerLinks, PatternLinks } from './join-links.js';
import { Places } from './places.js';
import { ProposeChange } from './propose-change.js';
import { ReserveLoop } from './reserve-loop.js';
import { Solver } from './solver.js';

let db: TestDatabase;
let solver: Solver;
beforeAll(async () => {
  db = await testDatabase();
  solver = new Solver(db.platform.log);
});
afterAll(async () => {
  await solver.onModuleDestroy();
  await db.close();
});

const useCases = (thinking = solver) => {
  const { idempotency, clock, outbox, database } = db.platform;
  const propose = new ProposeLoop(database, clock, outbox, thinking);
  const reserve = new ReserveLoop(
    database,
    idempotency,
    propose,
    new ProposeChange(database, clock, outbox, thinking),
    new Places([new InterviewerLinks(), new PatternLinks()]),
    outbox,
    thinking,
  );
  return {
    draft: new DraftLoop(database, idempotency, clock, outbox),
    propose,
    hold: new HoldLoop(reserve, clock, outbox),
    book: new BookLoop(reserve, clock, outbox),
    cancel: new CancelLoop(database, clock, outbox),
  };
};

/** Drafts and proposes a loop for the fixture's candidate number `at`; returns the loop and its best proposal. */
async function proposed(
  fixture: LoopFixture,
  at = 0,
): Promise<{ loopId: string; proposalId: string; version: number }> {
  const { draft, propose } = useCases();
  const drafted = await draft.run(fixture.coordinator, {
    applicationId: fixture.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const answer = await propose.run(fixture.coordinator, { loopId });
  if (answer.kind !== 'LoopProposed') throw new Error(JSON.stringify(answer));
  return db.platform.database.read(fixture.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    const [best] = await newestProposals(tx, [loopId]);
    if (loop === undefined || best === undefined) throw new Error('nothing proposed');
    return { loopId, proposalId: best.id, version: loop.version };
  });
}

const FIVE = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 0 },
  { title: 'Review', minutes: 45, pool: 0 },
  { title: 'Leadership', minutes: 45, pool: 0 },
  { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
];

test('a loop of four interviews and a debrief is proposed as proven best, booked, and everybody is reserved', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: ['Europe/Berlin', 'Europe/London', 'Europe/Madrid', 'Europe/Paris', 'Europe/Rome'],
    interviews: FIVE,
  });
  const { loopId, proposalId, version } = await proposed(fixture);
  const outcome = await useCases().book.run(fixture.coordinator, {
    loopId,
    proposalId,
    version,
    idempotencyKey: newId(),
  });
  expect(outcome).toEqual({ kind: 'LoopBooked', loopId, revision: 1 });
  const booked = await db.platform.database.read(fixture.coordinator, (tx) => bookedInterviews(tx, loopId));
  expect(booked.map((interview) => interview.minutes).sort()).toEqual([30, 45, 45, 60, 60]);
  const debrief = booked.at(-1);
  expect(debrief?.kind).toBe('debrief');
  const interviewed = new Set(
    booked.slice(0, -1).flatMap((interview) => interview.seats.map((seat) => seat.interviewerId)),
  );
  expect(interviewed.size).toBe(4);
  const atDebrief = new Set([
    ...(debrief?.attendeeIds ?? []),
    ...(debrief?.seats.map((seat) => seat.interviewerId) ?? []),
  ]);
  for (const id of interviewed) expect(atDebrief).toContain(id);
});

test('200 coordinators book one interviewer for one slot at the same moment: one booking, 199 times SlotTaken', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/Berlin'],
    candidates: 200,
  });
  await db.platform.database.transaction(fixture.coordinator, (tx) =>
    tx.query(
      `UPDATE interviewer SET working_hours = '[{"weekday":4,"from":"10:00","to":"11:00"}]' WHERE organization_id = $1`,
      [fixture.organizationId],
    ),
  );
  const loops: Awaited<ReturnType<typeof proposed>>[] = [];
  for (let at = 0; at < 200; at++) loops.push(await proposed(fixture, at));
  const { book } = useCases();
  const outcomes = await Promise.all(
    loops.map((loop) => book.run(fixture.coordinator, { ...loop, idempotencyKey: newId() })),
  );
  const kinds = Object.groupBy(outcomes, (outcome) => outcome.kind);
  expect(kinds.LoopBooked).toHaveLength(1);
  expect(kinds.SlotTaken).toHaveLength(199);
}, 60_000);

/** A solver that takes nothing on, because it is busy until `free`. */
function busySolver(): { readonly thinking: Solver; readonly free: () => Promise<void> } {
  const thinking = new Solver(db.platform.log, { threads: 1, waitingMax: 0 });
  const asked = thinking.ask('propose', endless(), { msMax: 60_000 });
  const ended = expect(asked).rejects.toThrow();
  return {
    thinking,
    free: async () => {
      await thinking.onModuleDestroy();
      await ended;
    },
  };
}

test('when too many loops are being planned, proposing is refused, and a lost race stays one, without new plans', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'], candidates: 2 });
  const [first, second] = [await proposed(fixture, 0), await proposed(fixture, 1)];
  const { thinking, free } = busySolver();
  const { book, propose } = useCases(thinking);
  await expect(propose.run(fixture.coordinator, { loopId: second.loopId })).rejects.toMatchObject({
    code: 'LIMIT_REACHED',
  });
  expect((await book.run(fixture.coordinator, { ...first, idempotencyKey: newId() })).kind).toBe(
    'LoopBooked',
  );
  const input = { ...second, idempotencyKey: newId() };
  const lost = await book.run(fixture.coordinator, input);
  expect(lost).toMatchObject({
    kind: 'SlotTaken',
    batchId: null,
    message: expect.stringContaining('ask for new proposals in a moment'),
  });
  await free();
  expect(await useCases().book.run(fixture.coordinator, input)).toEqual(lost);
  const again = await useCases().propose.run(fixture.coordinator, { loopId: second.loopId });
  expect(again.kind).toBe('LoopProposed');
});

test('while a hard loop is being planned, everybody else is answered', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'] });
  const { loopId } = await proposed(fixture);
  const gone = new AbortController();
  const hard = solver.ask('propose', endless(), { msMax: 60_000, signal: gone.signal });
  for (let asked = 0; asked < 50; asked++)
    expect(
      await db.platform.database.read(fixture.coordinator, (tx) => loopsByIds(tx, [loopId])),
    ).toHaveLength(1);
  gone.abort(new Error('gone'));
  await expect(hard).rejects.toThrow('gone');
});

test('a held seat keeps others away until the instant at which it expires', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-30'], { zones: ['Europe/Berlin'], candidates: 2 });
  await db.platform.database.transaction(fixture.coordinator, (tx) =>
    tx.query(
      `UPDATE interviewer SET working_hours = '[{"weekday":1,"from":"10:00","to":"11:00"}]' WHERE organization_id = $1`,
      [fixture.organizationId],
    ),
  );
  const [first, second] = [await proposed(fixture, 0), await proposed(fixture, 1)];
  const { hold, book } = useCases();
  const held = await hold.run(fixture.coordinator, { ...first, idempotencyKey: newId() });
  if (held.kind !== 'LoopHeld') throw new Error(held.kind);
  const early = await book.run(fixture.coordinator, { ...second, idempotencyKey: newId() });
  expect(early.kind).toBe('SlotTaken');
  db.clock.moveTo(new Date(held.expiresAt));
  const late = await book.run(fixture.coordinator, { ...second, idempotencyKey: newId() });
  expect(late.kind).toBe('LoopBooked');
});

test('a cancelled loop frees its people, and an old version is refused', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-03'], { zones: ['Europe/Berlin'] });
  const loop = await proposed(fixture);
  const { book, cancel } = useCases();
  await book.run(fixture.coordinator, { ...loop, idempotencyKey: newId() });
  const stale = await cancel.run(fixture.coordinator, {
    loopId: loop.loopId,
    version: loop.version,
    reason: 'Role closed',
  });
  expect(stale.kind).toBe('LoopChanged');
  const done = await cancel.run(fixture.coordinator, {
    loopId: loop.loopId,
    version: loop.version + 1,
    reason: 'Role closed',
  });
  expect(done.kind).toBe('LoopCancelled');
  const again = await proposed(fixture);
  expect((await book.run(fixture.coordinator, { ...again, idempotencyKey: newId() })).kind).toBe(
    'LoopBooked',
  );
});

test('the same key books once and answers the same; other input under it is refused', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-03'], { zones: ['Europe/Berlin'] });
  const loop = await proposed(fixture);
  const { book } = useCases();
  const answers = await Promise.all(
    [1, 2, 3].map(() => book.run(fixture.coordinator, { ...loop, idempotencyKey: 'same' })),
  );
  expect(answers).toEqual(answers.map(() => ({ kind: 'LoopBooked', loopId: loop.loopId, revision: 1 })));
  await expect(
    book.run(fixture.coordinator, { ...loop, version: 7, idempotencyKey: 'same' }),
  ).rejects.toMatchObject({
    code: 'CONFLICTING_KEY',
  });
});

test('a daily limit in the interviewer’s own zone holds in search and again at commit', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-07'], { zones: ['Asia/Kolkata'], candidates: 2 });
  await db.platform.database.transaction(fixture.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 1 WHERE organization_id = $1', [
      fixture.organizationId,
    ]),
  );
  // The second candidate comes later that day, so that only the limit is in the way.
  await db.platform.database.transaction(fixture.coordinator, (tx) =>
    tx.query(
      `UPDATE availability SET during = tstzrange('2026-12-07T10:00:00Z', '2026-12-07T18:00:00Z')
       WHERE organization_id = $1 AND application_id = $2`,
      [fixture.organizationId, fixture.applicationIds[1]],
    ),
  );
  const [first, second] = [await proposed(fixture, 0), await proposed(fixture, 1)];
  const { book } = useCases();
  expect((await book.run(fixture.coordinator, { ...first, idempotencyKey: newId() })).kind).toBe(
    'LoopBooked',
  );
  const refused = await book.run(fixture.coordinator, { ...second, idempotencyKey: newId() });
  expect(refused.kind).toBe('SlotTaken');
  if (refused.kind === 'SlotTaken')
    expect(refused.conflicts.map(({ rule }) => rule)).toEqual(['interviewerLimit']);
});

test('an interviewer may not book, and a loop they do not sit in does not exist for them', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-08'], { zones: ['Europe/Berlin'] });
  const loop = await proposed(fixture);
  const [interviewer] = fixture.interviewers;
  if (interviewer === undefined) throw new Error('no interviewer');
  const { book } = useCases();
  await expect(book.run(interviewer, { ...loop, idempotencyKey: newId() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await book.run(fixture.coordinator, { ...loop, idempotencyKey: newId() });
  await expect(book.run(interviewer, { ...loop, idempotencyKey: newId() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('the database itself refuses to put one person in two places', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-09'], { zones: ['Europe/Berlin'], candidates: 2 });
  const [first, second] = [await proposed(fixture, 0), await proposed(fixture, 1)];
  const reserve = (loopId: string) =>
    db.platform.database.transaction(fixture.coordinator, async (tx) => {
      const [row] = await tx.query<{ interview_id: string; seat_id: string }>(
        `SELECT i.id AS interview_id, s.id AS seat_id FROM interview i JOIN seat s
         ON s.organization_id = i.organization_id AND s.interview_id = i.id WHERE i.organization_id = $1 AND i.loop_id = $2`,
        [fixture.organizationId, loopId],
      );
      const reservation: NewReservation = {
        loopId,
        interviewId: row?.interview_id ?? '',
        seatId: row?.seat_id ?? '',
        interviewerId: fixture.interviewerIds[0] ?? '',
        candidateId: null,
        roomId: null,
        kind: 'booking',
        during: { from: new Date('2026-12-09T10:00:00Z'), to: new Date('2026-12-09T11:00:00Z') },
        expiresAt: null,
        createdAt: db.clock.now(),
        response: 'pending',
        responseReason: null,
      };
      await insertReservations(tx, [reservation]);
    });
  await reserve(first.loopId);
  await expect(reserve(second.loopId)).rejects.toMatchObject({ constraint: 'reservation_interviewer_ex' });
});
