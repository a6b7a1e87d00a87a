// Measures our own engine on one instance at a time: solving from text to answer, explaining why there is no plan, mending
// a plan after somebody declined, and proposing five options. Each answer is checked as far as that needs no other solver.
import { propose, referee, relaxations, repair, solve, writeLoopAnswer } from '#scheduling';
import type { Plan, Problem } from '#scheduling';
import { Dice } from '../../scheduling/random-problem.js';
import { parseInstance } from './instances.js';
import type { Instance } from './instances.js';
import type { Entry, Outcome } from './journal.js';

/** Options asked for. */
const OPTIONS = 5;

/** A question that becomes true after so many seconds from now. */
function after(secondsMax: number): () => boolean {
  const end = performance.now() + secondsMax * 1000;
  return () => performance.now() > end;
}

const outcomeOf = (status: string): Outcome =>
  status === 'optimal' || status === 'infeasible' ? status : 'unproven';

/** What a plan gets wrong, as a sentence; `null` when nothing. */
function faultOf(problem: Problem, plan: Plan, objective: number | null): string | null {
  const verdict = referee(problem, plan);
  const [first] = verdict.breaches;
  if (first) return `the plan breaks ${first.rule} for ${first.subject}`;
  if (objective !== null && verdict.objective !== objective)
    return `the objective is ${verdict.objective}, not ${objective}`;
  return null;
}

/** Solves an instance from its text to the answer. */
export function measureSolve({ name, of, optimum, text }: Instance, secondsMax: number): Entry {
  const given = text();
  const began = performance.now();
  const problem = parseInstance(of, given);
  const solution = solve(problem, { shouldStop: after(secondsMax) });
  const answer = writeLoopAnswer(name, solution);
  const ms = performance.now() - began;
  const { objective, bound, plan } = solution;
  const outcome = outcomeOf(answer.status);
  const faults = plan ? [faultOf(problem, plan, objective)] : [];
  if (optimum !== undefined && outcome !== 'unproven' && objective !== optimum)
    faults.push(`the answer is ${objective ?? 'infeasible'}, certified is ${optimum ?? 'infeasible'}`);
  if (typeof optimum === 'number' && outcome === 'unproven' && (bound ?? 0) > optimum)
    faults.push(`the bound ${bound} is above the certified optimum ${optimum}`);
  const complaint = faults.filter((fault) => fault !== null).join('; ');
  return { part: 'solve', of, name, ms, outcome, objective, bound, ...(complaint ? { complaint } : {}) };
}

/** Finds a minimal conflict and the cheapest relaxation of an infeasible instance. */
export function measureExplain({ name, of, text }: Instance, secondsMax: number): Entry {
  const problem = parseInstance(of, text());
  const began = performance.now();
  const found = relaxations(problem, { shouldStop: after(secondsMax) });
  const ms = performance.now() - began;
  const proven = found.irreducible && (found.cheapestProven || found.status === 'none');
  const complaint = found.status === 'feasible' ? 'the explanation says that there is a plan' : undefined;
  const figures = { conflict: found.conflict.length, steps: found.relaxations[0]?.steps.length ?? 0 };
  const outcome = proven ? 'optimal' : 'unproven';
  return { part: 'explain', of, name, ms, outcome, figures, ...(complaint ? { complaint } : {}) };
}

/** A problem in which one person of its best plan has declined one interview, with that plan; `null` without a plan. */
function declined({ name, of, text }: Instance, secondsMax: number): { problem: Problem; plan: Plan } | null {
  const problem = parseInstance(of, text());
  const { plan } = solve(problem, { shouldStop: after(secondsMax) });
  if (plan === null) return null;
  const taken = plan.interviews.flatMap(({ id, seats }) =>
    Object.values(seats).flatMap((who) => (who === null ? [] : [{ id, who }])),
  );
  const dice = new Dice([...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const choice = taken[dice.whole(0, taken.length - 1)];
  if (choice === undefined) return null;
  const interviews = problem.interviews.map((interview) =>
    interview.id === choice.id
      ? {
          ...interview,
          seats: interview.seats.map((seat) => ({
            ...seat,
            pool: seat.pool.filter((who) => who !== choice.who),
          })),
        }
      : interview,
  );
  return { problem: { ...problem, interviews }, plan };
}

/** Mends the best plan of an instance after one decline; `null` when there is no plan to mend. */
export function measureRepair(instance: Instance, secondsMax: number): Entry | null {
  const { name, of } = instance;
  const case_ = declined(instance, secondsMax);
  if (case_ === null) return null;
  const began = performance.now();
  const mended = repair(case_.problem, case_.plan, { shouldStop: after(secondsMax) });
  const ms = performance.now() - began;
  const fault = mended.plan ? faultOf(case_.problem, mended.plan, mended.tiers?.objective ?? null) : null;
  const fresh = solve(case_.problem, { shouldStop: after(secondsMax) }).plan;
  const moved = (plan: Plan | null): number =>
    plan?.interviews.filter(({ start }, at) => start !== case_.plan.interviews[at]?.start).length ?? 0;
  return {
    part: 'repair',
    of,
    name,
    ms,
    outcome: outcomeOf(mended.status),
    objective: mended.tiers?.objective ?? null,
    figures: { moved: mended.moved.length, replaced: mended.replaced.length, movedAfresh: moved(fresh) },
    ...(fault === null ? {} : { complaint: fault }),
  };
}

/** Proposes five options that differ. */
export function measureOptions({ name, of, text }: Instance, secondsMax: number): Entry {
  const problem = parseInstance(of, text());
  const began = performance.now();
  const found = propose(problem, { options: OPTIONS, shouldStop: after(secondsMax) });
  const ms = performance.now() - began;
  const faults = found.proposals.flatMap(({ plan, objective }) => faultOf(problem, plan, objective) ?? []);
  const objectives = found.proposals.map(({ objective }) => objective);
  if (objectives.some((objective, at) => objective < (objectives[at - 1] ?? 0)))
    faults.push('an option is better than the one before it');
  const outcome = found.complete && found.proposals.every(({ proven }) => proven) ? 'optimal' : 'unproven';
  const complaint = faults.join('; ');
  const figures = { options: found.proposals.length };
  return { part: 'options', of, name, ms, outcome, figures, ...(complaint ? { complaint } : {}) };
}
