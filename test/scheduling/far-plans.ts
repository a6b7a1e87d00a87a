// When two plans are two options, told from the plans themselves and not in the engine's words.
import type { Plan, Problem } from '#scheduling';

function halves(problem: Problem, plan: Plan): string {
  return plan.interviews
    .map(({ start }) => {
      const day = problem.days.findIndex(({ span }) => span[0] <= start && start < span[1]);
      const [from, to] = problem.days[day]!.span;
      return `${day}${start < Math.floor((from + to) / 2) ? 'a' : 'b'}`;
    })
    .join();
}

function people(problem: Problem, plan: Plan): Set<string | null> {
  const rooms = new Set(problem.interviewers.filter(({ room }) => room === true).map(({ id }) => id));
  const sitting = plan.interviews.flatMap(({ seats }) => Object.values(seats));
  return new Set(sitting.filter((who) => who !== null && !rooms.has(who)));
}

/** Whether two plans are different enough to be two options: another half-day, or two people who sit in only one of them. */
export function isFar(problem: Problem, one: Plan, other: Plan): boolean {
  const [mine, theirs] = [people(problem, one), people(problem, other)];
  const difference = Math.max(mine.difference(theirs).size, theirs.difference(mine).size);
  return halves(problem, one) !== halves(problem, other) || difference >= 2;
}
