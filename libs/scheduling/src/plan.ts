/** What the engine answers with: plans, how far each is proven, and their score as data. */
import type { SoftRule } from './rules.js';

/** An interview with its start slot and the person of each seat (`null`: left empty). */
export interface PlacedInterview {
  readonly id: string;
  readonly start: number;
  readonly seats: Readonly<Record<string, string | null>>;
}

/** A complete loop: every interview of the problem once, in the problem's order. */
export interface Plan {
  readonly interviews: readonly PlacedInterview[];
}

/** Points of the objective by cause; `whom` is a person, seat or interview id, or `day N` (0-based), or `null` for the loop. */
export interface ScorePart {
  readonly rule: SoftRule;
  readonly amount: number;
  readonly whom: string | null;
}

/** How far a search came: `optimal` is proven, `feasible` has a bound, `infeasible` is proven, `unknown` ran out of budget. */
export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/** Outcome of a solve: `bound` ≤ the optimum (`null` when infeasible); plan, objective and parts only with a plan. */
export interface Solution {
  readonly status: SolveStatus;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly plan: Plan | null;
  readonly parts: readonly ScorePart[];
  /** Work done, in units that repeat exactly for the same input. */
  readonly nodes: number;
}

/** One ranked option; `proven`: no plan far enough from the ones before it is better. */
export interface Proposal {
  readonly plan: Plan;
  readonly objective: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly parts: readonly ScorePart[];
}

/** Ranked options, best first; `complete`: it is proven that no further one exists, or as many as asked for are there. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  readonly status: SolveStatus;
  readonly complete: boolean;
  readonly nodes: number;
}

/** Limits of one search: `nodesMax` in units of work; `shouldStop` is polled every few hundred units. */
export interface Budget {
  readonly nodesMax?: number;
  readonly shouldStop?: () => boolean;
}

/** Limits of a proposal run: `options` is the number of different plans wanted; the budget is for all of them. */
export interface ProposeBudget extends Budget {
  readonly options: number;
}
