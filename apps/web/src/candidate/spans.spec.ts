import { expect, test } from '@jest/globals';
import { coverage, lengthMs, merged, spansOf, textOf, without } from './spans.js';

test('lengths add up', () => {
  expect(
    lengthMs([
      [1, 4],
      [5, 9],
    ]),
  ).toBe(7);
});

test('spans that overlap or touch become one, empty ones vanish', () => {
  expect(
    merged([
      [5, 7],
      [1, 3],
      [3, 4],
      [6, 9],
      [2, 2],
    ]),
  ).toEqual([
    [1, 4],
    [5, 9],
  ]);
});

test.each([
  [
    [[0, 10]],
    [
      [2, 4],
      [6, 8],
    ],
    [
      [0, 2],
      [4, 6],
      [8, 10],
    ],
  ],
  [[[0, 10]], [[0, 10]], []],
  [
    [
      [0, 2],
      [4, 6],
    ],
    [[1, 5]],
    [
      [0, 1],
      [5, 6],
    ],
  ],
  [
    [[4, 6]],
    [
      [0, 4],
      [6, 9],
    ],
    [[4, 6]],
  ],
] as [[number, number][], [number, number][], [number, number][]][])(
  '%j without %j is %j',
  (whole, gone, left) => {
    expect(without(whole, gone)).toEqual(left);
  },
);

test.each([
  [[0, 4], 'all'],
  [[2, 6], 'some'],
  [[4, 8], 'none'],
] as const)('[[0, 4]] covers %j: %s', (span, covered) => {
  expect(coverage([[0, 4]], span)).toBe(covered);
});

test('spans are read and written as the gateway names them', () => {
  const text =
    '2026-11-24T09:00:00.000Z/2026-11-24T10:00:00.000Z 2026-11-25T09:00:00.000Z/2026-11-25T10:00:00.000Z';
  expect(textOf(spansOf(text))).toBe(text);
  expect(spansOf('')).toEqual([]);
});
