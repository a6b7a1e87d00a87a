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
import { cheapestTimetable, readDay } from './timetable.js';

/** Table entries that take about as long as one node of a search. */
const ENTRIES_PER_NODE = 50;
/** Parts looked at without a plan after which it pays to ask whether times and counting leave any. */
const REFUTE_AFTER = 64;
/** Table entries that may be kept from one question to the next. */
const ENTRIES_KEPT_MAX = 1 << 22;

/** A part of the problem: some starts of each meeting, and what any plan within them costs at least. */
interface Part {
  readonly meetings: readonly Starts[];
  bound: number;
  /** Per day: what a loop that ends on it costs at least, meetings left out. */
  days: Int32Array;
  /** Whether the bound is this part's own, and not that of the part which it was cut out of. */
  bounded: boolean;
  /** A start of the widest meeting that all could attend in the cheapest timetable, at no cost above the bound. */
  hint: number | null;
  /** Made when first asked for, and kept: the next question neither divides nor bounds again. */
  children: readonly Part[] | null;
  rounds: Rounds | null;
}

/** A part as one question sees it: its bound may have risen, and its first round may be behind it. */
interface Open {
  readonly part: Part;
  readonly bound: number;
  readonly begun: boolean;
}

/** The cheapest timetable of a part's relaxation; `starts` is `null` where it was not read. */
interface Timed {
  readonly bound: number;
  readonly starts: Int32Array | null;
}

const partOf = (meetings: readonly Starts[], bound: number, days: Int32Array, bounded = false): Part => ({
  meetings,
  bound,
  days,
  bounded,
  hint: null,
  children: null,
  rounds: null,
});

/** One model divided by the starts of its meetings. */
export class MeetingTree {
  private readonly narrowing: Narrowing;
  private readonly floor: number;
  private readonly roundsMax: number;
  private roundsKept = 0;
  private root: Part | null = null;

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
    this.root ??= this.whole();
    keep(this.root, this.root.bound, false);
    for (let visited = 0; open.length > 0; visited++) {
      const next = takeLeast(open);
      const { part } = next;
      if (next.bound >= best.cost) break;
      if (visited === REFUTE_AFTER && best.starts === null && refuted()) break;
      if (!part.bounded) {
        this.setBound(part, meter);
        keep(part, Math.max(next.bound, part.bound), false);
      } else if (part.meetings.every(({ length }) => length === 1)) {
        const found = this.round(next, distances, best.cost, meter);
        if (found.starts !== null) best = found;
        if (!found.finished) keep(part, Math.max(next.bound, found.bound), true);
      } else {
        for (const child of (part.children ??= this.divide(part)))
          keep(child, Math.max(next.bound, child.bound), false);
      }
      // What is open costs no less than what was taken first.
      if (meter.exhausted) return { ...best, bound: Math.min(best.cost, next.bound), finished: false };
    }
    return { ...best, bound: best.cost, finished: true };
  }

  /** One round on a part with a single start for each meeting. */
  private round({ part, begun }: Open, distances: readonly Distance[], limit: number, meter: Meter): Found {
    let { rounds } = part;
    if (rounds === null) {
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

  private whole(): Part {
    const { interviews, timeline, problem } = this.model;
    const meetings = interviews.slice(timeline).map((_, at) => this.narrowing.startsOf(timeline + at));
    const impossible = meetings.some(({ length }) => length === 0);
    const days = Int32Array.from(problem.days, (_, day) => this.onDay(day));
    return partOf(meetings, impossible ? IMPOSSIBLE : 0, days);
  }

  /** Cuts the starts of one meeting where its hint is, else in the middle; what is to be looked at first comes last. */
  private divide({ meetings, bound, days, hint }: Part): readonly Part[] {
    const widest = widestOf(meetings);
    const starts = meetings[widest]!;
    const cut = (piece: Starts, bounded = false): Part =>
      partOf(meetings.with(widest, piece), bound, days, bounded);
    if (hint === null) return halves(this.model, starts).map((half) => cut(half));
    const at = starts.indexOf(hint);
    const sides = [starts.subarray(at + 1), starts.subarray(0, at)].filter(({ length }) => length > 0);
    return [...sides.map((side) => cut(side)), cut(starts.subarray(at, at + 1), true)];
  }

  /** Gives a part a bound of its own, `IMPOSSIBLE` where it holds no plan. */
  private setBound(part: Part, meter: Meter): void {
    const { meetings } = part;
    const model = this.narrowing.to(meetings);
    const prices = new Prices(model, null);
    const least = meetings.map((_, at) => prices.cheapestStart(model.timeline + at));
    const relaxation = new Relaxation(model, prices, this.shapes);
    part.days = part.days.slice();
    const timed =
      relaxation.daysLeftMax === 1
        ? this.onOneDay(model, relaxation, part.days, meter)
        : this.onDays(model, relaxation, meter);
    const cast = Math.max(
      ...meetings.map((starts, at) => this.narrowing.castFloor(model.timeline + at, starts)),
    );
    const bound = least.reduce((sum, cost) => sum + cost, Math.max(timed.bound, cast));
    part.bound = Math.min(IMPOSSIBLE, Math.max(part.bound, bound));
    part.bounded = true;
    if (timed.starts === null || part.bound >= IMPOSSIBLE) return;
    const widest = widestOf(meetings);
    const cheapest = meetings[widest]!.filter(
      (slot) => prices.costs[model.timeline + widest]![slot] === least[widest],
    );
    part.hint = this.narrowing.attendedBy(model.timeline + widest, cheapest, prices, timed.starts);
  }

  private onDays(model: Model, relaxation: Relaxation, meter: Meter): Timed {
    const goOn = (): boolean => meter.poll();
    const { bound, starts } = cheapestTimetable(model, relaxation, this.floor, IMPOSSIBLE, goOn);
    for (const table of relaxation.days) meter.work(workOf(table, relaxation));
    return { bound, starts: bound < IMPOSSIBLE && starts.length > 0 ? starts : null };
  }

  /** What a loop that ends on a day costs at least. */
  private onDay(day: number): number {
    return this.floor + this.model.problem.weights.lastDay * day;
  }

  /** Where all is held on one day: sharpens what each day costs at least, first by its starts, then by its table. */
  private onOneDay(model: Model, relaxation: Relaxation, days: Int32Array, meter: Meter): Timed {
    const { lastDay } = model.problem.weights;
    const floored = new Uint8Array(days.length);
    const tables: DayTable[] = [];
    for (;;) {
      let day = 0;
      for (let other = 1; other < days.length; other++) if (days[other]! < days[day]!) day = other;
      const bound = days[day]!;
      if (bound >= IMPOSSIBLE || !meter.poll()) return { bound, starts: null };
      const table = tables[day];
      if (table) {
        const starts = new Int32Array(model.interviews.length);
        readDay(model, relaxation, table, relaxation.sets - 1, starts);
        return { bound, starts };
      }
      let cost: number;
      if (floored[day] === 0) {
        floored[day] = 1;
        cost = relaxation.floorOn(day);
      } else {
        const fresh = (tables[day] = relaxation.tabulate(day));
        meter.work(workOf(fresh, relaxation));
        cost = fresh.best[relaxation.sets - 1]!;
      }
      days[day] = Math.min(IMPOSSIBLE, Math.max(bound, lastDay * day + cost));
    }
  }
}

function widestOf(meetings: readonly Starts[]): number {
  let widest = 0;
  meetings.forEach(({ length }, at) => {
    if (length > meetings[widest]!.length) widest = at;
  });
  return widest;
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
