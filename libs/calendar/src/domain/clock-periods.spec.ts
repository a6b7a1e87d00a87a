import { expect, test } from '@jest/globals';
import { clockPeriods } from './clock-periods.js';

const at = (instant: string): number => Date.parse(instant);
const shown = (zone: string, from: string, to: string): string[] =>
  clockPeriods(zone, at(from), at(to)).map(
    ({ fromMs, toMs, offsetMinutes, abbreviation }) =>
      `${new Date(fromMs).toISOString()} ${new Date(toMs).toISOString()} ${offsetMinutes} ${abbreviation}`,
  );

test.each([
  [
    'Europe/Berlin',
    '2027-03-01T00:00:00Z',
    '2027-04-30T00:00:00Z',
    [
      '2027-03-01T00:00:00.000Z 2027-03-28T01:00:00.000Z 60 CET',
      '2027-03-28T01:00:00.000Z 2027-04-30T00:00:00.000Z 120 CEST',
    ],
  ],
  // From November 2026 on Vancouver keeps its summer time.
  [
    'America/Vancouver',
    '2026-12-01T00:00:00Z',
    '2027-06-01T00:00:00Z',
    ['2026-12-01T00:00:00.000Z 2027-06-01T00:00:00.000Z -420 null'],
  ],
  [
    'Asia/Kolkata',
    '2026-01-01T00:00:00Z',
    '2026-02-01T00:00:00Z',
    ['2026-01-01T00:00:00.000Z 2026-02-01T00:00:00.000Z 330 IST'],
  ],
  ['Asia/Kolkata', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z', []],
])('in %s from %s to %s', (zone, from, to, expected) => expect(shown(zone, from, to)).toEqual(expected));
