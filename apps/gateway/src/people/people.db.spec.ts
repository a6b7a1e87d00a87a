// People and calendars through the schema: what each viewer sees, what changes say, and what nested reads cost.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { insertPoolMembers, insertPools } from '#people';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';
import type { TestOrganization } from '../../../../test/support/people.js';

let db: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

/** An organization whose coordinator is given with it. */
async function office(): Promise<{ organization: TestOrganization; coordinator: Actor }> {
  const organization = await testOrganization(db.platform);
  return { organization, coordinator: await organization.member('coordinator') };
}

async function poolOf(
  organization: TestOrganization,
  people: readonly Actor[],
  name = 'Coding',
): Promise<string> {
  const poolId = newId();
  const since = db.clock.now();
  await db.platform.database.transaction(organization.scope, async (tx) => {
    await insertPools(tx, [
      { id: poolId, name, kind: 'coding', competencies: ['testing'], createdAt: since },
    ]);
    const members = people.map(({ memberId }) => ({
      poolId,
      interviewerId: memberId,
      phase: 'qualified' as const,
      since,
    }));
    await insertPoolMembers(tx, members);
  });
  return poolId;
}

const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  ...['BEGIN:VEVENT', 'UID:1', 'DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:2', 'DTSTART:20261124T093000Z', 'DTEND:20261124T110000Z', 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');

const EVERYTHING = `query ($first: Int) {
  interviewers(first: $first) {
    nodes {
      id zone workingHours { weekday from to } preferredHours { weekday } breakMinutesMin version
      member { name email role }
      limits { dailyInterviewsMax weeklyMinutesMax } ownLimits { dailyInterviewsMax weeklyMinutesMax }
      pools { phase since pool { name kind members { interviewer { member { name } } } } }
      pauses { during { from to } reason } busy { from to } calendars { label kind covers { from to } }
      loadThisWeek { week { from to } interviews minutes interviewsMax minutesMax }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('reading', () => {
  test('everything about two interviewers, in no fewer statements than about twenty', async () => {
    const { organization, coordinator } = await office();
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => organization.interviewer({}, `Person ${10 + index}`)),
    );
    await poolOf(organization, people);
    const few = await gateway.ask(coordinator, EVERYTHING, { first: 2 });
    const many = await gateway.ask(coordinator, EVERYTHING, { first: 20 });
    expect([few.errors, many.errors]).toEqual([[], []]);
    // The pool's other members are read by one statement more where the page has not brought them already.
    expect(many.statements).toBeLessThanOrEqual(few.statements);
    expect(few.data).toMatchObject({
      interviewers: {
        nodes: [
          {
            zone: 'Europe/Berlin',
            preferredHours: null,
            member: { name: 'Person 10', role: 'INTERVIEWER' },
            limits: { dailyInterviewsMax: 3, weeklyMinutesMax: 600 },
            ownLimits: { dailyInterviewsMax: null, weeklyMinutesMax: null },
            breakMinutesMin: 15,
            pools: [{ phase: 'QUALIFIED', pool: { name: 'Coding', kind: 'CODING' } }],
            pauses: [],
            busy: [],
            calendars: [],
            loadThisWeek: {
              week: { from: '2026-11-22T23:00:00.000Z', to: '2026-11-29T23:00:00.000Z' },
              interviews: 0,
              interviewsMax: 8,
              minutesMax: 600,
            },
          },
          {},
        ],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  test('pages follow each other; a cursor that is none is refused', async () => {
    const { organization, coordinator } = await office();
    for (const name of ['C', 'A', 'B']) await organization.interviewer({}, name);
    const page = `query ($after: String) { interviewers(first: 2, after: $after) {
      edges { cursor node { member { name } } } pageInfo { hasNextPage endCursor } } }`;
    const first = await gateway.ask(coordinator, page);
    const { edges, pageInfo } = first.data?.interviewers as {
      edges: { node: unknown }[];
      pageInfo: { endCursor: string };
    };
    expect(edges.map(({ node }) => node)).toEqual([{ member: { name: 'A' } }, { member: { name: 'B' } }]);
    const second = await gateway.ask(coordinator, page, { after: pageInfo.endCursor });
    expect(second.data).toMatchObject({
      interviewers: { edges: [{ node: { member: { name: 'C' } } }], pageInfo: { hasNextPage: false } },
    });
    const forged = Buffer.from('["A","x"]').toString('base64url');
    const nul = Buffer.from(JSON.stringify(['\0', coordinator.memberId])).toString('base64url');
    for (const after of ['nonsense', forged, nul])
      expect((await gateway.ask(coordinator, page, { after })).errors).toMatchObject([
        { code: 'INVALID_INPUT', field: 'after' },
      ]);
    const strange = await gateway.ask(
      coordinator,
      'query ($s: String) { interviewers(search: $s) { nodes { id } } }',
      {
        s: 'a\0b',
      },
    );
    expect(strange.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'search' }]);
    const tooMany = await gateway.ask(coordinator, '{ interviewers(first: 101) { nodes { id } } }');
    expect(tooMany.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'first' }]);
  });

  test('busy time and calendars are shown to the person and to those who arrange, merged; to others they are null', async () => {
    const { organization, coordinator } = await office();
    const [self, other] = [await organization.interviewer(), await organization.interviewer()];
    await gateway.ask(self, UPLOAD, {
      input: { interviewerId: self.memberId, label: 'Work', ics: ICS, idempotencyKey: newId() },
    });
    const query = `query ($id: ID!) { interviewer(id: $id) { zone busy { from to } calendars { label kind } } }`;
    const shown = {
      busy: [{ from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T11:00:00.000Z' }],
      calendars: [{ label: 'Work', kind: 'ICS_UPLOAD' }],
    };
    for (const viewer of [self, coordinator, await organization.member('administrator')])
      expect((await gateway.ask(viewer, query, { id: self.memberId })).data).toMatchObject({
        interviewer: shown,
      });
    expect(await gateway.ask(other, query, { id: self.memberId })).toMatchObject({
      data: { interviewer: { zone: 'Europe/Berlin', busy: null, calendars: null } },
      errors: [],
    });
  });

  test('busy time is asked for a span', async () => {
    const { organization, coordinator } = await office();
    const { memberId: id } = await organization.interviewer();
    await gateway.ask(coordinator, UPLOAD, {
      input: { interviewerId: id, label: 'Work', ics: ICS, idempotencyKey: newId() },
    });
    const query = `query ($id: ID!, $window: SpanInput) { interviewer(id: $id) { busy(window: $window) { from to } } }`;
    const window = { from: '2026-11-24T10:30:00Z', to: '2026-11-25T00:00:00Z' };
    expect((await gateway.ask(coordinator, query, { id, window })).data).toEqual({
      interviewer: { busy: [{ from: '2026-11-24T10:30:00.000Z', to: '2026-11-24T11:00:00.000Z' }] },
    });
    const backwards = { from: window.to, to: window.from };
    expect((await gateway.ask(coordinator, query, { id, window: backwards })).errors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'window' },
    ]);
  });

  test('what is another organization’s, what is no id, and what nobody signed in for', async () => {
    const { coordinator } = await office();
    const there = await office();
    const stranger = await there.organization.interviewer();
    const poolId = await poolOf(there.organization, [stranger]);
    const one = `query ($id: ID!) { interviewer(id: $id) { id } }`;
    const pool = `query ($id: ID!) { pool(id: $id) { id } }`;
    for (const [query, id] of [
      [one, stranger.memberId],
      [one, 'nonsense'],
      [pool, poolId],
      [pool, 'nonsense'],
    ] as const)
      expect((await gateway.ask(coordinator, query, { id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const inPool = `query ($id: ID!) { interviewers(poolId: $id) { nodes { id } } }`;
    expect((await gateway.ask(coordinator, inPool, { id: poolId })).data).toEqual({
      interviewers: { nodes: [] },
    });
    expect((await gateway.ask(null, '{ pools { nodes { id } } }')).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});

const UPLOAD = `mutation ($input: UploadBusyTimeInput!) { uploadBusyTime(input: $input) {
  __typename
  ... on BusyTimeImported { spans covers { from to } calendar { label } interviewer { busy { from to } } }
  ... on CalendarUnreadable { message interviewer { busy { from } } }
} }`;

describe('changing', () => {
  test('a profile by its version; a stale one shows what is there now, within one operation too', async () => {
    const { organization, coordinator } = await office();
    const { memberId } = await organization.interviewer();
    const fields = `{ __typename ... on InterviewerUpdated { interviewer { version location zone } }
      ... on Problem { message } ... on InterviewerChanged { changedBy { id } changedAt interviewer { version location zone } } }`;
    const both = `mutation ($a: UpdateInterviewerInput!, $b: UpdateInterviewerInput!) {
      a: updateInterviewer(input: $a) ${fields} b: updateInterviewer(input: $b) ${fields} }`;
    const input = { interviewerId: memberId, version: 1 };
    const answer = await gateway.ask(coordinator, both, {
      a: { ...input, location: 'Lagos', zone: 'Africa/Lagos' },
      b: { ...input, location: 'Lima' },
    });
    const now = { version: 2, location: 'Lagos', zone: 'Africa/Lagos' };
    expect(answer).toMatchObject({
      errors: [],
      data: {
        a: { __typename: 'InterviewerUpdated', interviewer: now },
        b: {
          __typename: 'InterviewerChanged',
          changedBy: { id: coordinator.memberId },
          changedAt: expect.any(String),
          interviewer: now,
          message: expect.stringContaining('meanwhile'),
        },
      },
    });
    const third = { ...input, version: 2, location: 'Lima' };
    const further = await gateway.ask(coordinator, both, {
      a: third,
      b: { ...third, version: 3, limits: { dailyInterviewsMax: 99 } },
    });
    expect(further.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'limits.dailyInterviewsMax' }]);
  });

  test('from member to interviewer in a pool, paused and back', async () => {
    const { organization, coordinator } = await office();
    const { memberId } = await organization.member('interviewer', 'New colleague');
    const answer = await gateway.ask(
      coordinator,
      `mutation ($made: MakeInterviewerInput!, $pool: CreatePoolInput!, $pause: PauseInterviewerInput!) {
        makeInterviewer(input: $made) { __typename ... on InterviewerMade { interviewer { member { name } workingHours { weekday } } } }
        createPool(input: $pool) { __typename ... on PoolCreated { pool { id kind } } }
        pauseInterviewer(input: $pause) { __typename ... on InterviewerPaused { pause { id reason } interviewer { pauses { reason } } } }
      }`,
      {
        made: {
          memberId,
          zone: 'Asia/Tokyo',
          workingHours: [{ weekday: 3, from: '09:00', to: '12:00' }],
          idempotencyKey: newId(),
        },
        pool: { name: 'Design', kind: 'SYSTEM_DESIGN', idempotencyKey: newId() },
        pause: {
          interviewerId: memberId,
          to: '2026-12-24T00:00:00Z',
          reason: 'Leave',
          idempotencyKey: newId(),
        },
      },
    );
    expect(answer).toMatchObject({
      errors: [],
      data: {
        makeInterviewer: {
          interviewer: { member: { name: 'New colleague' }, workingHours: [{ weekday: 3 }] },
        },
        createPool: { pool: { kind: 'SYSTEM_DESIGN' } },
        pauseInterviewer: { pause: { reason: 'Leave' }, interviewer: { pauses: [{ reason: 'Leave' }] } },
      },
    });
    const { createPool, pauseInterviewer } = answer.data as {
      createPool: { pool: { id: string } };
      pauseInterviewer: { pause: { id: string } };
    };
    const then = await gateway.ask(
      coordinator,
      `mutation ($add: AddToPoolInput!, $end: EndPauseInput!, $again: CreatePoolInput!, $remove: RemoveFromPoolInput!) {
        addToPool(input: $add) { ... on AddedToPool { pool { members { phase interviewer { id } } } } }
        endPause(input: $end) { ... on PauseEnded { interviewer { pauses { id } } } }
        createPool(input: $again) { __typename ... on PoolNameTaken { message pool { id } } }
        removeFromPool(input: $remove) { ... on RemovedFromPool { removed pool { members { phase } } } }
      }`,
      {
        add: { poolId: createPool.pool.id, interviewerIds: [memberId], phase: 'REVERSE_SHADOW' },
        end: { pauseId: pauseInterviewer.pause.id },
        again: { name: 'Design', kind: 'CODING', idempotencyKey: newId() },
        remove: { poolId: createPool.pool.id, interviewerIds: [memberId] },
      },
    );
    expect(then).toMatchObject({
      errors: [],
      data: {
        addToPool: { pool: { members: [{ phase: 'REVERSE_SHADOW', interviewer: { id: memberId } }] } },
        endPause: { interviewer: { pauses: [] } },
        createPool: { __typename: 'PoolNameTaken', pool: { id: createPool.pool.id } },
        removeFromPool: { removed: 1, pool: { members: [] } },
      },
    });
  });

  test('an uploaded calendar shows at once what it says; one that cannot be read says why', async () => {
    const { organization } = await office();
    const self = await organization.interviewer();
    const input = (ics: string) => ({
      input: { interviewerId: self.memberId, label: 'Work', ics, idempotencyKey: newId() },
    });
    expect(await gateway.ask(self, UPLOAD, input(ICS))).toMatchObject({
      errors: [],
      data: {
        uploadBusyTime: {
          __typename: 'BusyTimeImported',
          spans: 1,
          covers: { from: db.clock.now().toISOString() },
          calendar: { label: 'Work' },
          interviewer: { busy: [{ from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T11:00:00.000Z' }] },
        },
      },
    });
    expect(await gateway.ask(self, UPLOAD, input('not a calendar'))).toMatchObject({
      errors: [],
      data: { uploadBusyTime: { __typename: 'CalendarUnreadable', interviewer: { busy: [{}] } } },
    });
  });

  test('days off are declared, listed and taken back', async () => {
    const { organization, coordinator } = await office();
    const administrator = await organization.member('administrator');
    const add = `mutation ($input: AddDayOffInput!) { addDayOff(input: $input) { ... on DayOffAdded { day label } } }`;
    const input = { day: '2026-12-25', label: 'Christmas', idempotencyKey: newId() };
    expect((await gateway.ask(coordinator, add, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await gateway.ask(administrator, add, { input })).data).toEqual({
      addDayOff: { day: '2026-12-25', label: 'Christmas' },
    });
    expect((await gateway.ask(coordinator, '{ daysOff { day label } }')).data).toEqual({
      daysOff: [{ day: '2026-12-25', label: 'Christmas' }],
    });
    const remove = `mutation { removeDayOff(input: { day: "2026-12-25" }) { ... on DayOffRemoved { day } } }`;
    expect((await gateway.ask(administrator, remove)).data).toEqual({ removeDayOff: { day: '2026-12-25' } });
    expect((await gateway.ask(coordinator, '{ daysOff { day } }')).data).toEqual({ daysOff: [] });
  });
});
