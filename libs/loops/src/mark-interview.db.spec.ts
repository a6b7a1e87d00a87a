// An interview that did not take place: its hour was taken all the same, and it is planned again only where something is
// still to come of the application.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bookedInterviews, interviewsOfLoops, loopsByIds, newestProposals } from '#loops';
import type { BookedInterview } from '#loops';
import { EndApplication } from '#openings';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

const [THURSDAY, FRIDAY] = ['2026-11-26', '2026-11-27'];

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

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);

interface Booked {
  readonly of: LoopFixture;
  readonly loopId: string;
  readonly interview: BookedInterview;
}

const onto = async ({ of, loopId }: Pick<Booked, 'of' | 'loopId'>) => {
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  return { loopId, version: loop?.version ?? 0, idempotencyKey: newId() };
};

/** A loop of one interview with the only interviewer, who has one a day, begun at Thursday's first free time. */
async function begun(): Promise<Booked> {
  const of = await loopFixture(db.platform, [THURSDAY, FRIDAY], { zones: ['Europe/London'] });
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE organization SET daily_interviews_max = 1, notice_minutes_min = 0 WHERE id = $1', [
      of.organizationId,
    ]),
  );
  const [applicationId = ''] = of.applicationIds;
  const drafted = await use.draft.run(of.coordinator, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await use.propose.run(of.coordinator, { loopId });
  const proposals = await read(of, (tx) => newestProposals(tx, [loopId]));
  const first = proposals.find(({ plan }) => plan[0]?.from.startsWith(THURSDAY));
  const input = { ...(await onto({ of, loopId })), proposalId: first?.id ?? '' };
  expect((await use.book.run(of.coordinator, input)).kind).toBe('LoopBooked');
  const [interview] = await read(of, (tx) => bookedInterviews(tx, loopId));
  if (interview === undefined) throw new Error('nothing is booked');
  db.clock.moveTo(new Date(interview.during.from.getTime() + 10 * 60_000));
  return { of, loopId, interview };
}

const mark = async ({ of, loopId, interview }: Booked, rebook: boolean) =>
  use.mark.run(of.coordinator, {
    ...(await onto({ of, loopId })),
    interviewId: interview.id,
    reason: 'The candidate did not come',
    rebook,
  });

test('who had an interview that did not take place had it that day, so that another one is offered the next day', async () => {
  const booking = await begun();
  const { of, loopId } = booking;
  expect((await mark(booking, true)).kind).toBe('InterviewMarked');
  const change = { kind: 'rebook' } as const;
  expect((await use.proposeChange.run(of.coordinator, { loopId, change })).kind).toBe('LoopProposed');
  const offered = await read(of, (tx) => newestProposals(tx, [loopId]));
  expect(new Set(offered.map(({ plan }) => plan[0]?.from.slice(0, 10)))).toEqual(new Set([FRIDAY]));
});

test('nothing is planned again once the application has ended', async () => {
  const booking = await begun();
  const { of, loopId } = booking;
  const [applicationId = ''] = of.applicationIds;
  await use.get(EndApplication).run(of.coordinator, { applicationId, state: 'withdrawn' });
  expect(await mark(booking, true)).toMatchObject({
    kind: 'LoopNotReady',
    message: expect.stringContaining('withdrawn'),
  });
  expect(await mark(booking, false)).toMatchObject({ kind: 'InterviewMarked', againId: null });
  const states = (await read(of, (tx) => interviewsOfLoops(tx, [loopId]))).map(({ state }) => state);
  expect(states).toEqual(['did_not_take_place']);
});
