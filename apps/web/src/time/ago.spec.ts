import { expect, test } from '@jest/globals';
import { agoOf } from './ago.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');

test.each([
  ['2026-11-27T12:00:00Z', '1 minute ago'],
  ['2026-11-27T11:58:30Z', '1 minute ago'],
  ['2026-11-27T11:58:00Z', '2 minutes ago'],
  ['2026-11-27T11:00:01Z', '59 minutes ago'],
  ['2026-11-27T11:00:00Z', '1 hour ago'],
  ['2026-11-26T12:00:01Z', '23 hours ago'],
  ['2026-11-24T12:00:00Z', '3 days ago'],
  ['2026-11-27T12:00:30Z', '1 minute ago'],
])('what was at %s was %s', (then, ago) => {
  expect(agoOf(Date.parse(then), NOW)).toBe(ago);
});
