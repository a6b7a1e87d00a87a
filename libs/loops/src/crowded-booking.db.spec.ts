// Many at once: bookings that share people in every order, and everything that can happen to one loop at one moment.
// Whatever wins, each answer is one that a person could have expected, and nobody is in two places.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals, proposalTable } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { crowd, each, reserved } from '../../../test/support/one-slot.js';
import type { Wish } from '../../../test/support/one-slot.js';
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

interface Offer {
  readonly loopId: string;
  readonly version: number;
  readonly proposalIds: readonly string[];
}

async function offer(of: LoopFixture, at: number): Promise<Offer> {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const found = await use.propose.run(of.coordinator, { loopId });
  if (found.kind !== 'LoopProposed') throw new Error(JSON.stringify(found));
  return db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    const proposals = await newestProposals(tx, [loopId]);
    return {
      loopId,
      version: loop?.version ?? 0,
      proposalIds: proposals.map(({ id }) => id),
    };
  });
}

const LOOPS = 20;
const THREE = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 45, pool: 1 },
  { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
];

/** Pairs of live reservations that put one interviewer, or the candidate, in two places. */
const overlaps = (of: LoopFixture): Promise<unknown[]> =>
  db.platform.database.read(of.coordinator, (tx) =>
    tx.query(
      `SELECT a.id FROM reservation a JOIN reservation b ON b.organization_id = a.organization_id AND b.id > a.id
       WHERE a.organization_id = $1 AND a.live AND b.live AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
         AND (a.interviewer_id = b.interviewer_id OR a.candidate_id = b.candidate_id)`,
      [of.organizationId],
    ),
  );

test('100 bookings of three interviews that share four people end booked or with the slot taken, and no other way', async () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-27'];
  const of = await loopFixture(db.platform, days, {
    zones: ['Europe/Berlin', 'Europe/London', 'Europe/Madrid', 'Europe/Paris'],
    pools: [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
    ],
    interviews: THREE,
    candidates: LOOPS,
  });
  // Each candidate can on one of the days, and at other hours, so that plans touch in some people and hours and not in
  // others; whoever wins, each day has a winner.
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    for (const [at, applicationId] of of.applicationIds.entries()) {
      await tx.query(
        'DELETE FROM availability WHERE organization_id = $1 AND application_id = $2 AND starts_at <> $3',
        [of.organizationId, applicationId, `${days[at % days.length]}T08:00:00Z`],
      );
      await tx.query(
        `UPDATE availability SET during = tstzrange(starts_at + make_interval(hours => $3), starts_at + make_interval(hours => $3 + 4))
         WHERE organization_id = $1 AND application_id = $2`,
        [of.organizationId, applicationId, at % 6],
      );
    }
  });
  const offers: Offer[] = [];
  for (let at = 0; at < LOOPS; at++) offers.push(await offer(of, at));
  const wishes = Array.from({ length: 100 }, (_, at) => {
    const { loopId, version, proposalIds } = offers[at % LOOPS] ?? {
      loopId: '',
      version: 0,
      proposalIds: [],
    };
    const proposalId = proposalIds[Math.floor(at / LOOPS) % proposalIds.length] ?? '';
    return { loopId, version, proposalId, idempotencyKey: newId() };
  });
  const outcomes = await Promise.all(wishes.map((wish) => use.book.run(of.coordinator, wish)));
  const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
  expect([...kinds.keys()].sort()).toEqual(['LoopBooked', 'LoopChanged', 'SlotTaken']);
  expect(kinds.get('LoopBooked')?.length).toBeGreaterThan(2);
  expect(await overlaps(of)).toEqual([]);
  for (const outcome of outcomes)
    if (outcome.kind === 'SlotTaken') expect(outcome.conflicts.length).toBeGreaterThan(0);
}, 120_000);

test('booking, holding and cancelling one loop at one moment: one of them, and the others hear that it changed', async () => {
  for (let round = 0; round < 6; round++) {
    // An organization of its own: what earlier rounds booked would count towards the interviewer's limit.
    const of = await loopFixture(db.platform, ['2026-12-01'], { zones: ['Europe/Berlin'] });
    const { loopId, version, proposalIds } = await offer(of, 0);
    const input = { loopId, version, proposalId: proposalIds[0] ?? '' };
    const outcomes = await Promise.all([
      use.book.run(of.coordinator, { ...input, idempotencyKey: newId() }),
      use.cancel.run(of.coordinator, { loopId, version, reason: 'Role closed' }),
      use.hold.run(of.coordinator, { ...input, idempotencyKey: newId() }),
    ]);
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['LoopBooked', 'LoopCancelled', 'LoopHeld'].includes(kind))).toHaveLength(
      1,
    );
    expect(kinds.filter((kind) => kind === 'LoopChanged')).toHaveLength(2);
    const [state] = await db.platform.database.read(of.coordinator, (tx) =>
      tx.query<{ state: string; live: number }>(
        `SELECT l.state, count(r.id)::integer AS live FROM loop l LEFT JOIN reservation r
           ON r.organization_id = l.organization_id AND r.loop_id = l.id AND r.live
         WHERE l.organization_id = $1 AND l.id = $2 GROUP BY l.state`,
        [of.organizationId, loopId],
      ),
    );
    expect(state?.live).toBe(state?.state === 'cancelled' ? 0 : 2);
  }
}, 30_000);

test('a hold that somebody else took over after it expired is refused with other plans, not booked over them', async () => {
  const of = await loopFixture(db.platform, ['2026-12-03'], { zones: ['Europe/Berlin'], candidates: 2 });
  const [first, second] = [await offer(of, 0), await offer(of, 1)];
  const held = await use.hold.run(of.coordinator, {
    loopId: first.loopId,
    version: first.version,
    proposalId: first.proposalIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (held.kind !== 'LoopHeld') throw new Error(held.kind);
  const other = { loopId: second.loopId, version: second.version, proposalId: second.proposalIds[0] ?? '' };
  db.clock.moveTo(new Date(Date.parse(held.expiresAt) - 1));
  expect(await use.book.run(of.coordinator, { ...other, idempotencyKey: newId() })).toMatchObject({
    kind: 'SlotTaken',
    conflicts: [{ rule: 'interviewerFree', subject: 'Interviewer 0' }],
  });
  db.clock.moveTo(new Date(held.expiresAt));
  expect((await use.book.run(of.coordinator, { ...other, idempotencyKey: newId() })).kind).toBe('LoopBooked');
  const late = await use.book.run(of.coordinator, {
    loopId: first.loopId,
    version: first.version + 1,
    proposalId: first.proposalIds[0] ?? '',
    idempotencyKey: newId(),
  });
  expect(late).toMatchObject({ kind: 'SlotTaken', conflicts: [{ rule: 'interviewerFree' }] });
  expect(late.kind === 'SlotTaken' && late.batchId !== null).toBe(true);
});

test(`60 loops that need one hour of one person, 20 at a time: one is booked or held, 59 hear that it is taken`, async () => {
  const asked = (wish: Wish) => ({ ...wish, idempotencyKey: newId() });
  const ways = {
    LoopBooked: (of: LoopFixture, wish: Wish) => use.book.run(of.coordinator, asked(wish)),
    LoopHeld: (of: LoopFixture, wish: Wish) => use.hold.run(of.coordinator, asked(wish)),
  } as const;
  for (const served of ['LoopBooked', 'LoopHeld'] as const) {
    const { of, wishes } = await crowd(db.platform, use, 60);
    const outcomes = await each<Wish, { kind: string; conflicts?: readonly unknown[] }>(wishes, 20, (wish) =>
      ways[served](of, wish),
    );
    const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
    expect([kinds.get(served)?.length, kinds.get('SlotTaken')?.length]).toEqual([1, 59]);
    for (const outcome of outcomes)
      if (outcome.kind === 'SlotTaken')
        expect(outcome.conflicts).toEqual([{ rule: 'interviewerFree', subject: 'Interviewer 0' }]);
    expect(await reserved(db.platform, of)).toEqual({ seats: 1, overlaps: 0 });
  }
}, 120_000);

test('plans that name two people in opposite orders, booked at one moment, never wait for each other in a circle', async () => {
  const of = await loopFixture(db.platform, ['2026-12-10'], {
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    pools: [[0], [1]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
    ],
    candidates: 2,
  });
  const offers = [await offer(of, 0), await offer(of, 1)];
  const plans = await Promise.all(
    offers.map(({ loopId }) =>
      db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId])),
    ),
  );
  // Who loses is offered other plans, which push the old ones out: the plan is offered anew for each round.
  const again = (at: number): Promise<string> => {
    const [row] = plans[at] ?? [];
    const id = newId();
    return db.platform.database.transaction(of.coordinator, async (tx) => {
      await tx.insert(proposalTable, {
        ...row,
        id,
        batchId: newId(),
        plan: at === 0 ? (row?.plan ?? []) : (row?.plan.toReversed() ?? []),
      });
      return id;
    });
  };
  for (let round = 0; round < 50; round++) {
    const outcomes = await Promise.all(
      offers.map(async ({ loopId }, at) => {
        const [loop] = await db.platform.database.read(of.coordinator, (tx) => loopsByIds(tx, [loopId]));
        return use.hold.run(of.coordinator, {
          loopId,
          version: loop?.version ?? 0,
          proposalId: await again(at),
          idempotencyKey: newId(),
        });
      }),
    );
    expect([round, outcomes.map(({ kind }) => kind).sort()]).toEqual([round, ['LoopHeld', 'SlotTaken']]);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'LoopHeld') continue;
      const [loop] = await db.platform.database.read(of.coordinator, (tx) =>
        loopsByIds(tx, [outcome.loopId]),
      );
      await use.release.run(of.coordinator, { loopId: outcome.loopId, version: loop?.version ?? 0 });
    }
  }
  // Deadlocks are run again by the product, so the answers alone would not tell of them.
  const [counted] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ deadlocks: number }>(
      'SELECT deadlocks::integer AS deadlocks FROM pg_stat_database WHERE datname = current_database()',
    ),
  );
  expect(counted?.deadlocks).toBe(0);
}, 120_000);
