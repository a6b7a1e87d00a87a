/**
 * Works on one model in rounds: a short search under plain prices settles most, then penalties raise the bound until it
 * meets the best plan or a longer search under them becomes worthwhile. Whoever asks decides after each round what is next.
 */
import type { BlockShape } from './block-shapes.js';
import type { Distance } from './distance.js';
import type { Meter } from './meter.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { raisePenalties } from './penalties.js';
import { Prices } from './prices.js';
import { Relaxation } from './relaxation.js';
import { Search } from './search.js';
import type { Found } from './search.js';

/** Each later search may work so many times longer than the one before it. */
const GROWTH = 4;
/** Steps of each ascent. */
const STEPS = 40;

/** What the people of any plan cost at least, whenever it takes place; seats of meetings without the candidate left out. */
export function cheapestCast({ seats, timeline }: Model): number {
  let sum = 0;
  for (const { interview, costs, emptyCost } of seats) {
    if (interview >= timeline) continue;
    let least = emptyCost;
    for (let at = 0; at < costs.length; at++) if (costs[at]! < least) least = costs[at]!;
    sum = Math.min(IMPOSSIBLE, sum + least);
  }
  return sum;
}

/** The rounds of one question on one model; the tables and penalties of earlier questions are used again. */
export class Rounds {
  private relaxations: [Relaxation, ...Relaxation[]];
  private penalties: Float64Array;
  private distances: readonly Distance[] = [];
  private phase = 0;
  private bound = 0;
  private readonly floor: number;

  constructor(
    private readonly model: Model,
    private readonly shapes: readonly BlockShape[],
    private readonly firstPhase: number,
  ) {
    this.relaxations = [new Relaxation(model, new Prices(model, null), shapes)];
    this.penalties = new Float64Array(model.people.length);
    this.floor = cheapestCast(model);
  }

  /** Finds the cheapest plan below `limit` that is far from all given ones; `refuted` is asked once, while there is no plan. */
  run(distances: readonly Distance[], meter: Meter, limit: number, refuted: () => boolean): Found {
    let best: Found = { starts: null, people: [], cost: limit, bound: 0, finished: false };
    this.ask(distances);
    for (let round = 0; ; round++) {
      const found = this.search(best.cost, meter);
      best = found.starts === null ? { ...best, bound: found.bound, finished: found.finished } : found;
      if (best.finished || meter.exhausted) return best;
      if (round === 0 && best.starts === null && refuted())
        return { ...best, bound: best.cost, finished: true };
      const bound = this.raise(best.cost, meter);
      best = { ...best, bound: Math.max(best.bound, bound), finished: bound >= best.cost };
      if (best.finished || meter.exhausted) return best;
    }
  }

  /** Begins a question: the best plan far from all these. */
  ask(distances: readonly Distance[]): void {
    this.distances = distances;
    this.phase = this.firstPhase;
    this.bound = 0;
  }

  /** Searches below `limit` for as long as this round lasts. */
  search(limit: number, meter: Meter): Found {
    const { model, relaxations, distances, floor } = this;
    meter.phase(this.phase);
    const found = new Search({ model, relaxations, distances, meter, limit, floor }).run();
    meter.phase(Infinity);
    this.phase *= GROWTH;
    this.bound = Math.max(this.bound, found.bound);
    return { ...found, bound: Math.min(found.cost, this.bound) };
  }

  /** Raises the penalties; returns the bound, at most `limit`. */
  raise(limit: number, meter: Meter): number {
    const { model, shapes } = this;
    if (model.timeline === 0) return Math.min(limit, this.bound);
    let meetings = 0;
    for (let meeting = model.timeline; meeting < model.interviews.length; meeting++)
      meetings += this.relaxations[0].prices.cheapestStart(meeting);
    const raised = raisePenalties({
      model,
      shapes,
      from: this.penalties,
      limit: limit - meetings,
      floor: this.floor,
      steps: STEPS,
      work: (units) => meter.work(units),
      goOn: () => meter.poll(),
    });
    this.penalties = raised.penalties;
    this.relaxations = [this.relaxations[0], raised.relaxation];
    this.bound = Math.max(this.bound, raised.bound + meetings);
    return Math.min(limit, this.bound);
  }
}
