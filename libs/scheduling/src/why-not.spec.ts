// The conflict that is named must be one: still without a plan when every other rule is dropped, and with one as soon as
// any of its own is dropped, both by trying all plans.
import { expect, test } from '@jest/globals';
import { allPlans, randomProblem } from '../../../test/scheduling/random-problem.js';
import type { Problem } from './problem.js';
import { ruleInstances } from './rule-instances.js';
import type { DroppableRule } from './rule-instances.js';
import { whyNot } from './why-not.js';

const SEEDS = Array.from({ length: 50 }, (_, seed) => 30_001 + seed);

function dropAll(problem: Problem, rules: readonly DroppableRule[]): Problem {
  return rules.reduce((from, rule) => rule.drop(from), problem);
}

test(`conflicts of seeds ${SEEDS[0]} to ${SEEDS.at(-1)} are conflicts and irreducible`, () => {
  let conflicts = 0;
  const kinds = new Set<string>();
  for (const seed of SEEDS) {
    const problem = randomProblem(seed);
    const answer = whyNot(problem);
    const feasible = allPlans(problem).length > 0;
    expect({ seed, status: answer.status }).toEqual({ seed, status: feasible ? 'feasible' : 'conflict' });
    if (feasible) continue;
    conflicts++;
    const all = ruleInstances(problem);
    const inConflict = (rule: DroppableRule): boolean =>
      answer.conflict.some((each) => each.rule === rule.rule && each.subject === rule.subject);
    const others = all.filter((rule) => !inConflict(rule));
    expect({ seed, plans: allPlans(dropAll(problem, others)).length }).toEqual({ seed, plans: 0 });
    for (const rule of all.filter(inConflict)) {
      const plans = allPlans(dropAll(problem, [...others, rule])).length;
      expect({ seed, without: rule.subject, some: plans > 0 }).toEqual({
        seed,
        without: rule.subject,
        some: true,
      });
      kinds.add(rule.rule);
    }
    expect({ seed, irreducible: answer.irreducible }).toEqual({ seed, irreducible: true });
  }
  expect(conflicts).toBeGreaterThan(8);
  expect(kinds.size).toBeGreaterThan(3);
});
