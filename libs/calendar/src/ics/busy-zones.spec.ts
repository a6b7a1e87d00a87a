import { describe, expect, test } from '@jest/globals';
import { wallToInstant } from '#calendar';
import { busyOf, calendarText, eventLines, eventText, week } from '../../../../test/support/ics-text.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { runtimeClock } from './wall-clock.js';
import { windowsZones } from './windows-zones.js';

const zones = [
  ...[
    'Europe/Berlin',
    'America/New_York',
    'Europe/London',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  ],
  ...[
    'America/Vancouver',
    'America/Edmonton',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Gaza',
    '+05:30',
    '-03:00',
    'UTC',
  ],
];

describe('wall time', () => {
  test.each(zones)('in %s means the same here as in the domain, around each change and between', (zone) => {
    const endMs = Date.parse('2028-01-01T00:00:00Z');
    const clock = runtimeClock(zone, endMs);
    let checked = 0;
    const check = (wallMs: number): void => {
      const text = new Date(wallMs).toISOString();
      expect([text, clock.toInstant(wallMs)]).toEqual([
        text,
        wallToInstant(text.slice(0, 10), text.slice(11, 16), zone),
      ]);
      checked++;
    };
    let at: Temporal.ZonedDateTime | null =
      Temporal.Instant.from('2025-12-31T00:00:00Z').toZonedDateTimeISO(zone);
    for (
      at = at.getTimeZoneTransition('next');
      at !== null && at.epochMilliseconds < endMs;
      at = at.getTimeZoneTransition('next')
    ) {
      const aroundMs = at.epochMilliseconds + at.offsetNanoseconds / 1_000_000;
      for (let minutes = -30 * 60; minutes <= 30 * 60; minutes += 15) check(aroundMs + minutes * 60_000);
    }
    for (let wallMs = Date.parse('2026-01-01T00:00:00Z'); wallMs < endMs; wallMs += 41 * 3_600_000)
      check(wallMs);
    expect(checked).toBeGreaterThan(400);
  });

  test('before and long after the zone data is still an offset', () => {
    const clock = runtimeClock('Europe/Berlin', Date.parse('2101-01-01T00:00:00Z'));
    expect(clock.toInstant(Date.parse('2100-07-01T12:00:00Z'))).toBe(Date.parse('2100-07-01T10:00:00Z'));
    expect(clock.toInstant(Date.parse('1850-07-01T12:00:00Z'))).toBe(Date.parse('1850-07-01T11:00:00Z'));
  });

  test.each<[string, string, readonly string[]]>([
    ['skipped is moved forward', 'DTSTART;TZID=Europe/Berlin:20260329T023000', ['03-29T01:30/03-29T02:30']],
    [
      'skipped by half an hour',
      'DTSTART;TZID=Australia/Lord_Howe:20261004T021500',
      ['10-03T15:45/10-03T16:45'],
    ],
    ['repeated is the first', 'DTSTART;TZID=Europe/Berlin:20261025T023000', ['10-25T00:30/10-25T01:30']],
    ['repeated in New York', 'DTSTART;TZID=America/New_York:20261101T013000', ['11-01T05:30/11-01T06:30']],
    [
      'no longer changing in Vancouver',
      'DTSTART;TZID=America/Vancouver:20261101T013000',
      ['11-01T08:30/11-01T09:30'],
    ],
  ])('%s', (_, start, expected) => {
    const year = week({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
    expect(busyOf(eventText(start, 'DURATION:PT1H'), year)).toEqual(expected);
  });

  const spring = week({ from: '2026-03-28T00:00:00Z', to: '2026-03-31T00:00:00Z' });
  const autumn = week({ from: '2026-10-24T00:00:00Z', to: '2026-10-27T00:00:00Z' });

  test('a daily meeting keeps its wall time through a change', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20260101T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'];
    expect(busyOf(eventText(...lines), spring)).toEqual([
      '03-28T09:00/03-28T10:00',
      '03-29T08:00/03-29T09:00',
      '03-30T08:00/03-30T09:00',
    ]);
  });

  test('a daily meeting in the skipped hour takes place an hour later that day only', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20260101T023000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY'];
    expect(busyOf(eventText(...lines), spring)).toEqual([
      '03-28T01:30/03-28T02:00',
      '03-29T01:30/03-29T02:00',
      '03-30T00:30/03-30T01:00',
    ]);
  });

  test('a daily meeting in the repeated hour takes place once', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20260101T023000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY'];
    expect(busyOf(eventText(...lines), autumn)).toEqual([
      '10-24T00:30/10-24T01:00',
      '10-25T00:30/10-25T01:00',
      '10-26T01:30/10-26T02:00',
    ]);
  });

  test('an extra, excluded or changed instance in UTC can be the second of a repeated hour', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20261020T023000', 'DURATION:PT30M'];
    const second = '10-25T01:30/10-25T02:00';
    const first = '10-25T00:30/10-25T01:00';
    expect(busyOf(eventText(...lines, 'RDATE:20261025T013000Z'), autumn)).toEqual([second]);
    expect(busyOf(eventText(...lines, 'RDATE;TZID=Europe/Berlin:20261025T023000'), autumn)).toEqual([first]);
    const both = 'RDATE:20261025T003000Z,20261025T013000Z';
    expect(busyOf(eventText(...lines, both, 'EXDATE:20261025T003000Z'), autumn)).toEqual([second]);
    expect(busyOf(eventText(...lines, both, 'EXDATE:20261025T013000Z'), autumn)).toEqual([first]);
  });

  test('a time with an offset, which is ISO 8601 but no iCalendar, is understood', () => {
    expect(busyOf(eventText('DTSTART:20261124T100000+0100', 'DTEND:2026-11-24T11:00:00+01:00'))).toEqual([
      '11-24T09:00/11-24T10:00',
    ]);
  });

  test('a day’s DURATION is a calendar day, 24 hours and DTEND are exact', () => {
    const from = 'DTSTART;TZID=Europe/Berlin:20261024T120000';
    expect(busyOf(eventText(from, 'DURATION:P1D'), autumn)).toEqual(['10-24T10:00/10-25T11:00']);
    expect(busyOf(eventText(from, 'DURATION:PT24H'), autumn)).toEqual(['10-24T10:00/10-25T10:00']);
    const series = [
      'DTSTART;TZID=Europe/Berlin:20261017T120000',
      'DTEND;TZID=Europe/Berlin:20261018T120000',
      'RRULE:FREQ=WEEKLY',
    ];
    expect(busyOf(eventText(...series), autumn)).toEqual(['10-24T10:00/10-25T10:00']);
  });

  test('UNTIL in UTC bounds a series in a zone by the instant', () => {
    const until = (at: string): readonly string[] =>
      busyOf(
        eventText(
          'DTSTART;TZID=America/New_York:20261101T200000',
          'DURATION:PT1H',
          `RRULE:FREQ=DAILY;UNTIL=${at}`,
        ),
      );
    expect(until('20261125T010000Z')).toEqual([
      '11-23T01:00/11-23T02:00',
      '11-24T01:00/11-24T02:00',
      '11-25T01:00/11-25T02:00',
    ]);
    expect(until('20261125T005959Z')).toEqual(['11-23T01:00/11-23T02:00', '11-24T01:00/11-24T02:00']);
  });

  test('floating and whole-day times follow the zone asked for', () => {
    const text = calendarText(
      ...eventLines('UID:f', 'DTSTART:20261124T090000', 'DURATION:PT1H'),
      ...eventLines('UID:d', 'DTSTART;VALUE=DATE:20261126'),
    );
    expect(busyOf(text, week({ zone: 'Asia/Kolkata' }))).toEqual([
      '11-24T03:30/11-24T04:30',
      '11-25T18:30/11-26T18:30',
    ]);
    expect(busyOf(text, week({ zone: 'America/Vancouver' }))).toEqual([
      '11-24T16:00/11-24T17:00',
      '11-26T07:00/11-27T07:00',
    ]);
  });
});

describe('names of zones', () => {
  const at10 = (tzid: string, ...before: string[]): readonly string[] =>
    busyOf(calendarText(...before, ...eventLines(`DTSTART;TZID=${tzid}:20261124T100000`, 'DURATION:PT1H')));
  const berlin = ['11-24T09:00/11-24T10:00'];

  test.each<[string, readonly string[]]>([
    ['W. Europe Standard Time', berlin],
    ['"W. Europe Standard Time"', berlin],
    ['w. europe standard time', berlin],
    ['Eastern Standard Time', ['11-24T15:00/11-24T16:00']],
    ['India Standard Time', ['11-24T04:30/11-24T05:30']],
    ['AUS Eastern Standard Time', ['11-23T23:00/11-24T00:00']],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', berlin],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', berlin],
    ['(GMT-05:00) Eastern Time (US & Canada)', ['11-24T15:00/11-24T16:00']],
    ['(UTC-08:00) Pacific Time (US & Canada)', ['11-24T18:00/11-24T19:00']],
    ['(UTC) Coordinated Universal Time', ['11-24T10:00/11-24T11:00']],
    ['GMT+0100', berlin],
    ['UTC+01:00', berlin],
    ['UTC', ['11-24T10:00/11-24T11:00']],
    ['Etc/UTC', ['11-24T10:00/11-24T11:00']],
    ['Etc/GMT-1', berlin],
    ['tzone://Microsoft/Utc', ['11-24T10:00/11-24T11:00']],
    ['/freeassociation.sourceforge.net/Europe/Berlin', berlin],
    ['/mozilla.org/20050126_1/Europe/Berlin', berlin],
    ['/citadel.org/20250101_1/America/Argentina/Buenos_Aires', ['11-24T13:00/11-24T14:00']],
    ['Asia/Calcutta', ['11-24T04:30/11-24T05:30']],
    ['CET', berlin],
  ])('%s', (tzid, expected) => {
    expect(at10(tzid)).toEqual(expected);
  });

  test('every Windows name stands for a zone that the runtime has', () => {
    for (const [name, zone] of Object.entries(windowsZones)) {
      expect(() => runtimeClock(zone, 0)).not.toThrow();
      expect(at10(name)[0]).not.toMatch(/error/);
    }
  });

  const described = (tzid: string, ...parts: readonly string[][]): string[] => [
    ...['BEGIN:VTIMEZONE', `TZID:${tzid}`],
    ...parts.flat(),
    'END:VTIMEZONE',
  ];
  const part = (kind: string, from: string, to: string, start: string, ...more: string[]): string[] => [
    ...[`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`],
    ...more,
    `END:${kind}`,
  ];
  const summer = part(
    'DAYLIGHT',
    '+0100',
    '+0200',
    '16010325T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  );
  const winter = part(
    'STANDARD',
    '+0200',
    '+0100',
    '16011028T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  );

  test('a zone of the file’s own follows its description, also through its changes', () => {
    const zone = described('Customized Time Zone', winter, summer);
    expect(at10('Customized Time Zone', ...zone)).toEqual(berlin);
    const year = week({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
    const on = (wall: string): readonly string[] =>
      busyOf(
        calendarText(...eventLines(`DTSTART;TZID=Customized Time Zone:${wall}`, 'DURATION:PT1H'), ...zone),
        year,
      );
    expect(on('20260701T100000')).toEqual(['07-01T08:00/07-01T09:00']);
    expect(on('20260329T023000')).toEqual(['03-29T01:30/03-29T02:30']);
    expect(on('20261025T023000')).toEqual(['10-25T00:30/10-25T01:30']);
    expect(on('20261025T030000')).toEqual(['10-25T02:00/10-25T03:00']);
  });

  test('a description with single dates and an UNTIL ends where it says', () => {
    const once = described(
      'Factory',
      part('STANDARD', '+0000', '+0300', '20200101T000000'),
      part('DAYLIGHT', '+0300', '+0400', '20210601T000000', 'RRULE:FREQ=YEARLY;UNTIL=20230531T210000Z'),
      part('STANDARD', '+0400', '+0300', '20210901T000000', 'RDATE:20220901T000000,20230901T000000'),
      part('STANDARD', '+0300', '+0515', '20261101T000000'),
    );
    const decade = week({ from: '2020-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
    const on = (wall: string): readonly string[] =>
      busyOf(calendarText(...once, ...eventLines(`DTSTART;TZID=Factory:${wall}`, 'DURATION:PT1H')), decade);
    expect(on('20230701T120000')).toEqual(['2023-07-01T08:00/2023-07-01T09:00']);
    expect(on('20231001T120000')).toEqual(['2023-10-01T09:00/2023-10-01T10:00']);
    expect(on('20240701T120000')).toEqual(['2024-07-01T09:00/2024-07-01T10:00']);
    expect(on('20261124T120000')).toEqual(['11-24T06:45/11-24T07:45']);
  });

  test('a known place is read with the runtime’s data, even where the file describes it as it was', () => {
    const stale = described(
      'America/Vancouver',
      part('DAYLIGHT', '-0800', '-0700', '20070311T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
      part('STANDARD', '-0700', '-0800', '20071104T020000', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
    );
    expect(at10('America/Vancouver', ...stale)).toEqual(['11-24T17:00/11-24T18:00']);
  });

  test('any other name is what the file says, even one that Windows or somebody else uses', () => {
    const noSummer = (tzid: string): string[] =>
      described(tzid, part('STANDARD', '-0500', '-0500', '16010101T000000'));
    const july = week({ from: '2026-07-01T00:00:00Z', to: '2026-08-01T00:00:00Z' });
    for (const tzid of ['Eastern Standard Time', 'EST5EDT', '(UTC-05:00) Eastern Time (US & Canada)']) {
      const text = calendarText(
        ...noSummer(tzid),
        ...eventLines(`DTSTART;TZID=${tzid}:20260701T100000`, 'DURATION:PT1H'),
      );
      expect(busyOf(text, july)).toEqual(['07-01T15:00/07-01T16:00']);
    }
  });

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Santiago',
    'Europe/Dublin',
  ])('the description of %s that a library keeps, under a name of its own, is that zone', (zone) => {
    const [block = ''] = tzlib_get_ical_block(zone, false);
    const renamed = block.replace(/TZID:.*/, 'TZID:Office').replace(/X-LIC-LOCATION:.*\r\n/, '');
    const daily = (tzid: string): string => {
      const event = eventLines(
        `DTSTART;TZID=${tzid}:20260101T023000`,
        'DURATION:PT20M',
        'RRULE:FREQ=HOURLY;INTERVAL=3',
      );
      return calendarText(...renamed.split('\r\n'), ...event);
    };
    const year = week({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
    const spans = busyOf(daily('Office'), year);
    expect(spans.length).toBeGreaterThan(2900);
    expect(spans).toEqual(busyOf(daily(zone), year));
  });

  test('a description that says where it is, is that place', () => {
    expect(at10('mine', ...described('mine', ['X-LIC-LOCATION:America/New_York'], winter))).toEqual([
      '11-24T15:00/11-24T16:00',
    ]);
  });

  test('an unknown zone matters only where it could', () => {
    const far = ['DTSTART;TZID=Mars/Olympus:20261101T090000', 'DTEND;TZID=Mars/Olympus:20261101T100000'];
    expect(busyOf(eventText(...far))).toEqual([]);
    expect(busyOf(eventText(...far, 'RRULE:FREQ=DAILY'))).toEqual([
      expect.stringMatching(/"Mars\/Olympus" is neither known/),
    ]);
    expect(at10('Mars/Olympus')).toEqual([expect.stringMatching(/"Mars\/Olympus" is neither known/)]);
  });

  test('an empty description falls back to what the name means, else is refused', () => {
    expect(at10('W. Europe Standard Time', ...described('W. Europe Standard Time'))).toEqual(berlin);
    expect(at10('mine', ...described('mine'))).toEqual([
      expect.stringMatching(/VTIMEZONE holds no STANDARD or DAYLIGHT/),
    ]);
  });
});
