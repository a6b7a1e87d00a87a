/**
 * Finds penalties on people under which the bound is high: who would sit twice in the cheapest timetable becomes dearer,
 * who is priced but unused becomes cheaper (subgradient steps of Polyak 1969, halved while they do not help).
 */
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { Prices } from './prices.js';
import { Relaxation } from './relaxation.js';
import type { BlockShape } from './block-shapes.js';
import { cheapestTimetable } from './timetable.js';

/** The best penalties found, the tables under them, and the bound that they prove (at least the limit: nothing is left). */
export interface Penalized {
  readonly relaxation: Relaxation;
  readonly bound: number;
  readonly penalties: Float64Array;
}

/** What the ascent starts from and when it may end. */
export interface AscentTask {
  readonly model: Model;
  readonly shapes: readonly BlockShape[];
  readonly from: Float64Array;
  /** A plan must cost less than this to matter; reaching it ends the ascent. */
  readonly limit: number;
  /** What the people of any plan cost at least. */
  readonly floor: number;
  readonly steps: number;
  /** Called once per step with its work; `false` ends the ascent. */
  readonly work: (units: number) => boolean;
  /** Asked before each table; `false` ends the ascent. */
  readonly goOn: () => boolean;
}

/** Steps without a better bound after which the step length is halved. */
const PATIENCE = 4;
/** How far above the bound to aim when no plan is known, in points; doubled whenever it is reached. */
const AIM = 60;

/** Climbs from the given penalties for at most `steps` steps. */
export function raisePenalties(task: AscentTask): Penalized {
  const { model, limit } = task;
  let current = task.from.slice();
  let best: Penalized | null = null;
  let scale = 1;
  let aim = AIM;
  let stale = 0;
  for (let step = 0; step < task.steps; step++) {
    const relaxation = new Relaxation(model, new Prices(model, rounded(current)), task.shapes);
    const { bound, starts } = cheapestTimetable(model, relaxation, task.floor, limit, task.goOn);
    if (best === null || bound > best.bound) {
      if (best !== null && bound - best.bound >= aim / 2) aim *= 2;
      best = { relaxation, bound, penalties: current };
      stale = 0;
    } else if (++stale >= PATIENCE) {
      scale /= 2;
      stale = 0;
    }
    if (best.bound >= limit || bound >= IMPOSSIBLE || starts.length === 0 || !task.work(stepWork(model)))
      break;
    const slope = excess(model, relaxation, starts, current);
    const square = slope.reduce((sum, value) => sum + value * value, 0);
    if (square === 0 || scale < 0.05) break;
    const target = Math.min(limit, best.bound + aim);
    const length = (scale * Math.max(1, target - bound)) / square;
    current = current.map((penalty, person) => Math.max(0, penalty + length * slope[person]!));
  }
  return best!;
}

/** Work of one step in units of search nodes: the size of the tables, by measure about 50 entries per node. */
export function stepWork(model: Model): number {
  return 1 + Math.ceil((model.slots << model.timeline) / 50);
}

function rounded(penalties: Float64Array): Int32Array {
  return Int32Array.from(penalties, Math.round);
}

/** Per person: sittings in the cheapest timetable beyond the one allowed; 0 for who is neither used twice nor priced. */
function excess(
  model: Model,
  relaxation: Relaxation,
  starts: Int32Array,
  penalties: Float64Array,
): Float64Array {
  const slope = new Float64Array(model.people.length).fill(-1);
  for (let interview = 0; interview < model.timeline; interview++) {
    const people = relaxation.prices.cheapestPeople(interview, starts[interview]!);
    people.forEach((person, at) => {
      if (person >= 0 && model.seats[model.interviews[interview]!.seats[at]!]!.distinct) slope[person]!++;
    });
  }
  for (let person = 0; person < slope.length; person++) {
    if (slope[person]! < 0 && penalties[person] === 0) slope[person] = 0;
  }
  return slope;
}
