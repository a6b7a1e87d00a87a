// Breaks that a candidate needs between interviews: what the engine finds beside every plan there is, and loops of six
// interviews, which breaks must make no harder to decide.
import { expect, test } from '@jest/globals';
import { relaxations, solve, whyNot } from '#scheduling';
import type { Plan, Problem } from '#scheduling';
import { Dice, allPlans, randomProblem } from './random-problem.js';
import { sixInterviews } from './six-interviews.js';

/** The fewest free slots between two interviews with the candidate on one day, counted from the plan alone. */
function leastBreak({ days, interviews }: Problem, plan: Plan): number {
  const spans = interviews.flatMap(({ id, length, withoutCandidate }) => {
    const start = plan.interviews.find((placed) => placed.id === id)?.start;
    return withoutCandidate === true || start === undefined ? [] : [{ start, end: start + length }];
  });
  const pairs = days.flatMap(({ span }) => {
    const own = spans.filter(({ start }) => span[0] <= start && start < span[1]);
    return own.flatMap((one) =>
      own.filter(({ start }) => start >= one.end).map(({ start }) => start - one.end),
    );
  });
  return Math.min(Infinity, ...pairs);
}

test('the best plan with breaks is the best of all plans that have them (seeds 30001 to 30200)', () => {
  let [kept, lost] = [0, 0];
  for (let seed = 30_001; seed <= 30_200; seed++) {
    const problem = randomProblem(seed, 1);
    const { gapSlots = 0, ...candidate } = problem.candidate;
    const without = { ...problem, candidate };
    const plans = allPlans(without);
    const objectives = plans
      .filter(({ plan }) => leastBreak(problem, plan) >= gapSlots)
      .map(({ objective }) => objective);
    const { status, objective, plan } = solve(problem);
    const least = Math.min(Infinity, ...objectives);
    expect({ seed, status, objective: objective ?? Infinity }).toEqual({
      seed,
      status: objectives.length === 0 ? 'infeasible' : 'optimal',
      objective: least,
    });
    if (plan !== null) expect(leastBreak(problem, plan)).toBeGreaterThanOrEqual(gapSlots);
    if (objectives.length === 0 && plans.length > 0) lost++;
    if (objectives.length > 0 && objectives.length < plans.length) kept++;
  }
  expect(kept).toBeGreaterThan(25);
  expect(lost).toBeGreaterThan(5);
});

const MINUTES = [15, 30, 45, 60];

test('six interviews with breaks find a plan or the proof that there is none, with no more work than without', () => {
  const worked = (gapSlots: number): number => {
    let [nodes, plans, proofs] = [0, 0, 0];
    for (let seed = 1; seed <= 24; seed++) {
      const solution = solve(sixInterviews(new Dice(seed), gapSlots), { nodesMax: 60_000 });
      expect({ seed, gapSlots, status: solution.status }).not.toMatchObject({ status: 'unknown' });
      nodes += solution.nodes;
      if (solution.plan !== null) plans++;
      if (solution.status === 'infeasible') proofs++;
    }
    expect(Math.min(plans, proofs)).toBeGreaterThan(1);
    return nodes;
  };
  const plain = worked(0);
  for (const minutes of MINUTES) expect(worked(minutes / 15)).toBeLessThan(2 * plain);
});

const TWO: Problem = {
  days: [{ span: [0, 5] }],
  daysUsedMax: 1,
  candidate: { windows: [[0, 5]], runMax: 5, gapSlots: 2 },
  interviews: ['a', 'b'].map((id) => ({ id, length: 2, after: [], seats: [] })),
  interviewers: [],
  weights: { extraDay: 0, lastDay: 0, idleSlot: 1, outsidePreferred: 0, emptyOptionalSeat: 0 },
};

test('where breaks leave no plan they are named, and giving them up has a price', () => {
  expect(solve(TWO).status).toBe('infeasible');
  expect(whyNot(TWO)).toMatchObject({
    conflict: expect.arrayContaining([{ rule: 'candidateGap', subject: 'loop' }]),
  });
  expect(relaxations(TWO).relaxations).toMatchObject([
    { steps: [{ kind: 'candidateGap', subject: 'loop' }], price: 60, objective: 0 },
  ]);
  expect(solve({ ...TWO, candidate: { ...TWO.candidate, gapSlots: 1 } }).objective).toBe(1);
  expect(() => solve({ ...TWO, candidate: { ...TWO.candidate, gapSlots: -1 } })).toThrow(
    'candidate.gapSlots',
  );
});

test('lunch fits into a break, before which it could not begin', () => {
  const days = [{ span: [0, 8] as const, lunch: { length: 1, window: [4, 6] as const } }];
  const candidate = { windows: [[0, 8] as const], runMax: 8, gapSlots: 4 };
  expect(solve({ ...TWO, days, candidate })).toMatchObject({ status: 'optimal', objective: 4 });
});
