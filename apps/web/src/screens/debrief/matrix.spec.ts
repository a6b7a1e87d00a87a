import { expect, test } from '@jest/globals';
import { matrixOf } from './matrix.js';

const cell = (id: string, rating: number | null) => ({
  scorecard: { id },
  criterionName: 'Tests',
  rating,
  evidence: '',
});

test('every scorecard has its column in every row, with all criteria of the competency', () => {
  const rows = [
    { competencyId: 'craft', name: 'Craft', spread: 3, cells: [cell('b', 4), cell('a', 1), cell('b', null)] },
    { competencyId: 'scale', name: 'Scale', spread: 0, cells: [] },
  ];
  const shown = matrixOf(rows, ['a', 'b', 'c']).map(({ name, columns }) => [
    name,
    columns.map((cells) => cells.map(({ rating }) => rating)),
  ]);
  expect(shown).toEqual([
    ['Craft', [[1], [4, null], []]],
    ['Scale', [[], [], []]],
  ]);
});
