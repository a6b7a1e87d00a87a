// What is considered and never written: pins that hold, why a choice is not possible or what it costs, and what would be if
// something were different.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { interviewsOfLoops, loopsByIds, proposalsOfBatches, seatsOfInterviews } from '#loops';
import type { AskedPin } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { FixtureOptions, LoopFixture } from '../../../test/support/loop-fixture.js';
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

const ZONES = ['Europe/London', 'Europe/London', 'Europe/London'];
const TWO = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 0 },
];

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);

/** A drafted loop with its interviews by title and their only seats. */
async function drafted(options: FixtureOptions = {}, days: readonly string[] = ['2026-11-26']) {
  const of = await loopFixture(db.platform, days, { zones: ZONES, interviews: TWO, ...options });
  const outcome = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (outcome.kind !== 'LoopDrafted') throw new Error(outcome.kind);
  const { loopId } = outcome;
  const interviews = await read(of, (tx) => interviewsOfLoops(tx, [loopId]));
  const seats = await read(of, (tx) =>
    seatsOfInterviews(
      tx,
      interviews.map(({ id }) => id),
    ),
  );
  const idOf = (title: string): string => interviews.find((one) => one.title === title)?.id ?? '';
  const seatOf = (title: string): string =>
    seats.find(({ interviewId }) => interviewId === idOf(title))?.id ?? '';
  return { of, loopId, idOf, seatOf };
}

const propose = async (of: LoopFixture, loopId: string, pins: AskedPin[]) => {
  const outcome = await use.propose.run(of.coordinator, { loopId, pins });
  if (outcome.kind !== 'LoopProposed') return { outcome, proposals: [] };
  return { outcome, proposals: await read(of, (tx) => proposalsOfBatches(tx, [outcome.batchId])) };
};

/** Counts everything that a write would leave behind. */
const footprint = (of: LoopFixture): Promise<unknown> =>
  read(of, (tx) =>
    tx.query(
      `SELECT (SELECT count(*) FROM outbox) AS events, (SELECT count(*) FROM proposal) AS proposals,
              (SELECT count(*) FROM reservation) AS reserved, (SELECT sum(version) FROM loop) AS versions`,
    ),
  );

test('what is pinned holds in every option, is kept with it, and can be booked', async () => {
  const { of, loopId, idOf, seatOf } = await drafted();
  const person = of.interviewerIds[2] ?? '';
  const pin: AskedPin = {
    interviewId: idOf('Design'),
    startsAt: '2026-11-26T13:30:00.000Z',
    seats: [{ seatId: seatOf('Design'), interviewerId: person }],
  };
  const { proposals } = await propose(of, loopId, [pin]);
  expect(proposals.length).toBeGreaterThan(0);
  for (const { plan, pins } of proposals) {
    const design = plan.find(({ interviewId }) => interviewId === pin.interviewId);
    expect(design?.from).toBe(pin.startsAt);
    expect(design?.seats[seatOf('Design')]).toBe(person);
    expect(pins).toEqual([pin]);
  }
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  const booked = await use.book.run(of.coordinator, {
    loopId,
    version: loop?.version ?? 0,
    proposalId: proposals[0]?.id ?? '',
    idempotencyKey: newId(),
  });
  expect(booked.kind).toBe('LoopBooked');
});

test('a pin that leaves no plan is named, with what would open one', async () => {
  const { of, loopId, idOf, seatOf } = await drafted();
  const person = of.interviewerIds[0] ?? '';
  const at = (title: string, startsAt: string | null): AskedPin => ({
    interviewId: idOf(title),
    startsAt,
    seats: [{ seatId: seatOf(title), interviewerId: person }],
  });
  const { outcome } = await propose(of, loopId, [at('Coding', null), at('Design', null)]);
  expect(outcome).toMatchObject({ kind: 'NoFeasiblePlan', proven: true });
  if (outcome.kind !== 'NoFeasiblePlan') return;
  expect(outcome.conflict.map(({ rule }) => rule)).toContain('pinnedPerson');
  expect(outcome.relaxations.map(({ advice }) => advice).join()).toContain('let somebody else take');
  const late = await propose(of, loopId, [{ ...at('Coding', '2026-11-26T17:30:00.000Z'), seats: [] }]);
  expect(late.outcome).toMatchObject({ kind: 'NoFeasiblePlan' });
});

test.each([
  ['an interview of nobody', { interviewId: 'x' }, 'pins[0].interviewId'],
  ['nothing', {}, 'pins[0]'],
  ['a start off the grid', { startsAt: '2026-11-26T13:31:00.000Z' }, 'pins[0].startsAt'],
  ['a start in the past', { startsAt: '2026-11-20T13:30:00.000Z' }, 'pins[0].startsAt'],
  [
    'a seat of another interview',
    { seats: [{ seatId: 'Coding', interviewerId: 'x' }] },
    'pins[0].seats[0].seatId',
  ],
  [
    'somebody who cannot fill it',
    { seats: [{ seatId: 'Design', interviewerId: 'x' }] },
    'pins[0].seats[0].interviewerId',
  ],
])('a pin of %s is refused by its field', async (_name, wrong, field) => {
  const { of, loopId, idOf, seatOf } = await drafted();
  const pin: AskedPin = { interviewId: idOf('Design'), startsAt: null, seats: [], ...wrong };
  const seats = pin.seats.map((seat) => ({ ...seat, seatId: seatOf(seat.seatId) }));
  await expect(propose(of, loopId, [{ ...pin, seats }])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field },
    message: expect.stringContaining(field),
  });
});

test('a pin of somebody outside the seat’s pool is told who could fill it', async () => {
  const { of, loopId, idOf, seatOf } = await drafted({ pools: [[0, 2]] });
  const seats = [{ seatId: seatOf('Design'), interviewerId: of.interviewerIds[1] ?? '' }];
  await expect(
    propose(of, loopId, [{ interviewId: idOf('Design'), startsAt: null, seats }]),
  ).rejects.toMatchObject({
    message:
      'pins[0].seats[0].interviewerId names nobody who can fill this seat; Interviewer 0 and Interviewer 2 can.',
  });
});

test('why not: a time that is possible has its price, one that is not has its rules', async () => {
  const { of, loopId, idOf } = await drafted();
  const before = await footprint(of);
  const ask = (startsAt: string, interviewerId: string | null = null) =>
    use.explainChoice.run(of.coordinator, { loopId, interviewId: idOf('Coding'), startsAt, interviewerId });
  const best = await ask('2026-11-26T09:00:00.000Z');
  expect(best).toMatchObject({ kind: 'ChoicePossible', points: 0 });
  const late = await ask('2026-11-26T15:00:00.000Z');
  expect(late.kind).toBe('ChoicePossible');
  const night = await ask('2026-11-26T03:00:00.000Z');
  expect(night).toMatchObject({ kind: 'ChoiceExcluded', proven: true, together: false });
  if (night.kind !== 'ChoiceExcluded') return;
  expect(night.conflicts.map(({ rule }) => rule)).toContain('candidateWindow');
  expect(night.message).toContain('the candidate’s times');
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1 AND id = $2', [
      of.organizationId,
      of.interviewerIds[1],
    ]),
  );
  const full = await ask('2026-11-26T10:00:00.000Z', of.interviewerIds[1] ?? '');
  expect(full).toMatchObject({
    kind: 'ChoiceExcluded',
    conflicts: [{ rule: 'interviewerLimit', subject: 'Interviewer 1 on 2026-11-26' }],
  });
  expect(await footprint(of)).toEqual(before);
});

test('what if: a window, a person, a limit and a rule, and nothing is written', async () => {
  const { of, loopId, seatOf } = await drafted({ pools: [[0]] });
  const before = await footprint(of);
  const suppose = async (...changes: Parameters<typeof use.supposeChanges.run>[1]['changes'][number][]) => {
    const outcome = await use.supposeChanges.run(of.coordinator, { loopId, changes });
    if (outcome.kind !== 'WhatIfAnswered') throw new Error(outcome.message);
    return outcome;
  };
  // One person cannot sit in both interviews.
  const second = await suppose({
    addPerson: { seatId: seatOf('Design'), interviewerId: of.interviewerIds[1] ?? '' },
  });
  expect([second.now.feasible, second.then.feasible]).toEqual([false, true]);
  expect(second.message).toBe('It would open a plan where there is none now.');
  const none = await suppose({ removePerson: of.interviewerIds[0] ?? '' });
  expect(none.message).toBe('There would still be no plan.');
  const window = await suppose(
    { addPerson: { seatId: seatOf('Design'), interviewerId: of.interviewerIds[1] ?? '' } },
    { addWindow: { from: '2026-11-27T09:00:00Z', to: '2026-11-27T12:00:00Z' } },
    { noticeMinutesMin: 4 * 24 * 60 },
  );
  expect(window.then.plan.every(({ from }) => from.startsWith('2026-11-27'))).toBe(true);
  await expect(suppose()).rejects.toMatchObject({ details: { field: 'changes' } });
  await expect(
    suppose({ addWindow: { from: '2026-11-27T12:00:00Z', to: '2026-11-27T09:00:00Z' } }),
  ).rejects.toMatchObject({ details: { field: 'changes[0].addWindow.to' } });
  await expect(suppose({ addPerson: { seatId: newId(), interviewerId: newId() } })).rejects.toMatchObject({
    details: { field: 'changes[0].addPerson.seatId' },
  });
  for (const [change, field] of [
    [{ daysUsedMax: 0 }, 'daysUsedMax'],
    [{ noticeMinutesMin: -1 }, 'noticeMinutesMin'],
    [{ lunchMinutes: 1.5 }, 'lunchMinutes'],
    [{ removePerson: newId() }, 'removePerson'],
    [{ moreInterviews: { interviewerId: newId(), interviews: 1 } }, 'moreInterviews.interviewerId'],
    [
      { moreInterviews: { interviewerId: of.interviewerIds[0] ?? '', interviews: 0 } },
      'moreInterviews.interviews',
    ],
  ] as const)
    await expect(suppose(change)).rejects.toMatchObject({ details: { field: `changes[0].${field}` } });
  expect(await footprint(of)).toEqual(before);
});

test('what if somebody could take more: a limit that leaves nothing is lifted', async () => {
  const { of, loopId } = await drafted({
    zones: ['Europe/London'],
    pools: [[0]],
    interviews: TWO.slice(0, 1),
  });
  const interviewerId = of.interviewerIds[0] ?? '';
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  const outcome = await use.supposeChanges.run(of.coordinator, {
    loopId,
    changes: [{ moreInterviews: { interviewerId, interviews: 1 } }],
  });
  expect(outcome).toMatchObject({ now: { feasible: false }, then: { feasible: true, proven: true } });
});
