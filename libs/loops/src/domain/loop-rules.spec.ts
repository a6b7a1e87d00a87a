import { expect, test } from '@jest/globals';
import { changedRules, flawOfRules, ownRules, rulesOf, sameRules } from './loop-rules.js';
import type { LoopRules, LoopRulesChange } from './loop-rules.js';

const RULES: LoopRules = { daysUsedMax: 2, noticeMinutesMin: null, lunchMinutes: 30, runMinutesMax: null };
const BOUNDS = {
  daysUsedMax: [1, 14],
  noticeMinutesMin: [0, 100],
  lunchMinutes: [0, 180],
  runMinutesMax: [15, 1_440],
} as const;

test.each<[string, LoopRulesChange, LoopRules]>([
  ['nothing asked for, nothing different', {}, RULES],
  ['days are as many as now where none are given', { daysUsedMax: null }, RULES],
  ['one more day', { daysUsedMax: 3 }, { ...RULES, daysUsedMax: 3 }],
  ['none is the organization’s rule again', { lunchMinutes: null }, { ...RULES, lunchMinutes: null }],
  ['no minutes are a rule too', { noticeMinutesMin: 0 }, { ...RULES, noticeMinutesMin: 0 }],
])('rules after a change: %s', (_, change, after) => {
  expect(changedRules(RULES, change)).toEqual(after);
  expect(sameRules(RULES, after)).toBe(after === RULES);
});

test('only what a loop has of its own holds in the stead of what its organization has', () => {
  expect(ownRules(RULES)).toEqual({ lunchMinutes: 30 });
  expect(ownRules({ ...RULES, lunchMinutes: null, noticeMinutesMin: 0, runMinutesMax: 90 })).toEqual({
    noticeMinutesMin: 0,
    runMinutesMax: 90,
  });
  const row = { ...RULES, id: 'loop', version: 3 };
  expect(rulesOf(row)).toEqual(RULES);
});

test.each<[LoopRulesChange, string | null]>([
  [{ daysUsedMax: 14, noticeMinutesMin: null }, null],
  [{ daysUsedMax: 0 }, 'daysUsedMax must be a whole number from 1 to 14; it was 0.'],
  [{ noticeMinutesMin: 101 }, 'noticeMinutesMin must be a whole number from 0 to 100; it was 101.'],
  [{ runMinutesMax: 15.5 }, 'runMinutesMax must be a whole number from 15 to 1440; it was 15.5.'],
])('%j can be set, or not and why', (change, message) => {
  expect(flawOfRules(change, BOUNDS)?.message ?? null).toBe(message);
});
