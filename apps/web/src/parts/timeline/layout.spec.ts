import { expect, test } from '@jest/globals';
import { Clock } from '../../time/clock.js';
import { columnsOf, outside, spansOfHours, stripsOf } from './layout.js';

const at = (instant: string): number => Date.parse(instant);
const utc = new Clock('UTC', [{ fromMs: 0, toMs: Infinity, offsetMinutes: 0, abbreviation: 'UTC' }], 'h23');
const kolkata = new Clock(
  'Asia/Kolkata',
  [{ fromMs: 0, toMs: Infinity, offsetMinutes: 330, abbreviation: 'IST' }],
  'h23',
);
const span = (from: string, to: string): { from: number; to: number } => ({ from: at(from), to: at(to) });

test('a strip for each local day, an hour wider than what lies on it and never past its midnights', () => {
  const strips = stripsOf(
    [span('2026-12-02T00:15Z', '2026-12-02T01:00Z'), span('2026-12-01T09:00Z', '2026-12-01T10:30Z')],
    utc,
  );
  expect(strips.map(({ day, from, columns }) => [day, new Date(from).toISOString(), columns])).toEqual([
    ['2026-12-01', '2026-12-01T08:00:00.000Z', 16],
    ['2026-12-02', '2026-12-02T00:00:00.000Z', 8],
  ]);
});

test('columns are quarter hours, cut to the strip', () => {
  const [strip] = stripsOf([span('2026-12-01T09:00Z', '2026-12-01T10:00Z')], utc);
  if (strip === undefined) throw new Error('There is one');
  expect(columnsOf(span('2026-12-01T09:00Z', '2026-12-01T09:45Z'), strip)).toEqual({ start: 5, end: 8 });
  expect(columnsOf(span('2026-12-01T00:00Z', '2026-12-01T08:30Z'), strip)).toEqual({ start: 1, end: 3 });
  expect(columnsOf(span('2026-12-01T20:00Z', '2026-12-01T21:00Z'), strip)).toBeNull();
});

test('weekly hours are meant by the person’s own clock', () => {
  const hours = [{ weekday: 2, from: '09:00', to: '17:00' }];
  expect(spansOfHours(hours, kolkata, span('2026-12-01T00:00Z', '2026-12-02T00:00Z'))).toEqual([
    span('2026-12-01T03:30Z', '2026-12-01T11:30Z'),
  ]);
});

test('what is outside of spans', () => {
  const day = span('2026-12-01T08:00Z', '2026-12-01T18:00Z');
  expect(outside([span('2026-12-01T09:00Z', '2026-12-01T12:00Z')], day)).toEqual([
    span('2026-12-01T08:00Z', '2026-12-01T09:00Z'),
    span('2026-12-01T12:00Z', '2026-12-01T18:00Z'),
  ]);
  expect(outside([], day)).toEqual([day]);
  expect(outside([day], day)).toEqual([]);
});
