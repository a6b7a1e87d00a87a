/**
 * Says whether a problem and its variants have any plan, prices aside: by times alone where they decide, by a search where
 * they do not.
 */
import { Engine } from './engine.js';
import { compile } from './model.js';
import { planOf } from './plan-of.js';
import type { Plan } from './plan.js';
import type { Problem } from './problem.js';
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

/** Plans remembered as witnesses. */
const WITNESSES_MAX = 16;

/** Answers for variants of one problem: same days (as spans) and same interviews by order and length. */
export class Possible extends Times {
  /** Plans of earlier variants, the latest first: one that a variant admits as well is found much sooner than sought. */
  private witnesses: readonly Plan[] = [];

  /** Decides a variant, searching if need be. */
  decide(variant: Problem): Exclude<Possibility, 'maybe'> {
    const quick = this.byTimes(variant);
    if (quick !== 'maybe') return quick;
    if (this.witnesses.some((plan) => referee(variant, plan).breaches.length === 0)) return 'yes';
    const model = compile(priceless(variant));
    const found = new Engine(model).run([], this.meter);
    if (found.starts === null) return found.finished ? 'no' : 'unknown';
    const plan = planOf(model, found.starts, found.people);
    this.witnesses = [plan, ...this.witnesses].slice(0, WITNESSES_MAX);
    return 'yes';
  }
}
