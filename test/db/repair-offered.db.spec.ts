// Declines and repairs keep what is offered to other loops bookable: whoever declined is free at once, whoever takes over is
// taken at once, in search and at commit alike. Random organizations, every proposal held in turn.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  AnswerSeat,
  DraftLoop,
  HoldLoop,
  ProposeLoop,
  RepairLoop,
  loopsByIds,
  newestProposals,
} from '#loops';
import { newId } from '#platform';
import { randomOrganization } from '../support/random-organization.js';
import type { RandomOrganization } from '../support/random-organization.js';
import { repairFixture } from '../support/repair-fixture.js';
import type { RepairFixture } from '../support/repair-fixture.js';

const SEEDS = [61_001, 61_002, 61_003];
/** So many of the candidates get a booking that is disturbed; the others are offered something then. */
const DISTURBED = 3;

let fixture: RepairFixture;
beforeAll(async () => {
  fixture = await repairFixture();
  await fixture.door.stop();
});
afterAll(async () => {
  await fixture.close();
});

/** Somebody declines a seat of each loop; returns what became of the repairs. */
async function disturb(
  { fixture: of, below }: RandomOrganization,
  loopIds: readonly string[],
): Promise<string[]> {
  const { organizationId } = of;
  const outcomes: string[] = [];
  for (const loopId of loopIds) {
    const held = (await fixture.see(of, loopId)).seats.filter(({ interviewerId }) => interviewerId !== null);
    const seat = held[below(held.length)];
    const actor = of.interviewers.find(({ memberId }) => memberId === seat?.interviewerId);
    if (seat === undefined || actor === undefined) continue;
    const answer = { seatId: seat.id, response: 'declined', reason: 'A concert.' } as const;
    await fixture.rooms.get(AnswerSeat).run(actor, answer);
    outcomes.push(await fixture.rooms.get(RepairLoop).run({ organizationId, loopId }));
  }
  return outcomes;
}

/** Holds each proposal of a new loop in turn; returns how many there were. */
async function holdAll(of: RandomOrganization, application: number): Promise<number> {
  const { rooms, db } = fixture;
  const { coordinator, applicationIds } = of.fixture;
  const applicationId = applicationIds[application] ?? '';
  const drafted = await rooms.get(DraftLoop).run(coordinator, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await rooms.get(ProposeLoop).run(coordinator, { loopId });
  const proposals = await db.platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  for (const { id, rank } of proposals) {
    const [loop] = await db.platform.database.read(coordinator, (tx) => loopsByIds(tx, [loopId]));
    const input = { loopId, version: loop?.version ?? 0, proposalId: id, idempotencyKey: newId() };
    const held = await rooms.get(HoldLoop).run(coordinator, input);
    expect({ seed: of.seed, rank, held }).toMatchObject({ held: { kind: 'LoopHeld' } });
  }
  return proposals.length;
}

test(`what is offered after declines and repairs can be held (seeds ${SEEDS.join(', ')})`, async () => {
  let offered = 0;
  const outcomes: string[] = [];
  for (const [number, seed] of SEEDS.entries()) {
    const of = await randomOrganization(fixture.db, seed, number);
    const booked: string[] = [];
    for (let at = 0; at < DISTURBED; at++) {
      const loopId = await fixture.book(of.fixture, at).catch(() => null);
      if (loopId !== null) booked.push(loopId);
    }
    outcomes.push(...(await disturb(of, booked)));
    for (let at = DISTURBED; at < of.fixture.applicationIds.length; at++) offered += await holdAll(of, at);
  }
  // Which of equal plans was booked decides whether a repair may be applied by itself or waits for somebody.
  expect(outcomes.some((outcome) => outcome === 'repaired' || outcome === 'offered')).toBe(true);
  expect(outcomes).not.toContain('later');
  expect(offered).toBeGreaterThan(3);
}, 120_000);
