// What must be said before a scorecard can be submitted.
import { describe, expect, test } from '@jest/globals';
import { complete, emptyDraft, missingParts } from './content.js';
import type { DraftContent } from './content.js';

const whole: DraftContent = {
  ratings: [
    { criterionId: 'b', rating: 'not_assessed', evidence: '' },
    { criterionId: 'a', rating: 3, evidence: 'wrote a test first' },
  ],
  recommendation: 'yes',
  summary: ' Good. ',
  noteToInterviewers: ' ',
};

describe('missing parts', () => {
  test.each<[string, Partial<DraftContent>, [string, string | null][]]>([
    ['nothing of a whole one; what was not assessed needs no evidence', {}, []],
    ['a criterion that is not mentioned', { ratings: [whole.ratings[1]!] }, [['rating', 'b']]],
    [
      'a criterion with evidence and no rating',
      { ratings: [whole.ratings[0]!, { criterionId: 'a', rating: null, evidence: 'x' }] },
      [['rating', 'a']],
    ],
    [
      'evidence of blanks',
      { ratings: [whole.ratings[0]!, { criterionId: 'a', rating: 1, evidence: ' \n' }] },
      [['evidence', 'a']],
    ],
    ['the recommendation', { recommendation: null }, [['recommendation', null]]],
    ['the summary', { summary: ' ' }, [['summary', null]]],
  ])('%s', (_name, part, expected) => {
    const missing = missingParts(['a', 'b'], { ...whole, ...part });
    expect(missing.map(({ part: name, criterionId }) => [name, criterionId])).toEqual(expected);
  });

  test('of an empty draft: everything, in the order of the form', () => {
    expect(missingParts(['a', 'b'], emptyDraft).map(({ part }) => part)).toEqual([
      'rating',
      'rating',
      'recommendation',
      'summary',
    ]);
  });
});

test('a whole scorecard has its criteria in the order of the rubric and its texts trimmed', () => {
  expect(complete(['a', 'b'], whole)).toEqual({
    content: {
      ratings: [whole.ratings[1], whole.ratings[0]],
      recommendation: 'yes',
      summary: 'Good.',
      noteToInterviewers: null,
    },
  });
});
