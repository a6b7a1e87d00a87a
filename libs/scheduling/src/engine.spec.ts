// The engine's own machinery on problems so small that the penalties would never come in by themselves: forced in after
// two nodes, they must change neither the best plan nor any bound.
import { expect, test } from '@jest/globals';
import { allPlans, randomProblem } from '../../../test/scheduling/random-problem.js';
import { Engine } from './engine.js';
import { Meter } from './meter.js';
import { compile, IMPOSSIBLE } from './model.js';

const SEEDS = Array.from({ length: 300 }, (_, seed) => 20_001 + seed);
const optimumOf = new Map(
  SEEDS.map((seed) => [
    seed,
    Math.min(IMPOSSIBLE, ...allPlans(randomProblem(seed)).map(({ objective }) => objective)),
  ]),
);

test(`searches of growing length under penalties find the best plan (seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  let penalized = 0;
  for (const seed of SEEDS) {
    for (const firstPhase of [2, 7]) {
      const meter = new Meter({});
      const found = new Engine(compile(randomProblem(seed)), firstPhase).run([], meter);
      const answer = { seed, firstPhase, cost: found.cost, bound: found.bound, finished: found.finished };
      const optimum = optimumOf.get(seed);
      expect(answer).toEqual({ seed, firstPhase, cost: optimum, bound: optimum, finished: true });
      if (meter.nodes > 20) penalized++;
    }
  }
  expect(penalized).toBeGreaterThan(100);
});

test('a budget that ends anywhere leaves a bound below the optimum and a plan above it', () => {
  let cut = 0;
  for (const seed of SEEDS) {
    for (const nodesMax of [1, 4, 9, 20, 40]) {
      const found = new Engine(compile(randomProblem(seed)), 6).run([], new Meter({ nodesMax }));
      const optimum = optimumOf.get(seed)!;
      if (!found.finished) cut++;
      expect({ seed, nodesMax, bound: found.bound, above: found.bound > optimum }).toMatchObject({
        above: false,
      });
      if (found.starts) expect(found.cost).toBeGreaterThanOrEqual(optimum);
      else if (found.finished)
        expect({ seed, nodesMax, optimum }).toEqual({ seed, nodesMax, optimum: IMPOSSIBLE });
    }
  }
  expect(cut).toBeGreaterThan(100);
});
