// What a thread of the solver runs: a question in plain data comes in, the engine's answer goes out. Nothing is loaded
// here but the engine; each export is one kind of question.
import { ProblemError, propose as proposePlans, relaxations as findRelaxations } from '#scheduling';
import type { Problem, Proposals, Relaxations } from '#scheduling';

/** Where in a question's flags it is written that the search has to end. */
export const STOP = 0;
/** Where in a question's flags the thread writes that it has begun; waiters are notified. */
export const BEGUN = 1;

/** What a thread is given: the question, and memory shared with whoever asked. */
export interface Task<Question> {
  readonly question: Question;
  readonly flags: Int32Array;
}

/** What it answers: the engine's answer, or why the problem is none, since an error would lose its class on the way. */
export type Answer<Found> =
  { readonly found: Found } | { readonly unfit: { readonly field: string; readonly reason: string } };

/** Asks for `options` plans within `nodesMax` units of work. */
export interface ProposeQuestion {
  readonly problem: Problem;
  readonly options: number;
  readonly nodesMax: number;
}

/** Asks for the `count` cheapest things to give up within `nodesMax` units of work. */
export interface RelaxationsQuestion {
  readonly problem: Problem;
  readonly count: number;
  readonly nodesMax: number;
}

type Search<Question, Found> = (question: Question, shouldStop: () => boolean) => Found;

const answering =
  <Question, Found>(search: Search<Question, Found>) =>
  ({ question, flags }: Task<Question>): Answer<Found> => {
    Atomics.store(flags, BEGUN, 1);
    Atomics.notify(flags, BEGUN);
    try {
      return { found: search(question, () => Atomics.load(flags, STOP) !== 0) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { unfit: { field: error.field, reason: error.reason } };
    }
  };

/** The best few plans. */
export const propose = answering<ProposeQuestion, Proposals>(({ problem, ...budget }, shouldStop) =>
  proposePlans(problem, { ...budget, shouldStop }),
);

/** Why there is no plan, and what would open one. */
export const relaxations = answering<RelaxationsQuestion, Relaxations>(({ problem, ...budget }, shouldStop) =>
  findRelaxations(problem, { ...budget, shouldStop }),
);
