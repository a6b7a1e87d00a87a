// A booked loop that changes: one interview moves while the rest stays, a seat gets somebody else, one is cancelled, one
// did not take place and is planned again; a limit is exceeded on purpose; and a hold is confirmed, by hand or because
// everybody accepted.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  bookedInterviews,
  interviewsOfLoops,
  loopsByIds,
  newestProposals,
  overridesOfLoops,
  proposalsOfBatches,
  revisionsOfLoops,
} from '#loops';
import type { AskedChange, BookedInterview } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { revisionDiff } from './domain/revision-diff.js';

let db: TestDatabase;
let use: LoopUseCases;
const open = async (): Promise<void> => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
};
const close = async (): Promise<void> => {
  await use.close();
  await db.close();
};
beforeEach(open);
afterEach(close);

const FIVE = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 1 },
  { title: 'Leadership', minutes: 45, pool: 0 },
  { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
];
const ZONES = Array.from({ length: 6 }, () => 'Europe/London');
const POOLS = [
  [0, 1, 2],
  [3, 4, 5],
];

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);
const version = async (of: LoopFixture, loopId: string): Promise<number> =>
  (await read(of, (tx) => loopsByIds(tx, [loopId])))[0]?.version ?? 0;
const stateOf = async (of: LoopFixture, loopId: string): Promise<string> =>
  (await read(of, (tx) => loopsByIds(tx, [loopId])))[0]?.state ?? '';
const booked = (of: LoopFixture, loopId: string): Promise<BookedInterview[]> =>
  read(of, (tx) => bookedInterviews(tx, loopId));
const named = (interviews: readonly BookedInterview[], title: string): BookedInterview => {
  const found = interviews.find((interview) => interview.title === title);
  if (found === undefined) throw new Error(`${title} is not booked`);
  return found;
};

async function proposed(of: LoopFixture, at = 0, overLimits: string[] = []) {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted' && drafted.kind !== 'LoopExists') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const outcome = await use.propose.run(of.coordinator, { loopId, overLimits });
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  return { outcome, input: { loopId, proposalId: best?.id ?? '', version: await version(of, loopId) } };
}

async function bookedLoop(of: LoopFixture, at = 0): Promise<string> {
  const { input } = await proposed(of, at);
  const outcome = await use.book.run(of.coordinator, { ...input, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopBooked') throw new Error(JSON.stringify(outcome));
  return input.loopId;
}

/** Asks for the change and returns the proposals, best first. */
async function ways(of: LoopFixture, loopId: string, change: AskedChange) {
  const outcome = await use.proposeChange.run(of.coordinator, { loopId, change });
  if (outcome.kind !== 'LoopProposed') throw new Error(JSON.stringify(outcome));
  return read(of, (tx) => proposalsOfBatches(tx, [outcome.batchId]));
}

const confirm = async (of: LoopFixture, loopId: string, proposalId: string | undefined, reason: string) =>
  use.change.run(of.coordinator, {
    loopId,
    version: await version(of, loopId),
    proposalId: proposalId ?? '',
    reason,
    idempotencyKey: newId(),
  });

const fixture = (): Promise<LoopFixture> =>
  loopFixture(db.platform, ['2026-11-26', '2026-11-27'], { zones: ZONES, pools: POOLS, interviews: FIVE });

const diffOfLast = async (of: LoopFixture, loopId: string) => {
  const [before, after] = (await read(of, (tx) => revisionsOfLoops(tx, [loopId]))).slice(-2);
  return revisionDiff(before?.plan ?? [], after?.plan ?? []);
};

test('somebody else takes the seat of who declined, and no time moves', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const before = await booked(of, loopId);
  const design = named(before, 'Design');
  const seat = design.seats[0];
  const person = of.interviewers.find(({ memberId }) => memberId === seat?.interviewerId);
  if (seat === undefined || person === undefined) throw new Error('nobody');
  await use.answer.run(person, { seatId: seat.seatId, response: 'declined', reason: 'On a journey' });
  const [least, other] = await ways(of, loopId, { kind: 'repair', seatIds: [seat.seatId] });
  expect(least?.tiers).toEqual({
    timesChanged: 0,
    peopleReplaced: 1,
    proven: { timesChanged: true, peopleReplaced: true },
  });
  expect(other?.tiers).toMatchObject({ timesChanged: 0, peopleReplaced: 1 });
  const outcome = await confirm(of, loopId, least?.id, 'Ada is on a journey');
  expect(outcome).toEqual({ kind: 'LoopBooked', loopId, revision: 2 });
  const after = await booked(of, loopId);
  expect(after.map(({ during }) => during)).toEqual(before.map(({ during }) => during));
  const taker = named(after, 'Design').seats[0]?.interviewerId;
  expect(taker).not.toBe(seat.interviewerId);
  const changes = await diffOfLast(of, loopId);
  expect(changes.map(({ interviewId, seats }) => [interviewId, seats])).toEqual([
    [design.id, [{ seatId: seat.seatId, before: seat.interviewerId, after: taker }]],
  ]);
  // Whoever took over attends the debrief, and who declined does not.
  const debrief = named(after, 'Debrief');
  const there = [...debrief.attendeeIds, ...debrief.seats.map(({ interviewerId }) => interviewerId)];
  expect(there).toContain(taker);
  expect(there).not.toContain(seat.interviewerId);
});

test('one interview moves while the rest stays; who accepted elsewhere has still accepted', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const before = await booked(of, loopId);
  const coding = named(before, 'Coding');
  const leadership = named(before, 'Leadership').seats[0];
  const leader = of.interviewers.find(({ memberId }) => memberId === leadership?.interviewerId);
  if (leader === undefined || leadership === undefined) throw new Error('nobody');
  await use.answer.run(leader, { seatId: leadership.seatId, response: 'accepted' });
  const move: AskedChange = { kind: 'move', interviewId: coding.id, from: null, to: null };
  const options = await ways(of, loopId, move);
  expect(options.length).toBeGreaterThan(1);
  const times = options.map(({ plan }) => plan.find(({ interviewId }) => interviewId === coding.id)?.from);
  expect(new Set(times).size).toBe(options.length);
  expect(times).not.toContain(coding.during.from.toISOString());
  expect((await confirm(of, loopId, options[0]?.id, 'The candidate has a train to catch')).kind).toBe(
    'LoopBooked',
  );
  const after = await booked(of, loopId);
  const rest = (of: BookedInterview[]): unknown[] =>
    of
      .filter(({ id, withCandidate }) => id !== coding.id && withCandidate)
      .map(({ id, during, seats, sequence }) => [id, during, seats, sequence]);
  expect(rest(after)).toEqual(rest(before));
  expect(named(after, 'Coding').during.from.toISOString()).toBe(times[0]);
  expect(named(after, 'Coding').sequence).toBe(coding.sequence + 1);
  const [seat] = await read(of, (tx) =>
    tx.query<{ response: string }>('SELECT response FROM reservation WHERE seat_id = $1 AND live', [
      leadership.seatId,
    ]),
  );
  expect(seat?.response).toBe('accepted');
  // The debrief follows where it has to, and nothing else.
  const debrief = named(after, 'Debrief');
  expect(debrief.during.from.getTime()).toBeGreaterThanOrEqual(named(after, 'Coding').during.to.getTime());
  expect((await diffOfLast(of, loopId)).map(({ interviewId }) => interviewId)).toContain(coding.id);
});

test('a change is proposed for a window, and refused in words when it cannot be', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const { id } = named(await booked(of, loopId), 'Coding');
  const asked = (from: string, to: string): AskedChange => ({ kind: 'move', interviewId: id, from, to });
  const [way] = await ways(of, loopId, asked('2026-11-27T14:00:00.000Z', '2026-11-27T15:00:00.000Z'));
  expect(way?.plan.find(({ interviewId }) => interviewId === id)?.from).toBe('2026-11-27T14:00:00.000Z');
  const at = (change: AskedChange) => use.proposeChange.run(of.coordinator, { loopId, change });
  // No working hours lie there.
  expect(await at(asked('2026-11-27T20:00:00.000Z', '2026-11-27T21:00:00.000Z'))).toMatchObject({
    kind: 'NoFeasiblePlan',
  });
  await expect(at({ kind: 'move', interviewId: newId(), from: null, to: null })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  await expect(at({ kind: 'repair', seatIds: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  db.clock.moveTo(new Date('2026-12-04T00:00:00Z'));
  expect(await at({ kind: 'move', interviewId: id, from: null, to: null })).toMatchObject({
    kind: 'LoopNotReady',
  });
});

test('what has begun stays: its people do not take over, and the day that it used counts', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const [first, ...later] = await booked(of, loopId);
  const next = later.find(({ kind }) => kind !== 'debrief');
  if (first === undefined || next === undefined) throw new Error('too few');
  db.clock.moveTo(first.during.from);
  const seatId = next.seats[0]?.seatId ?? '';
  const [way] = await ways(of, loopId, { kind: 'repair', seatIds: [seatId] });
  const planned = way?.plan.map(({ interviewId }) => interviewId);
  expect(planned).not.toContain(first.id);
  const taker = way?.plan.find(({ interviewId }) => interviewId === next.id)?.seats[seatId];
  expect(first.seats.map(({ interviewerId }) => interviewerId)).not.toContain(taker);
  expect((await confirm(of, loopId, way?.id, 'Ill')).kind).toBe('LoopBooked');
  const after = await booked(of, loopId);
  expect(after.find(({ id }) => id === first.id)).toEqual(first);
  const debrief = named(after, 'Debrief');
  const there = [...debrief.attendeeIds, ...debrief.seats.map(({ interviewerId }) => interviewerId)];
  for (const { interviewerId } of first.seats) expect(there).toContain(interviewerId);
});

test('the day on which something has begun counts among the days that the loop may take', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const [first, next] = (await booked(of, loopId)).filter(({ withCandidate }) => withCandidate).slice(-2);
  if (first === undefined || next === undefined) throw new Error('too few');
  const write = (sql: string, ...values: unknown[]) =>
    db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...values]));
  const allow = (days: number) =>
    write('UPDATE loop SET days_used_max = $2 WHERE organization_id = $1', days);
  const move = (day: string) => {
    const window = { from: `${day}T08:00:00.000Z`, to: `${day}T18:00:00.000Z` };
    const change: AskedChange = { kind: 'move', interviewId: next.id, ...window };
    return use.proposeChange.run(of.coordinator, { loopId, change });
  };
  await write('UPDATE organization SET notice_minutes_min = 0 WHERE id = $1');
  expect(first.during.from.toISOString()).toContain('2026-11-26');
  db.clock.moveTo(first.during.from);
  await allow(2);
  expect((await move('2026-11-27')).kind).toBe('LoopProposed');
  const [tomorrow] = await read(of, (tx) => newestProposals(tx, [loopId]));
  await allow(1);
  expect((await move('2026-11-26')).kind).toBe('LoopProposed');
  const refused = await move('2026-11-27');
  expect(refused).toMatchObject({ kind: 'NoFeasiblePlan' });
  expect(JSON.stringify(refused)).toContain('daysUsed');
  const lost = await confirm(of, loopId, tomorrow?.id, 'Tomorrow suits better');
  const rules = lost.kind === 'SlotTaken' ? lost.conflicts.map(({ rule }) => rule) : lost.kind;
  expect(rules).toEqual(['daysUsed']);
});

test('one interview is cancelled, the rest stays; the last one is not', async () => {
  const of = await fixture();
  const loopId = await bookedLoop(of);
  const before = await booked(of, loopId);
  const design = named(before, 'Design');
  const cancel = async (interviewId: string) =>
    use.cancelInterview.run(of.coordinator, {
      loopId,
      version: await version(of, loopId),
      interviewId,
      reason: 'Assessed elsewhere',
      idempotencyKey: newId(),
    });
  expect(await cancel(design.id)).toEqual({ kind: 'LoopBooked', loopId, revision: 2 });
  const after = await booked(of, loopId);
  expect(after.map(({ title }) => title).sort()).toEqual(['Coding', 'Debrief', 'Leadership']);
  expect(named(after, 'Debrief').attendeeIds).not.toContain(design.seats[0]?.interviewerId);
  expect((await diffOfLast(of, loopId)).map(({ kind }) => kind)).toEqual(['removed']);
  expect((await cancel(named(after, 'Coding').id)).kind).toBe('LoopBooked');
  expect(await cancel(named(after, 'Leadership').id)).toMatchObject({
    kind: 'LoopNotReady',
    message: expect.stringContaining('cancel the loop'),
  });
});

test('an interview that did not take place owes no scorecard and is planned again', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27', '2026-11-30'], {
    zones: ZONES,
    pools: POOLS,
    interviews: FIVE,
  });
  const loopId = await bookedLoop(of);
  const [first] = await booked(of, loopId);
  if (first === undefined) throw new Error('nothing');
  const mark = async (rebook: boolean) =>
    use.mark.run(of.coordinator, {
      loopId,
      version: await version(of, loopId),
      interviewId: first.id,
      reason: 'The candidate’s train stood still',
      rebook,
      idempotencyKey: newId(),
    });
  expect((await mark(true)).kind).toBe('LoopNotReady');
  db.clock.moveTo(first.during.to);
  const marked = await mark(true);
  if (marked.kind !== 'InterviewMarked' || marked.againId === null) throw new Error(JSON.stringify(marked));
  const [owed] = await read(of, (tx) =>
    tx.query<{ voided: boolean }>(
      'SELECT voided_at IS NOT NULL AS voided FROM scorecard WHERE interview_id = $1',
      [first.id],
    ),
  );
  expect(owed?.voided).toBe(true);
  expect((await mark(false)).kind).toBe('LoopNotReady');
  const [way] = await ways(of, loopId, { kind: 'rebook' });
  expect(way?.tiers).toMatchObject({ peopleReplaced: 0 });
  expect((await confirm(of, loopId, way?.id, 'Once more')).kind).toBe('LoopBooked');
  const again = (await booked(of, loopId)).find(({ id }) => id === marked.againId);
  expect(again?.title).toBe(first.title);
  const rows = await read(of, (tx) => interviewsOfLoops(tx, [loopId]));
  const debrief = rows.find(({ kind }) => kind === 'debrief');
  expect(debrief?.afterIds).toContain(marked.againId);
  expect(debrief?.startsAt?.getTime()).toBeGreaterThanOrEqual(again?.during.to.getTime() ?? Infinity);
});

test('a debrief moves after the interview began, whoever interviewed being in no seat that is still to come', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: ZONES.slice(0, 3),
    pools: [[0], [1, 2]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 1, kind: 'debrief', afterAll: true },
    ],
  });
  const loopId = await bookedLoop(of);
  const before = await booked(of, loopId);
  db.clock.moveTo(named(before, 'Coding').during.from);
  const interviewId = named(before, 'Debrief').id;
  const [way] = await ways(of, loopId, { kind: 'move', interviewId, from: null, to: null });
  expect((await confirm(of, loopId, way?.id, 'A better time')).kind).toBe('LoopBooked');
  const after = named(await booked(of, loopId), 'Debrief');
  expect(after.during.from.toISOString()).toBe(way?.plan[0]?.from);
  expect(after.attendeeIds).toEqual([of.interviewerIds[0]]);
});

test('a debrief moves without somebody who interviewed and has left since', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: ZONES.slice(0, 3),
    pools: [[0], [1], [2]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
      { title: 'Debrief', minutes: 30, pool: 2, kind: 'debrief', afterAll: true },
    ],
  });
  const [coder = '', designer = ''] = of.interviewerIds;
  const loopId = await bookedLoop(of);
  const before = await booked(of, loopId);
  const debrief = named(before, 'Debrief');
  expect(debrief.attendeeIds.toSorted()).toEqual([coder, designer].toSorted());
  const begins = [named(before, 'Coding'), named(before, 'Design')].map(({ during }) =>
    during.from.getTime(),
  );
  db.clock.moveTo(new Date(Math.max(...begins)));
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE member SET state = 'deactivated', deactivated_at = $3 WHERE organization_id = $1 AND id = $2`,
      [of.organizationId, coder, db.clock.now()],
    ),
  );
  const [way] = await ways(of, loopId, { kind: 'move', interviewId: debrief.id, from: null, to: null });
  expect((await confirm(of, loopId, way?.id, 'A better time')).kind).toBe('LoopBooked');
  expect(named(await booked(of, loopId), 'Debrief').attendeeIds).toEqual([designer]);
});

test('who gave up the debrief’s seat attends it only if they are free when the repair is confirmed', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ZONES.slice(0, 2),
    pools: [[0], [0]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 1, kind: 'debrief', afterAll: true },
    ],
  });
  const loopId = await bookedLoop(of);
  const [coder, other] = of.interviewers;
  if (coder === undefined || other === undefined) throw new Error('nobody');
  const debrief = named(await booked(of, loopId), 'Debrief');
  const seatId = debrief.seats[0]?.seatId ?? '';
  await use.answer.run(coder, { seatId, response: 'declined', reason: 'Somebody else should lead it' });
  const write = (sql: string, values: unknown[]) =>
    db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...values]));
  await write(
    `INSERT INTO pool_member (organization_id, pool_id, interviewer_id, since)
     SELECT $1, id, $2, $3 FROM pool WHERE organization_id = $1 AND name = 'Pool 1'`,
    [other.memberId, db.clock.now()],
  );
  const [way] = await ways(of, loopId, { kind: 'repair', seatIds: [seatId] });
  const pauseId = newId();
  await write(
    `INSERT INTO pause (organization_id, id, interviewer_id, during, created_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)`,
    [pauseId, coder.memberId, debrief.during.from, debrief.during.to],
  );
  expect(await confirm(of, loopId, way?.id, 'Declined')).toMatchObject({
    kind: 'SlotTaken',
    conflicts: [{ rule: 'attendedByAll', subject: 'Interviewer 0 at “Debrief”' }],
  });
  await write('DELETE FROM pause WHERE organization_id = $1 AND id = $2', [pauseId]);
  expect((await confirm(of, loopId, way?.id, 'Declined')).kind).toBe('LoopBooked');
});

test('what did not take place is not planned again within its own time, in which everybody is still reserved', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'] });
  const loopId = await bookedLoop(of);
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE organization SET notice_minutes_min = 0 WHERE id = $1', [of.organizationId]),
  );
  const [first] = await booked(of, loopId);
  if (first === undefined) throw new Error('nothing');
  db.clock.moveTo(first.during.from);
  await use.mark.run(of.coordinator, {
    loopId,
    version: await version(of, loopId),
    interviewId: first.id,
    reason: 'Nobody came',
    rebook: true,
    idempotencyKey: newId(),
  });
  const [way] = await ways(of, loopId, { kind: 'rebook' });
  expect(new Date(way?.plan[0]?.from ?? 0).getTime()).toBeGreaterThanOrEqual(first.during.to.getTime());
  expect((await confirm(of, loopId, way?.id, 'Once more')).kind).toBe('LoopBooked');
});

test('a limit is exceeded only by a coordinator, with a reason, and it is recorded', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/London'] });
  const [interviewerId = ''] = of.interviewerIds;
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  expect((await proposed(of)).outcome.kind).toBe('NoFeasiblePlan');
  const { outcome, input } = await proposed(of, 0, [interviewerId]);
  expect(outcome.kind).toBe('LoopProposed');
  const book = (actor: LoopFixture['coordinator'], overrideReason?: string) =>
    use.book.run(actor, { ...input, overrideReason, idempotencyKey: newId() });
  await expect(book(of.coordinator)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field: 'overrideReason' },
  });
  await expect(
    use.propose.run(of.hiringManager, { loopId: input.loopId, overLimits: [interviewerId] }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await book(of.hiringManager, 'Because')).toMatchObject({
    kind: 'SlotTaken',
    conflicts: [{ rule: 'interviewerLimit', subject: 'Interviewer 0 on 2026-11-26' }],
  });
  const again = await proposed(of, 0, [interviewerId]);
  expect(
    (
      await use.book.run(of.coordinator, {
        ...again.input,
        overrideReason: 'Nobody else knows it',
        idempotencyKey: newId(),
      })
    ).kind,
  ).toBe('LoopBooked');
  expect(await read(of, (tx) => overridesOfLoops(tx, [input.loopId]))).toMatchObject([
    {
      interviewerId,
      exceeded: 'on 2026-11-26',
      reason: 'Nobody else knows it',
      overriddenById: of.coordinator.memberId,
    },
  ]);
});

/** Holds the fixture's loop and returns who sits in which seat. */
async function held(of: LoopFixture) {
  const { input } = await proposed(of);
  const outcome = await use.hold.run(of.coordinator, { ...input, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopHeld') throw new Error(outcome.kind);
  const seats = await read(of, (tx) =>
    tx.query<{ seatId: string; interviewerId: string }>(
      `SELECT seat_id AS "seatId", interviewer_id AS "interviewerId" FROM reservation
       WHERE loop_id = $1 AND live AND seat_id IS NOT NULL`,
      [input.loopId],
    ),
  );
  const answering = seats.map(({ seatId, interviewerId }) => ({
    seatId,
    actor: of.interviewers.find(({ memberId }) => memberId === interviewerId) ?? of.coordinator,
  }));
  return { loopId: input.loopId, expiresAt: new Date(outcome.expiresAt), answering };
}

test('a hold becomes a booking when everybody has accepted, with their answers', async () => {
  const of = await fixture();
  const { loopId, answering } = await held(of);
  for (const { seatId, actor } of answering) {
    expect((await use.answer.run(actor, { seatId, response: 'accepted' })).kind).toBe('SeatAnswered');
    await use.confirm.whenAllAccepted(of.organizationId, loopId, seatId);
    const last = seatId === answering.at(-1)?.seatId;
    expect(await stateOf(of, loopId)).toBe(last ? 'booked' : 'on_hold');
  }
  await use.confirm.whenAllAccepted(of.organizationId, loopId, newId());
  const [{ revision } = { revision: 0 }] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  expect(revision).toBe(1);
  const responses = await read(of, (tx) =>
    tx.query<{ response: string }>(
      'SELECT DISTINCT response FROM reservation WHERE loop_id = $1 AND live AND seat_id IS NOT NULL',
      [loopId],
    ),
  );
  expect(responses).toEqual([{ response: 'accepted' }]);
});

test('from the instant at which it expires a hold is neither confirmed nor answered, and can only be released', async () => {
  const of = await fixture();
  const { loopId, expiresAt, answering } = await held(of);
  const [one] = answering;
  if (one === undefined) throw new Error('nobody');
  const confirmNow = async () =>
    use.confirm.run(of.coordinator, { loopId, version: await version(of, loopId), idempotencyKey: newId() });
  db.clock.moveTo(new Date(expiresAt.getTime() - 1));
  expect((await use.answer.run(one.actor, { seatId: one.seatId, response: 'accepted' })).kind).toBe(
    'SeatAnswered',
  );
  db.clock.moveTo(expiresAt);
  expect((await confirmNow()).kind).toBe('HoldExpired');
  expect((await use.answer.run(one.actor, { seatId: one.seatId, response: 'accepted' })).kind).toBe(
    'HoldExpired',
  );
  const released = await use.release.run(of.coordinator, { loopId, version: await version(of, loopId) });
  expect(released.kind).toBe('HoldReleased');
  expect(await stateOf(of, loopId)).toBe('proposed');
  expect((await confirmNow()).kind).toBe('LoopNotReady');
  const [live] = await read(of, (tx) =>
    tx.query<{ n: number }>('SELECT count(*)::int AS n FROM reservation WHERE loop_id = $1 AND live', [
      loopId,
    ]),
  );
  expect(live?.n).toBe(0);
});

test('the coordinator confirms a hold that nobody answered', async () => {
  const of = await fixture();
  const { loopId } = await held(of);
  const input = { loopId, version: await version(of, loopId), idempotencyKey: newId() };
  const outcome = await use.confirm.run(of.coordinator, input);
  expect(outcome).toEqual({ kind: 'LoopBooked', loopId, revision: 1 });
  expect(await use.confirm.run(of.coordinator, input)).toEqual(outcome);
  expect((await booked(of, loopId)).map(({ title }) => title)).toHaveLength(4);
});
