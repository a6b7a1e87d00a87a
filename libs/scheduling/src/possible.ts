/**
 * Says whether a problem and its variants have any plan, prices aside: by times alone where they decide, by a search where
 * they do not.
 */
import { Engine } from './engine.js';
import { compile } from './model.js';
import type { Problem } from './problem.js';
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

/** Answers for variants of one problem: same days (as spans) and same interviews by order and length. */
export class Possible extends Times {
  /** Decides a variant, searching if need be. */
  decide(variant: Problem): Exclude<Possibility, 'maybe'> {
    const quick = this.byTimes(variant);
    if (quick !== 'maybe') return quick;
    const found = new Engine(compile(priceless(variant))).run([], this.meter);
    if (found.starts !== null) return 'yes';
    return found.finished ? 'no' : 'unknown';
  }
}
