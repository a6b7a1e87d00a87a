// Shares are said from five on, and what is too few says nothing of its parts either.
import { expect, test } from '@jest/globals';
import { passThrough, punctuality, shareOf } from './measures.js';

test.each([
  [0, 0, null],
  [4, 4, null],
  [0, 5, 0],
  [4, 5, 0.8],
  [5, 5, 1],
])('%d of %d is %p', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});

test.each([
  [{}, { due: 0, onTime: null, late: null, missing: null, share: null }],
  [
    { on_time: 3, late: 1 },
    { due: 4, onTime: null, late: null, missing: null, share: null },
  ],
  [
    { on_time: 3, late: 1, missing: 1 },
    { due: 5, onTime: 3, late: 1, missing: 1, share: 0.6 },
  ],
])('scorecards %j', (counts, shown) => {
  expect(punctuality(new Map(Object.entries(counts)))).toEqual(shown);
});

test('each stage is a share of the one before, the first of nothing', () => {
  const counts = new Map(Object.entries({ applied: 10, planned: 8, booked: 4, interviewed: 3 }));
  expect(passThrough(counts)).toEqual([
    { stage: 'applied', count: 10, share: null },
    { stage: 'planned', count: 8, share: 0.8 },
    { stage: 'booked', count: 4, share: 0.5 },
    { stage: 'interviewed', count: 3, share: null },
    { stage: 'debriefed', count: 0, share: null },
    { stage: 'decided', count: 0, share: null },
    { stage: 'hired', count: 0, share: null },
  ]);
});
