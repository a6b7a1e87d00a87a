// What a candidate needs is a rule of planning, for the search and at commit; what is booked already keeps its times.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals } from '#loops';
import type { LoopRow, ProposalRow } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../../test/support/loop-use-cases.js';

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

const ZONES = Array<string>(5).fill('Europe/London');
const FIVE = ['Coding', 'Design', 'Review', 'Delivery', 'Leading'].map((title) => ({
  title,
  minutes: 45,
  pool: 0,
}));
const DEBRIEF = { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true };

const needs = (of: LoopFixture, extraMinutes: number, breakMinutes: number): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `INSERT INTO accommodation (organization_id, candidate_id, extra_minutes, break_minutes_min, given_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [of.organizationId, of.candidateIds[0], extraMinutes, breakMinutes, db.clock.now()],
    ),
  );

const drafted = async (of: LoopFixture): Promise<string> => {
  const outcome = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (outcome.kind !== 'LoopDrafted') throw new Error(outcome.kind);
  return outcome.loopId;
};

const offers = async (
  of: LoopFixture,
  loopId: string,
): Promise<{ loop: LoopRow; proposals: ProposalRow[] }> =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    if (loop === undefined) throw new Error('no loop');
    return { loop, proposals: await newestProposals(tx, [loopId]) };
  });

const book = async (of: LoopFixture, loopId: string): Promise<{ kind: string }> => {
  const { loop, proposals } = await offers(of, loopId);
  return use.book.run(of.coordinator, {
    loopId,
    version: loop.version,
    proposalId: proposals[0]?.id ?? '',
    idempotencyKey: newId(),
  });
};

/** Minutes that each interview takes, and the breaks between them, of one plan. */
function shape({ plan }: ProposalRow, without: number): { minutes: number[]; breaks: number[] } {
  const spans = plan
    .map(({ from, to }) => [Date.parse(from) / 60_000, Date.parse(to) / 60_000] as const)
    .toSorted((one, other) => one[0] - other[0])
    .slice(0, plan.length - without);
  return {
    minutes: spans.map(([from, to]) => to - from),
    breaks: spans.slice(1).map(([from], at) => from - (spans[at]?.[1] ?? 0)),
  };
}

test('every option has the minutes and the breaks, is proven and can be booked; the debrief stays as it is', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: [...ZONES, ...ZONES],
    pools: [ZONES.map((_, at) => at)],
    interviews: [...FIVE.slice(0, 4), DEBRIEF],
  });
  await needs(of, 15, 30);
  const loopId = await drafted(of);
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  const { proposals } = await offers(of, loopId);
  expect(proposals.length).toBeGreaterThan(0);
  for (const proposal of proposals) {
    const { minutes, breaks } = shape(proposal, 1);
    expect(minutes).toEqual([60, 60, 60, 60]);
    expect(Math.min(...breaks)).toBeGreaterThanOrEqual(30);
    expect(JSON.stringify(proposal.plan)).not.toContain('00000000-0000');
  }
  expect(proposals[0]?.plan.map(({ from, to }) => Date.parse(to) - Date.parse(from)).sort()[0]).toBe(
    1_800_000,
  );
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
});

test('needs that are said after the offer refuse it, and the fresh offers hold them', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: FIVE.slice(0, 2) });
  const loopId = await drafted(of);
  await use.propose.run(of.coordinator, { loopId });
  expect(shape((await offers(of, loopId)).proposals[0] as ProposalRow, 0)).toEqual({
    minutes: [45, 45],
    breaks: [0],
  });
  await needs(of, 0, 20);
  const lost = await book(of, loopId);
  expect(lost).toMatchObject({ kind: 'SlotTaken' });
  expect(JSON.stringify(lost)).not.toContain('00000000-0000');
  const { proposals } = await offers(of, loopId);
  for (const proposal of proposals) expect(Math.min(...shape(proposal, 0).breaks)).toBeGreaterThanOrEqual(30);
  expect((await book(of, loopId)).kind).toBe('LoopBooked');
});

test.each([45, 50])(
  'what was booked before, of %i minutes each, stays bookable as it is',
  async (minutes) => {
    const interviews = FIVE.slice(0, 3).map((interview) => ({ ...interview, minutes }));
    const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews });
    const loopId = await drafted(of);
    await use.propose.run(of.coordinator, { loopId });
    await book(of, loopId);
    await needs(of, 30, 60);
    const [interview] = (await offers(of, loopId)).proposals[0]?.plan ?? [];
    const change = { kind: 'move', interviewId: interview?.interviewId ?? '', from: null, to: null } as const;
    expect((await use.proposeChange.run(of.coordinator, { loopId, change })).kind).toBe('LoopProposed');
    const { loop, proposals } = await offers(of, loopId);
    const [moved] = proposals;
    expect(shape(moved as ProposalRow, 0).minutes).toEqual([minutes, minutes, minutes]);
    expect(moved?.tiers).toMatchObject({ timesChanged: 1 });
    const outcome = await use.change.run(of.coordinator, {
      loopId,
      version: loop.version,
      proposalId: moved?.id ?? '',
      reason: 'Asked',
      idempotencyKey: newId(),
    });
    expect(outcome.kind).toBe('LoopBooked');
  },
);

test('breaks that leave no plan are named, and nobody is asked to do without them', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ZONES, interviews: FIVE });
  await needs(of, 15, 60);
  const outcome = await use.propose.run(of.coordinator, { loopId: await drafted(of) });
  if (outcome.kind !== 'NoFeasiblePlan') throw new Error(outcome.kind);
  expect(outcome.conflict).toContainEqual({ rule: 'candidateGap', subject: 'loop' });
  expect(outcome.relaxations.length).toBeGreaterThan(0);
  expect(JSON.stringify(outcome.relaxations)).not.toContain('candidateGap');
});

test('six interviews with half an hour between them are offered, proven', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], {
    zones: [...ZONES, ...ZONES],
    pools: [[...ZONES, ...ZONES].map((_, at) => at)],
    interviews: [...FIVE, { title: 'Values', minutes: 45, pool: 0 }],
  });
  await needs(of, 0, 30);
  const loopId = await drafted(of);
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  const { proposals } = await offers(of, loopId);
  for (const proposal of proposals) {
    expect(proposal.proven).toBe(true);
    expect(Math.min(...shape(proposal, 0).breaks)).toBeGreaterThanOrEqual(30);
  }
});
