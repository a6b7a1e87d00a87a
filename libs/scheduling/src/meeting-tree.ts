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
import { Prices } from './prices.js';
import { Relaxation } from './relaxation.js';
import type { DayTable } from './relaxation.js';
import { cheapestCast, Rounds } from './rounds.js';
import { cutFar, liesFar } from './scope.js';
import type { Cut, Scope, Starts } from './scope.js';
import type { Found } from './search.js';
import { cheapestTimetable, readDay } from './timetable.js';

/** Table entries that take about as long as one node of a search. */
const ENTRIES_PER_NODE = 50;
/** Parts looked at without a plan after which it pays to ask whether times and counting leave any. */
const REFUTE_AFTER = 64;
/** Work of a search in a part that can still be cut. */
const SHORT_PHASE = 300;

/** A part of the problem: some starts of each meeting, and what any plan within them costs at least. */
interface Part {
  readonly scope: Scope;
  /** How many distances, in order, all plans of this part keep. */
  readonly far: number;
  /** How to cut it once more until the next distance is kept as well. */
  readonly then: Cut['then'];
  bound: number;
  /** Per day: what a loop that ends on it costs at least, meetings left out. */
  days: Int32Array;
  /** Whether the bound is this part's own, and not that of the part which it was cut out of. */
  bounded: boolean;
  /** A start of the widest meeting that all could attend in the cheapest timetable, at no cost above the bound. */
  hint: number | null;
  /** Made when first asked for, and kept: the next question neither divides nor bounds again. */
  apart: readonly Part[] | null;
  pieces: readonly Part[] | null;
}

/** A part as one question sees it: its bound may have risen, and rounds of searching in it may be behind it. */
interface Open {
  readonly part: Part;
  readonly bound: number;
  readonly rounds: Rounds | null;
}

/** The cheapest timetable of a part's relaxation; `starts` is `null` where it was not read. */
interface Timed {
  readonly bound: number;
  readonly starts: Int32Array | null;
}

/** A piece of a part; `bounded`: the part's bound is also the piece's own. */
function pieceOf(part: Part, scope: Scope, more: Partial<Pick<Part, 'far' | 'then' | 'bounded'>> = {}): Part {
  const fresh = { then: null, bounded: false, hint: null, apart: null, pieces: null };
  return { ...part, ...fresh, scope, ...more };
}

/** One model divided by the starts of its meetings. */
export class MeetingTree {
  private readonly narrowing: Narrowing;
  private readonly floor: number;
  private root: Part | null = null;

  constructor(
    private readonly model: Model,
    private readonly shapes: readonly BlockShape[],
    private readonly firstPhase: number,
  ) {
    this.narrowing = new Narrowing(model);
    this.floor = cheapestCast(model);
  }

  /** Finds the cheapest plan below `limit` that is far from all given ones; `refuted` is asked once, while there is no plan. */
  run(distances: readonly Distance[], meter: Meter, limit: number, refuted: () => boolean): Found {
    let best: Found = { starts: null, people: [], cost: limit, bound: 0, finished: false };
    const open: Open[] = [];
    const keep = (part: Part, bound: number, rounds: Rounds | null = null): void => {
      if (bound < best.cost) open.push({ part, bound, rounds });
    };
    this.root ??= this.whole();
    keep(this.root, this.root.bound);
    for (let visited = 0; open.length > 0; visited++) {
      const next = takeLeast(open);
      const { part } = next;
      if (next.bound >= best.cost) break;
      if (visited === REFUTE_AFTER && best.starts === null && refuted()) break;
      if (!part.bounded) {
        this.setBound(part, meter);
        keep(part, Math.max(next.bound, part.bound));
      } else {
        const pieces = this.piecesOf(next, distances);
        for (const piece of pieces ?? []) keep(piece, Math.max(next.bound, piece.bound));
        if (pieces === null) {
          const { rounds, found } = this.round(next, distances, best.cost, meter);
          if (found.starts !== null) best = found;
          if (!found.finished) keep(part, Math.max(next.bound, found.bound), rounds);
        }
      }
      // What is open costs no less than what was taken first.
      if (meter.exhausted) return { ...best, bound: Math.min(best.cost, next.bound), finished: false };
    }
    return { ...best, bound: best.cost, finished: true };
  }

  /** One round of searching in a part; a short one where the part can still be cut. */
  private round(
    { part, rounds: begun }: Open,
    distances: readonly Distance[],
    limit: number,
    meter: Meter,
  ): { readonly rounds: Rounds; readonly found: Found } {
    const whole = this.nextDistance(part, distances) === null;
    const phase = whole ? this.firstPhase : Math.min(this.firstPhase, SHORT_PHASE);
    const rounds = begun ?? new Rounds(this.narrowing.to(part.scope), this.shapes, phase);
    if (begun === null) rounds.ask(distances);
    else if (rounds.raise(limit, meter) >= limit) {
      const found = { starts: null, people: [], cost: limit, bound: limit, finished: true };
      return { rounds, found };
    }
    return { rounds, found: rounds.search(limit, meter) };
  }

  /** The first distance, by number, that some plan of a part may not keep. */
  private nextDistance({ scope, far }: Part, distances: readonly Distance[]): number | null {
    for (let next = far; next < distances.length; next++)
      if (!liesFar(this.model, scope, distances[next]!)) return next;
    return null;
  }

  /**
   * The pieces of a part: until each meeting has one start, and then, where a short search was not enough, until it keeps
   * all distances. `null`: it is to be searched.
   */
  private piecesOf({ part, rounds }: Open, distances: readonly Distance[]): readonly Part[] | null {
    const { scope, then, far } = part;
    if (then !== null) {
      part.apart ??= then().map((cut) => pieceOf(part, cut.scope, { far: far + 1, then: cut.then }));
      return part.apart;
    }
    if (scope.meetings.some(({ length }) => length > 1)) return (part.pieces ??= this.divide(part));
    const next = this.nextDistance(part, distances);
    if (next === null || rounds === null) return null;
    part.apart ??= cutFar(this.model, scope, distances[next]!).map((cut) =>
      pieceOf(part, cut.scope, { far: cut.then === null ? next + 1 : next, then: cut.then }),
    );
    return part.apart;
  }

  private whole(): Part {
    const { interviews, timeline, problem } = this.model;
    const meetings = interviews.slice(timeline).map((_, at) => this.narrowing.startsOf(timeline + at));
    const impossible = meetings.some(({ length }) => length === 0);
    return {
      scope: { meetings, halves: new Map(), banned: new Set(), fresh: new Map() },
      far: 0,
      then: null,
      bound: impossible ? IMPOSSIBLE : 0,
      days: Int32Array.from(problem.days, (_, day) => this.onDay(day)),
      bounded: false,
      hint: null,
      apart: null,
      pieces: null,
    };
  }

  /** Cuts the starts of one meeting where its hint is, else in the middle; what is to be looked at first comes last. */
  private divide(part: Part): readonly Part[] {
    const { scope, hint } = part;
    const widest = widestOf(scope.meetings);
    const starts = scope.meetings[widest]!;
    const cut = (piece: Starts, bounded = false): Part =>
      pieceOf(part, { ...scope, meetings: scope.meetings.with(widest, piece) }, { bounded });
    if (hint === null) return halves(this.model, starts).map((half) => cut(half));
    const at = starts.indexOf(hint);
    const sides = [starts.subarray(at + 1), starts.subarray(0, at)].filter(({ length }) => length > 0);
    return [...sides.map((side) => cut(side)), cut(starts.subarray(at, at + 1), true)];
  }

  /** Gives a part a bound of its own, `IMPOSSIBLE` where it holds no plan. */
  private setBound(part: Part, meter: Meter): void {
    const { meetings } = part.scope;
    const model = this.narrowing.to(part.scope);
    const prices = new Prices(model, null);
    const least = meetings.map((_, at) => prices.cheapestStart(model.timeline + at));
    const relaxation = new Relaxation(model, prices, this.shapes);
    part.days = part.days.slice();
    const timed = relaxation.onOneDay
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

/** Takes out the part with the least bound, of equal ones the latest. */
function takeLeast(open: Open[]): Open {
  let at = open.length - 1;
  for (let other = at - 1; other >= 0; other--) if (open[other]!.bound < open[at]!.bound) at = other;
  const [least] = open.splice(at, 1);
  return least!;
}
