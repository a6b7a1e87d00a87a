import { expect, test } from '@jest/globals';
import { isOpen, purposesLeft } from './link-purpose.js';
import { nearest } from './nearest-options.js';
import { whyNotOwnChange } from './own-change.js';

const HOUR = 3_600_000;

test.each([
  ['in time and for the first time', { changes: 0 }, 24 * HOUR, null],
  ['one of two was used', { changes: 1 }, 24 * HOUR, null],
  ['both were used', { changes: 2 }, 24 * HOUR, '2 times already'],
  ['a millisecond too late', { changes: 0 }, 24 * HOUR - 1, 'less than 24 hours'],
  ['it has begun', { changes: 0 }, 0, 'has begun'],
  ['never', { changes: 0, changesMax: 0 }, 48 * HOUR, 'by writing'],
  ['at any time', { changes: 0, hoursMin: 0 }, 1, null],
])('%s', (_name, policy, startMs, why) => {
  const said = whyNotOwnChange({ changesMax: 2, hoursMin: 24, ...policy }, startMs, 0);
  if (why === null) expect(said).toBeNull();
  else expect(said).toContain(why);
});

test.each([
  ['booked', 'active', ['book', 'survey'], ['book', 'survey']],
  ['booked', 'hired', ['survey'], ['survey']],
  ['booked', 'rejected', ['survey', 'message'], ['survey', 'message']],
  ['booked', 'withdrawn', ['survey', 'change'], ['survey']],
  ['booked', 'rejected', ['book', 'availability'], []],
  ['cancelled', 'active', ['message'], []],
] as const)('a %s loop of an application that is %s, for %s: %s', (loop, application, purposes, left) => {
  expect(purposesLeft(purposes, loop, application)).toEqual(left);
});

test('a link works before it expires, and not once it is revoked', () => {
  const at = new Date('2026-11-23T08:00:00Z');
  const later = new Date('2026-11-23T08:00:00.001Z');
  expect(isOpen({ expiresAt: later, revokedAt: null }, at)).toBe(true);
  expect(isOpen({ expiresAt: at, revokedAt: null }, at)).toBe(false);
  expect(isOpen({ expiresAt: later, revokedAt: at }, at)).toBe(false);
});

test('the nearest comes first, and equally near ones keep their order', () => {
  const option = (name: string, ...starts: number[]) => ({
    name,
    starts: new Map(starts.map((start, at) => [String(at), start])),
  });
  const options = [
    option('far', 9, 9),
    option('near', 1, 3),
    option('as near', 2, 2),
    option('far too', 0, 19),
  ];
  const sorted = nearest(options, ({ starts }) => starts, option('wanted', 1, 2).starts);
  expect(sorted.map(({ name }) => name)).toEqual(['near', 'as near', 'far', 'far too']);
});
