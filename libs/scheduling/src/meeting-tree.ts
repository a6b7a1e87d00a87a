/**
 * Searches problems with meetings without the candidate, such as the debrief that all attend. Who must attend couples all
 * seats, which no bound over the candidate's days sees; so the starts of the meetings are divided first, in halves and best
 * bound first (Land and Doig 1960), until each part holds a single start and attendance is a matter of each person alone.
 */
import type { BlockShape } from './block-shapes.js';
import type { Distance } from './distance.js';
import type { Meter } from './meter.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { halves, Narrowing } from './narrow.js';
import type { Starts } from './narrow.js';
import { Prices } from './prices.js';
import { Relaxation } from './relaxation.js';
import type { DayTable } from './relaxation.js';
import { cheapestCast, Rounds } from './rounds.js';
import type { Found } from './search.js';
import { cheapestTimetable } from './timetable.js';

/** Table entries that take about as long as one node of a search. */
const ENTRIES_PER_NODE = 50;
/** Parts looked at without a plan after which it pays to ask whether times and counting leave any. */
const REFUTE_AFTER = 24;
/** Table entries that may be kept from one question to the next. */
const ENTRIES_KEPT_MAX = 1 << 22;

/** A part of the problem: some starts of each meeting, and what any plan within them costs at least. */
interface Part {
  readonly meetings: readonly Starts[];
  readonly bound: number;
  /** Made when first asked for, and kept: the next question neither divides nor bounds again. */
  children?: readonly Part[];
  rounds?: Rounds;
}

/** A part as one question sees it: its bound may have risen, and its first round may be behind it. */
interface Open {
  readonly part: Part;
  readonly bound: number;
  readonly begun: boolean;
}

/** One model divided by the starts of its meetings. */
export class MeetingTree {
  private readonly narrowing: Narrowing;
  private readonly floor: number;
  private readonly roundsMax: number;
  private roundsKept = 0;
  private root: Part | null | undefined;

  constructor(
    private readonly model: Model,
    private readonly shapes: readonly BlockShape[],
    private readonly firstPhase: number,
  ) {
    this.narrowing = new Narrowing(model);
    this.floor = cheapestCast(model);
    this.roundsMax = Math.max(4, Math.floor(ENTRIES_KEPT_MAX / (model.slots << model.timeline)));
  }

  /** Finds the cheapest plan below `limit` that is far from all given ones; `refuted` is asked once, while there is no plan. */
  run(distances: readonly Distance[], meter: Meter, limit: number, refuted: () => boolean): Found {
    let best: Found = { starts: null, people: [], cost: limit, bound: 0, finished: false };
    const open: Open[] = [];
    const keep = (part: Part, bound: number, begun: boolean): void => {
      if (bound < best.cost) open.push({ part, bound, begun });
    };
    if (this.root === undefined) this.root = this.partOf(this.everyStart(), 0, meter);
    if (this.root !== null) keep(this.root, this.root.bound, false);
    for (let visited = 0; open.length > 0; visited++) {
      const next = takeLeast(open);
      if (next.bound >= best.cost) break;
      if (visited === REFUTE_AFTER && best.starts === null && refuted()) break;
      if (next.part.meetings.every(({ length }) => length === 1)) {
        const found = this.round(next, distances, best.cost, meter);
        if (found.starts !== null) best = found;
        if (!found.finished) keep(next.part, Math.max(next.bound, found.bound), true);
      } else {
        for (const part of this.divide(next.part, meter)) keep(part, Math.max(next.bound, part.bound), false);
      }
      // What is open costs no less than what was taken first.
      if (meter.exhausted) return { ...best, bound: Math.min(best.cost, next.bound), finished: false };
    }
    return { ...best, bound: best.cost, finished: true };
  }

  /** One round on a part with a single start for each meeting. */
  private round({ part, begun }: Open, distances: readonly Distance[], limit: number, meter: Meter): Found {
    let { rounds } = part;
    if (rounds === undefined) {
      rounds = new Rounds(this.narrowing.to(part.meetings), this.shapes, this.firstPhase);
      if (this.roundsKept < this.roundsMax) {
        part.rounds = rounds;
        this.roundsKept++;
      }
    }
    if (!begun) rounds.ask(distances);
    else if (rounds.raise(limit, meter) >= limit)
      return { starts: null, people: [], cost: limit, bound: limit, finished: true };
    return rounds.search(limit, meter);
  }

  private everyStart(): Starts[] {
    const { interviews, timeline } = this.model;
    return interviews.slice(timeline).map((_, at) => this.narrowing.startsOf(timeline + at));
  }

  private divide(part: Part, meter: Meter): readonly Part[] {
    if (part.children) return part.children;
    let widest = 0;
    part.meetings.forEach(({ length }, at) => {
      if (length > part.meetings[widest]!.length) widest = at;
    });
    const children = halves(this.model, part.meetings[widest]!).flatMap(
      (half) => this.partOf(part.meetings.with(widest, half), part.bound, meter) ?? [],
    );
    if (!meter.exhausted) part.children = children;
    return children;
  }

  /** A part with its bound, at least `least`; `null` where it holds no plan. */
  private partOf(meetings: readonly Starts[], least: number, meter: Meter): Part | null {
    if (meetings.some(({ length }) => length === 0)) return null;
    const model = this.narrowing.to(meetings);
    const prices = new Prices(model, null);
    const meetingsCost = meetings.reduce((sum, _, at) => sum + prices.cheapestStart(model.timeline + at), 0);
    const relaxation = new Relaxation(model, prices, this.shapes);
    const days =
      relaxation.daysLeftMax === 1 ? this.onOneDay(relaxation, meter) : this.onDays(model, relaxation, meter);
    const cast = Math.max(
      ...meetings.map((starts, at) => this.narrowing.castFloor(model.timeline + at, starts)),
    );
    const bound = meetingsCost + Math.max(days, cast);
    return bound >= IMPOSSIBLE ? null : { meetings, bound: Math.max(least, bound) };
  }

  private onDays(model: Model, relaxation: Relaxation, meter: Meter): number {
    const goOn = (): boolean => meter.poll();
    const { bound } = cheapestTimetable(model, relaxation, this.floor, IMPOSSIBLE, goOn);
    for (const table of relaxation.days) meter.work(workOf(table, relaxation));
    return bound;
  }

  /** The same where all is held on one day: days are tabulated by what they cost at least, as long as that may matter. */
  private onOneDay(relaxation: Relaxation, meter: Meter): number {
    const { problem } = this.model;
    const floors = problem.days.map((_, day) => problem.weights.lastDay * day + relaxation.floorOn(day));
    const order = [...floors.keys()].sort((one, other) => floors[one]! - floors[other]!);
    let bound = IMPOSSIBLE;
    for (const day of order) {
      if (floors[day]! >= bound) break;
      if (!meter.poll()) return Math.min(bound, floors[day]!);
      const table = relaxation.tabulate(day);
      meter.work(workOf(table, relaxation));
      bound = Math.min(bound, problem.weights.lastDay * day + table.best[relaxation.sets - 1]!);
    }
    return bound;
  }
}

/** Work of a table in units of search nodes. */
function workOf({ open, length }: DayTable, { sets }: Relaxation): number {
  return open ? 1 + Math.ceil((length * sets) / ENTRIES_PER_NODE) : 1;
}

/** Takes out the part with the least bound: of equal ones a begun one, else the latest. */
function takeLeast(open: Open[]): Open {
  let at = open.length - 1;
  for (let other = at - 1; other >= 0; other--) if (open[other]!.bound < open[at]!.bound) at = other;
  const [least] = open.splice(at, 1);
  return least!;
}
