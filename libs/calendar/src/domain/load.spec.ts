import { describe, expect, test } from '@jest/globals';
import { dayPeriods, exceededLimits, loadByDay, loadByWeek, weekPeriods } from './load.js';
import type { LoadItem } from './load.js';

const at = (start: string, loadMinutes = 60): LoadItem => ({ startMs: Date.parse(start), loadMinutes });

describe('load', () => {
  test.each([
    ['UTC', { '2026-11-23': [1, 60], '2026-11-24': [1, 60] }],
    ['America/Vancouver', { '2026-11-23': [2, 120] }],
    ['Asia/Kolkata', { '2026-11-24': [2, 120] }],
  ])('counts on the local day of the start, in %s', (zone, expected) => {
    const items = [at('2026-11-23T23:30:00Z'), at('2026-11-24T00:30:00Z')];
    const days = [...loadByDay(items, zone)].map(([date, { count, minutes }]) => [date, [count, minutes]]);
    expect(Object.fromEntries(days)).toEqual(expected);
  });

  test('an interview past midnight is not split', () => {
    expect([...loadByDay([at('2026-11-24T23:30:00Z', 120)], 'UTC').keys()]).toEqual(['2026-11-24']);
  });

  test('counts in the local week of the start, with the week’s own first day', () => {
    const items = [at('2026-11-29T23:30:00Z'), at('2026-11-30T08:00:00Z'), at('2026-11-28T12:00:00Z', 45)];
    expect([...loadByWeek(items, 'UTC', 1)]).toEqual([
      ['2026-11-23', { count: 2, minutes: 105 }],
      ['2026-11-30', { count: 1, minutes: 60 }],
    ]);
    expect([...loadByWeek(items, 'UTC', 7)]).toEqual([
      ['2026-11-22', { count: 1, minutes: 45 }],
      ['2026-11-29', { count: 2, minutes: 120 }],
    ]);
    expect([...loadByWeek(items, 'Asia/Kolkata', 1).keys()]).toEqual(['2026-11-23', '2026-11-30']);
    expect(loadByWeek(items, 'Asia/Kolkata', 1).get('2026-11-30')?.count).toBe(2);
  });

  test('periods are whole days and weeks with the zone’s own lengths', () => {
    const window = [Date.parse('2026-10-25T12:00:00Z'), Date.parse('2026-10-26T12:00:00Z')] as const;
    const hours = (periods: ReturnType<typeof dayPeriods>): readonly unknown[] =>
      periods.map(({ key, span }) => [key, (span[1] - span[0]) / 3_600_000]);
    expect(hours(dayPeriods(window, 'Europe/Berlin'))).toEqual([
      ['2026-10-25', 25],
      ['2026-10-26', 24],
    ]);
    expect(hours(weekPeriods(window, 'Europe/Berlin', 1))).toEqual([
      ['2026-10-19', 169],
      ['2026-10-26', 168],
    ]);
  });

  test('a limit holds up to and including its value, and names what goes over it', () => {
    const items = [at('2026-11-24T09:00:00Z'), at('2026-11-24T11:00:00Z'), at('2026-11-26T09:00:00Z', 90)];
    expect(
      exceededLimits(
        items,
        { dayCountMax: 2, dayMinutesMax: 120, weekCountMax: 3, weekMinutesMax: 210 },
        'UTC',
        1,
      ),
    ).toEqual([]);
    expect(exceededLimits(items, { dayCountMax: 1, weekMinutesMax: 209 }, 'UTC', 1)).toEqual([
      { limit: 'dayCountMax', key: '2026-11-24', allowed: 1, found: 2 },
      { limit: 'weekMinutesMax', key: '2026-11-23', allowed: 209, found: 210 },
    ]);
    expect(exceededLimits(items, {}, 'UTC', 1)).toEqual([]);
    expect(exceededLimits(items, { dayCountMax: 0 }, 'UTC', 1)).toHaveLength(2);
  });
});
