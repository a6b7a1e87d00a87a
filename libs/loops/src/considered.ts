// What is considered of a loop and never written: its facts, as they are or with something supposed, as a problem for the
// engine, and plans as they are shown. Whoever asks has the whole loop open and waits.
import { invalidInput } from '#platform';
import type { Tx } from '#platform';
import type { Solution } from '#scheduling';
import type { Flaw } from './domain/flaw.js';
import { buildProblem, toPlanned } from './domain/loop-problem.js';
import type { BuiltProblem, LoopFacts } from './domain/loop-problem.js';
import { withDates } from './domain/score-words.js';
import { loadLoopFacts } from './load-loop-facts.js';
import type { Supposed } from './load-loop-facts.js';
import { loadStanding } from './load-standing.js';
import { loopsByIds } from './loops.queries.js';
import { loopNotReady } from './outcomes.js';
import type { ConsideredPlan, LoopNotReady } from './outcomes.js';

/** How much work one question may cost. */
export const CONSIDERED_NODES_MAX = 200_000;
/** Somebody looks at a timetable and waits. */
export const CONSIDERED_MS_MAX = 3_000;

/** A loop's facts, the problem that they make, and the local dates of its days. */
export interface Considered {
  readonly facts: LoopFacts;
  readonly built: BuiltProblem;
  readonly dates: readonly string[];
}

/** Loads what is considered; `changed` is applied to the facts once they are read. */
export async function loadConsidered(
  tx: Tx,
  loopId: string,
  at: Date,
  supposed: Supposed = {},
  changed: (facts: LoopFacts) => LoopFacts = (facts) => facts,
): Promise<Considered | LoopNotReady> {
  const [loop] = await loopsByIds(tx, [loopId]);
  if (loop === undefined || loop.state === 'cancelled') return loopNotReady(loopId, 'The loop is cancelled.');
  const standing = loop.state === 'booked' ? { standing: await loadStanding(tx, loop, at) } : {};
  const loaded = await loadLoopFacts(tx, loop, at, { ...standing, supposed });
  if ('kind' in loaded)
    return loopNotReady(
      loopId,
      'The candidate has given no time that is still to come and not too far ahead to be planned. Ask for availability first.',
    );
  const facts = changed(loaded);
  return { facts, built: buildProblem(facts), dates: facts.days.map(({ date }) => date) };
}

/** Refuses what is wrong. @throws {Refusal} INVALID_INPUT */
export function requireNoFlaw(flaw: Flaw | null): void {
  if (flaw !== null) throw invalidInput(flaw.field, flaw.message);
}

/** A plan as it is shown. */
export const consideredPlan = ({ built, dates }: Considered, solution: Solution): ConsideredPlan => ({
  feasible: solution.plan !== null,
  proven: solution.status === 'optimal' || solution.status === 'infeasible',
  objective: solution.objective,
  parts: withDates(solution.parts, dates),
  plan: solution.plan === null ? [] : toPlanned(built, solution.plan),
});
