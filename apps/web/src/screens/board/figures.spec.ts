// Where figures lead, how lengths are said, and how full weeks are.
import { expect, test } from '@jest/globals';
import { nameWords } from '../../parts/names.words.js';
import { sayer } from '../../words/words.js';
import { boardWords } from './board.words.js';
import { askedOf, daysAfter, fullness, lengthOf, spelled } from './figures.js';
import type { Asked } from './figures.js';

const ID = '01a21c52-adcd-791a-8dbf-f9b5eafadd64';

test.each<Asked>([
  { of: 'group', group: 'declines' },
  { of: 'measure', measure: 'TIME_TO_SCHEDULE', dimension: null },
  { of: 'measure', measure: 'SCORECARD', dimension: 'LATE' },
  { of: 'load', interviewerId: ID, weekOf: '2026-11-23' },
])('what is asked for stands in the address: %j', (asked) => {
  expect(askedOf(spelled(asked))).toEqual(asked);
});

test.each([undefined, '', 'nothing', 'LOAD', 'LOAD.x.2026-11-23', `LOAD.${ID}`])(
  'an address that asks for nothing shows nothing: %s',
  (text) => {
    expect(askedOf(text)).toBeNull();
  },
);

test.each([
  [45, '45 min'],
  [90, '1 h 30 min'],
  [47 * 60, '47 h'],
  [48 * 60, '2 days'],
  [3 * 1_440 + 250, '3 days 4 h'],
  [3 * 1_440 - 20, '3 days'],
])('%d minutes are %s', (minutes, text) => {
  expect(lengthOf(sayer(boardWords), sayer(nameWords), minutes)).toBe(text);
});

test.each([
  [0, 0, 0],
  [1, 60, 1],
  [2, 60, 2],
  [3, 60, 3],
  [4, 60, 4],
  [1, 600, 4],
  [5, 60, 5],
  [1, 601, 5],
] as const)('%d interviews of %d minutes fill a week to %d', (interviews, minutes, level) => {
  expect(fullness({ interviews, minutes }, { interviewsMax: 4, minutesMax: 600 })).toBe(level);
});

test('days go on across months', () => {
  expect(daysAfter('2026-11-23', 14)).toBe('2026-12-07');
});
