// The minutes at which interviews start and how far ahead loops are planned are the organization's: they hold for what is
// planned from now on, in search and at commit alike, and leave alone what is booked.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UpdateOrganization } from '#access';
import type { Actor } from '#access';
import { interviewsOfLoops, loopsByIds, newestProposals } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { AskedChange } from './loops.table.js';
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

const MINUTE_MS = 60_000;
const DAY = '2026-11-26';

const rules = async (
  of: LoopFixture,
  input: { gridMinutes?: number; horizonDays?: number },
): Promise<void> => {
  const administrator: Actor = { ...of.coordinator, role: 'administrator' };
  expect((await use.get(UpdateOrganization).run(administrator, input)).kind).toBe('OrganizationUpdated');
};

async function drafted(day = DAY): Promise<{ of: LoopFixture; loopId: string }> {
  const of = await loopFixture(db.platform, [day], {
    zones: ['Europe/Berlin', 'Europe/London'],
    interviews: [
      { title: 'Coding', minutes: 45, pool: 0 },
      { title: 'System design', minutes: 45, pool: 0 },
    ],
  });
  const answer = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (answer.kind !== 'LoopDrafted') throw new Error(answer.kind);
  return { of, loopId: answer.loopId };
}

const read = (of: LoopFixture, loopId: string) =>
  db.platform.database.read(of.coordinator, async (tx) => ({
    version: (await loopsByIds(tx, [loopId]))[0]?.version ?? 0,
    proposals: await newestProposals(tx, [loopId]),
    interviews: await interviewsOfLoops(tx, [loopId]),
  }));

/** The minutes past the hour at which everything proposed starts. */
async function starts(of: LoopFixture, loopId: string): Promise<Set<number>> {
  const { proposals } = await read(of, loopId);
  return new Set(proposals.flatMap(({ plan }) => plan.map(({ from }) => new Date(from).getUTCMinutes())));
}

async function book(of: LoopFixture, loopId: string) {
  const { version, proposals } = await read(of, loopId);
  const proposalId = proposals[0]?.id ?? '';
  return use.book.run(of.coordinator, { loopId, version, proposalId, idempotencyKey: newId() });
}

/** The first interview at a quarter past ten. */
const pinned = async (of: LoopFixture, loopId: string) => {
  const { interviews } = await read(of, loopId);
  return [{ interviewId: interviews[0]?.id ?? '', startsAt: `${DAY}T10:15:00Z`, seats: [] }];
};

test.each([
  [30, [0, 30]],
  [60, [0]],
])('everything that is proposed starts %i minutes apart', async (gridMinutes, allowed) => {
  const { of, loopId } = await drafted();
  await rules(of, { gridMinutes });
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  const minutes = await starts(of, loopId);
  expect(minutes.size).toBeGreaterThan(0);
  for (const one of minutes) expect(allowed).toContain(one);
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
});

test('a time off the grid cannot be pinned, and the refusal says which can', async () => {
  const { of, loopId } = await drafted();
  const pins = await pinned(of, loopId);
  expect((await use.propose.run(of.coordinator, { loopId, pins })).kind).toBe('LoopProposed');
  await rules(of, { gridMinutes: 30 });
  await expect(use.propose.run(of.coordinator, { loopId, pins })).rejects.toMatchObject({
    message: expect.stringContaining('interviews start every 30 minutes, such as at 10:00, 10:30 or 11:00'),
  });
});

test('what was proposed on a finer grid is not booked any more, for this reason', async () => {
  const { of, loopId } = await drafted();
  await use.propose.run(of.coordinator, { loopId, options: 1, pins: await pinned(of, loopId) });
  await rules(of, { gridMinutes: 60 });
  const outcome = await book(of, loopId);
  if (outcome.kind !== 'SlotTaken') throw new Error(outcome.kind);
  expect(new Set(outcome.conflicts.map(({ rule }) => rule))).toEqual(new Set(['startGrid']));
});

test('what is booked off the grid may stay when something else of the loop changes', async () => {
  const { of, loopId } = await drafted();
  await use.propose.run(of.coordinator, { loopId, options: 1, pins: await pinned(of, loopId) });
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
  await rules(of, { gridMinutes: 60 });
  const [first, second] = (await read(of, loopId)).interviews;
  const change: AskedChange = { kind: 'move', interviewId: second?.id ?? '', from: null, to: null };
  const outcome = await use.proposeChange.run(of.coordinator, { loopId, change });
  expect(outcome.kind).toBe('LoopProposed');
  const { proposals } = await read(of, loopId);
  const plans = proposals.map(({ plan }) => plan.find(({ interviewId }) => interviewId === first?.id));
  for (const one of plans) expect(one?.from ?? `${DAY}T10:15:00.000Z`).toBe(`${DAY}T10:15:00.000Z`);
});

test('nothing is planned beyond the horizon, and the days before it count as ever', async () => {
  const { of, loopId } = await drafted('2026-12-10');
  await rules(of, { horizonDays: 14 });
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('AvailabilityMissing');
  const endMs = db.clock.nowMs() + 18 * 24 * 60 * MINUTE_MS;
  expect(endMs).toBeGreaterThan(Date.parse('2026-12-10T18:00:00Z'));
  await rules(of, { horizonDays: 18 });
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  await rules(of, { horizonDays: 14 });
  expect((await book(of, loopId)).kind).toBe('SlotTaken');
});
