// Everything of a booked loop that is still to come moves at once: elsewhere than now, or into the time that was asked
// for, with as many of its people as can be; what has begun stays.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bookedInterviews, loopsByIds, newestProposals } from '#loops';
import type { AskedChange, BookedInterview } from '#loops';
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
let of: LoopFixture;
let loopId: string;

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.platform.database.read(of.coordinator, work);
const versionNow = async (): Promise<number> =>
  (await read((tx) => loopsByIds(tx, [loopId])))[0]?.version ?? 0;
const best = () => read((tx) => newestProposals(tx, [loopId]));
const booked = (): Promise<BookedInterview[]> => read((tx) => bookedInterviews(tx, loopId));
const withThem = (interviews: readonly BookedInterview[]) =>
  interviews.filter(({ withCandidate }) => withCandidate);

beforeEach(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
  of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27', '2026-11-30'], {
    zones: Array.from({ length: 4 }, () => 'Europe/London'),
    pools: [
      [0, 1],
      [2, 3],
    ],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ],
  });
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  ({ loopId } = drafted);
  await use.propose.run(of.coordinator, { loopId, options: 1 });
  const [first] = await best();
  const outcome = await use.book.run(of.coordinator, {
    loopId,
    version: await versionNow(),
    proposalId: first?.id ?? '',
    idempotencyKey: newId(),
  });
  expect(outcome.kind).toBe('LoopBooked');
});
afterEach(async () => {
  await use.close();
  await db.close();
});

const all = (from: string | null = null, to: string | null = null): AskedChange => ({
  kind: 'move',
  interviewId: null,
  from,
  to,
});

/** The best way to make the change. */
async function way(change: AskedChange) {
  const outcome = await use.proposeChange.run(of.coordinator, { loopId, change });
  expect(outcome.kind).toBe('LoopProposed');
  const [found] = await best();
  if (found === undefined) throw new Error('no way');
  return found;
}

test('the whole loop moves to another day with the same people, in one revision', async () => {
  const before = await booked();
  const found = await way(all('2026-11-30T00:00:00.000Z'));
  expect(found.tiers).toMatchObject({ peopleReplaced: 0, proven: { timesChanged: true } });
  const outcome = await use.change.run(of.coordinator, {
    loopId,
    version: await versionNow(),
    proposalId: found.id,
    reason: 'The candidate is ill',
    idempotencyKey: newId(),
  });
  expect(outcome).toEqual({ kind: 'LoopBooked', loopId, revision: 2 });
  const after = await booked();
  const peopleOf = (interviews: readonly BookedInterview[]) =>
    interviews.map(({ id, seats }) => [id, seats.map(({ interviewerId }) => interviewerId)]).toSorted();
  expect(peopleOf(after)).toEqual(peopleOf(before));
  for (const { during } of withThem(after)) expect(during.from.toISOString()).toContain('2026-11-30');
});

test('where no time is asked for, nothing with the candidate lies where the loop lay', async () => {
  const spans = withThem(await booked()).map(({ during }) => during);
  const found = await way(all());
  const meant = new Set(withThem(await booked()).map(({ id }) => id));
  for (const { interviewId, from, to } of found.plan.filter((one) => meant.has(one.interviewId)))
    for (const span of spans)
      expect(new Date(from) < span.to && span.from < new Date(to) ? interviewId : null).toBeNull();
});

test('what lies in the time that is asked for may stay', async () => {
  const [first, second] = withThem(await booked());
  if (first === undefined || second === undefined) throw new Error('too few');
  const found = await way(all(second.during.from.toISOString()));
  // The first follows it, and the debrief follows them.
  expect(found.tiers?.timesChanged).toBe(2);
  expect(found.plan.find(({ interviewId }) => interviewId === second.id)?.from).toBe(
    second.during.from.toISOString(),
  );
});

test('what has begun stays; when all has begun, there is nothing to move', async () => {
  const [first, second] = withThem(await booked());
  if (first === undefined || second === undefined) throw new Error('too few');
  db.clock.moveTo(first.during.from);
  const found = await way(all('2026-11-27T00:00:00.000Z'));
  expect(found.plan.map(({ interviewId }) => interviewId)).not.toContain(first.id);
  db.clock.moveTo(second.during.from);
  expect(await use.proposeChange.run(of.coordinator, { loopId, change: all() })).toMatchObject({
    kind: 'LoopNotReady',
    message: expect.stringContaining('nothing is left to move'),
  });
});
