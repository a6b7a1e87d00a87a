/**
 * The engine of one compiled problem: knows which way of searching suits it, and says of the outcome what is proven.
 */
import { blockShapes } from './block-shapes.js';
import { dearestPlan } from './ceiling.js';
import type { Distance } from './distance.js';
import { MeetingTree } from './meeting-tree.js';
import type { Meter } from './meter.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { stepWork } from './penalties.js';
import { Rounds } from './rounds.js';
import type { Found } from './search.js';
import { Times } from './times.js';

/** Work of the first search, before penalties are worth their price. */
const FIRST_PHASE = 1000;
/** And so many steps of an ascent on top, so that neither takes much longer than the other. */
const STEPS_WORTH = 8;

/** A compiled problem with all that searches on it can share. */
export class Engine {
  private readonly way: Rounds | MeetingTree;
  private isRefuted: boolean | undefined;

  /** `firstPhase` is the work of the first search; the default suits all sizes, a small one brings the penalties in at once. */
  constructor(
    readonly model: Model,
    firstPhase = FIRST_PHASE + STEPS_WORTH * stepWork(model),
    /** No plan costs more. */
    private readonly dearest = dearestPlan(model.problem),
  ) {
    const Way = model.timeline > 0 && model.timeline < model.interviews.length ? MeetingTree : Rounds;
    this.way = new Way(model, blockShapes(model), firstPhase);
  }

  /** Finds the cheapest plan that is far from all given ones, proven unless the budget ends. */
  run(distances: readonly Distance[], meter: Meter): Found {
    const ceiling = this.dearest + 1;
    const found = this.way.run(distances, meter, ceiling, () => this.refuted(meter));
    if (found.starts !== null || found.cost < ceiling) return found;
    // Without a plan a finished search has proven that none exists, whatever the ceiling was.
    return { ...found, cost: IMPOSSIBLE, bound: found.finished ? IMPOSSIBLE : found.bound };
  }

  /** Whether times and counting alone show that there is no plan, far from others or not. */
  private refuted(meter: Meter): boolean {
    return (this.isRefuted ??= new Times(this.model.problem, meter).byTimes(this.model.problem) === 'no');
  }
}
