/**
 * Says whether a problem and its variants have any plan, prices aside: by times alone where they decide, by a search where
 * they do not.
 */
import { Engine } from './engine.js';
import { compile } from './model.js';
import { planOf } from './plan-of.js';
import type { Plan } from './plan.js';
import type { Problem, Span } from './problem.js';
import type { DroppableRule } from './rule-instances.js';
import { referee } from './referee.js';
import { Times } from './times.js';
import type { Possibility } from './times.js';

/** The same rules at no price, so that the first plan found is a best one. */
export function priceless(problem: Problem): Problem {
  return {
    ...problem,
    interviewers: problem.interviewers.map(({ softBusy: _soft, ...person }) => ({ ...person, cost: 0 })),
    weights: { extraDay: 0, lastDay: 0, idleSlot: 0, outsidePreferred: 0, emptyOptionalSeat: 0 },
  };
}

/** The same rules where all that counts is that interviews lie in a span. */
function drawn(problem: Problem, towards: Span): Problem {
  const free = priceless(problem);
  return {
    ...free,
    candidate: { ...free.candidate, preferred: [towards] },
    weights: { ...free.weights, candidateOutsidePreferred: 1 },
  };
}

/** Work of the first search, and how many times longer each later one may take. */
const FIRST_TURN = 4000;
const GROWTH = 4;
/** Plans remembered as witnesses. */
const WITNESSES_MAX = 16;

/** Answers for variants of one problem: same days (as spans) and same interviews by order and length. */
export class Possible extends Times {
  /** Plans of earlier variants, the latest first: one that a variant admits as well is found much sooner than sought. */
  private witnesses: readonly Plan[] = [];

  /**
   * Decides a variant, searching if need be, in turns of at most `unitsMax`; with `dropped` it had no plan before that
   * rule was dropped from it.
   */
  decide(variant: Problem, dropped?: DroppableRule, unitsMax = Infinity): Exclude<Possibility, 'maybe'> {
    const quick = this.byTimes(variant);
    if (quick !== 'maybe') return quick;
    if (this.witnesses.some((plan) => referee(variant, plan).breaches.length === 0)) return 'yes';
    const found = this.search(dropped?.against?.(variant) ?? variant, dropped?.towards, unitsMax);
    if (found.plan !== null) this.witnesses = [found.plan, ...this.witnesses].slice(0, WITNESSES_MAX);
    return found.verdict;
  }

  /**
   * Searches in turns, each longer than the one before: with prices, which lead to a plan soon where there is one, and
   * without, where a proof that there is none has least to show.
   */
  private search(
    variant: Problem,
    towards: Span | undefined,
    unitsMax: number,
  ): { readonly verdict: 'yes' | 'no' | 'unknown'; readonly plan: Plan | null } {
    const makers = [
      () => (towards === undefined ? variant : drawn(variant, towards)),
      () => priceless(variant),
    ];
    const engines: Engine[] = [];
    for (let units = FIRST_TURN; units <= unitsMax; units *= GROWTH) {
      for (const [at, make] of makers.entries()) {
        const engine = (engines[at] ??= new Engine(compile(make())));
        const found = this.meter.lend(units, (lent) => engine.run([], lent));
        if (found.starts !== null)
          return { verdict: 'yes', plan: planOf(engine.model, found.starts, found.people) };
        if (found.finished) return { verdict: 'no', plan: null };
        if (this.meter.stopped) return { verdict: 'unknown', plan: null };
      }
    }
    return { verdict: 'unknown', plan: null };
  }
}
