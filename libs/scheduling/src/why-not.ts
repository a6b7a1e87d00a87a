/**
 * Explains why a problem has no plan: an irreducible set of rules in conflict, found by dropping rules for as long as no
 * plan appears (deletion filter, Chinneck and Dravnieks 1991), whole kinds of rules first.
 */
import { compile } from './model.js';
import { Engine } from './engine.js';
import { Meter } from './meter.js';
import type { Budget } from './plan.js';
import type { Problem } from './problem.js';
import { ruleInstances } from './rule-instances.js';
import type { DroppableRule, RuleInstance } from './rule-instances.js';
import { validateProblem } from './validate.js';

/**
 * Why there is no plan: without any rule outside `conflict` there is still none, and (`irreducible`) without any one of
 * `conflict` there is one. `feasible`: there is a plan; `unknown`: the budget ended before that was known.
 */
export interface WhyNot {
  readonly status: 'conflict' | 'feasible' | 'unknown';
  readonly conflict: readonly RuleInstance[];
  readonly irreducible: boolean;
  readonly nodes: number;
}

/** The same rules at no price, so that the first plan found is a best one. */
function priceless(problem: Problem): Problem {
  return {
    ...problem,
    interviewers: problem.interviewers.map(({ softBusy: _soft, ...person }) => ({ ...person, cost: 0 })),
    weights: { extraDay: 0, lastDay: 0, idleSlot: 0, outsidePreferred: 0, emptyOptionalSeat: 0 },
  };
}

class Filter {
  irreducible = true;

  constructor(
    private readonly all: readonly DroppableRule[],
    private readonly problem: Problem,
    private readonly meter: Meter,
  ) {}

  /** Whether the kept rules still forbid every plan; `null` when the budget ended before that was clear. */
  forbid(kept: ReadonlySet<DroppableRule>): boolean | null {
    if (!this.meter.poll()) return null;
    const rest = this.all
      .filter((rule) => !kept.has(rule))
      .reduce((from, rule) => rule.drop(from), this.problem);
    const found = new Engine(compile(rest)).run([], this.meter);
    if (found.starts !== null) return false;
    return found.finished ? true : null;
  }

  /** What remains of `kept` when `group` goes as well, if it can. */
  without(kept: ReadonlySet<DroppableRule>, group: readonly DroppableRule[]): ReadonlySet<DroppableRule> {
    const fewer = kept.difference(new Set(group));
    const forbidden = fewer.size < kept.size ? this.forbid(fewer) : true;
    if (forbidden === null) this.irreducible = false;
    return forbidden === true ? fewer : kept;
  }
}

/** Finds rules in conflict; throws a `ProblemError` when the input is no problem. */
export function whyNot(problem: Problem, budget: Budget = {}): WhyNot {
  validateProblem(problem);
  const meter = new Meter(budget);
  const all = ruleInstances(problem);
  const filter = new Filter(all, priceless(problem), meter);
  let kept: ReadonlySet<DroppableRule> = new Set(all);
  const forbidden = filter.forbid(kept);
  if (forbidden !== true) {
    return {
      status: forbidden === null ? 'unknown' : 'feasible',
      conflict: [],
      irreducible: false,
      nodes: meter.nodes,
    };
  }
  const kinds = Map.groupBy(all, ({ rule }) => rule);
  for (const group of kinds.values()) kept = filter.without(kept, group);
  for (const rule of all) if (kept.has(rule)) kept = filter.without(kept, [rule]);
  const conflict = [...kept].map(({ rule, subject }) => ({ rule, subject }));
  return { status: 'conflict', conflict, irreducible: filter.irreducible, nodes: meter.nodes };
}
