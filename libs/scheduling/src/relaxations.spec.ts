// The cheapest thing to give up, by trying every single thing and every pair on small problems without a plan, each with
// all plans of what remains.
import { expect, test } from '@jest/globals';
import { allPlans, Dice, randomProblem } from '../../../test/scheduling/random-problem.js';
import { looseningGroups } from './loosening.js';
import type { Loosening } from './loosening.js';
import type { Problem } from './problem.js';
import { ProblemError } from './problem.js';
import { referee } from './referee.js';
import { relaxations } from './relaxations.js';
import { whyNot } from './why-not.js';

const SEEDS = Array.from({ length: 45 }, (_, seed) => 50_001 + seed);
const infeasible = SEEDS.filter((seed) => allPlans(randomProblem(seed)).length === 0);

const best = (problem: Problem): number =>
  allPlans(problem).reduce((least, { objective }) => Math.min(least, objective), Infinity);

function withPrices(problem: Problem, seed: number): Problem {
  const dice = new Dice(seed);
  const prices = {
    order: dice.whole(1, 90),
    candidateWindow: dice.whole(1, 90),
    seatPool: dice.whole(1, 90),
  };
  return { ...problem, prices: dice.chance(0.3) ? { ...prices, seatFilled: null } : prices };
}

const applied = (problem: Problem, steps: readonly Loosening[]): Problem =>
  steps.reduce((from, { apply }) => apply(from), problem);

function cheapest(problem: Problem, all: readonly (readonly Loosening[])[]): number {
  const price = (steps: readonly Loosening[]): number => steps.reduce((sum, step) => sum + step.price, 0);
  const byPrice = [...all].sort((one, other) => price(one) - price(other));
  const first = byPrice.find((steps) => allPlans(applied(problem, steps)).length > 0);
  return first ? price(first) : Infinity;
}

test(`the cheapest single relaxation, then pair (infeasible ones of seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  const seen = { single: 0, pair: 0, none: 0 };
  let pairsTried = 0;
  for (const seed of infeasible) {
    const problem = withPrices(randomProblem(seed), seed);
    const single = looseningGroups(problem).flatMap(({ members }) => members);
    const answer = relaxations(problem);
    const { conflict } = whyNot(problem);
    expect({ seed, conflict: answer.conflict }).toEqual({ seed, conflict });
    let expected = cheapest(
      problem,
      single.map((step) => [step]),
    );
    const [found] = answer.relaxations;
    if (expected === Infinity) {
      expect({ seed, steps: found?.steps.length ?? 2 }).toEqual({ seed, steps: 2 });
      if (++pairsTried > 4) continue;
      expected = cheapest(
        problem,
        single.flatMap((one, at) => single.slice(at + 1).map((other) => [one, other])),
      );
      seen[found ? 'pair' : 'none']++;
    } else seen.single++;
    expect({ seed, price: found?.price ?? Infinity, proven: answer.cheapestProven }).toEqual({
      seed,
      price: expected,
      proven: expected < Infinity,
    });
    if (!found) expect(answer.status).toBe('none');
    if (!found) continue;
    const steps = found.steps.map((step) =>
      single.find((each) => each.kind === step.kind && each.subject === step.subject)!,
    );
    const opened = applied(problem, steps);
    expect({ seed, objective: found.objective, proven: found.proven }).toEqual({
      seed,
      objective: best(opened),
      proven: true,
    });
    expect(referee(opened, found.plan)).toMatchObject({ breaches: [], objective: found.objective });
  }
  expect(seen.single).toBeGreaterThan(5);
  expect(seen.pair + seen.none).toBeGreaterThan(1);
});

test('several single relaxations come by price, the same again, and a feasible problem needs none', () => {
  for (const seed of infeasible.slice(0, 12)) {
    const answer = relaxations(randomProblem(seed), { count: 4 });
    const prices = answer.relaxations.map(({ price }) => price);
    expect(prices).toEqual([...prices].sort((one, other) => one - other));
    expect(relaxations(randomProblem(seed), { count: 4 })).toEqual(answer);
  }
  const feasible = SEEDS.find((seed) => !infeasible.includes(seed))!;
  expect(relaxations(randomProblem(feasible))).toMatchObject({ status: 'feasible', relaxations: [] });
});

test('a budget and shouldStop end the hunt, and nothing unproven is claimed', () => {
  for (const seed of infeasible.slice(0, 12)) {
    for (const nodesMax of [1, 5, 25]) {
      const answer = relaxations(randomProblem(seed), { nodesMax });
      if (answer.relaxations.length === 0) expect(answer.cheapestProven).toBe(false);
      if (answer.status === 'none') expect(relaxations(randomProblem(seed)).status).toBe('none');
    }
    const stopped = relaxations(randomProblem(seed), { shouldStop: () => true });
    expect(['unknown', 'relaxed', 'none']).toContain(stopped.status);
  }
});

test('a price that is none is refused by name', () => {
  const problem = randomProblem(infeasible[0]!);
  expect(() => relaxations({ ...problem, prices: { order: -1 } })).toThrow(ProblemError);
  expect(() => relaxations({ ...problem, prices: { everything: 1 } })).toThrow(/prices.everything/);
});
