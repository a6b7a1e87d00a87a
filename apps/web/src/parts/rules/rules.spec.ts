import { expect, test } from '@jest/globals';
import { changedSince, named, opposite } from './rules.js';

const BEFORE = { daysUsedMax: 2, noticeMinutesMin: null, lunchMinutes: null, runMinutesMax: 90 };

test('what changed is told, and can be made undone', () => {
  const change = { daysUsedMax: 3, lunchMinutes: 0 };
  const after = { ...BEFORE, ...change };
  expect(changedSince(after, BEFORE)).toEqual(change);
  expect(opposite(BEFORE, change)).toEqual({ daysUsedMax: 2, lunchMinutes: null });
  expect(changedSince({ ...after, ...opposite(BEFORE, change) }, BEFORE)).toEqual({});
});

test('no minutes are an amount, the organization’s rule is none', () => {
  expect(named({ lunchMinutes: 0, noticeMinutesMin: null })).toEqual([{ name: 'lunchMinutes', amount: 0 }]);
});
