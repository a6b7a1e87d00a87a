// What the benchmark and the process of a peer say to each other.
import type { MipAnswer } from '../../scheduling/highs.js';
import type { ClassName } from './instances.js';

/** Who solves: HiGHS with one of two formulations, or CP-SAT. */
export const SOLVERS = ['highs time-indexed', 'highs compact', 'cpsat'] as const;
/** Name of a peer with its model. */
export type SolverName = (typeof SOLVERS)[number];

/** What the parent sends. */
export interface PeerTask {
  readonly of: ClassName;
  readonly text: string;
  readonly secondsMax: number;
}

/** What the child sends back; `ms` from the instance's text to the answer. `ready` comes once, before any answer. */
export type PeerReply =
  { readonly ready: true } | { readonly ms: number; readonly answer: MipAnswer } | { readonly error: string };
