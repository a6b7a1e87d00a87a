// Exported lists against real PostgreSQL: who gets which rows, that nobody who owes a scorecard can tell from any list
// whether others' are in, and that every row is there once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { Actor } from '#access';
import { EndApplication } from '#openings';
import { PlatformModule, newId } from '#platform';
import { ExportList, exportedLists, roomModules } from '#rooms';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { exportedRows, exportedText } from '../../../test/support/exports.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import { addManyRows } from '../../../test/support/many-rows.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';
import { testLoop } from '../../../test/support/scored-loop.js';
import type { TestLoop } from '../../../test/support/scored-loop.js';
import { scoring } from '../../../test/support/scoring.js';
import type { Scoring } from '../../../test/support/scoring.js';

let db: TestDatabase;
let rooms: TestingModule;
let use: ExportList;
let room: Scoring;
beforeAll(async () => {
  db = await testDatabase();
  rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(db.platform), ...roomModules],
  }).compile();
  await rooms.init();
  use = rooms.get(ExportList);
  room = scoring(db.platform);
  db.clock.advance(12 * 3_600_000);
});
afterAll(async () => {
  await rooms.close();
  await db.close();
});

const names = exportedLists.map(({ name }) => name);

/** Every list as the member gets it; the refusal's code for what they may not export. */
async function everything(actor: Actor): Promise<Record<string, string>> {
  const texts = names.map(async (list) => {
    const text = exportedText(use, actor, { list, format: 'json' });
    return [list, await text.catch((error: unknown) => (error as { code: string }).code)] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

interface Story {
  readonly organization: TestOrganization;
  readonly hiringManager: Actor;
  readonly coordinator: Actor;
  readonly administrator: Actor;
  readonly first: Actor;
  readonly second: Actor;
  readonly outsider: Actor;
  readonly loop: TestLoop;
}

/** A loop of two interviews that are over; `also` sits in the second one as well. */
async function story(also?: 'hiringManager' | 'coordinator' | 'administrator'): Promise<Story> {
  const organization = await testOrganization(db.platform);
  const as = async (role: Actor['role']): Promise<Actor> => {
    const actor = await organization.interviewer();
    await change(organization, 'UPDATE member SET role = $2 WHERE id = $1', [actor.memberId, role]);
    return { ...actor, role };
  };
  const people = {
    organization,
    hiringManager: await as('hiring_manager'),
    coordinator: await as('coordinator'),
    administrator: await as('administrator'),
    first: await organization.interviewer(),
    second: await organization.interviewer(),
    outsider: await organization.interviewer(),
  };
  const loop = await testLoop(db.platform, organization, {
    hiringManager: people.hiringManager,
    coordinator: people.coordinator,
    interviews: [
      { title: 'Coding', at: 1, criteria: ['tests'], seats: [{ of: people.first }] },
      {
        title: 'Design',
        at: 3,
        criteria: ['scale'],
        seats: [{ of: people.second }, ...(also === undefined ? [] : [{ of: people[also] }])],
      },
    ],
  });
  await loop.book();
  return { ...people, loop };
}

const change = (organization: TestOrganization, sql: string, values: readonly unknown[]): Promise<unknown> =>
  db.platform.database.transaction(organization.scope, (tx) => tx.query(sql, values));

async function submit(actor: Actor, word = 'brilliant'): Promise<string> {
  const [owed] = (await room.own(actor)).filter(({ submittedAt }) => submittedAt === null);
  const outcome = await room.score(actor, owed?.id ?? '', { word, recommendation: 'strong_yes' });
  expect(outcome.kind).toBe('ScorecardSubmitted');
  return owed?.id ?? '';
}

describe('whoever owes a scorecard', () => {
  test.each([undefined, 'hiringManager', 'coordinator', 'administrator'] as const)(
    'gets the same lists whether or not others submitted or amended (%s)',
    async (also) => {
      const people = await story(also);
      const reader = people[also ?? 'second'];
      const before = await everything(reader);
      expect(before['scorecards']).toContain('"owed"');
      const scorecardId = await submit(people.first);
      expect(await everything(reader)).toEqual(before);
      await room.amend.run(people.first, {
        scorecardId,
        version: 1,
        content: await room.content(people.first, scorecardId, { recommendation: 'strong_no' }),
        reason: 'I had mixed up two candidates.',
        idempotencyKey: newId(),
      });
      expect(await everything(reader)).toEqual(before);
      await submit(reader, 'mine');
      const after = await everything(reader);
      const [scorecards = '', ratings = ''] = [after['scorecards'], after['ratings']];
      expect(scorecards).toContain('strong_no');
      expect(ratings).toContain('solid tests');
      expect([scorecards, ratings].join()).not.toContain('private');
    },
  );

  test('is not told that the application was rejected, nor why something ended', async () => {
    const { hiringManager, administrator, first, loop, organization } = await story();
    await change(organization, `UPDATE interview SET during = tstzrange($2, $3) WHERE id = $1`, [
      loop.interviewIds[1],
      new Date('2026-12-23T09:00:00Z'),
      new Date('2026-12-23T10:00:00Z'),
    ]);
    await rooms
      .get(EndApplication)
      .run(hiringManager, { applicationId: loop.applicationId, state: 'rejected' });
    const told = async (actor: Actor): Promise<string> =>
      Object.values(await everything(actor))
        .join()
        .toLowerCase();
    expect(await told(administrator)).toContain('rejected');
    expect(await told(administrator)).toContain('application_ended');
    expect(await told(first)).not.toMatch(/rejected|application_ended/);
    expect(await exportedRows(use, first, 'candidates')).toMatchObject([{ state: 'active' }]);
    expect(await exportedRows(use, first, 'candidates', { state: 'rejected' })).toEqual([]);
  });
});

describe('who gets what', () => {
  test('what was measured: each row with its names, a hiring manager of their own openings', async () => {
    const { coordinator, hiringManager, first, loop, organization } = await story();
    await submit(first);
    const other = await organization.member('hiring_manager');
    const rows = await exportedRows(use, hiringManager, 'measured');
    expect(rows.map(({ measure, part }) => `${String(measure)} ${String(part)}`).sort()).toEqual([
      'scorecard late',
      'scorecard missing',
      'stage applied',
      'stage interviewed',
      'stage planned',
    ]);
    expect(rows.find(({ part }) => part === 'late')).toMatchObject({
      candidate: 'Candidate',
      interview: 'Coding',
      person: expect.any(String),
      minutes: expect.any(Number),
      'loop id': loop.loopId,
      'application id': loop.applicationId,
    });
    expect(await exportedRows(use, coordinator, 'measured')).toEqual(rows);
    expect(await exportedRows(use, other, 'measured')).toEqual([]);
    await expect(exportedRows(use, first, 'measured')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('an interviewer: what they meet, not how to reach it, and nothing that is not theirs', async () => {
    const { first, outsider, loop } = await story();
    await submit(first);
    const own = await everything(first);
    expect(own).toMatchObject({ people: 'FORBIDDEN', applications: 'FORBIDDEN', board: 'FORBIDDEN' });
    expect(own).toMatchObject({ invitations: 'FORBIDDEN' });
    expect(await exportedRows(use, first, 'loops')).toMatchObject([{ 'loop id': loop.loopId }]);
    const [candidate] = await exportedRows(use, first, 'candidates');
    expect(candidate).toMatchObject({ candidate: 'Candidate', email: null, phone: null });
    for (const list of [
      'openings',
      'candidates',
      'loops',
      'interviews',
      'revisions',
      'scorecards',
      'ratings',
    ])
      expect([list, await exportedRows(use, outsider, list)]).toEqual([list, []]);
    for (const list of ['decisions', 'reminders', 'deliveries'])
      expect([list, await exportedRows(use, outsider, list)]).toEqual([list, []]);
  });

  test('a coordinator knows who submitted, and not what', async () => {
    const { first, coordinator } = await story();
    await submit(first);
    const rows = await exportedRows(use, coordinator, 'scorecards');
    expect(rows.map(({ state }) => state).sort()).toEqual(['owed', 'submitted']);
    expect(rows.map(({ recommendation, summary }) => [recommendation, summary])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await exportedRows(use, coordinator, 'ratings')).toEqual([]);
  });

  test('the candidate of a loop finds nothing of it, whatever their role', async () => {
    const organization = await testOrganization(db.platform);
    const [manager, coder] = [await organization.member('hiring_manager'), await organization.interviewer()];
    const applicant = await organization.member('administrator');
    const loop = await testLoop(db.platform, organization, {
      hiringManager: manager,
      candidateIs: applicant,
      interviews: [{ title: 'Coding', at: 1, criteria: ['tests'], seats: [{ of: coder }] }],
    });
    await loop.book();
    await submit(coder);
    expect(Object.values(await everything(applicant)).join()).not.toContain(loop.loopId);
    expect(Object.values(await everything(manager)).join()).toContain(loop.loopId);
  });

  test('another organization: nothing, by any list', async () => {
    const { loop, organization, administrator } = await story();
    const stranger = await (await testOrganization(db.platform)).member('administrator');
    const theirs = Object.values(await everything(stranger)).join();
    const ids = [loop.loopId, loop.openingId, loop.applicationId, loop.candidateId, ...loop.interviewIds];
    expect(ids.filter((id) => theirs.includes(id))).toEqual([]);
    expect(Object.values(await everything(administrator)).join()).toContain(loop.applicationId);
    await expect(
      exportedText(use, stranger, { list: 'loops', format: 'csv', given: { opening: loop.openingId } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(organization.id).not.toBe(stranger.organizationId);
  });

  test('nobody without signing in; and whoever is shut out reads no further', async () => {
    await expect(use.run(null, { list: 'loops', format: 'csv' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { administrator, organization } = await story();
    const { text } = await use.run(administrator, { list: 'board', format: 'csv' });
    const parts = text[Symbol.asyncIterator]();
    await parts.next();
    await change(organization, `UPDATE member SET role = 'interviewer' WHERE id = $1`, [
      administrator.memberId,
    ]);
    const rest = async (): Promise<void> => {
      while ((await parts.next()).done !== true);
    };
    await expect(rest()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('every row is there once, however many pages it takes', async () => {
  const fixture = await loopFixture(db.platform, ['2026-12-01'], { zones: Array<string>(8).fill('UTC') });
  const loops = 620;
  await addManyRows(db.url, fixture, loops);
  const counted = async (list: string, column: string): Promise<number> => {
    const ids = (await exportedRows(use, fixture.coordinator, list)).map((row) => row[column]);
    expect([list, new Set(ids).size]).toEqual([list, ids.length]);
    return ids.length;
  };
  expect(await counted('candidates', 'application id')).toBe(loops + 1);
  expect(await counted('loops', 'loop id')).toBe(loops);
  const measured = await exportedRows(use, fixture.coordinator, 'measured', { measure: 'stage' });
  expect(new Set(measured.map((row) => JSON.stringify(row))).size).toBe(measured.length);
  expect(measured.length).toBeGreaterThan(2 * loops);
  expect(await counted('interviews', 'interview id')).toBe(loops);
  expect(await counted('reminders', 'reminder id')).toBe(5 * loops);
  const csv = await exportedText(use, fixture.coordinator, { list: 'candidates', format: 'csv' });
  expect(csv.trimEnd().split('\r\n')).toHaveLength(loops + 2);
});

type Asked = Readonly<Record<string, string>> & { readonly given?: Readonly<Record<string, string>> };

describe('what is asked for', () => {
  test.each([
    [{ list: 'lops', format: 'csv' }, 'list', /^list must be one of people, pools, .*; it was "lops"\.$/],
    [{ list: 'loops', format: 'xlsx' }, 'format', /^format must be csv or json; it was "xlsx"\.$/],
    [{ list: '__proto__', format: 'csv' }, 'list', /^list must be one of/],
    [{ state: 'open' }, 'state', /^state must be one or several of planned, proposed, on_hold, booked, can/],
    [{ opening: 'Engineer' }, 'opening', /^opening must be the id of one, as in its address/],
    [{ from: '2026-12-01' }, 'from', /^from is nothing by which the list loops can be narrowed; it is narr/],
    [{ colour: 'red' }, 'filter', /^colour is nothing by which the list loops can be narrowed/],
    [{ search: 'x'.repeat(201) }, 'search', /^search has at most 200 characters; it had 201\.$/],
    [{ list: 'people', given: { search: 'x' } }, 'search', /narrowed by nothing\.$/],
    [{ list: 'interviews', given: { from: 'May' } }, 'from', /^from must be a day such as .* it was "May"\./],
    [{ list: 'interviews', given: { to: '2026-02-30' } }, 'to', /^to must be a day such as/],
    [
      { list: 'interviews', given: { from: '2026-12-02', to: '2026-12-01' } },
      'to',
      /^to must be after from; it was "2026-12-01"\.$/,
    ],
    [
      { list: 'measured', given: { measure: 'luck' } },
      'measure',
      /^measure must be one or several of time_to_/,
    ],
    [{ list: 'measured', given: { part: 'late' } }, 'part', /^part is of one measure: name that as well/],
    [
      { list: 'measured', given: { measure: 'scorecard', part: 'soon' } },
      'part',
      /^part of scorecard is one of on_time, late, missing; it was soon\.$/,
    ],
    [
      { list: 'measured', given: { measure: 'cancelled', part: '=1+1' } },
      'part',
      /^part is a reason, a stage or a timing, such as late; it was "=1\+1"\.$/,
    ],
    [{ list: 'load', given: { to: '2036-01-01' } }, 'to', /^to must be within 104 weeks of now/],
  ])('%j is refused by name', async (wrong, field, message) => {
    const { list = 'loops', format = 'csv', given = {}, ...words } = wrong as Asked;
    const { administrator } = await story();
    await expect(
      use.run(administrator, { list, format, given: { ...given, ...words } }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
      message: expect.stringMatching(message),
    });
  });

  test('narrows: by opening, by state, by name and by time', async () => {
    const { administrator, loop } = await story();
    const count = async (list: string, given: Record<string, string>): Promise<number> =>
      (await exportedRows(use, administrator, list, given)).length;
    expect(await count('loops', { opening: loop.openingId, state: 'booked,cancelled', search: 'CAND' })).toBe(
      1,
    );
    expect(await count('loops', { state: 'planned' })).toBe(0);
    expect(await count('loops', { search: 'nobody' })).toBe(0);
    expect(await count('interviews', { from: '2026-11-23', to: '2026-11-23' })).toBe(2);
    expect(await count('interviews', { from: '2026-11-23T10:00:00Z' })).toBe(1);
    expect(await count('interviews', { to: '2026-11-22' })).toBe(0);
    expect(await count('measured', { measure: 'stage,lead_time', opening: loop.openingId })).toBe(3);
    expect(await count('measured', { measure: 'scorecard', part: 'missing' })).toBe(2);
    expect(await count('measured', { measure: 'scorecard', part: 'late' })).toBe(0);
    expect(await count('measured', { measure: 'stage', to: '2026-11-01' })).toBe(0);
    const load = await exportedRows(use, administrator, 'load', { from: '2026-11-23', to: '2026-11-29' });
    expect(new Set(load.map(({ week }) => week))).toEqual(new Set(['2026-11-23']));
    expect(load.reduce((sum, { interviews }) => sum + Number(interviews), 0)).toBe(2);
  });
});
