/**
 * The cheapest thing to give up when a problem has no plan, and the best plan that it opens: single ones first, then pairs.
 * Whatever opens a plan must touch every conflict (Reiter 1987), so only what touches one that is known is tried, whole
 * groups at once where times alone refute them; the price order makes the first one that opens a plan the cheapest.
 */
import { conflictOf } from './conflict.js';
import type { Conflict } from './conflict.js';
import { checkPrices, looseningGroups } from './loosening.js';
import type { Loosening, LooseningGroup, RelaxationKind } from './loosening.js';
import { Meter } from './meter.js';
import type { Budget, Plan, Solution } from './plan.js';
import { Possible } from './possible.js';
import { ProblemError } from './problem.js';
import type { Problem } from './problem.js';
import type { RuleInstance } from './rule-instances.js';
import { solveWithin } from './solve.js';
import { validateProblem } from './validate.js';

/** One thing given up, in the words of `RELAXATION_PRICES`; price in points. */
export interface RelaxationStep {
  readonly kind: RelaxationKind;
  readonly subject: string;
  readonly price: number;
}

/** Something to give up with the best plan of what remains; `kind` and `subject` join those of a pair by " + ". */
export interface Relaxation {
  readonly kind: string;
  readonly subject: string;
  readonly price: number;
  readonly objective: number;
  /** Whether the objective is proven to be the best that it opens. */
  readonly proven: boolean;
  readonly plan: Plan;
  readonly steps: readonly RelaxationStep[];
}

/**
 * What opens a plan, cheapest first. `cheapestProven`: nothing cheaper does (no single one, and for a pair no pair either).
 * `feasible`: nothing is needed; `none`: proven that neither one nor two suffice; `unknown`: the budget ended.
 */
export interface Relaxations {
  readonly status: 'relaxed' | 'feasible' | 'none' | 'unknown';
  /** The rules in conflict, as `whyNot` finds them; empty unless there is no plan. */
  readonly conflict: readonly RuleInstance[];
  readonly irreducible: boolean;
  readonly relaxations: readonly Relaxation[];
  readonly cheapestProven: boolean;
  readonly nodes: number;
}

/** Limits of the search; `count` is how many single ones are wanted (default 1), which come by price. */
export interface RelaxationBudget extends Budget {
  readonly count?: number;
}

/** Units of work after which a variant without a plan so far counts as doubtful. */
const SOON = 3000;

class Hunt {
  readonly found: Relaxation[] = [];
  /** Whether some candidate before the first one found could not be decided. */
  unclear = false;

  constructor(
    private readonly problem: Problem,
    private readonly possible: Possible,
    private readonly meter: Meter,
    private readonly wanted: number,
  ) {}

  get done(): boolean {
    return this.found.length >= this.wanted || this.meter.exhausted;
  }

  /** Tries every member of a group on top of what is given up already, unless all together are refuted. */
  tryGroup(group: LooseningGroup, steps: readonly Loosening[], base: Problem): void {
    if (group.members.length === 0 || this.possible.byTimes(group.most(base)) === 'no') return;
    for (const member of group.members) {
      if (this.done) return;
      this.tryOne(member.apply(base), [...steps, member]);
    }
  }

  private tryOne(variant: Problem, steps: readonly Loosening[]): void {
    if (this.possible.byTimes(variant) === 'no') return;
    const solution = this.solved(variant);
    if (solution === null || solution.status === 'infeasible') return;
    if (solution.plan === null || solution.objective === null) {
      if (this.found.length === 0) this.unclear = true;
      return;
    }
    this.found.push({
      kind: steps.map(({ kind }) => kind).join(' + '),
      subject: steps.map(({ subject }) => subject).join(' + '),
      price: steps.reduce((sum, { price }) => sum + price, 0),
      objective: solution.objective,
      proven: solution.status === 'optimal',
      plan: solution.plan,
      steps: steps.map(({ kind, subject, price }) => ({ kind, subject, price })),
    });
  }

  /** The best plan of a variant; one that is not found soon is looked for without prices first, `null`: there is none. */
  private solved(variant: Problem): Solution | null {
    const solution = this.meter.lend(SOON, (lent) => solveWithin(variant, lent));
    const settled = solution.status === 'optimal' || solution.status === 'infeasible';
    if (settled || this.meter.exhausted) return solution;
    if (solution.plan === null && this.possible.decide(variant) === 'no') return null;
    return solveWithin(variant, this.meter);
  }

  /** Pairs of groups by their common price; who pairs with a group is only asked once no cheaper pair is left. */
  tryPairs(groups: readonly LooseningGroup[], first: readonly LooseningGroup[]): void {
    const cheapest = groups[0]?.price ?? 0;
    const seen = new Set<string>();
    let open: Pair[] = [];
    for (let next = 0; (next < first.length || open.length > 0) && !this.done;) {
      const one = first[next];
      if (one && one.price + cheapest <= (open[0]?.price ?? Infinity)) {
        next++;
        const fresh = this.partners(groups, one).map((other) => pairOf(one, other));
        open = [...open, ...fresh.filter(({ name }) => !seen.has(name))];
        for (const { name } of fresh) seen.add(name);
        open.sort((a, b) => a.price - b.price);
      } else {
        const [pair, ...rest] = open;
        open = rest;
        this.tryPair(pair!);
      }
    }
  }

  private tryPair({ one, other }: Pair): void {
    if (this.possible.byTimes(other.most(one.most(this.problem))) === 'no') return;
    for (const member of one.members) {
      if (this.done) return;
      this.tryGroup(other, [member], member.apply(this.problem));
    }
  }

  private partners(groups: readonly LooseningGroup[], one: LooseningGroup): readonly LooseningGroup[] {
    const variant = one.most(this.problem);
    const verdict = this.possible.decide(variant);
    return verdict === 'no'
      ? touching(
          groups,
          conflictOf(variant, this.possible, () => true, false),
        )
      : groups;
  }
}

/** Two groups to be loosened together; `name` is the same for both orders. */
interface Pair {
  readonly one: LooseningGroup;
  readonly other: LooseningGroup;
  readonly price: number;
  readonly name: string;
}

function pairOf(one: LooseningGroup, other: LooseningGroup): Pair {
  const names = [one, other].map((group) => `${group.members[0]?.kind} ${keyOf(group.rule)}`).sort();
  return { one, other, price: one.price + other.price, name: names.join('|') };
}

/** The groups that loosen a rule of a conflict. */
function touching(groups: readonly LooseningGroup[], { rules }: Conflict): readonly LooseningGroup[] {
  const keys = new Set(rules.map(keyOf));
  return groups.filter(({ rule }) => keys.has(keyOf(rule)));
}

function keyOf({ rule, subject }: RuleInstance): string {
  return `${rule} ${subject}`;
}

/** Finds the rules in conflict and the cheapest relaxations; throws a `ProblemError` when the input is no problem or a price is wrong. */
export function relaxations(problem: Problem, budget: RelaxationBudget = {}): Relaxations {
  validateProblem(problem);
  checkPrices(problem);
  const wanted = budget.count ?? 1;
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new ProblemError('count', 'must be a whole number from 1');
  const meter = new Meter(budget);
  const possible = new Possible(problem, meter);
  const verdict = possible.decide(problem);
  if (verdict !== 'no') {
    const status = verdict === 'yes' ? 'feasible' : 'unknown';
    return {
      status,
      conflict: [],
      irreducible: false,
      relaxations: [],
      cheapestProven: false,
      nodes: meter.nodes,
    };
  }
  const hunt = new Hunt(problem, possible, meter, wanted);
  const groups = looseningGroups(problem);
  const conflict = conflictOf(problem, possible);
  const first = touching(groups, conflict);
  for (const group of first) {
    if (!hunt.done) hunt.tryGroup(group, [], problem);
  }
  if (hunt.found.length === 0 && !meter.exhausted) hunt.tryPairs(groups, first);
  const unclear = hunt.unclear || (hunt.found.length === 0 && meter.exhausted);
  const status = hunt.found.length > 0 ? 'relaxed' : unclear ? 'unknown' : 'none';
  const cheapestProven = hunt.found.length > 0 && !unclear;
  return {
    status,
    conflict: conflict.rules.map(({ rule, subject }) => ({ rule, subject })),
    irreducible: conflict.irreducible,
    relaxations: hunt.found,
    cheapestProven,
    nodes: meter.nodes,
  };
}
