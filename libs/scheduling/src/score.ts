/** Explains the objective of a plan: every point of it with the rule it comes from and whom it concerns. */
import type { Plan, ScorePart } from './plan.js';
import type { Problem } from './problem.js';
import { referee } from './referee.js';

/** The parts of a plan's score; throws when the plan breaks a hard rule, which is a defect of the search. */
export function scoreParts(problem: Problem, plan: Plan): readonly ScorePart[] {
  const { breaches, parts } = referee(problem, plan);
  const [first] = breaches;
  if (first) throw new Error(`the search broke ${first.rule} for ${first.subject}`);
  return parts;
}
