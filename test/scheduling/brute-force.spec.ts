// The engine against the slow certain way: every plan tried and judged by the referee, on small seeded problems that mix
// all rules. A seed in a failure message is enough to repeat it.
import { describe, expect, test } from '@jest/globals';
import { propose, referee, solve } from '#scheduling';
import { isFar } from './far-plans.js';
import { allPlans, randomProblem } from './random-problem.js';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

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
