// The pool that fills a proposed seat is one of people who can assess what the interview is about.
import { expect, test } from '@jest/globals';
import { poolForSeat } from './pool-choice.js';
import type { PoolOnOffer } from './pool-choice.js';

const pool = (id: string, more: Partial<PoolOnOffer> = {}): PoolOnOffer => ({
  id,
  name: id,
  kind: 'coding',
  competencies: [],
  qualified: 3,
  ...more,
});

test.each<[string, string | null, readonly PoolOnOffer[]]>([
  ['a pool of another kind does not fit', null, [pool('a', { kind: 'delivery' })]],
  ['a pool of other competencies does not fit', null, [pool('a', { competencies: ['z'] })]],
  ['a pool without competencies fits all', 'a', [pool('a')]],
  [
    'who knows more of the focus comes first',
    'b',
    [pool('a', { competencies: ['x'] }), pool('b', { competencies: ['x', 'y'] })],
  ],
  ['knowing the focus beats size', 'b', [pool('a', { qualified: 9 }), pool('b', { competencies: ['x'] })]],
  [
    'a pool with nobody in it comes last',
    'a',
    [pool('a'), pool('b', { competencies: ['x', 'y'], qualified: 0 })],
  ],
  ['a pool with nobody in it is better than none', 'b', [pool('b', { qualified: 0 })]],
  ['then the larger one', 'b', [pool('a'), pool('b', { qualified: 4 })]],
  ['then by name', 'a', [pool('b'), pool('a')]],
])('%s', (_what, expected, pools) => {
  expect(poolForSeat('coding', ['x', 'y'], 0, pools)).toBe(expected);
});

test('a second seat is not given to a pool of one person while a larger one fits', () => {
  const pools = [pool('a', { competencies: ['x', 'y'], qualified: 1 }), pool('b')];
  expect([0, 1].map((place) => poolForSeat('coding', ['x', 'y'], place, pools))).toEqual(['a', 'b']);
});

test('screens and debriefs are not told apart by competencies', () => {
  const screens = [pool('a', { kind: 'recruiter_screen', competencies: ['z'] })];
  expect(poolForSeat('recruiter_screen', ['x'], 0, screens)).toBe('a');
});
