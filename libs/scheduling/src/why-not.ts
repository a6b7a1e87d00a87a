/** Explains why a problem has no plan: an irreducible set of rules in conflict, each by its name and subject. */
import { conflictOf } from './conflict.js';
import { Meter } from './meter.js';
import type { Budget } from './plan.js';
import { Possible } from './possible.js';
import type { Problem } from './problem.js';
import type { RuleInstance } from './rule-instances.js';
import { validateProblem } from './validate.js';

/**
 * Why there is no plan: without any rule outside `conflict` there is still none, and (`irreducible`) without any one of
 * `conflict` there is one. `feasible`: there is a plan; `unknown`: the budget ended before that was known.
 */
export interface WhyNot {
  readonly status: 'conflict' | 'feasible' | 'unknown';
  readonly conflict: readonly RuleInstance[];
  readonly irreducible: boolean;
  readonly nodes: number;
}

/** Finds rules in conflict; throws a `ProblemError` when the input is no problem. */
export function whyNot(problem: Problem, budget: Budget = {}): WhyNot {
  validateProblem(problem);
  const meter = new Meter(budget);
  const possible = new Possible(problem, meter);
  const verdict = possible.decide(problem);
  if (verdict !== 'no') {
    const status = verdict === 'yes' ? 'feasible' : 'unknown';
    return { status, conflict: [], irreducible: false, nodes: meter.nodes };
  }
  const { rules, irreducible } = conflictOf(problem, possible);
  const conflict = rules.map(({ rule, subject }) => ({ rule, subject }));
  return { status: 'conflict', conflict, irreducible, nodes: meter.nodes };
}
