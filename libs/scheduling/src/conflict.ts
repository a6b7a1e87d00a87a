/**
 * Finds an irreducible set of rules in conflict by dropping rules for as long as no plan appears (deletion filter,
 * Chinneck and Dravnieks 1991), in halves of whole kinds so that most go at once (as in QuickXplain, Junker 2004). Cheap
 * certificates of "no plan" come first: an interview without a start, then times and counting, then search.
 */
import type { Possible } from './possible.js';
import type { Problem } from './problem.js';
import { ruleInstances } from './rule-instances.js';
import type { DroppableRule } from './rule-instances.js';

/** Rules without which there is a plan; `irreducible`: that is proven for each of them. */
export interface Conflict {
  readonly rules: readonly DroppableRule[];
  readonly irreducible: boolean;
}

/** What a certificate says of a variant: it has no plan, it may have one, or the budget ended. */
type Verdict = 'no' | 'open' | 'unknown';

/**
 * Kinds that couple people go first and all at once: without them times decide. Where that is too much, the ones that a
 * matching of people cannot see go before the one that it can.
 */
const COUPLING_KINDS = [
  'interviewerLimit',
  'interviewerGap',
  'interviewerRun',
  'attendedByAll',
  'distinctPeople',
];

/** Kinds that go last, in this order: what remains without them is larger, and takes longer to decide, than with them. */
const LAST_KINDS = ['order', 'candidateWindow', 'candidateLunch', 'candidateRun', 'candidateGap', 'daysUsed'];

/** Work on one search after which several rules at once are left for each of them by itself. */
const GROUP_UNITS_MAX = 70_000;

class Filter {
  rules: readonly DroppableRule[] = [];
  unclear = false;

  constructor(
    private variant: Problem,
    private readonly verdictOf: (variant: Problem, dropped?: DroppableRule) => Verdict,
  ) {}

  get rest(): Problem {
    return this.variant;
  }

  /** Drops as much of a group as can go; keeps the rest. */
  drop(group: readonly DroppableRule[]): void {
    if (group.length === 0) return;
    const without = group.reduce((from, rule) => rule.drop(from), this.variant);
    const verdict = this.verdictOf(without, group.length === 1 ? group[0] : undefined);
    if (verdict === 'no') {
      this.variant = without;
      return;
    }
    if (group.length === 1) {
      if (verdict === 'unknown') this.unclear = true;
      this.rules = [...this.rules, ...group];
      return;
    }
    const middle = group.length >> 1;
    this.drop(group.slice(0, middle));
    this.drop(group.slice(middle));
  }
}

/** Rules in groups that are dropped together as far as they can. */
function inGroups(rules: readonly DroppableRule[]): DroppableRule[][] {
  const rank = ({ rule }: DroppableRule): number => COUPLING_KINDS.indexOf(rule);
  const coupling = rules.filter((rule) => rank(rule) >= 0).sort((one, other) => rank(one) - rank(other));
  const others = [
    ...Map.groupBy(
      rules.filter((rule) => rank(rule) < 0),
      ({ rule }) => rule,
    ),
  ];
  const last = (kind: string): number => LAST_KINDS.indexOf(kind);
  others.sort((one, other) => last(one[0]) - last(other[0]));
  return [coupling, ...others.map(([, group]) => group)];
}

/** Seats of easy interviews first, so that the halves that can go are whole. */
function loosestFirst(
  problem: Problem,
  possible: Possible,
  rules: readonly DroppableRule[],
): DroppableRule[] {
  const starts = new Map<string, number>();
  for (const interview of problem.interviews) {
    const count = possible.startsOf(problem, interview).reduce((sum, start) => sum + start, 0);
    for (const seat of interview.seats) starts.set(seat.id, count);
  }
  const seats = rules.filter(({ rule }) => rule === 'seatFilled');
  seats.sort((one, other) => (starts.get(other.subject) ?? 0) - (starts.get(one.subject) ?? 0));
  return [...rules.filter(({ rule }) => rule !== 'seatFilled'), ...seats];
}

/** The conflict of a problem that has no plan, among the rules that `droppable` accepts; `thorough` may search, else it may be reducible. */
export function conflictOf(
  problem: Problem,
  possible: Possible,
  droppable: (rule: DroppableRule) => boolean = () => true,
  thorough = true,
): Conflict {
  let rules = loosestFirst(problem, possible, ruleInstances(problem).filter(droppable));
  let rest = problem;
  let unclear = false;
  const pass = (verdictOf: (variant: Problem, dropped?: DroppableRule) => Verdict): void => {
    const filter = new Filter(rest, verdictOf);
    for (const group of inGroups(rules)) filter.drop(group);
    ({ rest, rules } = { rest: filter.rest, rules: [...filter.rules] });
    ({ unclear } = filter);
  };
  const blocked = problem.interviews.find((interview) => !possible.startsOf(problem, interview).includes(1));
  if (blocked) {
    pass((variant) => {
      const interview = variant.interviews.find(({ id }) => id === blocked.id)!;
      return possible.startsOf(variant, interview).includes(1) ? 'open' : 'no';
    });
  }
  let settled = possible.byTimes(rest) === 'no';
  if (settled) {
    pass((variant) => {
      const verdict = possible.byTimes(variant);
      if (verdict === 'maybe') settled = false;
      return verdict === 'no' || verdict === 'unknown' ? verdict : 'open';
    });
  }
  if (!settled && thorough) {
    pass((variant, dropped) => {
      const verdict = possible.decide(variant, dropped, dropped ? Infinity : GROUP_UNITS_MAX);
      return verdict === 'yes' ? 'open' : verdict;
    });
  }
  return { rules, irreducible: !unclear && (settled || thorough) };
}
