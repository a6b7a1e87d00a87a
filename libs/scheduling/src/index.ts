// The scheduling engine: a problem in integers goes in, proven plans, options and scores as data come out.
export { INTERVIEWS_MAX, ProblemError } from './problem.js';
export type {
  Candidate,
  Day,
  DayRule,
  GapRule,
  Interview,
  Interviewer,
  Limit,
  Lunch,
  Pin,
  Problem,
  Seat,
  SoftBusy,
  Span,
  Weights,
} from './problem.js';
export { HARD_RULE_MEANINGS, HARD_RULES, SOFT_RULE_MEANINGS, SOFT_RULES } from './rules.js';
export type { HardRule, SoftRule } from './rules.js';
export type {
  Budget,
  PlacedInterview,
  Plan,
  Proposal,
  Proposals,
  ProposeBudget,
  ScorePart,
  Solution,
  SolveStatus,
} from './plan.js';
export { validateProblem } from './validate.js';
export { propose, solve } from './solve.js';
export { readLoopInstance, writeLoopAnswer } from './format.js';
export type { FormatAnswer, NamedProblem } from './format.js';
export { referee } from './referee.js';
export type { Breach, Verdict } from './referee.js';
export { whyNot } from './why-not.js';
export type { WhyNot } from './why-not.js';
export type { RuleInstance } from './rule-instances.js';
export { repair } from './repair.js';
export type { Repair, RepairBudget, RepairTiers, Replacement } from './repair.js';
export { relaxations } from './relaxations.js';
export type { Relaxation, RelaxationBudget, RelaxationStep, Relaxations } from './relaxations.js';
export { RELAXATION_PRICES } from './loosening.js';
export type { RelaxationKind } from './loosening.js';
export { whyNotHere } from './why-not-here.js';
export type { Choice, WhyNotHere } from './why-not-here.js';
