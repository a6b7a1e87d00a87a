// The engine against the slow certain way: every plan tried and judged by the referee, on small seeded problems that mix
// all rules. A seed in a failure message is enough to repeat it.
import { describe, expect, test } from '@jest/globals';
import { propose, referee, solve } from '#scheduling';
import type { Plan, Problem } from '#scheduling';
import { allPlans, randomProblem } from './random-problem.js';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

function halves(problem: Problem, plan: Plan): string {
  return plan.interviews
    .map(({ start }) => {
      const day = problem.days.findIndex(({ span }) => span[0] <= start && start < span[1]);
      const [from, to] = problem.days[day]!.span;
      return `${day}${start < Math.floor((from + to) / 2) ? 'a' : 'b'}`;
    })
    .join();
}

function people(problem: Problem, plan: Plan): Set<string | null> {
  const rooms = new Set(problem.interviewers.filter(({ room }) => room === true).map(({ id }) => id));
  const sitting = plan.interviews.flatMap(({ seats }) => Object.values(seats));
  return new Set(sitting.filter((who) => who !== null && !rooms.has(who)));
}

function isFar(problem: Problem, one: Plan, other: Plan): boolean {
  const [mine, theirs] = [people(problem, one), people(problem, other)];
  const difference = Math.max(mine.difference(theirs).size, theirs.difference(mine).size);
  return halves(problem, one) !== halves(problem, other) || difference >= 2;
}

describe(`seeds ${SEEDS[0]} to ${SEEDS.at(-1)} of random-problem.ts`, () => {
  test('the best plan is the best of all plans, or there is none', () => {
    let infeasible = 0;
    for (const seed of SEEDS) {
      const problem = randomProblem(seed);
      const best = allPlans(problem).reduce((least, { objective }) => Math.min(least, objective), Infinity);
      const solution = solve(problem);
      const answer = { seed, status: solution.status, objective: solution.objective ?? Infinity };
      expect(answer).toEqual({ seed, status: best === Infinity ? 'infeasible' : 'optimal', objective: best });
      if (best === Infinity) infeasible++;
      if (solution.plan)
        expect({ seed, ...referee(problem, solution.plan) }).toMatchObject({ breaches: [], objective: best });
    }
    expect(infeasible).toBeGreaterThan(SEEDS.length / 10);
    expect(infeasible).toBeLessThan((SEEDS.length * 3) / 4);
  });

  test('each option is the best among the plans far enough from those before it', () => {
    let several = 0;
    for (const seed of SEEDS.slice(0, 200)) {
      const problem = randomProblem(seed);
      let left = allPlans(problem);
      const { proposals, complete } = propose(problem, { options: 4 });
      const expected: number[] = [];
      for (const { plan } of proposals) {
        expected.push(Math.min(...left.map(({ objective }) => objective)));
        left = left.filter((other) => isFar(problem, other.plan, plan));
      }
      expect({ seed, objectives: proposals.map(({ objective }) => objective) }).toEqual({
        seed,
        objectives: expected,
      });
      expect(proposals.every(({ proven }) => proven)).toBe(true);
      expect({ seed, complete, exhausted: proposals.length === 4 || left.length === 0 }).toEqual({
        seed,
        complete: true,
        exhausted: true,
      });
      if (proposals.length > 1) several++;
    }
    expect(several).toBeGreaterThan(20);
  });
});
