import { describe, expect, test } from '@jest/globals';
import {
  instantFromText,
  localDateAt,
  localDatesIn,
  localDaySpan,
  localWeekSpan,
  minutesOfDay,
  wallExists,
  wallToInstant,
  weekdayOf,
  weekStartOf,
} from './local-time.js';
import { findZone, isZone, requireZone } from './zones.js';

const iso = (ms: number): string => new Date(ms).toISOString().replace(':00.000Z', 'Z');

describe('zones', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['+0530', '+05:30'],
    ['-03', '-03:00'],
    ['Mars/Olympus', undefined],
    ['W. Europe Standard Time', undefined],
    ['2026-11-24T10:00[Europe/Berlin]', undefined],
    ['+25:00', undefined],
    ['', undefined],
  ])('%j is %j', (name, expected) => {
    expect(findZone(name)).toBe(expected);
    expect(isZone(name)).toBe(expected !== undefined);
  });

  test('an unknown one is refused by field', () => {
    expect(() => requireZone('Berlin', 'interviewer.zone')).toThrow(
      /interviewer\.zone: "Berlin" is not a time zone; give an IANA name/,
    );
  });
});

describe('wall time', () => {
  test.each([
    ['2026-11-24', '10:00', 'Europe/Berlin', '2026-11-24T09:00Z'],
    ['2026-07-01', '10:00', 'Europe/Berlin', '2026-07-01T08:00Z'],
    ['2026-11-24', '24:00', 'Europe/Berlin', '2026-11-24T23:00Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30Z'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30Z'],
    ['2026-10-04', '02:30', 'Australia/Sydney', '2026-10-03T16:30Z'],
    ['2026-04-05', '02:30', 'Australia/Sydney', '2026-04-04T15:30Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['2026-11-24', '10:00', 'Asia/Kolkata', '2026-11-24T04:30Z'],
    ['2026-11-24', '10:00', '+05:30', '2026-11-24T04:30Z'],
    ['2026-11-24', '10:00', '-03:00', '2026-11-24T13:00Z'],
    ['2026-12-15', '10:00', 'America/Vancouver', '2026-12-15T17:00Z'],
    ['2027-07-01', '10:00', 'America/Vancouver', '2027-07-01T17:00Z'],
    ['2025-12-15', '10:00', 'America/Vancouver', '2025-12-15T18:00Z'],
    ['2026-12-15', '10:00', 'America/Edmonton', '2026-12-15T16:00Z'],
    ['2025-12-15', '10:00', 'America/Edmonton', '2025-12-15T17:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(iso(wallToInstant(date, time, zone))).toBe(expected);
  });

  test.each(['9:00', '24:01', '12:60', '12:00:00', 'noon', ''])('%j is no time of day', (time) => {
    expect(() => minutesOfDay(time, 'from')).toThrow(/^from: .* is not a time of day; write HH:MM/);
  });

  test.each(['2026-02-30', '2026-1-1', '20260101', 'today'])('%j is no date', (date) => {
    expect(() => localDaySpan(date, 'UTC')).toThrow(/is not a calendar date; write YYYY-MM-DD/);
  });
});

describe('local days and weeks', () => {
  test.each([
    ['2026-11-24', 'Europe/Berlin', '2026-11-23T23:00Z', 24],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00Z', 23],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00Z', 25],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00Z', 23],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00Z', 25],
    ['2026-11-01', 'America/Vancouver', '2026-11-01T07:00Z', 24],
    ['2026-11-01', 'America/Edmonton', '2026-11-01T06:00Z', 24],
    ['2026-10-04', 'Australia/Sydney', '2026-10-03T14:00Z', 23],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30Z', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00Z', 24.5],
    ['2026-11-24', 'Asia/Kolkata', '2026-11-23T18:30Z', 24],
    ['2026-11-24', '-03:30', '2026-11-24T03:30Z', 24],
    // Midnight itself is skipped here: the day starts at 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00Z', 23],
  ])('%s in %s starts %s and has %d hours', (date, zone, start, hours) => {
    const [from, to] = localDaySpan(date, zone);
    expect([iso(from), (to - from) / 3_600_000]).toEqual([start, hours]);
    expect(
      [localDateAt(from - 1, zone), localDateAt(from, zone), localDateAt(to - 1, zone)].slice(1),
    ).toEqual([date, date]);
    expect(localDateAt(from - 1, zone) < date && localDateAt(to, zone) > date).toBe(true);
  });

  test.each([
    ['2026-10-25', 'Europe/Berlin', 1, '2026-10-18T22:00Z', 169],
    ['2026-10-25', 'Europe/Berlin', 7, '2026-10-24T22:00Z', 169],
    ['2026-10-24', 'Europe/Berlin', 7, '2026-10-17T22:00Z', 168],
    ['2026-03-29', 'Europe/London', 1, '2026-03-23T00:00Z', 167],
    ['2026-11-05', 'America/Vancouver', 1, '2026-11-02T07:00Z', 168],
    ['2026-10-01', 'Australia/Lord_Howe', 1, '2026-09-27T13:30Z', 167.5],
    ['2026-11-24', 'Asia/Kolkata', 6, '2026-11-20T18:30Z', 168],
  ] as const)(
    'the week of %s in %s from weekday %d starts %s and has %d hours',
    (date, zone, first, start, hours) => {
      const [from, to] = localWeekSpan(date, zone, first);
      expect([iso(from), (to - from) / 3_600_000]).toEqual([start, hours]);
    },
  );

  test('a window names every local date that it touches', () => {
    const window = [Date.parse('2026-11-23T23:30:00Z'), Date.parse('2026-11-25T00:00:00Z')] as const;
    expect(localDatesIn(window, 'UTC')).toEqual(['2026-11-23', '2026-11-24']);
    expect(localDatesIn(window, 'Asia/Kolkata')).toEqual(['2026-11-24', '2026-11-25']);
    expect(localDatesIn([5, 5], 'UTC')).toEqual([]);
  });

  test('weekdays count from Monday', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
    expect([weekStartOf('2026-11-29', 1), weekStartOf('2026-11-29', 7)]).toEqual([
      '2026-11-23',
      '2026-11-29',
    ]);
  });
});

describe('instants from text', () => {
  test.each([
    ['2026-11-24T09:00:00Z', '2026-11-24T09:00Z'],
    ['2026-11-24T09:00Z', '2026-11-24T09:00Z'],
    ['2026-11-24T10:00:00+01:00', '2026-11-24T09:00Z'],
    ['2026-11-24T10:00', '2026-11-24T09:00Z'],
    ['2026-11-24', '2026-11-23T23:00Z'],
  ])('%s', (text, expected) => {
    expect(iso(instantFromText(text, 'Europe/Berlin'))).toBe(expected);
  });

  test.each(['tomorrow', '2026-02-30', '2026-11-24T25:00', '2026-11-24T10:00+99:00', '2026', ''])(
    '%j is none',
    (text) => {
      expect(() => instantFromText(text, 'UTC', 'from')).toThrow(
        expect.objectContaining({ name: 'CalendarInputError' }),
      );
    },
  );
});

test.each([
  ['2027-03-28', '01:59', 'Europe/Berlin', true],
  ['2027-03-28', '02:00', 'Europe/Berlin', false],
  ['2027-03-28', '02:59', 'Europe/Berlin', false],
  ['2027-03-28', '03:00', 'Europe/Berlin', true],
  ['2027-10-31', '02:30', 'Europe/Berlin', true],
  ['2026-10-04', '02:15', 'Australia/Lord_Howe', false],
  ['2026-10-04', '02:30', 'Australia/Lord_Howe', true],
  ['2027-03-28', '24:00', 'Europe/Berlin', true],
  ['2027-03-28', '02:30', '+01:00', true],
])('%s %s in %s exists: %s', (date, time, zone, exists) => {
  expect(wallExists(date, time, zone)).toBe(exists);
});
