import { expect, test } from '@jest/globals';
import { contentOf, differences, inputOf, isSame, ratedCount, withRated } from './content.js';

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

test('criteria count once they are rated or marked, not by evidence alone', () => {
  const some = withRated(withRated(empty, 'a', { rating: 1 }), 'b', { notAssessed: true });
  expect(ratedCount(withRated(some, 'c', { evidence: 'Quick.' }), ['a', 'b', 'c', 'd'])).toBe(2);
});

test('differences name every part that differs, in the order of the form, and nothing else', () => {
  const one = { ...withRated(withRated(empty, 'a', { rating: 1 }), 'b', { rating: 2 }), summary: 'No.' };
  const other = {
    ...withRated(
      withRated(withRated(empty, 'a', { rating: 1 }), 'b', { rating: 2, evidence: 'Slow.' }),
      'c',
      {
        notAssessed: true,
      },
    ),
    recommendation: 'NO' as const,
    summary: 'Not yet.',
  };
  expect(differences(one, other, ['c', 'b', 'a'])).toEqual([
    {
      part: 'criterion',
      criterionId: 'c',
      one: { rating: null, notAssessed: false, evidence: '' },
      other: { rating: null, notAssessed: true, evidence: '' },
    },
    {
      part: 'criterion',
      criterionId: 'b',
      one: { rating: 2, notAssessed: false, evidence: '' },
      other: { rating: 2, notAssessed: false, evidence: 'Slow.' },
    },
    { part: 'recommendation', one: null, other: 'NO' },
    { part: 'summary', one: 'No.', other: 'Not yet.' },
  ]);
  expect(differences(one, one, ['a', 'b', 'c'])).toEqual([]);
});
