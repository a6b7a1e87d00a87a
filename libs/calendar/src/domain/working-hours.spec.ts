import { describe, expect, test } from '@jest/globals';
import type { Span } from './intervals.js';
import { requireWorkingHours, workingSpans } from './working-hours.js';
import type { WorkingHour } from './working-hours.js';

const window = (from: string, to: string): Span => [Date.parse(from), Date.parse(to)];
const shown = (spans: readonly Span[]): readonly string[] =>
  spans.map(([from, to]) => [from, to].map((ms) => new Date(ms).toISOString().slice(5, 16)).join('/'));

const office: readonly WorkingHour[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday: weekday as 1,
  from: '09:00',
  to: '17:00',
}));

describe('working hours', () => {
  test.each<[string, string, Span, readonly string[]]>([
    [
      'keep their wall time in spring',
      'Europe/Berlin',
      window('2026-03-27T00:00Z', '2026-03-31T00:00Z'),
      ['03-27T08:00/03-27T16:00', '03-30T07:00/03-30T15:00'],
    ],
    [
      'and in autumn',
      'America/New_York',
      window('2026-10-30T00:00Z', '2026-11-03T00:00Z'),
      ['10-30T13:00/10-30T21:00', '11-02T14:00/11-02T22:00'],
    ],
    [
      'do not move in Vancouver',
      'America/Vancouver',
      window('2026-10-30T00:00Z', '2026-11-03T00:00Z'),
      ['10-30T16:00/10-31T00:00', '11-02T16:00/11-03T00:00'],
    ],
    [
      'may lie on another UTC day',
      'Australia/Sydney',
      window('2026-11-22T00:00Z', '2026-11-24T00:00Z'),
      ['11-22T22:00/11-23T06:00', '11-23T22:00/11-24T00:00'],
    ],
    [
      'are clipped to the window',
      'Asia/Kolkata',
      window('2026-11-24T05:00Z', '2026-11-24T06:00Z'),
      ['11-24T05:00/11-24T06:00'],
    ],
    ['are none at the weekend', 'Europe/London', window('2026-11-28T00:00Z', '2026-11-30T00:00Z'), []],
    [
      'follow a fixed offset',
      '-03:00',
      window('2026-11-24T00:00Z', '2026-11-25T00:00Z'),
      ['11-24T12:00/11-24T20:00'],
    ],
  ])('%s', (_, zone, windowMs, expected) => {
    expect(shown(workingSpans(office, zone, windowMs))).toEqual(expected);
  });

  test('until 24:00 and from 00:00 are one night', () => {
    const night: readonly WorkingHour[] = [
      { weekday: 2, from: '22:00', to: '24:00' },
      { weekday: 3, from: '00:00', to: '06:00' },
    ];
    expect(shown(workingSpans(night, 'UTC', window('2026-11-23T00:00Z', '2026-11-28T00:00Z')))).toEqual([
      '11-24T22:00/11-25T06:00',
    ]);
  });

  test('several stretches of a day stay apart, overlapping ones join', () => {
    const split: readonly WorkingHour[] = [
      { weekday: 2, from: '14:00', to: '18:00' },
      { weekday: 2, from: '08:00', to: '12:00' },
      { weekday: 2, from: '11:00', to: '13:00' },
    ];
    expect(shown(workingSpans(split, 'UTC', window('2026-11-24T00:00Z', '2026-11-25T00:00Z')))).toEqual([
      '11-24T08:00/11-24T13:00',
      '11-24T14:00/11-24T18:00',
    ]);
  });

  test('in a skipped hour there is no work, in a repeated one there is more', () => {
    const early: readonly WorkingHour[] = [{ weekday: 7, from: '02:00', to: '03:00' }];
    expect(workingSpans(early, 'Europe/Berlin', window('2026-03-28T00:00Z', '2026-03-31T00:00Z'))).toEqual(
      [],
    );
    expect(
      shown(workingSpans(early, 'Europe/Berlin', window('2026-10-24T00:00Z', '2026-10-27T00:00Z'))),
    ).toEqual(['10-25T00:00/10-25T02:00']);
  });

  test.each<[unknown, string, RegExp]>([
    [{ weekday: 8, from: '09:00', to: '10:00' }, 'workingHours[1].weekday', /1 is Monday, 7 Sunday/],
    [{ weekday: 1, from: '9', to: '10:00' }, 'workingHours[1].from', /write HH:MM/],
    [
      { weekday: 1, from: '22:00', to: '06:00' },
      'workingHours[1].to',
      /write hours past midnight as two entries/,
    ],
    [{ weekday: 1, from: '09:00', to: '09:00' }, 'workingHours[1].to', /is not after "09:00"/],
  ])('%j is refused', (entry, field, message) => {
    const hours = [{ weekday: 1, from: '00:00', to: '24:00' }, entry] as readonly WorkingHour[];
    expect(() => requireWorkingHours(hours)).toThrow(message);
    expect(() => requireWorkingHours(hours)).toThrow(expect.objectContaining({ field }));
  });
});
