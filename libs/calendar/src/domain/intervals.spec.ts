import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clip, covers, intersect, merge, subtract, totalLength, union } from './intervals.js';
import type { Span, Spans } from './intervals.js';

describe('spans', () => {
  test.each<[string, readonly Span[], Spans]>([
    ['nothing', [], []],
    [
      'unsorted',
      [
        [5, 6],
        [1, 2],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ],
    [
      'overlapping',
      [
        [1, 4],
        [3, 6],
      ],
      [[1, 6]],
    ],
    [
      'nested',
      [
        [1, 9],
        [3, 4],
      ],
      [[1, 9]],
    ],
    [
      'touching',
      [
        [1, 3],
        [3, 5],
      ],
      [[1, 5]],
    ],
    [
      'empty and inverted',
      [
        [2, 2],
        [5, 4],
      ],
      [],
    ],
  ])('merge %s', (_, spans, expected) => {
    expect(merge(spans)).toEqual(expected);
  });

  test.each<[string, Spans, Spans, Spans]>([
    [
      'a hole in the middle',
      [[0, 10]],
      [[3, 5]],
      [
        [0, 3],
        [5, 10],
      ],
    ],
    [
      'a hole over both ends',
      [
        [2, 4],
        [6, 8],
      ],
      [[3, 7]],
      [
        [2, 3],
        [7, 8],
      ],
    ],
    [
      'a hole across several',
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      [[0, 4]],
      [[4, 5]],
    ],
    ['everything', [[2, 4]], [[0, 9]], []],
    [
      'what only touches',
      [[2, 4]],
      [
        [0, 2],
        [4, 6],
      ],
      [[2, 4]],
    ],
  ])('subtract %s', (_, whole, taken, expected) => {
    expect(subtract(whole, taken)).toEqual(expected);
  });

  test('clip keeps what lies inside, half-open', () => {
    expect(
      clip(
        [
          [0, 2],
          [3, 6],
          [8, 9],
        ],
        [1, 8],
      ),
    ).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(clip([[0, 9]], [5, 5])).toEqual([]);
  });

  test('covers asks for one span around the whole', () => {
    expect(
      covers(
        [
          [0, 2],
          [3, 6],
        ],
        [3, 6],
      ),
    ).toBe(true);
    expect(
      covers(
        [
          [0, 2],
          [3, 6],
        ],
        [1, 4],
      ),
    ).toBe(false);
    expect(covers([], [4, 4])).toBe(true);
  });

  const seed = 7;
  test(`behave as sets of units do (seed ${seed})`, () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 })), { maxLength: 8 })
      .map((list) => merge(list.map(([from, length]): Span => [from, from + length])));
    const units = (list: Spans): Set<number> =>
      new Set(list.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
    const same = (list: Spans, expected: Set<number>): void => {
      expect([...units(list)]).toEqual([...expected].sort((a, b) => a - b));
      expect(list).toEqual(merge(list));
      expect(totalLength(list)).toBe(expected.size);
    };
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        same(union(a, b), units(a).union(units(b)));
        same(intersect(a, b), units(a).intersection(units(b)));
        same(subtract(a, b), units(a).difference(units(b)));
      }),
      { seed, numRuns: 400 },
    );
  });
});
