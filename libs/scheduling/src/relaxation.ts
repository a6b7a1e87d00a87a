/**
 * The bound: the cheapest loop when people may sit twice, exact in everything that concerns the candidate's day (order,
 * runs, lunch, idle time, days used). Dynamic programming over subsets of interviews (Held and Karp 1962), where a day is
 * a chain of blocks: interviews without a free slot between them. Tables give what any rest of a loop costs at least.
 */
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { daySets } from './block-shapes.js';
import type { BlockShape } from './block-shapes.js';
import type { Prices } from './prices.js';

/** Tables of one day; slots are counted from its begin, sets are bits, index = slot × sets + set. */
export interface DayTable {
  readonly day: number;
  readonly length: number;
  /** `false`: nothing can be held here, and only `best` may be read. */
  readonly open: boolean;
  /** Cheapest order of a set as one block from a slot. */
  readonly block: Int32Array;
  /** Cheapest rest of the day when a block of that rest starts here; [0] lunch still to come, [1] had. */
  readonly from: readonly [Int32Array, Int32Array];
  /** Cheapest rest of the day after a block that ended here, idle time until the next block included. */
  readonly after: readonly [Int32Array, Int32Array];
  /** Cheapest whole day per set. */
  readonly best: Int32Array;
  readonly lunchFrom: number;
  readonly lunchTo: number;
  readonly lunchLength: number;
}

/** Whether a lunch fits into a free stretch `[from, to)` of a day. */
export function lunchFits(table: DayTable, from: number, to: number): boolean {
  const begin = from > table.lunchFrom ? from : table.lunchFrom;
  const end = to < table.lunchTo ? to : table.lunchTo;
  return begin + table.lunchLength <= end;
}

function emptyDay(model: Model, day: number, sets: number, open: boolean): DayTable {
  const { span, lunch } = model.problem.days[day]!;
  const length = span[1] - span[0];
  const make = (): Int32Array => new Int32Array(open ? (length + 1) * sets : 0).fill(IMPOSSIBLE);
  const has = lunch !== undefined && lunch.length > 0;
  return {
    day,
    open,
    length,
    block: make(),
    from: [make(), make()],
    after: [make(), make()],
    best: new Int32Array(sets).fill(IMPOSSIBLE),
    lunchFrom: has ? lunch.window[0] - span[0] : -1,
    lunchTo: has ? lunch.window[1] - span[0] : -1,
    lunchLength: has ? lunch.length : 0,
  };
}

function fillBlocks(
  model: Model,
  table: DayTable,
  sets: number,
  shapes: readonly BlockShape[],
  costs: readonly Int32Array[],
  slot: number,
): void {
  const at = model.dayOffset[table.day]! + slot;
  const { block, length } = table;
  for (let number = 0; number < shapes.length; number++) {
    const shape = shapes[number]!;
    if (slot + shape.length > length) continue;
    const { openers, after, lengths } = shape;
    let least = IMPOSSIBLE;
    for (let choice = 0; choice < openers.length; choice++) {
      const cost = costs[openers[choice]!]![at]!;
      if (cost >= least) continue;
      const others = after[choice]!;
      const total = others === 0 ? cost : cost + block[(slot + lengths[choice]!) * sets + others]!;
      if (total < least) least = total;
    }
    block[slot * sets + shape.set] = least;
  }
}

function fillFrom(table: DayTable, sets: number, shapes: readonly BlockShape[], slot: number): void {
  const [fromOpen, fromHad] = table.from;
  const [afterOpen, afterHad] = table.after;
  for (let number = 0; number < shapes.length; number++) {
    const shape = shapes[number]!;
    if (slot + shape.length > table.length) continue;
    const cost = shape.opens ? table.block[slot * sets + shape.set]! : IMPOSSIBLE;
    if (cost >= IMPOSSIBLE) continue;
    const here = slot * sets + shape.set;
    const there = (slot + shape.length) * sets;
    const { rests } = shape;
    for (let at = 0; at < rests.length; at++) {
      const rest = rests[at]!;
      const had = cost + afterHad[there + rest]!;
      if (had < fromHad[here + rest]!) fromHad[here + rest] = had;
      const open = cost + afterOpen[there + rest]!;
      if (open < fromOpen[here + rest]!) fromOpen[here + rest] = open;
    }
  }
}

function fillAfter(table: DayTable, sets: number, idleSlot: number, pause: number, slot: number): void {
  const [fromOpen, fromHad] = table.from;
  const [afterOpen, afterHad] = table.after;
  const here = slot * sets;
  const next = here + sets;
  afterHad[here] = 0;
  afterOpen[here] = lunchFits(table, slot, table.lunchTo) ? 0 : IMPOSSIBLE;
  if (slot === table.length) return;
  if (pause > 1) return fillAfterBreak(table, sets, idleSlot, pause, slot);
  for (let set = 1; set < sets; set++) {
    const start = fromHad[next + set]!;
    const wait = afterHad[next + set]!;
    const least = idleSlot + (start < wait ? start : wait);
    afterHad[here + set] = least < IMPOSSIBLE ? least : IMPOSSIBLE;
  }
  const lunchEnd = (slot > table.lunchFrom ? slot : table.lunchFrom) + table.lunchLength;
  if (lunchEnd > table.lunchTo) return;
  if (slot < table.lunchFrom) {
    for (let set = 1; set < sets; set++) {
      const start = fromOpen[next + set]!;
      const wait = afterOpen[next + set]!;
      const least = idleSlot + (start < wait ? start : wait);
      afterOpen[here + set] = least < IMPOSSIBLE ? least : IMPOSSIBLE;
    }
    return;
  }
  for (let set = 1; set < sets; set++) {
    let least = IMPOSSIBLE;
    for (let start = slot + 1; start < lunchEnd && start < table.length; start++) {
      const cost = idleSlot * (start - slot) + fromOpen[start * sets + set]!;
      if (cost < least) least = cost;
    }
    if (lunchEnd < table.length) {
      const begin = fromHad[lunchEnd * sets + set]!;
      const wait = afterHad[lunchEnd * sets + set]!;
      const cost = idleSlot * (lunchEnd - slot) + (begin < wait ? begin : wait);
      if (cost < least) least = cost;
    }
    afterOpen[here + set] = least;
  }
}

/**
 * The same where a break is longer than a slot. The next block starts `pause` slots from here, or it starts later and this
 * one might as well have ended a slot later; while lunch can begin, it is also settled by when the block starts.
 */
function fillAfterBreak(table: DayTable, sets: number, idleSlot: number, pause: number, slot: number): void {
  const [fromOpen, fromHad] = table.from;
  const [afterOpen, afterHad] = table.after;
  const soonest = slot + pause;
  lowerFrom(afterHad, table, sets, slot, idleSlot, afterHad, slot + 1);
  lowerFrom(afterHad, table, sets, slot, idleSlot * pause, fromHad, soonest);
  const lunchEnd = (slot > table.lunchFrom ? slot : table.lunchFrom) + table.lunchLength;
  if (lunchEnd > table.lunchTo) return;
  if (slot < table.lunchFrom) {
    lowerFrom(afterOpen, table, sets, slot, idleSlot, afterOpen, slot + 1);
    lowerFrom(
      afterOpen,
      table,
      sets,
      slot,
      idleSlot * pause,
      soonest < lunchEnd ? fromOpen : fromHad,
      soonest,
    );
    return;
  }
  for (let start = soonest; start < lunchEnd; start++)
    lowerFrom(afterOpen, table, sets, slot, idleSlot * (start - slot), fromOpen, start);
  const had = soonest > lunchEnd ? soonest : lunchEnd;
  for (let start = had; start < had + pause && start < table.length; start++)
    lowerFrom(afterOpen, table, sets, slot, idleSlot * (start - slot), fromHad, start);
  lowerFrom(afterOpen, table, sets, slot, idleSlot * (had - slot), afterHad, had);
}

/** Lowers the values of a slot, per set that is not empty, to those that another table has at another slot, and `more`. */
function lowerFrom(
  values: Int32Array,
  { length }: DayTable,
  sets: number,
  slot: number,
  more: number,
  others: Int32Array,
  other: number,
): void {
  if (other > length) return;
  const here = slot * sets;
  const there = other * sets;
  for (let set = 1; set < sets; set++) {
    const cost = more + others[there + set]!;
    if (cost < values[here + set]!) values[here + set] = cost;
  }
}

/** The cheapest start of an interview on a day. */
function leastOn(model: Model, day: number, costs: Int32Array): number {
  let least = IMPOSSIBLE;
  for (let slot = model.dayOffset[day]!; slot < model.dayOffset[day + 1]!; slot++)
    if (costs[slot]! < least) least = costs[slot]!;
  return least;
}

/** Lower bounds for one vector of prices; days are tabulated in order, and only as far as somebody asks. */
export class Relaxation {
  readonly sets: number;
  readonly daysLeftMax: number;
  /** Whether using the first day takes none of the days that are left. */
  private readonly firstIsUsed: boolean;
  readonly days: DayTable[] = [];
  /** Per tabulated day: cheapest way to hold a set on days up to it; index = days left × sets + set. */
  private readonly prefix: Int32Array[] = [];
  /** Per set: all interviews that must come before some member. */
  private readonly firstOf: Int32Array;
  /** Per set: 1 when rules allow all of it on one day and nothing else of the candidate's; absent when all are. */
  private readonly allowed: Uint8Array | null;

  constructor(
    private readonly model: Model,
    readonly prices: Prices,
    readonly shapes: readonly BlockShape[],
  ) {
    this.sets = 1 << model.timeline;
    this.firstIsUsed = model.problem.firstDayUsed === true;
    this.daysLeftMax = Math.min(
      model.problem.daysUsedMax,
      model.problem.days.length,
      Math.max(1, model.timeline),
    );
    this.allowed = daySets(model);
    this.firstOf = new Int32Array(this.sets);
    for (let set = 1; set < this.sets; set++) {
      const lowest = set & -set;
      this.firstOf[set] = this.firstOf[set & ~lowest]! | model.interviews[31 - Math.clz32(lowest)]!.first;
    }
  }

  /** Whether all of `set` can come on earlier days than all of `later`. */
  mayPrecede(set: number, later: number): boolean {
    return (this.firstOf[set]! & later) === 0;
  }

  /** Whether the whole loop lies on one day, whichever that is. */
  get onOneDay(): boolean {
    return this.daysLeftMax === 1 && !this.firstIsUsed;
  }

  /** Whether `day` may be used while so many days are left. */
  mayUse(day: number, daysLeft: number): boolean {
    return daysLeft > 0 || (this.firstIsUsed && day === 0);
  }

  /** Cheapest way to hold `set` on days before `day`, on at most `left` of them. */
  before(day: number, left: number, set: number): number {
    if (set === 0) return 0;
    return day === 0 ? IMPOSSIBLE : this.prefix[day - 1]![left * this.sets + set]!;
  }

  /** What the days before `day` cost that hold `set`, the price of using one more day included. */
  earlier(day: number, daysLeft: number, set: number): number {
    return set === 0 ? 0 : this.model.problem.weights.extraDay + this.before(day, daysLeft - 1, set);
  }

  /** Tabulates the next day. */
  extend(): DayTable {
    const day = this.days.length;
    const table = this.tabulate(day);
    this.days.push(table);
    this.prefix.push(this.extendPrefix(table));
    return table;
  }

  /** What a loop that takes place on this day alone costs at least, each interview at its cheapest start. */
  floorOn(day: number): number {
    this.prices.fill(day);
    let sum = 0;
    for (let i = 0; i < this.model.timeline && sum < IMPOSSIBLE; i++)
      sum += leastOn(this.model, day, this.prices.costs[i]!);
    return Math.min(IMPOSSIBLE, sum);
  }

  /** Whether anything can be held on a day; on the only day of a loop that is everything. */
  private isOpen(day: number): boolean {
    const { model, prices } = this;
    const fits = (_: unknown, i: number): boolean => leastOn(model, day, prices.costs[i]!) < IMPOSSIBLE;
    const timeline = model.interviews.slice(0, model.timeline);
    return this.onOneDay ? timeline.every(fits) : timeline.some(fits);
  }

  /** The table of one day, by itself. */
  tabulate(day: number): DayTable {
    const { model, sets, shapes } = this;
    this.prices.fill(day);
    const { costs } = this.prices;
    const open = this.isOpen(day);
    const table = emptyDay(model, day, sets, open);
    if (!open) return table;
    const { idleSlot } = model.problem.weights;
    for (let slot = table.length; slot >= 0; slot--) {
      fillBlocks(model, table, sets, shapes, costs, slot);
      fillFrom(table, sets, shapes, slot);
      fillAfter(table, sets, idleSlot, model.pause, slot);
    }
    for (let slot = 0; slot < table.length; slot++) {
      const from = table.from[table.lunchLength === 0 || lunchFits(table, -IMPOSSIBLE, slot) ? 1 : 0];
      for (let set = 1; set < sets; set++) {
        if (this.allowed?.[set] === 0) continue;
        const cost = from[slot * sets + set]!;
        if (cost < table.best[set]!) table.best[set] = cost;
      }
    }
    return table;
  }

  private extendPrefix({ day, best, open }: DayTable): Int32Array {
    const { sets, daysLeftMax } = this;
    const { extraDay } = this.model.problem.weights;
    const previous = this.prefix[day - 1];
    const prefix = previous ? previous.slice() : new Int32Array((daysLeftMax + 1) * sets).fill(IMPOSSIBLE);
    if (!open) return prefix;
    const alone = this.firstIsUsed ? 0 : 1;
    for (let left = 0; left <= daysLeftMax; left++) {
      if (!this.mayUse(day, left)) continue;
      for (let set = 1; set < sets; set++) {
        let least = Math.min(prefix[left * sets + set]!, best[set]!);
        for (let part = left > alone && previous ? (set - 1) & set : 0; part > 0; part = (part - 1) & set) {
          const cost = best[part]! + extraDay;
          if (cost >= least) continue;
          const earlier = set & ~part;
          if (!this.mayPrecede(earlier, part)) continue;
          const total = cost + previous![(left - 1) * sets + earlier]!;
          if (total < least) least = total;
        }
        prefix[left * sets + set] = least;
      }
    }
    return prefix;
  }
}
