// Where an interview takes place, as it is told: in GraphQL, and in mails and invitations as a mail program shows them. A
// candidate's number is told to who calls them, and is written down nowhere else.
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { MailboxMailer, newId } from '#platform';
import type { MailboxEntry } from '#platform';
import { WorkerDoor } from '#worker';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/graphql.js';
import type { TestGateway } from '../support/graphql.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { cellOf, lineOf, readInvitation } from '../support/told-times.js';

const NUMBER = '+49 30 1234567';

let db: TestDatabase;
let gateway: TestGateway;
let door: WorkerDoor;
let of: LoopFixture;
let administrator: Actor;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  door = new WorkerDoor(gateway.app, db.platform);
  door.start();
});
afterAll(async () => {
  await door.stop();
  await gateway.close();
  await db.close();
});
beforeEach(async () => {
  of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27'], { zones: ['Europe/Berlin'] });
  administrator = { ...of.coordinator, role: 'administrator' };
  await write('UPDATE interviewer SET video_link = NULL WHERE organization_id = $1');
  await write('UPDATE candidate SET email = $2, phone = $3 WHERE organization_id = $1', candidate(), NUMBER);
});

const candidate = (): string => `${of.organizationId}@candidates.example`;
const interviewer = (): string => `${of.interviewerIds[0]}@example.org`;
const write = (sql: string, ...values: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...values]));

async function ask<T>(actor: Actor, source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await gateway.ask(actor, source, variables);
  expect(errors).toEqual([]);
  return data as T;
}

/** An operation with one input, whose payload is returned. */
async function does<T = Record<string, unknown>>(
  actor: Actor,
  [name, type]: readonly [name: string, type: string],
  input: Record<string, unknown>,
  fields: string,
): Promise<T> {
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${fields} } }`;
  return (await ask<Record<string, T>>(actor, source, { input }))[name] as T;
}

async function mailsTo(address: string): Promise<MailboxEntry[]> {
  await door.tick();
  await door.settle();
  const { mailer } = db.platform;
  if (!(mailer instanceof MailboxMailer)) throw new Error('mail is not kept in the mailbox');
  return (await mailer.list(500)).filter(({ to }) => to === address).toReversed();
}

const newest = async (address: string): Promise<MailboxEntry> => {
  const mail = (await mailsTo(address)).at(-1);
  if (mail === undefined) throw new Error(`no mail to ${address}`);
  return mail;
};

const invitationIn = (mail: MailboxEntry) => readInvitation(mail.calendar ?? '');
const whereIn = (mail: MailboxEntry): string[] => [
  lineOf(mail.text, 'Where'),
  cellOf(mail.html ?? '', 'Where'),
];

interface ShownLoop {
  readonly version: number;
  readonly interviews: readonly {
    readonly id: string;
    readonly place: string | null;
    readonly where: Record<string, unknown> | null;
  }[];
  readonly revisions: readonly Record<string, unknown>[];
}
const WHERE = 'where { kind text link room { name capacity } }';
const shown = async (loopId: string, actor: Actor = of.coordinator): Promise<ShownLoop> => {
  const source = `query ($id: ID!) { loop(id: $id) { version interviews { id place ${WHERE} }
    revisions { change reason changes { kind placeBefore placeAfter } } } }`;
  return (await ask<{ loop: ShownLoop }>(actor, source, { id: loopId })).loop;
};

async function booked(): Promise<{ loopId: string; interviewId: string }> {
  const { loop } = await does<{ loop: { id: string } }>(
    of.coordinator,
    ['draftLoop', 'DraftLoopInput'],
    { applicationId: of.applicationIds[0], idempotencyKey: newId() },
    '... on LoopDrafted { loop { id } }',
  );
  const { proposals } = await does<{ proposals: { id: string }[] }>(
    of.coordinator,
    ['proposeLoop', 'ProposeLoopInput'],
    { loopId: loop.id, options: 1 },
    '... on LoopProposed { proposals { id } }',
  );
  const { version } = await shown(loop.id);
  const input = { loopId: loop.id, version, proposalId: proposals[0]?.id, idempotencyKey: newId() };
  const { __typename } = await does(of.coordinator, ['bookLoop', 'ReserveLoopInput'], input, '');
  expect(__typename).toBe('LoopBooked');
  return { loopId: loop.id, interviewId: (await shown(loop.id)).interviews[0]?.id ?? '' };
}

const rules = (input: Record<string, unknown>) =>
  does(
    administrator,
    ['setPlaceRules', 'SetPlaceRulesInput'],
    input,
    '... on PlaceRulesSet { rules { order linkPattern } }',
  );

const change = async (loopId: string, interviewId: string, place: Record<string, unknown>) =>
  does(
    of.coordinator,
    ['changePlace', 'ChangePlaceInput'],
    {
      interviewId,
      version: (await shown(loopId)).version,
      place,
      reason: 'It is nicer',
      idempotencyKey: newId(),
    },
    '... on LoopBooked { loop { revision } } ... on Problem { message }',
  );

test('a link by the pattern is where one joins, in the mail, in the calendar and in GraphQL', async () => {
  expect(
    await rules({ order: ['PATTERN', 'PHONE'], linkPattern: 'https://meet.example.com/{interview}' }),
  ).toEqual({
    __typename: 'PlaceRulesSet',
    rules: { order: ['PATTERN', 'PHONE'], linkPattern: 'https://meet.example.com/{interview}' },
  });
  const { loopId, interviewId } = await booked();
  const link = `https://meet.example.com/${interviewId}`;
  expect((await shown(loopId)).interviews).toEqual([
    { id: interviewId, place: link, where: { kind: 'VIDEO', text: link, link, room: null } },
  ]);
  for (const address of [candidate(), interviewer()]) {
    const mail = await newest(address);
    expect(whereIn(mail)).toEqual([link, link]);
    expect(mail.html).toContain(`<a href="${link}">`);
    const { location, url, conference } = invitationIn(mail);
    expect({ location, url, conference }).toEqual({
      location: link,
      url: link,
      conference: { uri: link, feature: 'VIDEO' },
    });
    expect(mail.calendar?.replace(/\r\n /g, '')).toContain(
      `CONFERENCE;FEATURE=VIDEO;LABEL=Join;VALUE=URI:${link}`,
    );
  }
});

test('a call tells the candidate at which number, and nobody but who calls them', async () => {
  await rules({ order: ['PHONE'] });
  const { loopId, interviewId } = await booked();
  expect((await shown(loopId)).interviews[0]).toEqual({
    id: interviewId,
    place: 'By phone',
    where: { kind: 'PHONE', text: `Call Candidate 0 at ${NUMBER}`, link: null, room: null },
  });
  const own = await newest(candidate());
  expect(whereIn(own)).toEqual(Array(2).fill(`By phone: we call you at ${NUMBER}.`));
  expect(invitationIn(own)).toMatchObject({
    location: `By phone: we call you at ${NUMBER}.`,
    url: null,
    conference: null,
  });
  const theirs = await newest(interviewer());
  expect(whereIn(theirs)).toEqual(Array(2).fill(`By phone: call Candidate 0 at ${NUMBER}.`));
  const kept = await db.platform.database.read(
    { organizationId: of.organizationId, memberId: null, identityId: null },
    (tx) =>
      tx.query(
        `SELECT (SELECT string_agg(r::text, '') FROM reminder r WHERE r.organization_id = $1) AS reminders,
              (SELECT string_agg(i::text, '') FROM interview i WHERE i.organization_id = $1) AS interviews,
              (SELECT string_agg(b::text, '') FROM booking_revision b WHERE b.organization_id = $1) AS revisions,
              (SELECT string_agg(o::text, '') FROM outbox o WHERE o.organization_id = $1) AS events`,
        [of.organizationId],
      ),
  );
  expect(JSON.stringify(kept)).toContain('By phone');
  expect(JSON.stringify(kept)).not.toContain('1234567');
});

test('a place to be announced says so, and another place is told to everybody with a raised sequence', async () => {
  const { loopId, interviewId } = await booked();
  expect((await shown(loopId)).interviews[0]?.where).toEqual({
    kind: 'TO_BE_ANNOUNCED',
    text: null,
    link: null,
    room: null,
  });
  const before = await newest(candidate());
  expect(whereIn(before)[0]).toBe('To be announced: you will be told in time.');
  const needs = '{ viewer { needs { nodes { kind why } } } }';
  expect(await ask(of.coordinator, needs)).toEqual({
    viewer: {
      needs: {
        nodes: [
          {
            kind: 'PLACE_MISSING',
            why: 'It is still to be announced where Coding with Candidate 0 takes place.',
          },
        ],
      },
    },
  });
  const { room } = await does<{ room: { id: string } }>(
    administrator,
    ['createRoom', 'CreateRoomInput'],
    { name: 'Aquarium <2nd floor>', capacity: 4, idempotencyKey: newId() },
    '... on RoomCreated { room { id } }',
  );
  expect(await change(loopId, interviewId, { kind: 'ROOM', roomId: room.id })).toEqual({
    __typename: 'LoopBooked',
    loop: { revision: 2 },
  });
  expect(await ask(of.coordinator, needs)).toEqual({ viewer: { needs: { nodes: [] } } });
  const now = await shown(loopId);
  expect(now.interviews[0]?.where).toEqual({
    kind: 'ROOM',
    text: 'Aquarium <2nd floor>',
    link: null,
    room: { name: 'Aquarium <2nd floor>', capacity: 4 },
  });
  expect(now.revisions.at(-1)).toEqual({
    change: 'PLACED',
    reason: 'It is nicer',
    changes: [{ kind: 'CHANGED', placeBefore: null, placeAfter: 'Aquarium <2nd floor>' }],
  });
  for (const address of [candidate(), interviewer()]) {
    const [first, second, ...more] = await mailsTo(address);
    if (first === undefined || second === undefined) throw new Error('two mails were to come');
    expect(more).toEqual([]);
    expect(second.subject).toMatch(/^Changed: /);
    expect(whereIn(second)).toEqual(Array(2).fill('Aquarium <2nd floor>'));
    expect(second.html).toContain('Aquarium &lt;2nd floor&gt;');
    const [old, changed] = [invitationIn(first), invitationIn(second)];
    expect(changed).toMatchObject({
      location: 'Aquarium <2nd floor>',
      url: null,
      uid: old.uid,
      instants: old.instants,
    });
    expect(changed.sequence).toBeGreaterThan(old.sequence);
  }
});

test('rooms have names of their own, and refuse what is none', async () => {
  const input = { name: ' Aquarium ', capacity: 4, idempotencyKey: newId() };
  const ROOM =
    '... on RoomCreated { room { id name capacity } } ... on RoomNameTaken { message room { id } }';
  const create = (given: Record<string, unknown>) =>
    does<{ room: { id: string } }>(administrator, ['createRoom', 'CreateRoomInput'], given, ROOM);
  const first = await create(input);
  expect(first).toMatchObject({ __typename: 'RoomCreated', room: { name: 'Aquarium', capacity: 4 } });
  expect(await create(input)).toEqual(first);
  expect(await create({ ...input, idempotencyKey: newId() })).toMatchObject({
    __typename: 'RoomNameTaken',
    room: { id: first.room.id },
  });
  const update = (given: Record<string, unknown>) =>
    does(
      administrator,
      ['updateRoom', 'UpdateRoomInput'],
      { roomId: first.room.id, ...given },
      '... on RoomUpdated { room { name capacity } }',
    );
  expect(await update({ capacity: 8 })).toEqual({
    __typename: 'RoomUpdated',
    room: { name: 'Aquarium', capacity: 8 },
  });
  const { room: other } = await create({ name: 'Closet', capacity: 1, idempotencyKey: newId() });
  expect(
    await does(administrator, ['updateRoom', 'UpdateRoomInput'], { roomId: other.id, name: 'Aquarium' }, ''),
  ).toEqual({
    __typename: 'RoomNameTaken',
  });
  expect(await ask(of.interviewers[0] ?? administrator, '{ rooms { name } }')).toEqual({
    rooms: [{ name: 'Closet' }, { name: 'Aquarium' }],
  });
});

test.each([
  [
    'createRoom',
    'CreateRoomInput',
    { name: 'x\ny', capacity: 4, idempotencyKey: 'k' },
    'INVALID_INPUT',
    'name',
  ],
  [
    'createRoom',
    'CreateRoomInput',
    { name: 'x', capacity: 0, idempotencyKey: 'k' },
    'INVALID_INPUT',
    'capacity',
  ],
  ['updateRoom', 'UpdateRoomInput', { roomId: newId(), capacity: 1 }, 'NOT_FOUND', undefined],
  [
    'setPlaceRules',
    'SetPlaceRulesInput',
    { linkPattern: 'https://meet.example.com/x' },
    'INVALID_INPUT',
    'linkPattern',
  ],
  ['setPlaceRules', 'SetPlaceRulesInput', { order: ['PHONE', 'ROOM'] }, 'INVALID_INPUT', 'order'],
  ['setPlaceRules', 'SetPlaceRulesInput', { order: ['PHONE', 'PHONE'] }, 'INVALID_INPUT', 'order'],
])('%s with %s %j is refused: %s %s', async (name, type, input, code, field) => {
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  expect((await gateway.ask(administrator, source, { input })).errors).toMatchObject([{ code, field }]);
  const [someone] = of.interviewers;
  expect((await gateway.ask(someone ?? null, source, { input })).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});
