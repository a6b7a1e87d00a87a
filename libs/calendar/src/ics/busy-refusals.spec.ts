import { describe, expect, test } from '@jest/globals';
import { busyReport } from './busy-report.js';
import { busyFromIcs } from './busy-from-ics.js';
import { busyOf, calendarText, eventLines, eventText, week } from '../../../../test/support/ics-text.js';

const nine = 'DTSTART:20261124T090000Z';
const good = eventText(nine, 'DURATION:PT1H');

describe('a file that is no calendar', () => {
  test.each<[string, string, RegExp]>([
    ['empty', '', /is empty/],
    ['only blanks', '\uFEFF \r\n\t\n', /is empty/],
    [
      'a login page',
      '<!DOCTYPE html>\n<html><head><title>Sign in</title>',
      /is an HTML page, not a calendar/,
    ],
    ['a page after blanks', '\n\n  <HTML lang="en"><body>BEGIN:VCALENDAR', /is an HTML page, not a calendar/],
    [
      'a page with a declaration',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
      /HTML page, not a calendar/,
    ],
    ['a page with a comment', '<!-- proxy --><html>', /HTML page, not a calendar/],
    ['XML', '<?xml version="1.0"?><icalendar/>', /XML or HTML, not a calendar/],
    ['JSON', '{"error":"unauthorized"}', /no BEGIN:VCALENDAR/],
    ['words', 'Not found', /no BEGIN:VCALENDAR/],
    ['an event without a calendar', eventLines(nine).join('\r\n'), /no BEGIN:VCALENDAR/],
    ['a contact', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD', /no BEGIN:VCALENDAR/],
    ['UTF-16', [...good].join('\u0000'), /not UTF-8 text/],
    [
      'cut within an event',
      good.slice(0, good.indexOf('END:VEVENT')),
      /cut short: VEVENT of line 4 has no END:VEVENT/,
    ],
    ['cut after an event', good.slice(0, good.indexOf('END:VCALENDAR')), /cut short: VCALENDAR of line 1/],
    ['cut in the last line', good.trimEnd().slice(0, -3), /cut short/],
    ['cut after the first line', 'BEGIN:VCALENDAR\r\n', /cut short/],
    [
      'closed in the wrong order',
      calendarText('BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VEVENT', 'END:VALARM'),
      /Line 6: END:VEVENT does not close VALARM of line 5/,
    ],
    [
      'too large',
      calendarText(...Array.from({ length: 60_000 }, () => `X-FILL:${'x'.repeat(90)}`)),
      /larger than 5242880 bytes/,
    ],
    [
      'too many components',
      calendarText(...Array.from({ length: 50_001 }, () => ['BEGIN:VEVENT', 'END:VEVENT']).flat()),
      /more than 50000 components/,
    ],
  ])('%s', (_, text, message) => {
    expect(busyOf(text)).toEqual([expect.stringMatching(message)]);
  });
});

describe('an event that cannot be understood', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no date', ['DTSTART:tomorrow', 'DURATION:PT1H'], /Line 6: DTSTART "tomorrow" is not a date/],
    ['no such day', ['DTSTART:20260230T090000Z', 'DURATION:PT1H'], /Line 6: DTSTART "20260230T090000Z"/],
    ['no such hour', ['DTSTART:20261124T250000Z', 'DURATION:PT1H'], /Line 6: DTSTART/],
    ['no duration', [nine, 'DURATION:an hour'], /Line 7: DURATION "an hour" is not a duration/],
    [
      'no zone',
      ['DTSTART;TZID=Mars/Olympus:20261124T090000', 'DURATION:PT1H'],
      /Line 6: the time zone "Mars\/Olympus" is neither known/,
    ],
    ['no frequency', [nine, 'DURATION:PT1H', 'RRULE:COUNT=3'], /Line 8: RRULE has a bad FREQ/],
    [
      'no weekday',
      [nine, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=XX'],
      /Line 8: RRULE has a bad BYDAY "XX"/,
    ],
    ['no interval', [nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;INTERVAL=0'], /bad INTERVAL "0"/],
    ['no count', [nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=-1'], /bad COUNT "-1"/],
    ['no month day', [nine, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=32'], /bad BYMONTHDAY "32"/],
    ['no end', [nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=never'], /bad UNTIL "NEVER"/],
    ['no excluded date', [nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'EXDATE:x'], /Line 9: EXDATE "x"/],
  ])('%s is refused by line', (_, lines, message) => {
    expect(busyOf(eventText(...lines))).toEqual([expect.stringMatching(message)]);
  });

  test('is not refused when it keeps no time anyway', () => {
    expect(busyOf(eventText('TRANSP:TRANSPARENT', 'DTSTART;TZID=Mars/Olympus:20261124T090000'))).toEqual([]);
  });
});

describe('rules that ask for too much', () => {
  const lasting = (length: string, rule: string): string =>
    eventText('DTSTART:20160101T000000Z', `DURATION:${length}`, `RRULE:${rule}`);
  const never: readonly string[] = [];
  const always = ['11-23T00:00/11-30T00:00'];

  test.each<[string, string, string, readonly string[]]>([
    ['every second for a minute is always', 'PT1M', 'FREQ=SECONDLY', always],
    ['every second for a second is always', 'PT1S', 'FREQ=SECONDLY', always],
    [
      'every minute for an hour, a billion times, is always',
      'PT1H',
      'FREQ=MINUTELY;COUNT=1000000000',
      always,
    ],
    ['ending in the window', 'PT1M', 'FREQ=SECONDLY;UNTIL=20261124T120000Z', ['11-23T00:00/11-24T12:01']],
    ['having ended long ago', 'PT1M', 'FREQ=SECONDLY;COUNT=1000', never],
    ['on a day that never comes', 'PT1M', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', never],
    ['on a day of the year that never comes', 'PT1M', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', never],
    ['on a position that never comes', 'PT1M', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', never],
    ['of no length', 'PT0S', 'FREQ=SECONDLY', never],
    ['with an interval beyond the window', 'PT1H', 'FREQ=DAILY;INTERVAL=999999999', never],
    [
      'every second of one hour',
      'PT1S',
      'FREQ=SECONDLY;BYHOUR=9;BYDAY=TU;BYMONTH=11;BYMINUTE=0',
      ['11-24T09:00/11-24T09:01'],
    ],
  ])('%s', (_, length, rule, expected) => {
    const startedMs = performance.now();
    expect(busyOf(lasting(length, rule))).toEqual(expected);
    expect(performance.now() - startedMs).toBeLessThan(6000);
  });

  test.each([
    'FREQ=SECONDLY;INTERVAL=2;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20',
    'FREQ=MINUTELY;COUNT=2000000000;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=SECONDLY;COUNT=2000000000;BYSETPOS=1',
    `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=${range(24)};BYMINUTE=${range(60)};BYSECOND=${range(60)}`,
  ])('%s is refused by line, and quickly', (rule) => {
    const startedMs = performance.now();
    expect(busyOf(lasting('PT1S', rule))).toEqual([
      expect.stringMatching(/^error: Line 8: the rule "FREQ=.* too many occurrences/),
    ]);
    expect(performance.now() - startedMs).toBeLessThan(6000);
  });

  test('many rules together have one allowance', () => {
    const rule = 'RRULE:FREQ=MINUTELY;COUNT=90000;BYDAY=MO,TU';
    const events = Array.from({ length: 400 }, (_, n) =>
      eventLines(`UID:${n}`, 'DTSTART:20261001T000000Z', 'DURATION:PT1S', rule),
    );
    const startedMs = performance.now();
    expect(busyOf(calendarText(...events.flat()))).toEqual([expect.stringMatching(/too many occurrences/)]);
    expect(performance.now() - startedMs).toBeLessThan(12_000);
  });

  const quickly = (name: string, limitMs: number, text: () => string, expected: unknown): void => {
    test(`${name} within ${limitMs} ms`, () => {
      const file = text();
      const startedMs = performance.now();
      expect(busyOf(file)).toEqual(expected);
      expect(performance.now() - startedMs).toBeLessThan(limitMs);
    });
  };
  const many = (count: number, lines: (n: number) => readonly string[]): string =>
    calendarText(...Array.from({ length: count }, (_, n) => eventLines(...lines(n))).flat());
  const nineInBerlin = '11-2\\dT08:00/11-2\\dT09:00';
  const aWeek = Array.from({ length: 7 }, () => expect.stringMatching(nineInBerlin) as unknown);

  quickly(
    '500 daily rules since 1970',
    10_000,
    () =>
      many(500, (n) => [
        `UID:${n}`,
        'DTSTART;TZID=Europe/Berlin:19700101T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY',
      ]),
    aWeek,
  );
  quickly(
    'ten thousand weekly rules, some counted',
    10_000,
    () =>
      many(10_000, (n) => [
        ...[
          `UID:${n}`,
          'DTSTART;TZID=Europe/Berlin:20240101T090000',
          'DTEND;TZID=Europe/Berlin:20240101T100000',
        ],
        n % 9 === 0
          ? 'RRULE:FREQ=WEEKLY;COUNT=500;BYDAY=MO,TU,WE,TH,FR,SA,SU'
          : 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      ]),
    [expect.stringMatching(nineInBerlin), expect.stringMatching(nineInBerlin)],
  );
  quickly(
    'nine hundred rules of a day that never comes, counted from the year 1',
    10_000,
    () =>
      many(900, (n) => [
        `UID:${n}`,
        'DTSTART:00010101T090000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2;COUNT=3',
      ]),
    [expect.stringMatching(/too many occurrences/)],
  );
  quickly(
    'twenty thousand events and changes that all claim one UID',
    10_000,
    () =>
      many(20_000, (n) => [
        'DTSTART:20261124T090000Z',
        'DURATION:PT1H',
        ...(n % 2 === 0 ? [] : [`RECURRENCE-ID:${20_000_000 + n}T090000Z`]),
      ]),
    [expect.stringMatching(/error|11-24T09:00/)],
  );
  quickly(
    'a hundred thousand excluded dates',
    10_000,
    () =>
      eventText(
        'DTSTART:20261123T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY',
        `EXDATE:${Array.from({ length: 100_000 }, () => '20261124T080000Z').join(',')}`,
      ),
    aWeek.slice(1),
  );
  quickly(
    'a line of four million characters and a quote that never closes',
    10_000,
    () =>
      eventText(
        'DTSTART:20261124T090000Z',
        'DURATION:PT1H',
        `ATTENDEE;CN="${';x="y'.repeat(800_000)}:mailto:a@example.com`,
      ),
    ['11-24T09:00/11-24T10:00'],
  );

  test('three hundred thousand single seconds are each kept', () => {
    const text = eventText('DTSTART:20261123T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY;INTERVAL=2');
    expect(busyFromIcs(text, week())).toHaveLength(302_400);
  });
});

describe('a report on several files', () => {
  test('answers each by itself, in order', () => {
    const files = [
      { file: 'a.ics', text: good },
      { file: 'b.ics', text: '<html>' },
      { file: 'c.ics', text: calendarText() },
    ];
    expect(busyReport(files, week())).toEqual([
      { file: 'a.ics', busy: [['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z']] },
      { file: 'b.ics', error: 'The file is an HTML page, not a calendar (the address may ask for a login).' },
      { file: 'c.ics', busy: [] },
    ]);
  });

  test('refuses options that no file can be read with, naming them', () => {
    expect(() => busyFromIcs(good, week({ zone: 'CEST+1' }))).toThrow(
      expect.objectContaining({ field: 'zone' }),
    );
    expect(() => busyFromIcs(good, week({ to: '2026-11-23T00:00:00Z' }))).toThrow(
      expect.objectContaining({ field: 'to' }),
    );
  });
});

function range(length: number): string {
  return Array.from({ length }, (_, index) => index).join(',');
}
