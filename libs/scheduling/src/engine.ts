/**
 * Decides in which order bounds and searches work on a problem: a short search under plain prices settles most, then
 * penalties raise the bound until it meets the best plan or a longer search under them becomes worthwhile.
 */
import { dearestPlan } from './ceiling.js';
import type { Distance } from './distance.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { raisePenalties, stepWork } from './penalties.js';
import { Prices } from './prices.js';
import { blockShapes } from './block-shapes.js';
import type { BlockShape } from './block-shapes.js';
import { Relaxation } from './relaxation.js';
import type { Meter } from './meter.js';
import { Search } from './search.js';
import { Times } from './times.js';
import type { Found } from './search.js';

/** Work of the first search, before penalties are worth their price. */
const FIRST_PHASE = 1000;
/** And so many steps of an ascent on top, so that neither takes much longer than the other. */
const STEPS_WORTH = 8;
/** Each later search may work so many times longer than the one before it. */
const GROWTH = 4;
/** Steps of each ascent. */
const STEPS = 40;

/** A compiled problem with all that searches on it can share. */
export class Engine {
  private readonly shapes: readonly BlockShape[];
  private readonly plain: Relaxation;

  /** `firstPhase` is the work of the first search; the default suits all sizes, a small one brings the penalties in at once. */
  constructor(
    readonly model: Model,
    private readonly firstPhase = FIRST_PHASE + STEPS_WORTH * stepWork(model),
    /** No plan costs more. */
    private readonly dearest = dearestPlan(model.problem),
  ) {
    this.shapes = blockShapes(model);
    this.plain = new Relaxation(model, new Prices(model, null), this.shapes);
  }

  /** Whether times and counting alone show that there is no plan, far from others or not. */
  private refuted(meter: Meter): boolean {
    return new Times(this.model.problem, meter).byTimes(this.model.problem) === 'no';
  }

  /** Finds the cheapest plan that is far from all given ones, proven unless the budget ends. */
  run(distances: readonly Distance[], meter: Meter): Found {
    const { model } = this;
    const ceiling = this.dearest + 1;
    const floor = cheapestCast(model);
    let relaxations: [Relaxation, ...Relaxation[]] = [this.plain];
    let best: Found = { starts: null, people: [], cost: ceiling, bound: 0, finished: false };
    let penalties: Float64Array = new Float64Array(model.people.length);
    for (let phase = this.firstPhase; ; phase *= GROWTH) {
      meter.phase(phase);
      const found = new Search({
        model,
        relaxations,
        distances,
        meter,
        limit: best.cost,
        floor,
      }).run();
      best = merge(best, found);
      if (best.finished || meter.exhausted) return settled(best, ceiling);
      if (model.timeline === 0) continue;
      meter.phase(Infinity);
      if (phase === this.firstPhase && best.starts === null && this.refuted(meter))
        return settled({ ...best, bound: best.cost, finished: true }, ceiling);
      const work = (units: number): boolean => meter.work(units);
      const task = {
        model,
        shapes: this.shapes,
        from: penalties,
        limit: best.cost,
        floor,
        steps: STEPS,
        work,
        goOn: () => meter.poll(),
      };
      const raised = raisePenalties(task);
      penalties = raised.penalties;
      relaxations = [this.plain, raised.relaxation];
      best = { ...best, bound: Math.min(best.cost, Math.max(best.bound, raised.bound)) };
      if (best.bound >= best.cost || meter.exhausted)
        return settled({ ...best, finished: best.bound >= best.cost }, ceiling);
    }
  }
}

function merge(best: Found, found: Found): Found {
  const kept = found.starts === null ? best : found;
  const bound = Math.min(kept.cost, Math.max(best.bound, found.bound));
  return { ...kept, bound, finished: found.finished || bound >= kept.cost };
}

/** Without a plan a finished search has proven that none exists, whatever the ceiling was. */
function settled(best: Found, ceiling: number): Found {
  if (best.starts !== null || best.cost < ceiling) return best;
  return { ...best, cost: IMPOSSIBLE, bound: best.finished ? IMPOSSIBLE : best.bound };
}

/** What the people of any plan cost at least, whenever it takes place. */
function cheapestCast(model: Model): number {
  let sum = 0;
  for (const { pool, emptyCost } of model.seats) {
    let least = emptyCost;
    for (let at = 0; at < pool.length; at++) least = Math.min(least, model.people[pool[at]!]!.cost);
    sum = Math.min(IMPOSSIBLE, sum + least);
  }
  return sum;
}
