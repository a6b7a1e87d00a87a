import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { busyFromIcs } from './busy-from-ics.js';
import { writeCancel, writeFeed, writeRequest } from './invitation.js';
import type { IcsInvitation } from './invitation.js';

const startMs = Date.parse('2026-11-24T09:00:00Z');
const endMs = Date.parse('2026-11-24T10:00:00Z');

const invitation: IcsInvitation = {
  uid: '0199-interview@loopwright',
  sequence: 3,
  stampMs: Date.parse('2026-11-20T08:30:15.250Z'),
  startMs,
  endMs,
  summary: 'System design; with "boxes", and arrows',
  location: 'Room 4\nSecond floor; left',
  description: 'Bring:\n- a pen\\pencil\n- questions, many',
  url: 'https://example.com/interviews/1?a=b;c,d',
  organizer: { email: 'loops@example.com', name: 'Hiring; "Loops": team' },
  attendees: [{ email: 'candidate@example.org', name: 'Ünal, 山田' }],
};

/** The event of a written calendar as ical.js reads it, which fails on anything ill-formed. */
function readEvent(text: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no VEVENT');
  return { calendar, event };
}

const instant = (event: ICAL.Component, name: string): number =>
  (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();

const window = { fromMs: startMs - 86_400_000, toMs: endMs + 86_400_000, zone: 'UTC' };

describe('an invitation', () => {
  test('reads back as it was written', () => {
    const { calendar, event } = readEvent(writeRequest(invitation));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.getFirstPropertyValue('uid')).toBe(invitation.uid);
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.getFirstPropertyValue('summary')).toBe(invitation.summary);
    expect(event.getFirstPropertyValue('location')).toBe(invitation.location);
    expect(event.getFirstPropertyValue('description')).toBe(invitation.description);
    expect(event.getFirstPropertyValue('url')).toBe(invitation.url);
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T08:30:15Z');
    expect([instant(event, 'dtstart'), instant(event, 'dtend')]).toEqual([startMs, endMs]);
    const organizer = event.getFirstProperty('organizer');
    expect(organizer?.getFirstValue()).toBe('mailto:loops@example.com');
    expect(organizer?.getFirstParameter('cn')).toBe('Hiring; "Loops": team');
    const attendee = event.getFirstProperty('attendee');
    expect(attendee?.getFirstValue()).toBe('mailto:candidate@example.org');
    expect(attendee?.getFirstParameter('cn')).toBe('Ünal, 山田');
    expect(attendee?.getFirstParameter('rsvp')).toBe('TRUE');
  });

  test('says where one joins, as a property of its own', () => {
    const text = writeRequest({ ...invitation, conference: 'https://meet.example.com/a;b,c' });
    const property = readEvent(text).event.getFirstProperty('conference');
    expect(property?.getFirstValue()).toBe('https://meet.example.com/a;b,c');
    expect(property?.getFirstParameter('feature')).toBe('VIDEO');
    expect(text.match(/VALUE=URI/g)).toHaveLength(1);
    expect(() => writeRequest({ ...invitation, conference: 'tel:+4930' })).toThrow(
      expect.objectContaining({ field: 'conference' }),
    );
  });

  test('cancelled keeps UID and people, takes the time back, and asks for no answer', () => {
    const text = writeCancel({ ...invitation, sequence: 4 });
    const { calendar, event } = readEvent(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.getFirstPropertyValue('uid')).toBe(invitation.uid);
    expect(event.getFirstProperty('attendee')?.getFirstParameter('rsvp')).toBeUndefined();
    expect(busyFromIcs(writeRequest(invitation), window)).toEqual([[startMs, endMs]]);
    expect(busyFromIcs(writeRequest(invitation) + text, window)).toEqual([]);
  });

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Vancouver',
  ])('in the wall time of %s says the same instants, with the zone described', (zone) => {
    const text = writeRequest({ ...invitation, zone });
    const { event } = readEvent(text);
    const dtstart = event.getFirstProperty('dtstart');
    expect(dtstart?.getFirstParameter('tzid')).toBe(zone);
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${zone}\r\n`);
    expect([instant(event, 'dtstart'), instant(event, 'dtend')]).toEqual([startMs, endMs]);
    expect(busyFromIcs(text, window)).toEqual([[startMs, endMs]]);
  });

  test.each(['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'])(
    'at %s, which Berlin calls half past two both times, is in UTC',
    (start) => {
      const [twiceMs, laterMs] = [Date.parse(start), Date.parse(start) + 2 * 3_600_000];
      const times = { startMs: twiceMs, endMs: laterMs, zone: 'Europe/Berlin' };
      const text = writeRequest({ ...invitation, ...times });
      const { event } = readEvent(text);
      expect(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBeUndefined();
      expect([instant(event, 'dtstart'), instant(event, 'dtend')]).toEqual([twiceMs, laterMs]);
    },
  );

  test('for a fixed offset, which has no description, is in UTC', () => {
    const text = writeRequest({ ...invitation, zone: '+05:30' });
    expect(text).toContain('DTSTART:20261124T090000Z');
  });

  test('holds nobody but the people passed in', () => {
    const addresses = writeRequest(invitation).match(/mailto:\S+/g);
    expect(addresses).toEqual(['mailto:loops@example.com', 'mailto:candidate@example.org']);
  });

  const breaks = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u0000\r\n\u000b'];
  test.each(breaks)('lets no typed line break (%j) become a property', (lineBreak) => {
    const evil = `x${lineBreak}X-EVIL:1${lineBreak}END:VEVENT`;
    const text = writeRequest({
      ...invitation,
      ...{ uid: evil, summary: evil, location: evil, description: evil },
      organizer: { email: 'loops@example.com', name: evil },
      attendees: [{ email: 'candidate@example.org', name: evil }],
    });
    expect(text).not.toMatch(/[\r\n\u0085\u2028]X-EVIL/);
    expect(readEvent(text).event.hasProperty('x-evil')).toBe(false);
  });

  test.each([
    [{ url: 'https://example.com/\r\nX-EVIL:1' }, undefined],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ organizer: { email: 'a@example.com\r\nX-EVIL:1' } }, 'organizer.email'],
    [{ attendees: [{ email: 'nobody' }] }, 'attendees[0].email'],
    [{ sequence: -1 }, 'sequence'],
    [{ uid: ' ' }, 'uid'],
    [{ endMs: startMs }, 'endMs'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
  ])('with %j either stays one line or is refused by field', (change, field) => {
    const write = (): string => writeRequest({ ...invitation, ...change });
    if (field === undefined) expect(write()).not.toMatch(/\r\nX-EVIL/);
    else expect(write).toThrow(expect.objectContaining({ field }));
  });

  test('has lines of at most 75 octets that break no character', () => {
    const text = writeRequest({ ...invitation, description: '山田🙂ü'.repeat(60), zone: 'Europe/Berlin' });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(readEvent(text).event.getFirstPropertyValue('description')).toBe('山田🙂ü'.repeat(60));
  });
});

describe('a feed', () => {
  const events = [
    { ...invitation, uid: 'one' },
    { ...invitation, uid: 'two', startMs: endMs, endMs: endMs + 1_800_000, status: 'TENTATIVE' as const },
    {
      ...invitation,
      uid: 'three',
      startMs: endMs + 7_200_000,
      endMs: endMs + 9_000_000,
      status: 'CANCELLED' as const,
    },
  ];

  test('holds every event, and readers see the cancelled one as free', () => {
    const text = writeFeed({ name: 'My loops; today', events });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('My loops; today');
    expect(calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'))).toEqual(
      ['one', 'two', 'three'],
    );
    expect(busyFromIcs(text, window)).toEqual([[startMs, endMs + 1_800_000]]);
  });

  test('names no people, even if the events passed in carry some', () => {
    expect(writeFeed({ name: 'x', events })).not.toContain('mailto:');
  });

  test('without events is still a calendar', () => {
    expect(busyFromIcs(writeFeed({ name: 'x', events: [] }), window)).toEqual([]);
  });
});
