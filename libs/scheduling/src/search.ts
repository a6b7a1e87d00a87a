/**
 * Depth-first branch and bound over the candidate's timetable: which interviews on which day, then block after block in
 * time. Each node is bounded by the cheapest people for what is placed (nobody twice) plus the relaxation's cheapest rest.
 */
import { castPeople } from './casting.js';
import type { Distance } from './distance.js';
import { Matching } from './matching.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import type { Budget } from './plan.js';
import type { Prices } from './prices.js';
import { lunchFits } from './relaxation.js';
import type { DayTable, Relaxation } from './relaxation.js';

/** The best plan found, as start slots by interview and people by seat, and what is proven about it. */
export interface Found {
  readonly starts: Int32Array | null;
  readonly people: readonly number[];
  readonly cost: number;
  readonly bound: number;
  /** Whether the search ended by itself, so that nothing cheaper exists. */
  readonly finished: boolean;
}

/** Counts work over one or several searches against one budget. */
export class Meter {
  nodes = 0;
  /** The work of the phase that is running ends here, whatever remains of the budget. */
  private phaseEnd = Infinity;
  private nextPoll = 256;
  private ended = false;
  private paused = false;

  constructor(private readonly budget: Budget) {}

  /** Whether the running phase has to come back. */
  get stopped(): boolean {
    return this.ended || this.paused;
  }

  /** Whether the whole budget is used up. */
  get exhausted(): boolean {
    return this.ended;
  }

  /** Begins a phase of at most so many units. */
  phase(units: number): void {
    this.phaseEnd = this.nodes + units;
    this.paused = false;
  }

  /** Adds work; `false` once the phase or the budget has ended. */
  work(units: number): boolean {
    this.nodes += units;
    if (this.ended) return false;
    if (this.budget.nodesMax !== undefined && this.nodes > this.budget.nodesMax) this.ended = true;
    if (this.nodes > this.phaseEnd) this.paused = true;
    if (this.nodes >= this.nextPoll) {
      this.nextPoll = this.nodes + 256;
      if (this.budget.shouldStop?.() === true) this.ended = true;
    }
    return !this.stopped;
  }
}

/** A day being filled: what of it remains is decided by the caller's arguments. */
interface Filling {
  readonly table: DayTable;
  /** Cheapest cost of everything on the days before this one. */
  readonly tail: number;
  readonly daysLeft: number;
  /** Interviews for days before this one. */
  readonly earlier: number;
}

const PLACES = 2 ** 24;

/** What a search works on: the bound in use, plans to keep away from, and a budget. */
export interface SearchTask {
  readonly model: Model;
  readonly relaxation: Relaxation;
  readonly distances: readonly Distance[];
  readonly meter: Meter;
  /** Only plans that cost less are of interest. */
  readonly limit: number;
  /** Whether to spend more on each node to see earlier that the seats of a rest cannot be filled. */
  readonly thorough: boolean;
}

/** One search through a model; `run` may be called once. Days are filled from the last one used to the first. */
export class Search {
  private readonly model: Model;
  private readonly relaxation: Relaxation;
  private readonly prices: Prices;
  private readonly distances: readonly Distance[];
  private readonly meter: Meter;
  private readonly matching: Matching;
  private readonly starts: Int32Array;
  private readonly everything: number;
  private unpriced: Matching | undefined;
  private placed = 0;
  private loose = 0;
  private best: Int32Array | null = null;
  private bestPeople: readonly number[] = [];
  private limit: number;
  private readonly thorough: boolean;
  private bound = 0;
  private readonly meetingsBound: number;

  constructor(task: SearchTask) {
    const { model, relaxation } = task;
    this.model = model;
    this.relaxation = relaxation;
    this.prices = relaxation.prices;
    this.distances = task.distances;
    this.meter = task.meter;
    this.matching = new Matching(model.people.length, model.seats.length);
    this.starts = new Int32Array(model.interviews.length);
    this.everything = (1 << model.timeline) - 1;
    this.limit = task.limit;
    this.thorough = task.thorough;
    this.meetingsBound = meetingsBound(model, this.prices);
  }

  /** Searches to the end or until the budget is used up. */
  run(): Found {
    if (this.meetingsBound < IMPOSSIBLE) {
      if (this.everything === 0) this.placeMeetings(0, -this.prices.refund);
      else this.chooseLastDay();
    }
    const finished = !this.meter.stopped;
    const bound = finished ? this.limit : Math.min(this.bound, this.limit);
    return { starts: this.best, people: this.bestPeople, cost: this.limit, bound, finished };
  }

  private peopleCost(): number {
    return this.matching.cost + this.loose + this.meetingsBound;
  }

  /** Best first over the last day used and what is held on it; a day is tabulated once nothing cheaper is left. */
  private chooseLastDay(): void {
    const { relaxation, model } = this;
    const { lastDay } = model.problem.weights;
    const floor = cheapestCast(model);
    const open: number[] = [];
    for (let next = 0; ;) {
      const least = Math.floor((open.at(-1) ?? Infinity) / PLACES) - this.prices.refund;
      const unseen = next < model.problem.days.length ? floor + lastDay * next : Infinity;
      this.bound = Math.max(this.bound, Math.min(least, unseen, this.limit));
      if (Math.min(least, unseen) >= this.limit || !this.meter.work(1)) return;
      if (unseen <= least) {
        if (next === relaxation.days.length) relaxation.extend();
        this.collect(
          open,
          next,
          relaxation.daysLeftMax,
          this.everything,
          this.meetingsBound + lastDay * next,
        );
        open.sort((one, other) => other - one);
        next++;
        continue;
      }
      this.fillDay(open.pop()!, relaxation.daysLeftMax, this.everything, -this.prices.refund);
    }
  }

  /** Adds each set that a day can hold, with the bound of the whole that results (without refund when `base` has none). */
  private collect(into: number[], day: number, daysLeft: number, rest: number, known: number): void {
    const { relaxation } = this;
    const { best } = relaxation.days[day]!;
    const limit = this.limit + this.prices.refund;
    for (let set = rest; set > 0; set = (set - 1) & rest) {
      if (best[set]! >= IMPOSSIBLE) continue;
      const earlier = rest & ~set;
      if (!relaxation.mayPrecede(earlier, set)) continue;
      const value = known + best[set]! + this.earlierCost(day, daysLeft, earlier);
      if (value < limit) into.push(value * PLACES + day * 4096 + set);
    }
  }

  private earlierCost(day: number, daysLeft: number, earlier: number): number {
    if (earlier === 0) return 0;
    return this.model.problem.weights.extraDay + this.relaxation.before(day, daysLeft - 1, earlier);
  }

  private fillDay(choice: number, daysLeft: number, rest: number, base: number): void {
    const day = Math.floor((choice % PLACES) / 4096);
    const set = choice % 4096;
    const earlier = rest & ~set;
    const table = this.relaxation.days[day]!;
    const tail = this.earlierCost(day, daysLeft, earlier);
    const last = rest === this.everything ? this.model.problem.weights.lastDay * day : 0;
    this.nextBlock({ table, tail, daysLeft, earlier }, -1, set, table.lunchLength === 0 ? 1 : 0, base + last);
  }

  /** Tries every day before `day` and every set for it, cheapest bound first. */
  private chooseDay(day: number, daysLeft: number, rest: number, base: number): void {
    const choices: number[] = [];
    const known = base + this.prices.refund + this.peopleCost();
    for (let earlier = 0; earlier < day; earlier++) this.collect(choices, earlier, daysLeft, rest, known);
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      if (Math.floor(choice / PLACES) - this.prices.refund >= this.limit || this.meter.stopped) return;
      this.fillDay(choice, daysLeft, rest, base);
    }
  }

  /** Tries every next block of the day from `end` (-1: nothing placed yet), cheapest bound first. */
  private nextBlock(filling: Filling, end: number, rest: number, had: number, base: number): void {
    const { table, tail } = filling;
    const { shapes, sets } = this.relaxation;
    const { idleSlot } = this.model.problem.weights;
    const { refund } = this.prices;
    const known = base + refund + this.peopleCost() + tail;
    const choices: number[] = [];
    for (let start = end + 1; start < table.length; start++) {
      const idle = end < 0 ? 0 : idleSlot * (start - end);
      const lunch = had === 1 || lunchFits(table, end < 0 ? -IMPOSSIBLE : end, start) ? 1 : 0;
      if (known + idle + table.from[lunch][start * sets + rest]! >= this.limit + refund) continue;
      for (let at = 0; at < shapes.length; at++) {
        const { set, length, first } = shapes[at]!;
        if ((set & ~rest) !== 0 || start + length > table.length || (first & rest & ~set) !== 0) continue;
        const cost = table.block[start * sets + set]!;
        const value = known + idle + cost + table.after[lunch][(start + length) * sets + (rest & ~set)]!;
        if (value < this.limit + refund) choices.push(value * PLACES + start * 4096 + set);
      }
    }
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      if (Math.floor(choice / PLACES) >= this.limit + refund || this.meter.stopped) return;
      const start = Math.floor((choice % PLACES) / 4096);
      const set = choice % 4096;
      const lunch = had === 1 || lunchFits(table, end < 0 ? -IMPOSSIBLE : end, start) ? 1 : 0;
      const idle = end < 0 ? 0 : idleSlot * (start - end);
      this.fillBlock(filling, start, set, rest & ~set, lunch, base + idle);
    }
  }

  /** Orders the rest of a block from `slot`; then goes on with the rest of the day. */
  private fillBlock(
    filling: Filling,
    slot: number,
    set: number,
    rest: number,
    had: number,
    base: number,
  ): void {
    if (set === 0) return this.afterBlock(filling, slot, rest, had, base);
    const { table, tail } = filling;
    const { sets } = this.relaxation;
    const offset = this.model.dayOffset[table.day]!;
    let length = 0;
    for (let i = 0; i < this.model.timeline; i++)
      if ((set >> i) & 1) length += this.model.interviews[i]!.length;
    const ahead = tail + table.after[had as 0 | 1][(slot + length) * sets + rest]!;
    for (let i = 0; i < this.model.timeline; i++) {
      const interview = this.model.interviews[i]!;
      if (((set >> i) & 1) === 0 || (interview.first & set) !== 0) continue;
      const cost = this.prices.costs[i]![offset + slot]!;
      if (cost >= IMPOSSIBLE) continue;
      const others = set & ~(1 << i);
      const inBlock = others === 0 ? 0 : table.block[(slot + interview.length) * sets + others]!;
      if (base + this.peopleCost() + cost + inBlock + ahead >= this.limit) continue;
      if (!this.meter.work(1)) return;
      const mark = this.matching.size;
      const loose = this.loose;
      const fixed = this.model.startCost[i]![offset + slot]!;
      if (this.place(i, offset + slot)) {
        const value = base + fixed + this.peopleCost() + inBlock + ahead;
        if (value < this.limit && this.canSeat(filling, slot + interview.length, others | rest, base + fixed))
          this.fillBlock(filling, slot + interview.length, others, rest, had, base + fixed);
      }
      this.placed &= ~(1 << i);
      this.matching.undo(mark);
      this.loose = loose;
    }
  }

  private afterBlock(filling: Filling, end: number, rest: number, had: number, base: number): void {
    if (rest !== 0) return this.nextBlock(filling, end, rest, had, base);
    const { table, earlier, daysLeft } = filling;
    if (had === 0 && !lunchFits(table, end, table.lunchTo)) return;
    if (earlier === 0) this.placeMeetings(this.model.timeline, base);
    else this.chooseDay(table.day, daysLeft - 1, earlier, base + this.model.problem.weights.extraDay);
  }

  /** Puts an interview at a slot and people on its seats; `false` when a rule among what is placed forbids it. */
  private place(interview: number, slot: number): boolean {
    this.placed |= 1 << interview;
    this.starts[interview] = slot;
    if (!this.orderHolds(interview)) return false;
    for (const seat of this.model.interviews[interview]!.seats) {
      const { distinct, emptyCost } = this.model.seats[seat]!;
      if (!distinct) this.loose += this.prices.seatCost(seat, slot);
      else if (!this.matching.add(seat, this.prices.eligible(seat, slot), emptyCost)) return false;
    }
    return true;
  }

  /** Whether all seats still open can be filled at all and cheaply enough, each at its best time that is left (Hall 1935). */
  private canSeat(filling: Filling, slot: number, today: number, base: number): boolean {
    if (!this.thorough) return true;
    const { table, earlier } = filling;
    const open = today | earlier;
    const mark = this.matching.size;
    let value = base + this.loose + this.meetingsBound;
    if (earlier !== 0) value += this.model.problem.weights.extraDay;
    let possible = true;
    for (let i = 0; i < this.model.timeline && possible; i++) {
      if (((open >> i) & 1) === 0) continue;
      for (const seat of this.model.interviews[i]!.seats) {
        const { distinct, emptyCost } = this.model.seats[seat]!;
        if (!distinct) continue;
        const list =
          (today >> i) & 1
            ? this.prices.eligibleFrom(seat, table.day, slot)
            : this.prices.eligibleBefore(seat, table.day);
        possible = this.matching.add(seat, list, emptyCost);
        if (!possible) break;
      }
    }
    possible &&= value + this.matching.cost < this.limit;
    this.matching.undo(mark);
    return possible;
  }

  private realStart(interview: number): number {
    const slot = this.starts[interview]!;
    const day = this.model.dayOfSlot[slot]!;
    return slot - this.model.dayOffset[day]! + this.model.problem.days[day]!.span[0];
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

  /** Places the meetings without the candidate, cheapest start first, and then settles who sits where. */
  private placeMeetings(meeting: number, base: number): void {
    if (meeting === this.model.interviews.length) return this.settle(base);
    const choices: number[] = [];
    const costs = this.prices.costs[meeting]!;
    const least = leastOf(costs);
    for (let slot = 0; slot < costs.length; slot++) {
      const value = base + this.peopleCost() + costs[slot]! - least;
      if (value < this.limit) choices.push(costs[slot]! * PLACES + slot);
    }
    choices.sort((one, other) => one - other);
    for (const choice of choices) {
      const slot = choice % PLACES;
      if (base + this.peopleCost() + costs[slot]! - least >= this.limit || !this.meter.work(1)) return;
      const mark = this.matching.size;
      const loose = this.loose;
      const fixed = this.model.startCost[meeting]![slot]! - least;
      if (this.place(meeting, slot)) {
        if (base + fixed + this.peopleCost() < this.limit) this.placeMeetings(meeting + 1, base + fixed);
      }
      this.placed &= ~(1 << meeting);
      this.matching.undo(mark);
      this.loose = loose;
    }
  }

  /** All times are fixed: takes the people of the matching, or casts them where rules couple them or a distance is asked. */
  private settle(base: number): void {
    const near = this.distances.filter((distance) => !distance.farByTime(this.starts));
    const fixed = base + this.meetingsBound + this.prices.refund;
    if (!this.model.coupled && near.length === 0) {
      const people = this.cheapestPeople();
      const cost = fixed + this.castCost(people);
      if (cost < this.limit) this.keep(cost, people);
      return;
    }
    const work = (units: number): boolean => this.meter.work(units);
    const found = castPeople(this.model, {
      starts: this.starts,
      limit: this.limit - fixed,
      distances: near,
      work,
    });
    if (found) this.keep(fixed + found.cost, found.people);
  }

  /** The cheapest people for the current starts; under penalties the search's own matching need not be cheapest. */
  private cheapestPeople(): number[] {
    let { matching } = this;
    if (this.prices.refund !== 0) {
      matching = this.unpriced ??= new Matching(this.model.people.length, this.model.seats.length);
      matching.undo(0);
      this.model.seats.forEach(({ interview, emptyCost }, seat) => {
        matching.add(seat, this.model.eligible(seat, this.starts[interview]!), emptyCost);
      });
    }
    return this.model.seats.map((_, seat) => matching.personOn(seat));
  }

  /** What these people cost at the current starts, without penalties. */
  private castCost(people: readonly number[]): number {
    let sum = 0;
    for (let seat = 0; seat < people.length; seat++) {
      const { interview, emptyCost } = this.model.seats[seat]!;
      const list = this.model.eligible(seat, this.starts[interview]!);
      sum += people[seat]! < 0 ? emptyCost : list.costs[list.people.indexOf(people[seat]!)]!;
    }
    return sum;
  }

  private keep(cost: number, people: readonly number[]): void {
    this.limit = cost;
    this.best = this.starts.slice();
    this.bestPeople = people;
  }
}

function leastOf(costs: Int32Array): number {
  let least = IMPOSSIBLE;
  for (const cost of costs) if (cost < least) least = cost;
  return least;
}

function meetingsBound(model: Model, prices: Prices): number {
  let sum = 0;
  for (let meeting = model.timeline; meeting < model.interviews.length; meeting++) {
    for (let day = 0; day < model.problem.days.length; day++) prices.fill(day);
    sum = Math.min(IMPOSSIBLE, sum + leastOf(prices.costs[meeting]!));
  }
  return sum;
}

/** What the people of any plan cost at least, whenever it takes place. */
export function cheapestCast(model: Model): number {
  let sum = 0;
  for (const { pool, emptyCost } of model.seats) {
    let least = emptyCost;
    for (let at = 0; at < pool.length; at++) least = Math.min(least, model.people[pool[at]!]!.cost);
    sum = Math.min(IMPOSSIBLE, sum + least);
  }
  return sum;
}
