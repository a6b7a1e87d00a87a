/**
 * Depth-first branch and bound over the candidate's timetable: which interviews on which day, then block after block in
 * time. Each node is bounded by the cheapest people for what is placed (nobody twice) plus the cheapest rest according to
 * each view of the problem: one with plain prices, strong deep down, and maybe one with penalties, strong near the root.
 */
import { realSlot } from './axis.js';
import { castPeople } from './casting.js';
import type { Distance } from './distance.js';
import { Matching } from './matching.js';
import type { Meter } from './meter.js';
import { freeInterviews, Memory } from './memory.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { lunchFits } from './relaxation.js';
import type { DayTable, Relaxation } from './relaxation.js';
import { View } from './view.js';

/** The best plan found, as start slots by interview and people by seat, and what is proven about it. */
export interface Found {
  readonly starts: Int32Array | null;
  readonly people: readonly number[];
  readonly cost: number;
  readonly bound: number;
  /** Whether the search ended by itself, so that nothing cheaper exists. */
  readonly finished: boolean;
}

/** What a search works on: the bounds in use, plans to keep away from, and a budget. */
export interface SearchTask {
  readonly model: Model;
  /** Tables under plain prices, then any under penalties. */
  readonly relaxations: readonly [Relaxation, ...Relaxation[]];
  readonly distances: readonly Distance[];
  readonly meter: Meter;
  /** Only plans that cost less are of interest. */
  readonly limit: number;
  /** Cost below which no plan can be, whenever it takes place. */
  readonly floor: number;
}

/** A day being filled: what of it remains is decided by the caller's arguments. */
interface Filling {
  readonly day: number;
  /** The day under the plain prices: its length and lunch are those of every view. */
  readonly table: DayTable;
  /** Per view: cheapest cost of everything on the days before this one. */
  readonly tails: readonly number[];
  readonly daysLeft: number;
  /** Interviews for days before this one. */
  readonly earlier: number;
}

/** Packs a value, a place of 12 bits and a set of 12 bits into one number that sorts by value. */
const PLACES = 2 ** 24;

/** Nodes after which looking ahead at the seats of the rest pays. */
const LOOK_AHEAD_FROM = 500;

/** One search through a model; `run` may be called once. Days are filled from the last one used to the first. */
export class Search {
  private readonly model: Model;
  private readonly plain: View;
  private readonly views: readonly View[];
  private readonly matching: Matching;
  private readonly starts: Int32Array;
  private readonly everything: number;
  private readonly daysUsedMax: number;
  private casting: Matching | undefined;
  private placed = 0;
  private visited = 0;
  private best: Int32Array | null = null;
  private bestPeople: readonly number[] = [];
  private limit: number;
  private bound = 0;
  /** Interviews on which nobody has to sit (bits): where they lie matters to nobody else. */
  private readonly free: number;
  private readonly memory: Memory | null;

  constructor(private readonly task: SearchTask) {
    const { model, relaxations } = task;
    this.model = model;
    this.plain = new View(model, relaxations[0]);
    this.views = [this.plain, ...relaxations.slice(1).map((relaxation) => new View(model, relaxation))];
    this.matching = this.plain.matching;
    this.starts = new Int32Array(model.interviews.length);
    this.everything = (1 << model.timeline) - 1;
    this.daysUsedMax = relaxations[0].daysLeftMax;
    this.limit = task.limit;
    this.free = freeInterviews(model);
    const alone =
      model.timeline === model.interviews.length && model.gaps.length + model.dayRules.length === 0;
    this.memory = this.free !== 0 && alone && task.distances.length === 0 ? new Memory() : null;
  }

  /** Searches to the end or until the budget is used up. */
  run(): Found {
    if (this.plain.meetings < IMPOSSIBLE) {
      if (this.everything === 0) this.placeMeetings(0, 0);
      else this.chooseLastDay();
    }
    const finished = !this.task.meter.stopped;
    const bound = finished ? this.limit : Math.min(this.bound, this.limit);
    return { starts: this.best, people: this.bestPeople, cost: this.limit, bound, finished };
  }

  /** Best first over the last day used and what is held on it; a day is tabulated once nothing cheaper is left. */
  private chooseLastDay(): void {
    const { model } = this;
    const { meter, floor } = this.task;
    const { lastDay } = model.problem.weights;
    const open: number[] = [];
    for (let next = 0; ;) {
      const least = Math.floor((open.at(-1) ?? Infinity) / PLACES);
      const unseen = next < model.problem.days.length ? floor + lastDay * next : Infinity;
      this.bound = Math.max(this.bound, Math.min(least, unseen, this.limit));
      if (Math.min(least, unseen) >= this.limit || !meter.work(1)) return;
      if (unseen <= least) {
        for (const { relaxation } of this.views) if (next === relaxation.days.length) relaxation.extend();
        this.collect(open, next, this.daysUsedMax, this.everything, lastDay * next);
        open.sort((one, other) => other - one);
        next++;
        if (!meter.poll()) return;
        continue;
      }
      this.fillDay(open.pop()!, this.daysUsedMax, this.everything, 0);
      if (meter.stopped) return;
    }
  }

  /** Adds each set that a day can hold, with the bound of the whole that results. */
  private collect(into: number[], day: number, daysLeft: number, rest: number, base: number): void {
    const { views } = this;
    if (!this.plain.relaxation.mayUse(day, daysLeft)) return;
    const { best } = this.plain.relaxation.days[day]!;
    for (let set = rest; set > 0; set = (set - 1) & rest) {
      if (best[set]! >= IMPOSSIBLE) continue;
      const earlier = rest & ~set;
      if (!this.plain.relaxation.mayPrecede(earlier, set)) continue;
      let value = 0;
      for (let at = 0; at < views.length; at++) {
        const { relaxation } = views[at]!;
        const cost =
          views[at]!.cost() + relaxation.days[day]!.best[set]! + relaxation.earlier(day, daysLeft, earlier);
        if (cost > value) value = cost;
      }
      value += base;
      if (value < this.limit) into.push(value * PLACES + day * 4096 + set);
    }
  }

  private fillDay(choice: number, daysLeft: number, rest: number, base: number): void {
    const day = Math.floor((choice % PLACES) / 4096);
    const set = choice % 4096;
    const earlier = rest & ~set;
    const table = this.plain.relaxation.days[day]!;
    const tails = this.views.map(({ relaxation }) => relaxation.earlier(day, daysLeft, earlier));
    const last = rest === this.everything ? this.model.problem.weights.lastDay * day : 0;
    this.nextBlock(
      { day, table, tails, daysLeft, earlier },
      -1,
      set,
      table.lunchLength === 0 ? 1 : 0,
      base + last,
    );
  }

  /** Tries every day before `day` and every set for it, cheapest bound first. */
  private chooseDay(day: number, daysLeft: number, rest: number, base: number): void {
    const choices: number[] = [];
    for (let earlier = 0; earlier < day; earlier++) this.collect(choices, earlier, daysLeft, rest, base);
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      if (Math.floor(choice / PLACES) >= this.limit || this.task.meter.stopped) return;
      this.fillDay(choice, daysLeft, rest, base);
    }
  }

  /** Tries every next block of the day from `end` (-1: nothing placed yet), cheapest bound first. */
  private nextBlock(filling: Filling, end: number, rest: number, had: 0 | 1, base: number): void {
    if (this.memory?.knows(this.stateOf(filling, end, rest, had), base) === true) return;
    this.tryBlocks(filling, end, rest, had, base);
  }

  private stateOf({ day, daysLeft, earlier }: Filling, end: number, rest: number, had: 0 | 1): string {
    let state = `${day} ${daysLeft} ${earlier} ${end} ${rest} ${had}`;
    for (let i = 0; i < this.starts.length; i++)
      if (((this.placed & ~this.free) >> i) & 1) state += ` ${i}:${this.starts[i]!}`;
    return state;
  }

  private tryBlocks(filling: Filling, end: number, rest: number, had: 0 | 1, base: number): void {
    const { table, day, tails } = filling;
    const { views } = this;
    const { shapes, sets } = this.plain.relaxation;
    const { idleSlot } = this.model.problem.weights;
    const known = views.map((view, at) => base + view.cost() + tails[at]!);
    const choices: number[] = [];
    for (let start = end < 0 ? 0 : end + this.model.pause; start < table.length; start++) {
      const idle = end < 0 ? 0 : idleSlot * (start - end);
      const lunch = had === 1 || lunchFits(table, end < 0 ? -IMPOSSIBLE : end, start) ? 1 : 0;
      let least = 0;
      for (let at = 0; at < views.length; at++) {
        const value = known[at]! + idle + views[at]!.relaxation.days[day]!.from[lunch][start * sets + rest]!;
        if (value > least) least = value;
      }
      if (least >= this.limit) continue;
      for (let number = 0; number < shapes.length; number++) {
        const { set, length, first, opens } = shapes[number]!;
        if (!opens || (set & ~rest) !== 0 || start + length > table.length || (first & rest & ~set) !== 0)
          continue;
        const here = start * sets + set;
        const there = (start + length) * sets + (rest & ~set);
        let value = 0;
        for (let at = 0; at < views.length; at++) {
          const { block, after } = views[at]!.relaxation.days[day]!;
          const cost = known[at]! + idle + block[here]! + after[lunch][there]!;
          if (cost > value) value = cost;
        }
        if (value < this.limit) choices.push(value * PLACES + start * 4096 + set);
      }
    }
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      if (Math.floor(choice / PLACES) >= this.limit || this.task.meter.stopped) return;
      const start = Math.floor((choice % PLACES) / 4096);
      const set = choice % 4096;
      const lunch = had === 1 || lunchFits(table, end < 0 ? -IMPOSSIBLE : end, start) ? 1 : 0;
      const idle = end < 0 ? 0 : idleSlot * (start - end);
      this.fillBlock(filling, start, set, rest & ~set, lunch, base + idle);
    }
  }

  /** Whether some view forbids going on with `set` as the rest of a block at `slot` and `rest` for later that day. */
  private exceeds(
    filling: Filling,
    slot: number,
    set: number,
    end: number,
    rest: number,
    had: 0 | 1,
    base: number,
  ): boolean {
    const { day, tails } = filling;
    const { views } = this;
    const { sets } = this.plain.relaxation;
    for (let at = 0; at < views.length; at++) {
      const { block, after } = views[at]!.relaxation.days[day]!;
      const inBlock = set === 0 ? 0 : block[slot * sets + set]!;
      const value = base + views[at]!.cost() + tails[at]! + inBlock + after[had][end * sets + rest]!;
      if (value >= this.limit) return true;
    }
    return false;
  }

  /** Orders the rest of a block from `slot`; then goes on with the rest of the day. */
  private fillBlock(
    filling: Filling,
    slot: number,
    set: number,
    rest: number,
    had: 0 | 1,
    base: number,
  ): void {
    if (set === 0) return this.afterBlock(filling, slot, rest, had, base);
    const { model, task } = this;
    const offset = model.dayOffset[filling.day]!;
    let end = slot;
    for (let i = 0; i < model.timeline; i++) if ((set >> i) & 1) end += model.interviews[i]!.length;
    for (let i = 0; i < model.timeline; i++) {
      const interview = model.interviews[i]!;
      if (((set >> i) & 1) === 0 || (interview.first & set) !== 0) continue;
      const cost = this.plain.prices.costs[i]![offset + slot]!;
      if (cost >= IMPOSSIBLE) continue;
      const others = set & ~(1 << i);
      const next = slot + interview.length;
      if (this.exceeds(filling, next, others, end, rest, had, base + cost)) continue;
      if (!task.meter.work(1)) return;
      const fixed = base + model.startCost[i]![offset + slot]!;
      const mark = this.matching.size;
      if (this.place(i, offset + slot) && !this.exceeds(filling, next, others, end, rest, had, fixed)) {
        if (this.canSeat(filling, next, others | rest, fixed))
          this.fillBlock(filling, next, others, rest, had, fixed);
      }
      this.takeBack(i, mark);
    }
  }

  private afterBlock(filling: Filling, end: number, rest: number, had: 0 | 1, base: number): void {
    if (rest !== 0) return this.nextBlock(filling, end, rest, had, base);
    const { table, earlier, daysLeft } = filling;
    if (had === 0 && !lunchFits(table, end, table.lunchTo)) return;
    if (earlier === 0) this.placeMeetings(this.model.timeline, base);
    else this.chooseDay(filling.day, daysLeft - 1, earlier, base + this.model.problem.weights.extraDay);
  }

  /** Puts an interview at a slot and people on its seats; `false` when a rule among what is placed forbids it. */
  private place(interview: number, slot: number): boolean {
    this.placed |= 1 << interview;
    this.starts[interview] = slot;
    for (let at = 0; at < this.views.length; at++) this.views[at]!.begin();
    if (!this.orderHolds(interview) || !this.daysHold(interview)) return false;
    for (let at = 0; at < this.views.length; at++) {
      if (!this.views[at]!.place(interview, slot)) return false;
    }
    return true;
  }

  private takeBack(interview: number, mark: number): void {
    this.placed &= ~(1 << interview);
    for (let at = 0; at < this.views.length; at++) this.views[at]!.undo(mark);
  }

  /** Whether all seats still open can be filled at all and cheaply enough, each at its best time that is left (Hall 1935). */
  private canSeat(filling: Filling, slot: number, today: number, base: number): boolean {
    if (++this.visited < LOOK_AHEAD_FROM) return true;
    const { day, earlier } = filling;
    const extra = earlier === 0 ? 0 : this.model.problem.weights.extraDay;
    const mark = this.matching.size;
    let possible = true;
    for (let i = 0; i < this.model.timeline && possible; i++) {
      if ((today >> i) & 1) possible = this.plain.placeFrom(i, day, slot);
      else if ((earlier >> i) & 1) possible = this.plain.placeBefore(i, day);
    }
    possible &&= base + extra + this.plain.cost() < this.limit;
    this.matching.undo(mark);
    return possible;
  }

  private realStart(interview: number): number {
    return realSlot(this.model, this.starts[interview]!);
  }

  /** Order and gaps between this interview and all others that are placed. */
  private orderHolds(interview: number): boolean {
    const { interviews, gaps } = this.model;
    const own = interviews[interview]!;
    const start = this.realStart(interview);
    for (let other = 0; other < interviews.length; other++) {
      if (((this.placed >> other) & 1) === 0 || other === interview) continue;
      const far = this.realStart(other);
      if ((own.first >> other) & 1 && far + interviews[other]!.length > start) return false;
      if ((interviews[other]!.first >> interview) & 1 && start + own.length > far) return false;
    }
    for (const { before, then, slotsMin, slotsMax } of gaps) {
      if (before !== interview && then !== interview) continue;
      const other = before === interview ? then : before;
      if (((this.placed >> other) & 1) === 0) continue;
      const gap = this.realStart(then) - this.realStart(before) - interviews[before]!.length;
      if (gap < slotsMin || gap > slotsMax) return false;
    }
    return true;
  }

  /** Rules about days between this interview and all others that are placed. */
  private daysHold(interview: number): boolean {
    const { dayRules, dayOfSlot } = this.model;
    const own = dayOfSlot[this.starts[interview]!]!;
    for (const { same, set } of dayRules) {
      if (((set >> interview) & 1) === 0) continue;
      for (let other = 0; other < this.starts.length; other++) {
        if (other === interview || (((set & this.placed) >> other) & 1) === 0) continue;
        if ((dayOfSlot[this.starts[other]!] === own) !== same) return false;
      }
    }
    return true;
  }

  /** Places the meetings without the candidate, cheapest start first, and then settles who sits where. */
  private placeMeetings(meeting: number, base: number): void {
    if (meeting === this.model.interviews.length) return this.settle(base);
    const costs = this.plain.prices.costs[meeting]!;
    const least = this.plain.leastOf(meeting);
    const choices: number[] = [];
    for (let slot = 0; slot < costs.length; slot++) {
      const value = base + this.plain.cost() + costs[slot]! - least;
      if (value < this.limit) choices.push(costs[slot]! * PLACES + slot);
    }
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      const slot = choice % PLACES;
      if (base + this.plain.cost() + costs[slot]! - least >= this.limit || !this.task.meter.work(1)) return;
      const fixed = base + this.model.startCost[meeting]![slot]! - least;
      const mark = this.matching.size;
      if (this.place(meeting, slot) && fixed + this.plain.cost() < this.limit)
        this.placeMeetings(meeting + 1, fixed);
      this.takeBack(meeting, mark);
    }
  }

  /** All times are fixed: takes the people of the matching, or casts them where rules couple them or a distance is asked. */
  private settle(base: number): void {
    const { model, task } = this;
    const near = task.distances.filter((distance) => !distance.farByTime(this.starts));
    if (!model.coupled && near.length === 0) {
      const cost = base + this.plain.cost();
      if (cost < this.limit)
        this.keep(
          cost,
          model.seats.map((_, seat) => this.matching.personOn(seat)),
        );
      return;
    }
    const fixed = base + this.plain.meetings;
    const work = (units: number): boolean => task.meter.work(units);
    const matching = (this.casting ??= new Matching(model.people.length, model.seats.length));
    const found = castPeople(model, {
      starts: this.starts,
      limit: this.limit - fixed,
      distances: near,
      matching,
      work,
    });
    if (found) this.keep(fixed + found.cost, found.people);
  }

  private keep(cost: number, people: readonly number[]): void {
    this.limit = cost;
    this.best = this.starts.slice();
    this.bestPeople = people;
  }
}
