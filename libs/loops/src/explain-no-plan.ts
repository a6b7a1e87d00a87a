// Says why a loop has no plan and what would open one: the rules in conflict and the cheapest things to give up, in
// words, within a small budget. Nothing found is an answer as well, so no trouble on this way refuses the whole.
import { Overload } from '#platform';
import type { Database, Scope } from '#platform';
import type { Relaxation } from '#scheduling';
import { inWords, told } from './domain/conflict-words.js';
import type { Conflict } from './domain/conflict-words.js';
import { roomSeatOf, seatsWithoutAnybody } from './domain/loop-problem.js';
import type { BuiltProblem } from './domain/loop-problem.js';
import { offered, toLoosen } from './domain/relaxation-words.js';
import type { OfferedRelaxation } from './domain/relaxation-words.js';
import { wordsFor } from './name-conflicts.js';
import type { NoFeasiblePlan } from './outcomes.js';
import type { Solver } from './solver.js';

const NODES_MAX = 200_000;
/** Somebody waits for the answer, who knows already that there is no plan. */
const MS_MAX = 2_000;
const RELAXATIONS_MAX = 5;
/** Of so many the message tells. */
const ADVICE_MAX = 2;

/** The loop that has no plan, as it was asked about. */
export interface Unplanned {
  readonly loopId: string;
  readonly built: BuiltProblem;
  /** The local dates of its days. */
  readonly dates: readonly string[];
  /** Whether the engine proved that there is no plan. */
  readonly infeasible: boolean;
  /** Whether the days asked about are all that there are. */
  readonly daysComplete: boolean;
  /** Whether anybody reads why; looking for it takes longer than knowing that there is no plan. */
  readonly explain: boolean;
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
}

interface Why {
  readonly conflict: readonly Conflict[];
  readonly relaxations: readonly Relaxation[];
}

/** The outcome that says so. @throws the signal's reason when it aborts */
export async function explainNoPlan(
  database: Database,
  solver: Solver,
  scope: Scope,
  unplanned: Unplanned,
): Promise<NoFeasiblePlan> {
  const { loopId, dates, infeasible, daysComplete } = unplanned;
  const { conflict, relaxations } = await whyNot(solver, unplanned);
  const subjects = [...conflict, ...relaxations.flatMap(({ steps }) => steps)].map(({ subject }) => subject);
  const words = await database.read(scope, (tx) => wordsFor(tx, loopId, subjects, dates));
  return noPlan(loopId, infeasible && daysComplete, inWords(conflict, words), offered(relaxations, words));
}

async function whyNot(solver: Solver, unplanned: Unplanned): Promise<Why> {
  const { built, infeasible, explain, nowMs, signal } = unplanned;
  const seats = seatsWithoutAnybody(built.problem);
  const empty = seats.map((subject): Conflict => ({ rule: 'seatFilled', subject }));
  if (!infeasible || !explain) return { conflict: empty, relaxations: [] };
  const question = { problem: toLoosen(built, nowMs), count: RELAXATIONS_MAX, nodesMax: NODES_MAX };
  const found = await solver
    .ask('relaxations', question, { msMax: MS_MAX, signal })
    .catch((error: unknown) => {
      if (error instanceof Overload) return { conflict: [], relaxations: [] };
      throw error;
    });
  // A seat that nobody can fill says more than the least set of rules with it.
  return {
    conflict: empty.length > 0 ? empty : found.conflict,
    relaxations: found.relaxations.filter(
      ({ steps }) => !steps.some(({ subject }) => isAboutRoom(subject, built)),
    ),
  };
}

/** Nobody makes time for a room, and no person fills one: such advice is kept back. */
const isAboutRoom = (subject: string, { problem }: BuiltProblem): boolean =>
  problem.interviewers.some(({ id, room }) => room === true && subject.includes(id)) ||
  problem.interviews.some(({ id }) => subject.includes(roomSeatOf(id)));

const noPlan = (
  loopId: string,
  proven: boolean,
  conflict: readonly Conflict[],
  relaxations: readonly OfferedRelaxation[],
): NoFeasiblePlan => ({
  kind: 'NoFeasiblePlan',
  message: [
    proven
      ? 'No plan fits: it is proven that the windows, the people and the rules leave none.'
      : 'No plan was found within the budget of work; whether one exists is not known.',
    ...(conflict.length === 0 ? [] : [`In the way: ${told(conflict)}.`]),
    relaxations.length === 0
      ? 'Ask for more time or add people to a pool.'
      : `One would fit if you ${relaxations
          .slice(0, ADVICE_MAX)
          .map(({ advice }) => advice)
          .join(', or if you ')}.`,
  ].join(' '),
  loopId,
  proven,
  conflict,
  relaxations,
});
