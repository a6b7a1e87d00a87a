import { expect, test } from '@jest/globals';
import { contentOf, inputOf, isSame, withRated } from './content.js';

const empty = contentOf(null, null);

test('a rating and “not assessed” exclude each other, evidence stays', () => {
  const rated = withRated(withRated(empty, 'a', { evidence: 'Asked for limits first.' }), 'a', { rating: 3 });
  expect(rated.ratings['a']).toEqual({ rating: 3, notAssessed: false, evidence: 'Asked for limits first.' });
  const not = withRated(rated, 'a', { notAssessed: true });
  expect(not.ratings['a']).toEqual({ rating: null, notAssessed: true, evidence: 'Asked for limits first.' });
  expect(withRated(not, 'a', { rating: 2 }).ratings['a']).toMatchObject({ rating: 2, notAssessed: false });
});

test('forms are the same by what they say, not by what was touched', () => {
  expect(isSame(withRated(empty, 'a', {}), empty)).toBe(true);
  expect(isSame(withRated(empty, 'a', { rating: 1 }), empty)).toBe(false);
  expect(isSame({ ...empty, summary: 'Yes' }, empty)).toBe(false);
  const one = withRated(withRated(empty, 'a', { rating: 1 }), 'b', { rating: 2 });
  const other = withRated(withRated(empty, 'b', { rating: 2 }), 'a', { rating: 1 });
  expect(isSame(one, other)).toBe(true);
});

test('what is sent is whole', () => {
  expect(inputOf(withRated(empty, 'a', { rating: 4 }))).toEqual({
    ratings: [{ criterionId: 'a', rating: 4, notAssessed: false, evidence: '' }],
    recommendation: null,
    summary: '',
    noteToInterviewers: '',
    privateNotes: '',
  });
});
