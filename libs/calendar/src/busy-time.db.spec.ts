// Busy time from calendar files and days off, against real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import {
  AddDayOff,
  RemoveCalendar,
  RemoveDayOff,
  UploadBusyTime,
  busySpans,
  busyTimeChanged,
  calendarSources,
  daysOff,
  replaceBusyTimes,
  weekLoads,
} from '#calendar';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
let organization: TestOrganization;
let coordinator: Actor;
let upload: UploadBusyTime;
const told: string[] = [];

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(organization.scope, work);
const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.transaction(organization.scope, work);
const year = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-12-31T00:00:00Z') };
const busyOf = async (id: string, window = year): Promise<string[]> =>
  (await read((tx) => busySpans(tx, [id], window))).map(
    ({ from, to }) => `${from.toISOString()} ${to.toISOString()}`,
  );

const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (start: string, end: string, ...lines: string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${newId()}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART${start}`,
    `DTEND${end}`,
    ...lines,
    'END:VEVENT',
  ].join('\r\n');
const utc = (start: string, end: string): string => event(`:${start}`, `:${end}`);

const give = (
  interviewerId: string,
  ics: string,
  more: { label?: string; from?: Date; to?: Date } = {},
  actor = coordinator,
) => upload.run(actor, { interviewerId, label: 'Work', ics, idempotencyKey: newId(), ...more });

beforeAll(async () => {
  db = await testDatabase();
  const { outbox, idempotency, clock, handlers } = db.platform;
  handlers.inside(busyTimeChanged, async (_, { payload }) =>
    Promise.resolve(void told.push(payload.interviewerId)),
  );
  organization = await testOrganization(db.platform);
  coordinator = await organization.member('coordinator');
  upload = new UploadBusyTime(idempotency, outbox, clock);
});
afterAll(() => db.close());

describe('UploadBusyTime', () => {
  test('reads ninety days from now in the person’s zone and tells what it read', async () => {
    const { memberId } = await organization.interviewer({ zone: 'America/New_York' });
    const ics = calendar(
      utc('20261122T090000Z', '20261122T100000Z'),
      event(':20261124T090000', ':20261124T100000'),
      event(';VALUE=DATE:20261125', ';VALUE=DATE:20261126'),
      utc('20270601T090000Z', '20270601T100000Z'),
    );
    const outcome = await give(memberId, ics);
    const covers = { from: db.clock.now().toISOString(), to: '2027-02-21T08:00:00.000Z' };
    expect(outcome).toMatchObject({ kind: 'BusyTimeImported', interviewerId: memberId, spans: 2, covers });
    expect(await busyOf(memberId)).toEqual([
      '2026-11-24T14:00:00.000Z 2026-11-24T15:00:00.000Z',
      '2026-11-25T05:00:00.000Z 2026-11-26T05:00:00.000Z',
    ]);
    expect(told).toContain(memberId);
  });

  test('events that the person declined are free', async () => {
    const { memberId } = await organization.interviewer();
    const [member] = await read((tx) =>
      tx.query<{ email: string }>(
        'SELECT email::text AS email FROM member WHERE organization_id = $1 AND id = $2',
        [organization.id, memberId],
      ),
    );
    const attendee = (state: string) => `ATTENDEE;PARTSTAT=${state}:mailto:${member?.email}`;
    const ics = calendar(
      event(':20261124T090000Z', ':20261124T100000Z', attendee('DECLINED')),
      event(':20261124T120000Z', ':20261124T130000Z', attendee('ACCEPTED')),
    );
    await give(memberId, ics);
    expect(await busyOf(memberId)).toEqual(['2026-11-24T12:00:00.000Z 2026-11-24T13:00:00.000Z']);
  });

  test('an upload replaces what the same calendar said and leaves the person’s other calendars', async () => {
    const { memberId } = await organization.interviewer();
    await give(memberId, calendar(utc('20261201T090000Z', '20261201T100000Z')));
    await give(memberId, calendar(utc('20261202T090000Z', '20261202T100000Z')), { label: 'Home' });
    const again = await give(memberId, calendar(utc('20261203T090000Z', '20261203T100000Z')), {
      label: ' Work ',
    });
    expect(await busyOf(memberId)).toEqual([
      '2026-12-02T09:00:00.000Z 2026-12-02T10:00:00.000Z',
      '2026-12-03T09:00:00.000Z 2026-12-03T10:00:00.000Z',
    ]);
    expect(await read((tx) => calendarSources(tx, [memberId]))).toMatchObject([
      { label: 'Home', kind: 'ics_upload' },
      { label: 'Work', id: 'calendarId' in again ? again.calendarId : '', importedAt: db.clock.now() },
    ]);
  });

  test('uploads at once leave one calendar with the busy time of exactly one of them', async () => {
    const { memberId } = await organization.interviewer();
    const hours = [9, 10, 11, 12, 13, 14].map((hour) => String(hour).padStart(2, '0'));
    const files = hours.map((hour) => calendar(utc(`20261201T${hour}0000Z`, `20261201T${hour}3000Z`)));
    const outcomes = await Promise.all(files.map((ics) => give(memberId, ics)));
    expect(
      new Set(outcomes.map((outcome) => ('calendarId' in outcome ? outcome.calendarId : outcome.kind))).size,
    ).toBe(1);
    expect(await busyOf(memberId)).toHaveLength(1);
  });

  test.each([
    ['a page that asks to sign in', '<!doctype html><html><body>Sign in</body></html>'],
    ['nothing', ''],
    ['half a file', calendar(utc('20261201T090000Z', '20261201T100000Z')).slice(0, 120)],
  ])('%s is unreadable, says why, and what was there stays', async (_, ics) => {
    const { memberId } = await organization.interviewer();
    await give(memberId, calendar(utc('20261201T090000Z', '20261201T100000Z')));
    const outcome = await give(memberId, ics);
    expect(outcome).toMatchObject({ kind: 'CalendarUnreadable', interviewerId: memberId });
    expect('message' in outcome ? outcome.message.length : 0).toBeGreaterThan(10);
    expect(await busyOf(memberId)).toHaveLength(1);
  });

  test('an empty calendar is a calendar: it frees the person', async () => {
    const { memberId } = await organization.interviewer();
    await give(memberId, calendar(utc('20261201T090000Z', '20261201T100000Z')));
    expect(await give(memberId, calendar())).toMatchObject({ kind: 'BusyTimeImported', spans: 0 });
    expect(await busyOf(memberId)).toEqual([]);
  });

  test('the same key imports once; other text under it is refused', async () => {
    const { memberId } = await organization.interviewer();
    const input = { interviewerId: memberId, label: 'Work', ics: calendar(), idempotencyKey: newId() };
    const first = await upload.run(coordinator, input);
    db.clock.advance(60_000);
    expect(await upload.run(coordinator, input)).toEqual(first);
    const other = { ...input, ics: calendar(utc('20261201T090000Z', '20261201T100000Z')) };
    await expect(upload.run(coordinator, other)).rejects.toMatchObject({ code: 'CONFLICTING_KEY' });
  });

  test('a window that makes no sense and a missing label are refused', async () => {
    const { memberId } = await organization.interviewer();
    const now = db.clock.now();
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    await expect(give(memberId, calendar(), { from: now, to: now })).rejects.toMatchObject({
      details: { field: 'to' },
    });
    await expect(give(memberId, calendar(), { to: inDays(401) })).rejects.toMatchObject({
      details: { field: 'to' },
    });
    for (const label of [' ', 'x'.repeat(101), 'a\0b'])
      await expect(give(memberId, calendar(), { label })).rejects.toMatchObject({
        details: { field: 'label' },
      });
  });

  test('interviewers upload their own calendar only; who is no interviewer here does not exist', async () => {
    const [self, other] = [await organization.interviewer(), await organization.interviewer()];
    expect(await give(self.memberId, calendar(), {}, self)).toMatchObject({ kind: 'BusyTimeImported' });
    await expect(give(other.memberId, calendar(), {}, self)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await (await testOrganization(db.platform)).interviewer();
    for (const id of [stranger.memberId, coordinator.memberId, 'nonsense'])
      await expect(give(id, calendar())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('RemoveCalendar', () => {
  test('takes the calendar’s busy time with it; to other interviewers it does not exist', async () => {
    const remove = new RemoveCalendar(db.platform.database, db.platform.outbox);
    const [self, other] = [await organization.interviewer(), await organization.interviewer()];
    const given = await give(self.memberId, calendar(utc('20261201T090000Z', '20261201T100000Z')));
    const calendarId = 'calendarId' in given ? given.calendarId : '';
    await expect(remove.run(other, { calendarId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove.run(self, { calendarId })).toEqual({
      kind: 'CalendarRemoved',
      interviewerId: self.memberId,
    });
    expect(await busyOf(self.memberId)).toEqual([]);
    await expect(remove.run(coordinator, { calendarId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('reads', () => {
  test('busy spans overlap the window; touching it is not overlapping', async () => {
    const { memberId } = await organization.interviewer();
    const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour));
    const spans = [8, 9, 10, 11].map((hour) => ({ from: at(hour), to: at(hour + 1) }));
    const source = {
      interviewerId: memberId,
      kind: 'demonstration' as const,
      label: 'Demo',
      importedAt: db.clock.now(),
      covers: { from: at(0), to: at(24) },
    };
    await write((tx) => replaceBusyTimes(tx, source, spans));
    const found = await read((tx) =>
      busySpans(tx, [memberId], { from: at(9), to: new Date(at(10).getTime() + 1) }),
    );
    expect(found).toEqual(
      spans.slice(1, 3).map((span) => ({ interviewerId: memberId, ...span, invitationId: null })),
    );
  });

  test('the week of the load is that of the person’s zone and the organization’s first weekday', async () => {
    const [tokyo, lima] = [
      await organization.interviewer({ zone: 'Asia/Tokyo' }),
      await organization.interviewer({ zone: 'America/Lima' }),
    ];
    // Sunday evening in Lima, Monday morning in Tokyo.
    const at = new Date('2026-11-30T00:30:00Z');
    const loads = await read((tx) => weekLoads(tx, [tokyo.memberId, lima.memberId], at));
    const of = ({ memberId }: Actor) => loads.find(({ interviewerId }) => interviewerId === memberId);
    expect(of(tokyo)).toMatchObject({
      from: new Date('2026-11-29T15:00:00Z'),
      to: new Date('2026-12-06T15:00:00Z'),
    });
    expect(of(lima)).toMatchObject({
      from: new Date('2026-11-23T05:00:00Z'),
      to: new Date('2026-11-30T05:00:00Z'),
    });
    expect(of(lima)).toMatchObject({ interviews: 0, minutes: 0 });
  });
});

describe('days off', () => {
  test('are those that the window touches anywhere on earth; a second label replaces the first', async () => {
    const own = await testOrganization(db.platform);
    const administrator = await own.member('administrator');
    const { idempotency, database } = db.platform;
    const add = (day: string, label: string) =>
      new AddDayOff(idempotency).run(administrator, { day, label, idempotencyKey: newId() });
    for (const day of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31']) await add(day, 'Holiday');
    expect(await add('2026-12-25', ' Christmas ')).toEqual({
      kind: 'DayOffAdded',
      day: '2026-12-25',
      label: 'Christmas',
    });
    const off = (from: string, to: string) =>
      database.read(own.scope, (tx) => daysOff(tx, { from: new Date(from), to: new Date(to) }));
    // Noon in UTC is the 25th everywhere but on the easternmost islands.
    expect(await off('2026-12-25T12:00:00Z', '2026-12-25T13:00:00Z')).toEqual(['2026-12-25', '2026-12-26']);
    expect(await off('2026-12-25T09:00:00Z', '2026-12-25T10:00:00Z')).toEqual(['2026-12-24', '2026-12-25']);
    const remove = new RemoveDayOff(database);
    expect(await remove.run(administrator, { day: '2026-12-24' })).toEqual({
      kind: 'DayOffRemoved',
      day: '2026-12-24',
    });
    await expect(remove.run(administrator, { day: '2026-12-24' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await off('2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
    expect(await read((tx) => daysOff(tx, year))).toEqual([]);
  });

  test('only administrators declare them, and only real dates', async () => {
    const administrator = await organization.member('administrator');
    const add = new AddDayOff(db.platform.idempotency);
    const input = { day: '2026-12-25', label: 'x', idempotencyKey: newId() };
    await expect(add.run(coordinator, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const day of ['2026-02-30', '25.12.2026', '20261225', '2026-12-25T00:00Z', ''])
      await expect(add.run(administrator, { ...input, day })).rejects.toMatchObject({
        details: { field: 'day' },
      });
  });
});
