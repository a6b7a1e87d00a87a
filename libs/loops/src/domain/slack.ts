// How much room a loop has: of many loops over the same people, the one with the least is placed first, because the others
// can go around it.
import type { LoopFacts, SpanMs } from './loop-problem.js';

const lengthOf = (spans: readonly SpanMs[]): number =>
  spans.reduce((sum, [from, to]) => sum + (to - from), 0);

const common = (one: readonly SpanMs[], other: readonly SpanMs[]): SpanMs[] =>
  one
    .flatMap(([a, b]) => other.map(([c, d]): SpanMs => [Math.max(a, c), Math.min(b, d)]))
    .filter(([a, b]) => a < b);

/**
 * The room of a loop, a number without a unit: for its most constrained seat, how many times over the people who can fill it
 * have that interview's time while the candidate has some. 0 when nobody can.
 */
export function slackOf({ interviews, people, candidateFreeMs, days }: LoopFacts): number {
  const free = new Map(people.map((person) => [person.id, person.freeMs]));
  const whole = days.map(({ spanMs }) => spanMs);
  const seats = interviews.flatMap(({ minutes, withCandidate, seats }) =>
    seats
      .filter(({ optional }) => !optional)
      .map(({ pool }) => {
        const times = withCandidate ? candidateFreeMs : whole;
        const able = pool.reduce((sum, id) => sum + lengthOf(common(free.get(id) ?? [], times)), 0);
        return able / (minutes * 60_000);
      }),
  );
  const total = interviews
    .filter(({ withCandidate }) => withCandidate)
    .reduce((sum, { minutes }) => sum + minutes * 60_000, 0);
  return Math.min(...seats, total === 0 ? Infinity : lengthOf(candidateFreeMs) / total);
}
