import { describe, expect, test } from '@jest/globals';
import { isWrong, numbersIn, numbersOf } from './setting.js';
import type { Setting } from './setting.js';

const of = (kind: Setting['kind'], more: Partial<Setting> = {}): Setting => ({
  name: 'x',
  label: 'X',
  kind,
  ...more,
});

describe('what a setting can hold', () => {
  test.each<[Setting, string, boolean]>([
    [of('whole', { within: [7, 365] }), '7', false],
    [of('whole', { within: [7, 365] }), ' 365 ', false],
    [of('whole', { within: [7, 365] }), '6', true],
    [of('minutes', { within: [0, 240] }), '', true],
    [of('minutes', { within: [0, 240] }), '1.5', true],
    [of('numbers', { within: [1, 336] }), '', false],
    [of('numbers', { within: [1, 336] }), '48, 24,1', false],
    [of('numbers', { within: [1, 336] }), '24 24', true],
    [of('numbers', { within: [1, 336] }), '0', true],
    [of('numbers', { within: [1, 336] }), '5,4,3,2,1', true],
    [of('numbers', { within: [1, 336] }), '24 hours', true],
    [of('line'), ' ', true],
    [of('line', { optional: true }), '', false],
    [of('yes'), '', false],
  ])('%j with “%s”: wrong %s', (setting, text, wrong) => {
    expect(isWrong(setting, text)).toBe(wrong);
  });
});

test('texts become numbers, and only those that were edited', () => {
  expect(numbersIn('48, 24;1')).toEqual([48, 24, 1]);
  expect(numbersOf({ a: '5', c: 'x' }, ['a', 'b'])).toEqual({ a: 5 });
});
