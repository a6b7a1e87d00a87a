// When a loop cannot be planned, the answer says what stands in the way in words, and is never a defect.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals } from '#loops';
import { newId } from '#platform';
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

const change = (of: LoopFixture, sql: string, ...parameters: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...parameters]));

async function propose(of: LoopFixture, at = 0) {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  return use.propose.run(of.coordinator, { loopId: drafted.loopId });
}

/** Makes the candidate of this number a member: the interviewer of that number. */
const isMember = (of: LoopFixture, candidate: number, interviewer: number): Promise<unknown> =>
  change(
    of,
    'UPDATE candidate SET member_id = $2 WHERE organization_id = $1 AND id = $3',
    of.interviewerIds[interviewer],
    of.candidateIds[candidate],
  );

async function book(of: LoopFixture, answer: Awaited<ReturnType<typeof propose>>): Promise<void> {
  if (answer.kind !== 'LoopProposed') throw new Error(answer.kind);
  const { loopId } = answer;
  const input = await db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    const [best] = await newestProposals(tx, [loopId]);
    return { loopId, version: loop?.version ?? 0, proposalId: best?.id ?? '', idempotencyKey: newId() };
  });
  expect((await use.book.run(of.coordinator, input)).kind).toBe('LoopBooked');
}

const one: FixtureOptions = { zones: ['Europe/Berlin', 'Europe/London'] };

test('a seat whose pool is empty is named with its pool', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { ...one, pools: [[]] });
  expect(await propose(of)).toMatchObject({
    kind: 'NoFeasiblePlan',
    proven: true,
    conflict: [{ rule: 'seatFilled', subject: 'the lead seat of “Coding” from pool “Pool 0”' }],
    message: expect.stringContaining('nobody can fill the lead seat of “Coding” from pool “Pool 0”'),
  });
});

test('a seat that names somebody who left is planned without them, or said to have nobody', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { ...one, pools: [[]], candidates: 2 });
  const [here, gone] = of.interviewerIds;
  await change(
    of,
    `UPDATE seat_template SET member_ids = ARRAY[$2::uuid, $3::uuid] WHERE organization_id = $1`,
    here,
    gone,
  );
  await change(
    of,
    `UPDATE member SET state = 'deactivated', deactivated_at = $3 WHERE organization_id = $1 AND id = $2`,
    gone,
    db.clock.now(),
  );
  expect((await propose(of, 0)).kind).toBe('LoopProposed');
  await change(
    of,
    `UPDATE member SET state = 'deactivated', deactivated_at = $3 WHERE organization_id = $1 AND id = $2`,
    here,
    db.clock.now(),
  );
  expect(await propose(of, 1)).toMatchObject({ kind: 'NoFeasiblePlan', conflict: [{ rule: 'seatFilled' }] });
});

test('a limit that leaves nothing is told with the person and the date', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Asia/Kolkata'] });
  await change(of, 'UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1');
  const answer = await propose(of);
  expect(answer.kind).toBe('NoFeasiblePlan');
  if (answer.kind !== 'NoFeasiblePlan') return;
  expect(answer.conflict.map(({ subject }) => subject)).toContain('Interviewer 0 on 2026-11-26');
  expect(answer.message).toMatch(/limit of Interviewer 0 on 2026-11-26/);
  expect(JSON.stringify(answer)).not.toMatch(/(subject|advice|message)":"[^"]*[0-9a-f]{8}-/);
});

/** The objective of the best proposal of a loop. */
async function bestObjective(of: LoopFixture, loopId: string): Promise<number | undefined> {
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  const [best] = await db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId]));
  return best?.objective;
}

test('a limit is offered to be given up, and who does so gets the plan of that price', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Asia/Kolkata'] });
  await change(of, 'UPDATE interviewer SET daily_interviews_max = 0 WHERE organization_id = $1');
  const answer = await propose(of);
  if (answer.kind !== 'NoFeasiblePlan') throw new Error(answer.kind);
  const offer = answer.relaxations.find(({ steps }) => steps[0]?.kind === 'interviewerLimit');
  expect(offer).toMatchObject({
    advice: 'go beyond the limit of Interviewer 0 on 2026-11-26',
    steps: [
      {
        kind: 'interviewerLimit',
        subject: 'Interviewer 0 on 2026-11-26',
        price: 60,
        interviewerId: of.interviewerIds[0],
      },
    ],
    price: 60,
    proven: true,
  });
  await change(of, 'UPDATE interviewer SET daily_interviews_max = 1 WHERE organization_id = $1');
  expect(await bestObjective(of, answer.loopId)).toBe(offer?.objective);
});

test('one more day and another person for a seat are offered, the cheapest first, and told in the message', async () => {
  const titles = ['Coding', 'Design', 'Review', 'Leadership', 'Values', 'Product'];
  const interviews = titles.map((title) => ({ title, minutes: 90, pool: 0 }));
  const zones = titles.map(() => 'Europe/Lisbon');
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], { zones, interviews });
  await change(of, 'UPDATE loop_template SET days_used_max = 1 WHERE organization_id = $1');
  const answer = await propose(of);
  if (answer.kind !== 'NoFeasiblePlan') throw new Error(answer.kind);
  expect(answer.relaxations[0]).toMatchObject({ advice: 'let the loop take one more day', price: 30 });
  expect(answer.message).toContain('One would fit if you let the loop take one more day');
  const prices = answer.relaxations.map(({ price }) => price);
  expect(prices).toEqual(prices.toSorted((one, other) => one - other));
  await change(of, 'UPDATE loop SET days_used_max = 2 WHERE organization_id = $1');
  expect(await bestObjective(of, answer.loopId)).toBe(answer.relaxations[0]?.objective);

  const two = [
    { title: 'Coding', minutes: 60, pool: 0 },
    { title: 'Design', minutes: 60, pool: 1 },
  ];
  const short = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/Lisbon', 'Europe/Lisbon'],
    pools: [[], [0, 1]],
    interviews: two,
  });
  expect(await propose(short)).toMatchObject({
    relaxations: expect.arrayContaining([
      expect.objectContaining({
        advice: expect.stringMatching(
          /^let Interviewer [01] fill the lead seat of “Coding” from pool “Pool 0”$/,
        ),
        steps: [
          expect.objectContaining({
            kind: 'seatPool',
            interviewerId: expect.stringMatching(new RegExp(short.interviewerIds.join('|'))),
          }),
        ],
      }),
    ]),
  });
});

test('what has passed is not offered, nor what nobody can give up', async () => {
  const of = await loopFixture(db.platform, [], { zones: ['Asia/Tokyo'] });
  await change(of, 'UPDATE organization SET notice_minutes_min = 240 WHERE id = $1');
  // Now is 08:00 in UTC: the interviewer's day in Tokyo is over, and the candidate's early hours are as well.
  await change(
    of,
    `INSERT INTO availability (organization_id, id, application_id, during, given_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)`,
    newId(),
    of.applicationIds[0],
    new Date('2026-11-23T00:00:00Z'),
    new Date('2026-11-23T13:00:00Z'),
  );
  const answer = await propose(of);
  if (answer.kind !== 'NoFeasiblePlan') throw new Error(answer.kind);
  const kinds = answer.relaxations.flatMap(({ steps }) => steps.map(({ kind }) => kind));
  expect(kinds).toContain('candidateWindow');
  expect(kinds).not.toContain('earliestStart');
});

test('too many interviews for one loop are refused with how many there may be', async () => {
  const interviews = Array.from({ length: 13 }, (_, at) => ({ title: `Talk ${at}`, minutes: 30, pool: 0 }));
  const of = await loopFixture(db.platform, ['2026-11-26'], { ...one, interviews });
  expect(await propose(of)).toMatchObject({
    kind: 'LoopNotReady',
    message: expect.stringContaining('at most 12'),
  });
});

test('times months away and far apart are planned on the first day that fits, and years of them do no harm', async () => {
  const of = await loopFixture(db.platform, [], { ...one, candidates: 2 });
  const give = (at: number, from: string, to: string) =>
    change(
      of,
      `INSERT INTO availability (organization_id, id, application_id, during, given_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)`,
      newId(),
      of.applicationIds[at],
      new Date(from),
      new Date(to),
    );
  await give(0, '2026-11-25T02:00:00Z', '2026-11-25T03:00:00Z');
  await give(0, '2027-09-15T09:00:00Z', '2027-09-15T15:00:00Z');
  const far = await propose(of, 0);
  if (far.kind !== 'LoopProposed') throw new Error(far.kind);
  const [best] = await db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [far.loopId]));
  expect(best?.plan[0]?.from).toMatch(/^2027-09-15/);
  await give(1, '2026-11-25T00:00:00Z', '2027-11-20T00:00:00Z');
  expect((await propose(of, 1)).kind).toBe('LoopProposed');
});

test('a lunch that is longer than midday is kept where it fits', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], one);
  await change(of, 'UPDATE organization SET lunch_minutes = 180 WHERE id = $1');
  expect((await propose(of)).kind).toBe('LoopProposed');
});

test('nobody interviews themselves', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'], candidates: 2 });
  await isMember(of, 0, 0);
  expect(await propose(of, 0)).toMatchObject({
    kind: 'NoFeasiblePlan',
    conflict: [{ rule: 'seatFilled' }],
  });
});

test('a member is not interviewed while they interview, and does not interview while they are interviewed', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { ...one, candidates: 3 });
  await change(
    of,
    `UPDATE interviewer SET zone = 'UTC', working_hours = '[{"weekday":4,"from":"10:00","to":"11:00"}]' WHERE organization_id = $1`,
  );
  await isMember(of, 0, 0);
  const own = await propose(of, 0);
  await book(of, own);
  // The other interviewer is taken by that booking, and this one is the candidate of it.
  const taken = await propose(of, 1);
  expect(taken.kind).toBe('NoFeasiblePlan');
  await isMember(of, 2, 1);
  expect((await propose(of, 2)).kind).toBe('NoFeasiblePlan');
  await change(of, 'UPDATE candidate SET member_id = NULL WHERE organization_id = $1');
  expect((await use.propose.run(of.coordinator, { loopId: taken.loopId })).kind).toBe('LoopProposed');
});

test('thinking about a large loop that fits nowhere ends within the bound, for whoever waits', async () => {
  const interviews = Array.from({ length: 12 }, (_, at) => ({ title: `Talk ${at}`, minutes: 45, pool: 0 }));
  const days = Array.from({ length: 20 }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`);
  const of = await loopFixture(db.platform, days, {
    zones: Array.from({ length: 11 }, () => 'Europe/Berlin'),
    interviews,
  });
  const begin = performance.now();
  expect((await propose(of)).kind).toBe('NoFeasiblePlan');
  expect(performance.now() - begin).toBeLessThan(12_000);
}, 30_000);
