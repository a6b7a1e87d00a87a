// Rules between the sittings of one person, one by one: each problem has one cheap person who would break the rule if it
// were forgotten, and a dearer one who has to step in.
import { describe, expect, test } from '@jest/globals';
import { referee } from './referee.js';
import type { Interview, Interviewer, Problem } from './problem.js';
import { solve } from './solve.js';

const person = (id: string, cost: number, more: Partial<Interviewer> = {}): Interviewer => ({
  id,
  cost,
  free: [[0, 20]],
  preferred: [[0, 20]],
  ...more,
});

const interview = (id: string, pools: readonly string[][], more: Partial<Interview> = {}): Interview => ({
  id,
  length: 2,
  after: [],
  seats: pools.map((pool, at) => ({ id: `${id}.${at}`, pool, distinct: false })),
  ...more,
});

function problem(
  interviews: readonly Interview[],
  cheap: Partial<Interviewer>,
  more: Partial<Problem> = {},
): Problem {
  return {
    days: [{ span: [0, 8] }],
    daysUsedMax: 1,
    candidate: { windows: [[0, 8]], runMax: 8 },
    interviews,
    interviewers: [person('cheap', 1, cheap), person('dear', 5)],
    weights: { extraDay: 0, lastDay: 0, idleSlot: 1, outsidePreferred: 0, emptyOptionalSeat: 0 },
    ...more,
  };
}

const both = ['cheap', 'dear'];
const meeting: Partial<Interview> = { withoutCandidate: true };

const cases: [string, Problem, number][] = [
  ['the same person twice where allowed', problem([interview('a', [both]), interview('b', [both])], {}), 2],
  [
    'a count limit over both sittings',
    problem([interview('a', [both]), interview('b', [both])], { limits: [{ from: 0, to: 8, count: 1 }] }),
    6,
  ],
  [
    'a limit of slots over both sittings',
    problem([interview('a', [both]), interview('b', [both])], { limits: [{ from: 0, to: 8, slots: 3 }] }),
    6,
  ],
  ['a gap, paid by idle time', problem([interview('a', [both]), interview('b', [both])], { gapSlots: 1 }), 3],
  ['one person on one seat of an interview', problem([interview('a', [both, both])], {}), 6],
  [
    'two meetings at once need two people',
    problem(
      [interview('a', [both], meeting), interview('b', [both], meeting)],
      {},
      {
        pins: [
          { interview: 'a', start: 2 },
          { interview: 'b', start: 3 },
        ],
      },
    ),
    6,
  ],
  [
    'who must attend a meeting cannot sit in another one then',
    problem(
      [
        interview('talk', [both]),
        interview('debrief', [], { ...meeting, after: ['talk'], attendedByAll: true }),
        interview('other', [['cheap']], meeting),
      ],
      {},
      {
        pins: [
          { interview: 'debrief', start: 4 },
          { interview: 'other', start: 5 },
        ],
      },
    ),
    6,
  ],
  [
    'who is busy at the debrief cannot interview',
    problem(
      [
        interview('talk', [both]),
        interview('debrief', [], { ...meeting, after: ['talk'], attendedByAll: true }),
      ],
      {
        free: [[0, 3]],
      },
    ),
    5,
  ],
];

describe('people under rules that couple their sittings', () => {
  test.each(cases)('%s', (_name, given, objective) => {
    const solution = solve(given);
    expect(solution).toMatchObject({ status: 'optimal', objective });
    expect(referee(given, solution.plan!)).toMatchObject({ breaches: [], objective });
  });
});
