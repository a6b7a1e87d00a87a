/**
 * What somebody could give up so that a problem gets a plan, one thing at a time, each at its price: most are a rule
 * dropped, three are less than that: one more day used, one person added to a seat's pool, one seat left empty.
 */
import { ProblemError } from './problem.js';
import type { Problem } from './problem.js';
import { ruleInstances } from './rule-instances.js';
import type { DroppableRule } from './rule-instances.js';
import type { HardRule } from './rules.js';

/**
 * Default price in points of giving up one rule instance, by rule. `seatPool` adds one person to one pool, `seatFilled`
 * leaves one seat empty, `daysUsed` allows one more day; rules that are absent are never given up.
 */
export const RELAXATION_PRICES = {
  startGrid: 10,
  order: 20,
  gap: 20,
  sameDay: 20,
  differentDay: 20,
  daysUsed: 30,
  interviewWindow: 30,
  pinnedPerson: 30,
  pinnedStart: 40,
  candidateWindow: 40,
  interviewerGap: 40,
  interviewerRun: 40,
  seatPool: 50,
  candidateLunch: 50,
  attendedByAll: 50,
  candidateRun: 60,
  candidateGap: 60,
  earliestStart: 60,
  interviewerLimit: 60,
  distinctPeople: 70,
  seatFilled: 80,
} as const satisfies Partial<Record<HardRule, number>>;

/** Name of a rule that has a price. */
export type RelaxationKind = keyof typeof RELAXATION_PRICES;

/** One thing to give up; `subject` as in a conflict, for `seatPool` the seat and the person added. */
export interface Loosening {
  readonly kind: RelaxationKind;
  readonly subject: string;
  readonly price: number;
  readonly apply: (problem: Problem) => Problem;
}

/** Loosenings of one kind around one rule: no more than `most` of them together, which is itself no more than the rule dropped. */
export interface LooseningGroup {
  readonly rule: DroppableRule;
  readonly price: number;
  readonly most: (problem: Problem) => Problem;
  readonly members: readonly Loosening[];
}

const isPriced = (rule: string): rule is RelaxationKind => Object.hasOwn(RELAXATION_PRICES, rule);

/** Price of a kind, `null` when it is never given up. */
function priceOf(problem: Problem, kind: RelaxationKind): number | null {
  const own = problem.prices?.[kind];
  return own === undefined ? RELAXATION_PRICES[kind] : own;
}

/** Throws a `ProblemError` when a price is no whole number from 0. */
export function checkPrices(problem: Problem): void {
  for (const [kind, price] of Object.entries(problem.prices ?? {})) {
    if (!isPriced(kind))
      throw new ProblemError(`prices.${kind}`, `must be one of ${Object.keys(RELAXATION_PRICES).join(', ')}`);
    if (price !== null && (!Number.isInteger(price) || price < 0))
      throw new ProblemError(`prices.${kind}`, `must be a whole number from 0, not ${String(price)}`);
  }
}

function withPool(problem: Problem, seatId: string, added: readonly string[]): Problem {
  const interviews = problem.interviews.map((interview) =>
    interview.seats.some(({ id }) => id === seatId)
      ? {
          ...interview,
          seats: interview.seats.map((seat) =>
            seat.id === seatId ? { ...seat, pool: [...new Set([...seat.pool, ...added])] } : seat,
          ),
        }
      : interview,
  );
  return { ...problem, interviews };
}

/** Adding somebody to the pool of a seat, the cheapest person first; rooms only join rooms. */
function poolGroup(problem: Problem, rule: DroppableRule, price: number): LooseningGroup {
  const seatId = rule.subject;
  const seat = problem.interviews.flatMap(({ seats }) => seats).find(({ id }) => id === seatId)!;
  const pool = new Set(seat.pool);
  const rooms = problem.interviewers.some(({ id, room }) => room === true && pool.has(id));
  const others = problem.interviewers
    .filter(({ id, room }) => !pool.has(id) && (room === true) === rooms)
    .sort((one, other) => one.cost - other.cost);
  return {
    rule,
    price,
    most: (from) =>
      withPool(
        from,
        seatId,
        others.map(({ id }) => id),
      ),
    members: others.map(({ id }) => ({
      kind: 'seatPool',
      subject: `${seatId} ${id}`,
      price,
      apply: (from) => withPool(from, seatId, [id]),
    })),
  };
}

/** All that can be given up, cheapest group first and otherwise in the order of the rules. */
export function looseningGroups(problem: Problem): readonly LooseningGroup[] {
  const groups: LooseningGroup[] = [];
  for (const rule of ruleInstances(problem)) {
    if (!isPriced(rule.rule)) continue;
    const kind = rule.rule;
    const price = priceOf(problem, kind);
    const oneDay = (from: Problem): Problem => ({ ...from, daysUsedMax: from.daysUsedMax + 1 });
    const apply = kind === 'daysUsed' ? oneDay : rule.drop;
    if (price !== null) {
      const members = [{ kind, subject: rule.subject, price, apply }];
      groups.push({ rule, price, most: apply, members });
    }
    const poolPrice = kind === 'seatFilled' ? priceOf(problem, 'seatPool') : null;
    if (poolPrice !== null) groups.push(poolGroup(problem, rule, poolPrice));
  }
  return groups.sort((one, other) => one.price - other.price);
}
