import { expect, test } from '@jest/globals';
import { Clock } from '../time/clock.js';
import { beyondHours, cellSpan, daysOf, firstMonday, onWeekend, rowsOf } from './week-model.js';
import type { Row } from './week-model.js';

const at = (instant: string): number => Date.parse(instant);
const berlin = new Clock(
  'Europe/Berlin',
  [
    {
      fromMs: at('2026-10-25T01:00Z'),
      toMs: at('2027-03-28T01:00Z'),
      offsetMinutes: 60,
      abbreviation: 'CET',
    },
    {
      fromMs: at('2027-03-28T01:00Z'),
      toMs: at('2027-10-31T01:00Z'),
      offsetMinutes: 120,
      abbreviation: 'CEST',
    },
    {
      fromMs: at('2027-10-31T01:00Z'),
      toMs: at('2028-03-26T01:00Z'),
      offsetMinutes: 60,
      abbreviation: 'CET',
    },
  ],
  'h23',
);

const hour = (from: number): Row => ({ from: from * 60, to: (from + 1) * 60, part: null });
const LONG_AGO = at('2026-11-01T00:00Z');

test.each([
  ['a Monday', '2026-11-23T10:00Z', '2026-11-23'],
  ['a Thursday, so that tomorrow is shown', '2026-11-26T10:00Z', '2026-11-23'],
  ['a Friday: nothing of its week is left', '2026-11-27T10:00Z', '2026-11-30'],
  ['a Sunday', '2026-11-29T10:00Z', '2026-11-30'],
])('on %s', (_day, now, monday) => {
  expect(firstMonday(berlin, at(now))).toBe(monday);
});

test('a week has its weekend on request', () => {
  expect(daysOf('2026-11-30', false)).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
  ]);
  expect(daysOf('2026-11-30', true).at(-1)).toBe('2026-12-06');
});

test('a cell holds the instants that clocks of the zone show', () => {
  const span = (day: string, row: Row, now = LONG_AGO): (string | undefined)[] | null =>
    cellSpan(berlin, day, row, now)?.map((ms) => new Date(ms).toISOString().slice(5, 16)) ?? null;
  expect(span('2026-11-24', hour(9))).toEqual(['11-24T08:00', '11-24T09:00']);
  expect(span('2026-11-24', hour(23))).toEqual(['11-24T22:00', '11-24T23:00']);
  // Clocks go forward from 2 to 3, and back from 3 to 2: the hour is missing, or there twice.
  expect(span('2027-03-28', hour(2))).toBeNull();
  expect(span('2027-03-28', hour(3))).toEqual(['03-28T01:00', '03-28T02:00']);
  expect(span('2027-10-31', hour(2))).toEqual(['10-31T00:00', '10-31T02:00']);
});

test('what is over cannot be chosen, and of what has begun the rest from the next quarter of an hour on', () => {
  const now = at('2026-11-24T08:20Z');
  expect(cellSpan(berlin, '2026-11-24', hour(8), now)).toBeNull();
  expect(cellSpan(berlin, '2026-11-24', hour(9), now)).toEqual([
    at('2026-11-24T08:30Z'),
    at('2026-11-24T09:00Z'),
  ]);
  expect(cellSpan(berlin, '2026-11-24', hour(9), at('2026-11-24T08:35Z'))).toBeNull();
});

test('what is given outside the usual hours or days is shown', () => {
  expect(rowsOf(false)).toHaveLength(16);
  expect(rowsOf(true)).toHaveLength(26);
  const span = (from: string, to: string): readonly [number, number][] => [[at(from), at(to)]];
  expect(beyondHours(berlin, span('2026-11-24T06:00Z', '2026-11-24T20:00Z'))).toBe(false);
  expect(beyondHours(berlin, span('2026-11-24T05:45Z', '2026-11-24T08:00Z'))).toBe(true);
  expect(beyondHours(berlin, span('2026-11-24T18:00Z', '2026-11-24T20:15Z'))).toBe(true);
  expect(beyondHours(berlin, span('2026-11-24T20:00Z', '2026-11-25T20:00Z'))).toBe(true);
  expect(onWeekend(berlin, span('2026-11-27T08:00Z', '2026-11-27T10:00Z'))).toBe(false);
  expect(onWeekend(berlin, span('2026-11-28T08:00Z', '2026-11-28T10:00Z'))).toBe(true);
});
