/** What a plan can cost at most, from the problem alone: searches start below it, and tiers of an objective are spaced by it. */
import type { Problem } from './problem.js';

/** No plan of the problem costs more points than this. */
export function dearestPlan(problem: Problem): number {
  const { days, weights, daysUsedMax, firstDayUsed } = problem;
  const used = Math.min(daysUsedMax + (firstDayUsed === true ? 1 : 0), days.length);
  const longest = Math.max(...days.map(({ span }) => span[1] - span[0]));
  let sum = weights.extraDay * used + weights.lastDay * days.length + weights.idleSlot * longest * used;
  const perInterview =
    (weights.candidateOutsidePreferred ?? 0) + (weights.withoutCandidateDay ?? 0) * days.length;
  sum += perInterview * problem.interviews.length;
  const dearestOf = new Map<string, number>();
  for (const { id, cost, softBusy } of problem.interviewers) {
    const soft = (softBusy ?? []).reduce((total, busy) => total + busy.cost, 0);
    dearestOf.set(id, cost + weights.outsidePreferred + soft);
  }
  for (const interview of problem.interviews) {
    for (const { pool } of interview.seats) {
      let dearest = weights.emptyOptionalSeat;
      for (const id of pool) dearest = Math.max(dearest, dearestOf.get(id) ?? 0);
      sum += dearest;
    }
  }
  return sum;
}
