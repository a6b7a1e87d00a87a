// Candidates apply once, are recognised, say when they can, and their applications end once.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { START, testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { openingsOf, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';
import { applicationsByIds, availabilityOf, candidatesByIds, candidatesPage } from '#openings';

let db: TestDatabase;
let org: Staffed;
let use: ReturnType<typeof openingsOf>;
let openingId: string;

beforeAll(async () => {
  db = await testDatabase();
  org = await staffed(db.platform);
  use = openingsOf(db.platform);
});
afterAll(() => db.close());
beforeEach(async () => {
  ({ openingId } = await org.opening());
});

let count = 0;
const input = (more: Partial<Parameters<typeof use.add.run>[1]> = {}) => ({
  openingId,
  name: 'Candidate',
  email: `candidate${++count}@example.org`,
  zone: 'Asia/Kolkata',
  idempotencyKey: newId(),
  ...more,
});

const applied = async (): Promise<string> => {
  const outcome = await use.add.run(org.coordinator, input());
  if (outcome.kind !== 'CandidateAdded') throw new Error(outcome.message);
  return outcome.applicationId;
};

const hours = (from: number, to: number) => ({
  from: new Date(START.getTime() + from * 3_600_000),
  to: new Date(START.getTime() + to * 3_600_000),
});

const events = (kind: string, aggregateId: string): Promise<{ payload: unknown }[]> =>
  org.tx((tx) =>
    tx.query('SELECT payload FROM outbox WHERE kind = $1 AND aggregate_id = $2', [kind, aggregateId]),
  );

const window = async (applicationId: string) =>
  (await org.tx((tx) => availabilityOf(tx, [applicationId]))).map(({ from, to }) => ({ from, to }));

test('a candidate and their application are written, and told', async () => {
  const outcome = await use.add.run(
    org.coordinator,
    input({ name: '  Some \n One ', email: 'Some.One@Example.org' }),
  );
  if (outcome.kind !== 'CandidateAdded') throw new Error(outcome.message);
  const [application] = await org.tx((tx) => applicationsByIds(tx, [outcome.applicationId]));
  const [candidate] = await org.tx((tx) => candidatesByIds(tx, [application?.candidateId ?? '']));
  expect(application).toMatchObject({ openingId, state: 'active', availabilityRequestedAt: null });
  expect(candidate).toMatchObject({
    name: 'Some One',
    email: 'some.one@example.org',
    zone: 'Asia/Kolkata',
    language: 'en',
  });
  expect(await events('ApplicationCreated', outcome.applicationId)).toEqual([
    { payload: { applicationId: outcome.applicationId, openingId, candidateId: candidate?.id } },
  ]);
});

test('a second application to the same opening is told, in whatever case the address is written', async () => {
  const first = await use.add.run(org.coordinator, input({ email: 'twice@example.org' }));
  const second = await use.add.run(org.coordinator, input({ email: 'TWICE@example.org', name: 'Other' }));
  expect(second).toMatchObject({
    kind: 'CandidateAlreadyApplied',
    applicationId: first.kind === 'CandidateAdded' ? first.applicationId : '',
  });
});

test('the same person applies elsewhere under the name that is known', async () => {
  await use.add.run(org.coordinator, input({ email: 'again@example.org', name: 'First' }));
  const { openingId: elsewhere } = await org.opening();
  const outcome = await use.add.run(
    org.coordinator,
    input({ email: 'again@example.org', name: 'Second', openingId: elsewhere }),
  );
  expect(outcome.kind).toBe('CandidateAdded');
  const found = await org.tx((tx) => candidatesPage(tx, { text: 'AGAIN@' }, { limit: 10, after: null }));
  expect(found.map(({ name }) => name)).toEqual(['First']);
});

test('thirty people who add the same candidate at once make one application', async () => {
  const same = input();
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, () => use.add.run(org.coordinator, { ...same, idempotencyKey: newId() })),
  );
  const kinds = outcomes.map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['CandidateAdded', ...Array.from({ length: 29 }, () => 'CandidateAlreadyApplied')]);
  expect(new Set(outcomes.map((outcome) => 'applicationId' in outcome && outcome.applicationId)).size).toBe(
    1,
  );
});

test('a closed opening takes nobody, and is closed once', async () => {
  expect(await use.close.run(org.manager, { openingId })).toEqual({ kind: 'OpeningClosed', openingId });
  expect(await use.add.run(org.coordinator, input())).toMatchObject({ kind: 'OpeningNotOpen', openingId });
  expect(await use.close.run(org.manager, { openingId })).toMatchObject({ kind: 'OpeningNotOpen' });
});

test.each([
  ['email', { email: 'nobody' }],
  ['email', { email: 'a\0b@example.org' }],
  ['zone', { zone: 'Berlin' }],
  ['name', { name: ' \n ' }],
  ['language', { language: 'english please' }],
  ['memberId', { memberId: '01930000-0000-7000-8000-000000000000' }],
])('bad input is refused by the name of its field: %s', async (field, wrong) => {
  await expect(use.add.run(org.coordinator, input(wrong))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field },
  });
});

test('an opening of another organization does not exist', async () => {
  const other = await staffed(db.platform);
  await expect(use.add.run(other.administrator, input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(use.add.run(org.coordinator, input({ openingId: 'nonsense' }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('windows are sorted, made one where they touch, and replace those of before', async () => {
  const applicationId = await applied();
  await use.give.run(org.coordinator, { applicationId, windows: [hours(100, 101)] });
  const outcome = await use.give.run(org.coordinator, {
    applicationId,
    windows: [hours(30, 31), hours(4, 6), hours(5, 8), hours(8, 8.25)],
  });
  expect(outcome).toEqual({ kind: 'AvailabilityGiven', applicationId });
  expect(await window(applicationId)).toEqual([hours(4, 8.25), hours(30, 31)]);
  expect(await events('AvailabilityGiven', applicationId)).toHaveLength(2);
});

test('a wrong window keeps what was there', async () => {
  const applicationId = await applied();
  await use.give.run(org.coordinator, { applicationId, windows: [hours(4, 6)] });
  for (const windows of [[hours(-1, 6)], [hours(6, 4)], [hours(4, 4.25)], [hours(1, 24 * 400)], []])
    await expect(
      use.give.run(org.coordinator, { applicationId, windows: [...windows, ...windows] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await window(applicationId)).toEqual([hours(4, 6)]);
});

test('two who give windows at once leave the windows of one of them', async () => {
  const applicationId = await applied();
  await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      use.give.run(org.coordinator, {
        applicationId,
        windows: [hours(10 + at, 12 + at), hours(50 + at, 52 + at)],
      }),
    ),
  );
  const kept = await window(applicationId);
  const at = ((kept[0]?.from.getTime() ?? 0) - START.getTime()) / 3_600_000 - 10;
  expect(kept).toEqual([hours(10 + at, 12 + at), hours(50 + at, 52 + at)]);
});

test('asking for availability notes when', async () => {
  const applicationId = await applied();
  expect(await use.request.run(org.coordinator, { applicationId })).toEqual({
    kind: 'AvailabilityRequested',
    applicationId,
  });
  const [application] = await org.tx((tx) => applicationsByIds(tx, [applicationId]));
  expect(application?.availabilityRequestedAt).toEqual(db.clock.now());
});

test('an application ends once, and then nothing more is done with it', async () => {
  const applicationId = await applied();
  const outcomes = await Promise.all(
    (['rejected', 'withdrawn', 'rejected'] as const).map((state) =>
      use.end.run(org.coordinator, { applicationId, state }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === 'ApplicationEnded')).toHaveLength(1);
  const [application] = await org.tx((tx) => applicationsByIds(tx, [applicationId]));
  expect(await events('ApplicationEnded', applicationId)).toEqual([
    { payload: { applicationId, state: application?.state } },
  ]);
  const after = [
    await use.give.run(org.coordinator, { applicationId, windows: [hours(4, 6)] }),
    await use.request.run(org.coordinator, { applicationId }),
  ];
  expect(after.map(({ kind }) => kind)).toEqual(['ApplicationNotActive', 'ApplicationNotActive']);
});

test('a hiring manager changes applications of their own openings alone', async () => {
  const applicationId = await applied();
  const another = await org.member('hiring_manager');
  await expect(use.end.run(another, { applicationId, state: 'rejected' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(use.close.run(another, { openingId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await use.end.run(org.manager, { applicationId, state: 'rejected' })).kind).toBe(
    'ApplicationEnded',
  );
});
