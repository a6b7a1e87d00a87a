// What a thread of the solver runs: a question in plain data comes in, the engine's answer goes out. Nothing is loaded
// here but the engine; each export is one kind of question.
import {
  ProblemError,
  propose as proposePlans,
  relaxations as findRelaxations,
  repair as repairPlan,
  solve as solvePlan,
  whyNotHere,
} from '#scheduling';
import type {
  Choice,
  Plan,
  Problem,
  Proposals,
  Relaxations,
  Repair,
  Solution,
  WhyNotHere,
} from '#scheduling';
import { without } from './domain/next-change.js';

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

/** Asks for up to `options` ways to change `plan`, the least change first, within `nodesMax` units of work each. */
export interface ChangesQuestion {
  readonly problem: Problem;
  readonly plan: Plan;
  /** Id of the only interview that may change, with the meetings that follow it; absent: all may. */
  readonly onlyInterview?: string;
  /** Whether interviews with the candidate keep their times. */
  readonly candidateTimesFixed?: boolean;
  readonly options: number;
  readonly nodesMax: number;
}

/** The least change of a plan, and then others that differ from those before; the last one may have no plan. */
export const changes = answering<ChangesQuestion, readonly Repair[]>(
  ({ problem, plan, options, ...budget }, shouldStop) => {
    const found: Repair[] = [];
    let left: Problem | null = problem;
    while (left !== null && found.length < options) {
      const next: Repair = repairPlan(left, plan, { ...budget, meetingsFollow: true, shouldStop });
      if (next.plan === null && found.length > 0) break;
      found.push(next);
      left = next.plan === null ? null : without(left, plan, next);
    }
    return found;
  },
);

/** Asks whether an interview could have this start or this person, and at what price, within `nodesMax` units of work each. */
export interface ChoiceQuestion {
  readonly problem: Problem;
  readonly choice: Choice;
  readonly nodesMax: number;
}

/** What keeps the choice out, or the best plan that has it; and the best plan of all. */
export interface JudgedChoice {
  readonly verdict: WhyNotHere;
  readonly best: Solution;
  /** Null when no plan has the choice, or none was looked for. */
  readonly chosen: Solution | null;
}

/** Whether a choice is possible, why not, and what it costs. */
export const choice = answering<ChoiceQuestion, JudgedChoice>(
  ({ problem, choice: asked, nodesMax }, shouldStop) => {
    const budget = { nodesMax, shouldStop };
    const verdict = whyNotHere(problem, asked, budget);
    const best = solvePlan(problem, budget);
    const variants = verdict.status === 'excluded' ? [] : pinned(problem, asked);
    const solved = variants.map((variant) => solvePlan(variant, budget)).filter(({ plan }) => plan !== null);
    const [first, ...others] = solved;
    const chosen = others.reduce<Solution | undefined>(
      (cheapest, one) => ((one.objective ?? Infinity) < (cheapest?.objective ?? Infinity) ? one : cheapest),
      first,
    );
    return { verdict, best, chosen: chosen ?? null };
  },
);

/** The problem with the choice decided: one for each seat that the person could take. */
function pinned(problem: Problem, { interview: id, start, person, seat }: Choice): Problem[] {
  const interview = problem.interviews.find((one) => one.id === id);
  const others = (problem.pins ?? []).filter((pin) => pin.interview !== id);
  const own = problem.pins?.find((pin) => pin.interview === id);
  const at = start === undefined ? {} : { start };
  const seats = (interview?.seats ?? []).filter(
    (one) => (seat === undefined || one.id === seat) && person !== undefined && one.pool.includes(person),
  );
  const choices = person === undefined ? [{}] : seats.map((one) => ({ [one.id]: person }));
  return choices.map((decided) => ({
    ...problem,
    pins: [...others, { interview: id, ...own, ...at, seats: { ...own?.seats, ...decided } }],
  }));
}
