// A loop for which nothing fits gets a rule of its own: then it is planned and booked by it, others are planned as before,
// and who gave the rule up, when and why stays written when it is taken back.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals, ruleChangesOfLoops } from '#loops';
import type { LoopRules } from '#loops';
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

interface Case {
  readonly rule: keyof LoopRules;
  /** What the engine calls the rule. */
  readonly kind: string;
  /** What keeps the loop from being planned. */
  readonly sql: string;
  /** When the candidate can, in UTC. */
  readonly hours: readonly [string, string];
  readonly interviewMinutes: readonly number[];
  readonly value: number;
}

const CASES: readonly Case[] = [
  {
    rule: 'daysUsedMax',
    kind: 'daysUsed',
    sql: 'UPDATE loop_template SET days_used_max = 1 WHERE organization_id = $1',
    hours: ['09:00', '10:00'],
    interviewMinutes: [60, 60],
    value: 2,
  },
  {
    rule: 'noticeMinutesMin',
    kind: 'earliestStart',
    // Of the window, half an hour is left.
    sql: `UPDATE organization SET notice_minutes_min = ${(3 * 24 + 2.5) * 60} WHERE id = $1`,
    hours: ['09:00', '11:00'],
    interviewMinutes: [60, 60],
    value: 0,
  },
  {
    rule: 'lunchMinutes',
    kind: 'candidateLunch',
    sql: 'UPDATE organization SET lunch_minutes = 60 WHERE id = $1',
    hours: ['11:30', '14:00'],
    interviewMinutes: [75, 75],
    value: 0,
  },
  {
    rule: 'runMinutesMax',
    kind: 'candidateRun',
    sql: 'UPDATE organization SET run_minutes_max = 90 WHERE id = $1',
    hours: ['09:00', '11:00'],
    interviewMinutes: [60, 60],
    value: 120,
  },
];
/** One rule is in the way; the others leave room. */
const EASY =
  'UPDATE organization SET notice_minutes_min = 0, lunch_minutes = 0, run_minutes_max = 1440 WHERE id = $1';

async function organization({ sql, hours: [from, to], interviewMinutes, rule }: Case): Promise<LoopFixture> {
  const days = rule === 'daysUsedMax' ? ['2026-11-26', '2026-11-27'] : ['2026-11-26'];
  const of = await loopFixture(db.platform, days, {
    zones: Array.from({ length: 4 }, () => 'Europe/London'),
    interviews: interviewMinutes.map((minutes, at) => ({ title: `Interview ${at}`, minutes, pool: 0 })),
    candidates: 2,
  });
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query(EASY, [of.organizationId]);
    await tx.query(sql, [of.organizationId]);
    await tx.query(
      `UPDATE availability SET during = tstzrange(date_trunc('day', lower(during), 'UTC') + $2::interval,
         date_trunc('day', lower(during), 'UTC') + $3::interval) WHERE organization_id = $1`,
      [of.organizationId, from, to],
    );
  });
  return of;
}

async function drafted(of: LoopFixture, application = 0): Promise<string> {
  const applicationId = of.applicationIds[application] ?? '';
  const outcome = await use.draft.run(of.coordinator, { applicationId, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopDrafted') throw new Error(outcome.kind);
  return outcome.loopId;
}

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);
const loopOf = async (of: LoopFixture, loopId: string) => {
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  if (loop === undefined) throw new Error('There is no such loop');
  return loop;
};
const set = async (of: LoopFixture, loopId: string, rules: object, reason = 'Nothing fits otherwise') =>
  use.setRules.run(of.coordinator, {
    loopId,
    version: (await loopOf(of, loopId)).version,
    ...rules,
    reason,
    idempotencyKey: newId(),
  });
const propose = (of: LoopFixture, loopId: string) => use.propose.run(of.coordinator, { loopId, options: 1 });

async function book(of: LoopFixture, loopId: string) {
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  return use.book.run(of.coordinator, {
    loopId,
    version: (await loopOf(of, loopId)).version,
    proposalId: best?.id ?? '',
    idempotencyKey: newId(),
  });
}

test.each(CASES)('$rule is given up for one loop, which is booked by it', async (one) => {
  const of = await organization(one);
  const [loopId, otherId] = [await drafted(of), await drafted(of, 1)];
  const nothing = await propose(of, loopId);
  if (nothing.kind !== 'NoFeasiblePlan') throw new Error(nothing.kind);
  expect(nothing.relaxations.map(({ steps }) => steps.map(({ kind }) => kind))).toContainEqual([one.kind]);
  const before = await loopOf(of, loopId);

  expect(await set(of, loopId, { [one.rule]: one.value })).toEqual({ kind: 'LoopRulesSet', loopId });
  expect((await loopOf(of, loopId)).version).toBe(before.version + 1);
  expect((await propose(of, loopId)).kind).toBe('LoopProposed');
  expect((await propose(of, otherId)).kind).toBe('NoFeasiblePlan');

  expect((await set(of, loopId, { [one.rule]: before[one.rule] }, 'Not after all')).kind).toBe(
    'LoopRulesSet',
  );
  // An option that was found by the rule falls with it.
  expect((await book(of, loopId)).kind).toBe('SlotTaken');
  expect((await propose(of, loopId)).kind).toBe('NoFeasiblePlan');

  await set(of, loopId, { [one.rule]: one.value }, 'She asked for it');
  expect((await propose(of, loopId)).kind).toBe('LoopProposed');
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
  const changes = await read(of, (tx) => ruleChangesOfLoops(tx, [loopId, otherId]));
  const [was, is] = [before[one.rule], one.value].map((value) =>
    expect.objectContaining({ [one.rule]: value }),
  );
  const kept = { loopId, changedById: of.coordinator.memberId, createdAt: db.clock.now() };
  expect(changes).toEqual([
    expect.objectContaining({ ...kept, before: was, after: is, reason: 'She asked for it' }),
    expect.objectContaining({ ...kept, before: is, after: was, reason: 'Not after all' }),
    expect.objectContaining({ ...kept, before: was, after: is, reason: 'Nothing fits otherwise' }),
  ]);
});

test('notice that a loop does without counts for what moves in it, too', async () => {
  const [, one] = CASES;
  if (one === undefined) throw new Error('no case');
  const sql = 'UPDATE organization SET notice_minutes_min = 43200 WHERE id = $1';
  const of = await organization({ ...one, sql, hours: ['09:00', '16:00'] });
  const loopId = await drafted(of);
  await set(of, loopId, { noticeMinutesMin: 0 });
  await propose(of, loopId);
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
  const change = { kind: 'move', interviewId: null, from: null, to: null } as const;
  expect((await use.proposeChange.run(of.coordinator, { loopId, change })).kind).toBe('LoopProposed');
  await set(of, loopId, { noticeMinutesMin: null });
  expect((await use.proposeChange.run(of.coordinator, { loopId, change })).kind).toBe('NoFeasiblePlan');
});

test('where all times are too soon, it is said that the notice is in the way', async () => {
  const [, one] = CASES;
  if (one === undefined) throw new Error('no case');
  const of = await organization({ ...one, hours: ['08:00', '10:00'] });
  const loopId = await drafted(of);
  const missing = await propose(of, loopId);
  expect(missing).toMatchObject({ kind: 'AvailabilityMissing', withinNotice: true });
  await set(of, loopId, { noticeMinutesMin: 0 });
  expect((await propose(of, loopId)).kind).not.toBe('AvailabilityMissing');
  db.clock.moveTo(new Date('2026-11-27T00:00:00Z'));
  expect(await propose(of, loopId)).toMatchObject({ kind: 'AvailabilityMissing', withinNotice: false });
});

test('rules are set once, by whoever saw the loop as it is, and by nobody who may not', async () => {
  const [one] = CASES;
  if (one === undefined) throw new Error('no case');
  const of = await organization(one);
  const loopId = await drafted(of);
  const asked = {
    loopId,
    version: (await loopOf(of, loopId)).version,
    daysUsedMax: 3,
    reason: 'It is long',
    idempotencyKey: newId(),
  };
  const { coordinator, hiringManager, interviewers } = of;
  await expect(use.setRules.run(hiringManager, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const interviewer of interviewers.slice(0, 1))
    await expect(use.setRules.run(interviewer, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    use.setRules.run(coordinator, { ...asked, daysUsedMax: 15, idempotencyKey: newId() }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'daysUsedMax' } });
  await expect(
    use.setRules.run(coordinator, { ...asked, reason: ' ', idempotencyKey: newId() }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'reason' } });

  const both = await Promise.all([
    use.setRules.run(coordinator, asked),
    use.setRules.run(coordinator, asked),
  ]);
  expect(both).toEqual(Array(2).fill({ kind: 'LoopRulesSet', loopId }));
  const late = await use.setRules.run(coordinator, { ...asked, daysUsedMax: 4, idempotencyKey: newId() });
  expect(late.kind).toBe('LoopChanged');
  // What is so already is not written again.
  expect((await set(of, loopId, { daysUsedMax: 3 })).kind).toBe('LoopRulesSet');
  expect(await read(of, (tx) => ruleChangesOfLoops(tx, [loopId]))).toHaveLength(1);
});

test('a hold keeps the rules that it was made by, for as long as it lasts', async () => {
  const [one] = CASES;
  if (one === undefined) throw new Error('no case');
  const of = await organization(one);
  const loopId = await drafted(of);
  await set(of, loopId, { daysUsedMax: 2 });
  await propose(of, loopId);
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  const held = await use.hold.run(of.coordinator, {
    loopId,
    version: (await loopOf(of, loopId)).version,
    proposalId: best?.id ?? '',
    idempotencyKey: newId(),
  });
  if (held.kind !== 'LoopHeld') throw new Error(held.kind);
  expect(await set(of, loopId, { daysUsedMax: 1 })).toMatchObject({
    kind: 'LoopNotReady',
    message: expect.stringContaining('on hold'),
  });
  db.clock.moveTo((await loopOf(of, loopId)).holdExpiresAt ?? db.clock.now());
  expect((await set(of, loopId, { daysUsedMax: 1 })).kind).toBe('LoopRulesSet');
  await use.cancel.run(of.coordinator, {
    loopId,
    version: (await loopOf(of, loopId)).version,
    reason: 'Withdrawn',
  });
  expect((await set(of, loopId, { daysUsedMax: 2 })).kind).toBe('LoopNotReady');
});
