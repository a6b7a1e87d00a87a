// What is offered can be booked: random small organizations across zones and changes of clocks, where every proposal
// is held in turn at an unchanged state, and what was reserved in the end is judged by rules written down once more.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exceededLimits, localDaySpan, workingSpans } from '#calendar';
import { newestProposals, loopsByIds } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { DAY_MS, judgedPeople, randomOrganization } from '../../../test/support/random-organization.js';
import type { RandomOrganization } from '../../../test/support/random-organization.js';

const SEEDS = Array.from({ length: 7 }, (_, at) => 71_001 + at);

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

interface Tally {
  offered: number;
  held: number;
  booked: number;
}

async function playLoop(of: RandomOrganization, at: number, tally: Tally): Promise<void> {
  const { draft, propose, hold, book } = use;
  const { coordinator } = of.fixture;
  const drafted = await draft.run(coordinator, {
    applicationId: of.fixture.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const found = await propose.run(coordinator, { loopId });
  expect(['LoopProposed', 'NoFeasiblePlan', 'AvailabilityMissing']).toContain(found.kind);
  if (found.kind !== 'LoopProposed') return;
  const proposals = await db.platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  const version = async () => {
    const [loop] = await db.platform.database.read(coordinator, (tx) => loopsByIds(tx, [loopId]));
    return loop?.version ?? 0;
  };
  for (const proposal of proposals) {
    tally.offered++;
    const input = { loopId, version: await version(), proposalId: proposal.id, idempotencyKey: newId() };
    const held = await hold.run(coordinator, input);
    expect({ seed: of.seed, at, rank: proposal.rank, held }).toMatchObject({ held: { kind: 'LoopHeld' } });
    tally.held++;
  }
  const chosen = proposals[of.below(proposals.length)];
  if (chosen === undefined || of.below(4) === 0) return;
  const input = { loopId, version: await version(), proposalId: chosen.id, idempotencyKey: newId() };
  const booked = await book.run(coordinator, input);
  expect({ seed: of.seed, at, booked }).toMatchObject({ booked: { kind: 'LoopBooked' } });
  tally.booked++;
}

/** Everything that is reserved keeps to hours, busy time, breaks and limits, by other code than the engine's. */
async function judge(of: RandomOrganization): Promise<number> {
  const people = await judgedPeople(db.platform, of);
  for (const person of people) {
    const sessions = person.sessions.toSorted((a, b) => a.fromMs - b.fromMs);
    for (const [place, { fromMs, toMs }] of sessions.entries()) {
      const where = { seed: of.seed, person: person.id, from: new Date(fromMs).toISOString() };
      const around = [fromMs - DAY_MS, toMs + DAY_MS] as const;
      const works = workingSpans(person.workingHours, person.zone, around).some(
        ([from, to]) => from <= fromMs && toMs <= to,
      );
      expect({ ...where, works }).toEqual({ ...where, works: true });
      const busy = person.busy.filter(([from, to]) => from < toMs && fromMs < to);
      expect({ ...where, busy }).toEqual({ ...where, busy: [] });
      const off = of.daysOff.filter((date) => {
        const [from, to] = localDaySpan(date, person.zone);
        return from < toMs && fromMs < to;
      });
      expect({ ...where, off }).toEqual({ ...where, off: [] });
      const gapMs = fromMs - (sessions[place - 1]?.toMs ?? -Infinity);
      expect(gapMs).toBeGreaterThanOrEqual(person.breakMinutes * 60_000);
    }
    const seated = sessions.filter(({ seated: own }) => own);
    const items = seated.map(({ fromMs, toMs }) => ({
      startMs: fromMs,
      loadMinutes: (toMs - fromMs) / 60_000,
    }));
    expect(exceededLimits(items, person.limits, person.zone, of.weekStartsOn)).toEqual([]);
  }
  return people.reduce((sum, person) => sum + person.sessions.length, 0);
}

test(`every proposal of seeds ${SEEDS[0]} to ${SEEDS.at(-1)} can be held and booked, and what is booked keeps all rules`, async () => {
  const tally: Tally = { offered: 0, held: 0, booked: 0 };
  let sessions = 0;
  for (const [number, seed] of SEEDS.entries()) {
    const of = await randomOrganization(db, seed, number);
    for (let at = 0; at < of.fixture.applicationIds.length; at++) await playLoop(of, at, tally);
    sessions += await judge(of);
  }
  expect(tally.held).toBe(tally.offered);
  expect(tally.offered).toBeGreaterThan(20);
  expect(tally.booked).toBeGreaterThan(5);
  expect(sessions).toBeGreaterThan(25);
}, 120_000);
