// The packet puts disagreement first and names what nobody assessed.
import { expect, test } from '@jest/globals';
import { assemblePacket } from './packet.js';
import type { PacketFacts, PacketScorecard } from './packet.js';

const scorecard = (
  id: string,
  interviewId: string,
  ratings: Record<string, 1 | 2 | 3 | 4 | 'not_assessed'> | null,
  criteria = Object.keys(ratings ?? {}),
): PacketScorecard => ({
  id,
  interviewId,
  criteria: criteria.map((name) => ({ id: `${interviewId}-${name}`, name: `${name}?`, competencyId: name })),
  version:
    ratings === null
      ? null
      : {
          recommendation: 'yes',
          ratings: Object.entries(ratings).map(([name, rating]) => ({
            criterionId: `${interviewId}-${name}`,
            rating,
            evidence: `${id} on ${name}`,
          })),
        },
});

const facts = (part: Partial<PacketFacts>): PacketFacts => ({
  requirements: [],
  interviews: [
    { id: 'coding', focus: [] },
    { id: 'design', focus: [] },
  ],
  scorecards: [],
  names: new Map(),
  ...part,
});

test('rows come by disagreement across interviews, then the weakest first, then by name', () => {
  const { matrix } = assemblePacket(
    facts({
      names: new Map([['tests', 'Testing']]),
      scorecards: [
        scorecard('a', 'coding', { tests: 3, sql: 4, apis: 2, zest: 2 }),
        scorecard('b', 'design', { tests: 2, sql: 1 }),
      ],
    }),
  );
  expect(matrix.map(({ name, spread }) => [name, spread])).toEqual([
    ['sql?', 3],
    ['Testing', 1],
    ['apis?', 0],
    ['zest?', 0],
  ]);
  expect(matrix[0]?.cells).toEqual([
    { scorecardId: 'a', criterionId: 'coding-sql', criterionName: 'sql?', rating: 4, evidence: 'a on sql' },
    { scorecardId: 'b', criterionId: 'design-sql', criterionName: 'sql?', rating: 1, evidence: 'b on sql' },
  ]);
});

test('what was not assessed counts neither as disagreement nor as assessed', () => {
  const { matrix, gaps } = assemblePacket(
    facts({
      scorecards: [
        scorecard('a', 'coding', { tests: 4, sql: 'not_assessed' }),
        scorecard('b', 'design', { tests: 'not_assessed' }),
      ],
    }),
  );
  expect(matrix.map(({ competencyId, spread }) => [competencyId, spread])).toEqual([
    ['tests', 0],
    ['sql', 0],
  ]);
  expect(matrix[1]?.cells[0]?.rating).toBeNull();
  expect(gaps.map(({ competencyId, interviewIds }) => [competencyId, interviewIds])).toEqual([
    ['sql', ['coding']],
  ]);
});

test('gaps name planned competencies without a rating and requirements that no interview was to assess', () => {
  const requirement = (id: string, competencies: string[], fromCv = false) => ({
    id,
    fromCv,
    competencies,
  });
  const { gaps, coverage } = assemblePacket(
    facts({
      interviews: [
        { id: 'coding', focus: ['tests'] },
        { id: 'design', focus: ['scale'] },
      ],
      requirements: [
        requirement('writes tests', ['tests']),
        requirement('scales systems', ['scale']),
        requirement('mentors', ['mentoring']),
        requirement('has a degree', ['degree'], true),
      ],
      scorecards: [scorecard('a', 'coding', { tests: 3 }), scorecard('b', 'design', null, ['scale'])],
    }),
  );
  expect(gaps).toEqual([
    { competencyId: 'scale', name: 'scale?', interviewIds: ['design'], requirementIds: ['scales systems'] },
    { competencyId: 'mentoring', name: 'mentoring', interviewIds: [], requirementIds: ['mentors'] },
  ]);
  expect(
    coverage.map(({ requirementId, plannedIn, assessedIn }) => [requirementId, plannedIn, assessedIn]),
  ).toEqual([
    ['writes tests', ['coding'], ['coding']],
    ['scales systems', ['design'], []],
    ['mentors', [], []],
    ['has a degree', [], []],
  ]);
});
