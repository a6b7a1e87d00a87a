// Coverage follows the focus of an interview, and keeps what somebody decided by hand.
import { expect, test } from '@jest/globals';
import { coverageAfter } from './coverage-change.js';
import type { InterviewToCover } from './coverage-change.js';

const requirements = [
  { id: 'java', competencies: ['java'], fromCv: false },
  { id: 'java or go', competencies: ['java', 'go'], fromCv: false },
  { id: 'years of java', competencies: ['java'], fromCv: true },
  { id: 'juggling', competencies: [], fromCv: false },
];

test.each<[string, readonly string[], Partial<InterviewToCover>, readonly string[]]>([
  ['nothing changed', ['java', 'juggling'], {}, ['java', 'juggling']],
  ['what was left out by hand stays out', ['java'], {}, ['java']],
  [
    'a gained competency brings what asks for it',
    ['java'],
    { focus: ['java', 'go'] },
    ['java', 'java or go'],
  ],
  [
    'a lost competency takes what asks for nothing else',
    ['java', 'java or go'],
    { focus: ['go'] },
    ['java or go'],
  ],
  ['what was attached by hand stays', ['java', 'juggling'], { focus: [] }, ['juggling']],
  ['the CV answers what is its own', [], { focusBefore: null }, ['java', 'java or go']],
  ['what the CV answers stays where it was attached', ['years of java'], {}, ['years of java']],
  ['said outright', ['java'], { focus: ['go'], requirementIds: ['juggling'] }, ['juggling']],
  ['said to be nothing', ['java'], { requirementIds: [] }, []],
])('%s', (_what, before, change, after) => {
  const interview = { id: 'i', focusBefore: ['java'], focus: ['java'], requirementIds: null, ...change };
  const covered = before.map((requirementId) => ({ requirementId, interviewTemplateId: 'i' }));
  expect(coverageAfter(covered, [interview], requirements).map(({ requirementId }) => requirementId)).toEqual(
    after,
  );
});

test('a dropped interview covers nothing', () => {
  expect(coverageAfter([{ requirementId: 'java', interviewTemplateId: 'gone' }], [], requirements)).toEqual(
    [],
  );
});
