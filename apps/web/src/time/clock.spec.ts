import { expect, test } from '@jest/globals';
import { Clock } from './clock.js';

const at = (instant: string): number => Date.parse(instant);
const berlin = new Clock(
  'Europe/Berlin',
  [
    {
      fromMs: at('2026-10-25T01:00:00Z'),
      toMs: at('2027-03-28T01:00:00Z'),
      offsetMinutes: 60,
      abbreviation: 'CET',
    },
    {
      fromMs: at('2027-03-28T01:00:00Z'),
      toMs: at('2027-10-31T01:00:00Z'),
      offsetMinutes: 120,
      abbreviation: 'CEST',
    },
  ],
  'h23',
);

test('shows instants by the offsets that it was given', () => {
  const winter = at('2026-11-24T09:00:00Z');
  expect(berlin.time(winter)).toBe('10:00');
  expect(berlin.date(winter, winter)).toBe('Tue 24 Nov');
  expect(berlin.date(winter, at('2027-01-01T00:00:00Z'))).toBe('Tue 24 Nov 2026');
  expect(berlin.label(winter)).toBe('CET (UTC+01:00)');
  expect(berlin.label(at('2027-04-01T00:00:00Z'))).toBe('CEST (UTC+02:00)');
  expect(berlin.span(at('2026-11-24T22:30:00Z'), at('2026-11-24T23:30:00Z'))).toBe('23:30–00:30 +1');
  expect(berlin.span(at('2026-11-24T22:00:00Z'), at('2026-11-24T23:00:00Z'))).toBe('23:00–00:00');
  expect(berlin.day(at('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
  expect(berlin.minuteOfDay(winter)).toBe(600);
});

test('finds the instant of a wall time, also where clocks change', () => {
  expect(new Date(berlin.instant('2026-11-24', 600)).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  expect(new Date(berlin.instant('2027-04-01', 600)).toISOString()).toBe('2027-04-01T08:00:00.000Z');
  expect(new Date(berlin.instant('2027-03-28', 150)).toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(berlin.changeWithin(at('2027-03-27T00:00:00Z'), at('2027-03-29T00:00:00Z'))).toEqual({
    at: at('2027-03-28T01:00:00Z'),
    minutes: 60,
  });
});
