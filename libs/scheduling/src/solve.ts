/**
 * The doors of the engine: one best plan with its proof, or several ranked plans each far enough from those before it.
 * Both take the same way: compile once, relax once, search.
 */
import { Distance } from './distance.js';
import { compile, IMPOSSIBLE } from './model.js';
import { planOf } from './plan-of.js';
import type { Budget, Proposal, Proposals, ProposeBudget, Solution } from './plan.js';
import type { Problem } from './problem.js';
import { ProblemError } from './problem.js';

import { scoreParts } from './score.js';
import { Engine } from './engine.js';
import { Meter } from './meter.js';
import { validateProblem } from './validate.js';

function prepare(problem: Problem): Engine {
  validateProblem(problem);
  return new Engine(compile(problem));
}

/** Finds the best plan and proves it, within the budget; throws a `ProblemError` when the input is no problem. */
export function solve(problem: Problem, budget: Budget = {}): Solution {
  validateProblem(problem);
  return solveWithin(problem, new Meter(budget));
}

/** Solves a valid problem on a meter that may have run before; `nodes` is the meter's total. */
export function solveWithin(problem: Problem, meter: Meter): Solution {
  const prepared = new Engine(compile(problem));
  const found = prepared.run([], meter);
  const { nodes } = meter;
  if (found.starts === null) {
    if (found.finished)
      return { status: 'infeasible', objective: null, bound: null, plan: null, parts: [], nodes };
    const bound = found.bound < IMPOSSIBLE ? found.bound : null;
    return { status: 'unknown', objective: null, bound, plan: null, parts: [], nodes };
  }
  const plan = planOf(prepared.model, found.starts, found.people);
  const status = found.bound >= found.cost ? 'optimal' : 'feasible';
  return { status, objective: found.cost, bound: found.bound, plan, parts: scoreParts(problem, plan), nodes };
}

/**
 * Finds up to `options` plans, best first: each is the best among those that differ from every one before it by an
 * interview's day or half-day or by at least two people; throws a `ProblemError` when the input is no problem.
 */
export function propose(problem: Problem, budget: ProposeBudget): Proposals {
  if (!Number.isInteger(budget.options) || budget.options < 1)
    throw new ProblemError('options', 'must be a whole number from 1');
  const prepared = prepare(problem);
  const meter = new Meter(budget);
  const distances: Distance[] = [];
  const proposals: Proposal[] = [];
  let finished = true;
  while (proposals.length < budget.options && finished) {
    const found = prepared.run(distances, meter);
    finished = found.finished;
    if (found.starts === null) break;
    const plan = planOf(prepared.model, found.starts, found.people);
    const proven = found.bound >= found.cost;
    proposals.push({
      plan,
      objective: found.cost,
      bound: found.bound,
      proven,
      parts: scoreParts(problem, plan),
    });
    distances.push(new Distance(prepared.model, found.starts, found.people));
  }
  const first = proposals[0];
  const status = first ? (first.proven ? 'optimal' : 'feasible') : finished ? 'infeasible' : 'unknown';
  return { proposals, status, complete: finished || proposals.length === budget.options, nodes: meter.nodes };
}
