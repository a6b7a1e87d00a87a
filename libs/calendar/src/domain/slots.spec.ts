import { describe, expect, test } from '@jest/globals';
import { slotAt, slotSpansToMs, slotsTouching, slotsWithin, slotToMs } from './slots.js';

const minute = 60_000;
const grid = { originMs: 1_000 * minute, slotMinutes: 15 };
const at = (minutes: number): number => grid.originMs + minutes * minute;

describe('slots', () => {
  test.each([
    ['whole', 0, 30, [[0, 2]]],
    ['started late', 1, 30, [[1, 2]]],
    ['ended early', 0, 29, [[0, 1]]],
    ['too short for one', 1, 15, []],
    ['astride a boundary, too short for either', 10, 20, []],
    ['before the origin', -30, -1, [[-2, -1]]],
  ])('free time %s is rounded inwards', (_, from, to, expected) => {
    expect(slotsWithin(grid, [[at(from), at(to)]])).toEqual(expected);
  });

  test('taken time is rounded outwards and merged', () => {
    expect(
      slotsTouching(grid, [
        [at(1), at(2)],
        [at(14), at(16)],
        [at(45), at(60)],
      ]),
    ).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  test('slots and instants go both ways', () => {
    expect(slotSpansToMs(grid, [[1, 3]])).toEqual([[at(15), at(45)]]);
    expect([slotAt(grid, at(14.9)), slotAt(grid, at(15)), slotAt(grid, at(-1))]).toEqual([0, 1, -1]);
    expect(slotAt(grid, slotToMs(grid, 7))).toBe(7);
  });

  test('a slot of no length is refused', () => {
    expect(() => slotAt({ originMs: 0, slotMinutes: 0 }, 1)).toThrow(
      /slotMinutes must be a whole number from 1, not 0/,
    );
  });
});
