// What a member sees follows from how they stand to the loop; owing goes before every right to read.
import { expect, test } from '@jest/globals';
import { sightOf } from './sight.js';
import type { Sight, Standing } from './sight.js';

const nothing: Standing = { aboutViewer: false, owes: false, scored: false, decides: false };

test.each<[string, Partial<Standing>, Sight]>([
  [
    'the candidate, even as administrator who scored',
    { aboutViewer: true, decides: true, scored: true },
    'none',
  ],
  ['the candidate who owes one', { aboutViewer: true, owes: true }, 'none'],
  ['whoever owes, even as hiring manager', { owes: true, decides: true }, 'blind'],
  ['whoever submitted one and owes another', { owes: true, scored: true }, 'blind'],
  ['whoever submitted all', { scored: true }, 'opinions'],
  ['whoever decides and does not interview', { decides: true }, 'opinions'],
  ['anybody else who sees the loop', {}, 'facts'],
])('%s', (_name, standing, sight) => {
  expect(sightOf({ ...nothing, ...standing })).toBe(sight);
});
