/**
 * Makes the model of a scope: the same tables as the whole problem's, with what the scope does not admit made impossible,
 * so that bounds and searches need not know that they see a part only.
 */
import { realSlot } from './axis.js';
import { halfOf } from './distance.js';
import { IMPOSSIBLE } from './model.js';
import type { Eligible, Model } from './model.js';
import type { Scope, Starts } from './scope.js';

/**
 * When people could attend one meeting, by person, in real slots and their break kept: from `first` on they are free after
 * its earliest start, until `last` they must have ended before its latest. Nobody at infinity; not a number: not looked at yet.
 */
interface Attendable {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** One narrowed model in the making. */
export class Narrowed {
  private readonly filtersPeople: boolean;
  private readonly seats: Model['seats'];
  /** Per seat: whether the scope changes who could sit there; others share the whole problem's tables. */
  private readonly isOwn: readonly boolean[];
  private readonly seatCost: readonly Int32Array[];
  private readonly seatWho: readonly Int32Array[];
  private readonly attended: readonly number[];
  private readonly attendable: readonly Attendable[];
  private readonly lists: (Eligible | undefined)[] = [];

  constructor(
    private readonly base: Model,
    private readonly before: readonly number[],
    private readonly scope: Scope,
  ) {
    const numbers = scope.meetings.map((_, at) => base.timeline + at);
    this.filtersPeople = scope.banned.size + scope.fresh.size > 0;
    this.seats = base.seats.map((seat, number) =>
      scope.fresh.has(number) ? { ...seat, emptyCost: IMPOSSIBLE } : seat,
    );
    this.attended = numbers.filter((meeting) => base.interviews[meeting]!.attendedByAll);
    const attends = (pool: Int32Array): boolean => pool.some((who) => base.people[who]!.room !== true);
    this.isOwn = base.seats.map(
      ({ interview, pool }) =>
        this.filtersPeople || (interview < base.timeline && this.attended.length > 0 && attends(pool)),
    );
    const empty = (): Int32Array => new Int32Array(base.slots).fill(IMPOSSIBLE);
    this.seatCost = this.isOwn.map((own, seat) => (own ? empty() : base.seatCost[seat]!));
    this.seatWho = this.isOwn.map((own, seat) => (own ? new Int32Array(base.slots) : base.seatWho[seat]!));
    const unknown = (): Float64Array => new Float64Array(base.people.length).fill(NaN);
    this.attendable = this.attended.map(() => ({ first: unknown(), last: unknown() }));
    for (const meeting of this.attended) base.openDay(base.dayOfSlot[this.startsOf(meeting).at(-1)!]!);
  }

  model(): Model {
    const { base } = this;
    const startCost = base.interviews.map((_, interview) =>
      interview < base.timeline ? this.timelineStarts(interview) : this.meetingStarts(interview),
    );
    const priced = new Uint8Array(base.problem.days.length);
    const priceDay = (day: number): void => {
      if (priced[day] === 1) return;
      priced[day] = 1;
      base.priceDay(day);
      for (let interview = 0; interview < base.timeline; interview++) {
        for (const seat of base.interviews[interview]!.seats)
          if (this.isOwn[seat]!) this.price(seat, startCost[interview]!, day);
      }
    };
    return {
      ...base,
      seats: this.seats,
      startCost,
      seatCost: this.seatCost,
      seatWho: this.seatWho,
      priceDay,
      priceMeeting: (meeting) => {
        base.priceMeeting(meeting);
        if (!this.filtersPeople) return;
        for (const seat of base.interviews[meeting]!.seats)
          for (const slot of this.startsOf(meeting)) this.priceAt(seat, slot);
      },
      eligible: (seat, slot) => this.eligible(seat, slot),
    };
  }

  private startsOf(meeting: number): Starts {
    return this.scope.meetings[meeting - this.base.timeline]!;
  }

  private real(slot: number): number {
    return realSlot(this.base, slot);
  }

  private meetingStarts(meeting: number): Int32Array {
    const costs = new Int32Array(this.base.slots).fill(IMPOSSIBLE);
    for (const slot of this.startsOf(meeting)) costs[slot] = this.base.startCost[meeting]![slot]!;
    return costs;
  }

  /** The starts of an interview with the candidate that order and gaps leave beside the meetings. */
  private timelineStarts(interview: number): Int32Array {
    const { base } = this;
    let earliest = -Infinity;
    let latest = Infinity;
    const { length } = base.interviews[interview]!;
    for (let at = 0; at < this.scope.meetings.length; at++) {
      const meeting = base.timeline + at;
      const starts = this.scope.meetings[at]!;
      const [first, last] = [this.real(starts[0]!), this.real(starts.at(-1)!)];
      if ((this.before[meeting]! >> interview) & 1) latest = Math.min(latest, last - length);
      if ((this.before[interview]! >> meeting) & 1)
        earliest = Math.max(earliest, first + base.interviews[meeting]!.length);
      for (const gap of base.gaps) {
        if (gap.before === interview && gap.then === meeting) {
          latest = Math.min(latest, last - length - gap.slotsMin);
          earliest = Math.max(earliest, first - length - gap.slotsMax);
        } else if (gap.before === meeting && gap.then === interview) {
          earliest = Math.max(earliest, first + base.interviews[meeting]!.length + gap.slotsMin);
          latest = Math.min(latest, last + base.interviews[meeting]!.length + gap.slotsMax);
        }
      }
    }
    const all = base.startCost[interview]!;
    const halves = this.scope.halves.get(interview);
    if (earliest === -Infinity && latest === Infinity && halves === undefined) return all;
    return all.map((cost, slot) => {
      const at = this.real(slot);
      if (at < earliest || at > latest || cost >= IMPOSSIBLE) return IMPOSSIBLE;
      return halves === undefined || halves.has(halfOf(base, slot)) ? cost : IMPOSSIBLE;
    });
  }

  private price(seat: number, startCost: Int32Array, day: number): void {
    const end = this.base.dayOffset[day + 1]!;
    for (let slot = this.base.dayOffset[day]!; slot < end; slot++)
      if (startCost[slot]! < IMPOSSIBLE) this.priceAt(seat, slot);
  }

  private priceAt(seat: number, slot: number): void {
    const { interview, emptyCost, pool, costs } = this.seats[seat]!;
    let least = emptyCost;
    let who = -1;
    for (let place = 0; place < pool.length && costs[place]! < least; place++) {
      const cost = this.base.personCost(seat, place, slot);
      if (cost >= least || !this.admits(seat, pool[place]!, interview, slot)) continue;
      least = cost;
      who = pool[place]!;
    }
    this.seatCost[seat]![slot] = least;
    this.seatWho[seat]![slot] = who;
  }

  /** Whether the scope admits somebody on a seat whose interview starts at a slot. */
  private admits(seat: number, person: number, interview: number, slot: number): boolean {
    if (this.filtersPeople) {
      if (this.scope.banned.has(person) || this.scope.fresh.get(seat)?.has(person) === true) return false;
    }
    return interview >= this.base.timeline || this.attends(person, interview, slot);
  }

  private eligible(seat: number, slot: number): Eligible {
    const { base } = this;
    const all = base.eligible(seat, slot);
    if (!this.isOwn[seat]!) return all;
    const key = seat * base.slots + slot;
    return (this.lists[key] ??= this.filtered(all, seat, slot));
  }

  private filtered(all: Eligible, seat: number, slot: number): Eligible {
    const { interview } = this.base.seats[seat]!;
    const kept: number[] = [];
    for (let at = 0; at < all.people.length; at++)
      if (this.admits(seat, all.people[at]!, interview, slot)) kept.push(at);
    if (kept.length === all.people.length) return all;
    return {
      people: Int32Array.from(kept, (at) => all.people[at]!),
      costs: Int32Array.from(kept, (at) => all.costs[at]!),
    };
  }

  /** Whether somebody who sits in an interview from a slot on could also attend what has to be attended. */
  private attends(person: number, interview: number, slot: number): boolean {
    for (let at = 0; at < this.attended.length; at++) {
      const meeting = this.attended[at]!;
      const { first, last } = this.attendable[at]!;
      if (Number.isNaN(last[person])) this.findAttendable(person, at);
      const start = this.real(slot);
      const end = start + this.base.interviews[interview]!.length;
      const isAfter = first[person]! <= start && ((this.before[meeting]! >> interview) & 1) === 0;
      const isBefore = last[person]! >= end && ((this.before[interview]! >> meeting) & 1) === 0;
      if (!isAfter && !isBefore) return false;
    }
    return true;
  }

  private findAttendable(person: number, at: number): void {
    const { freeUntil, slots, interviews, people } = this.base;
    const { first, last } = this.attendable[at]!;
    const meeting = this.attended[at]!;
    const { length } = interviews[meeting]!;
    const { room, gapSlots } = people[person]!;
    if (room === true) {
      first[person] = -Infinity;
      last[person] = Infinity;
      return;
    }
    first[person] = Infinity;
    last[person] = -Infinity;
    for (const start of this.startsOf(meeting)) {
      if (freeUntil[person * slots + start]! < start + length) continue;
      const real = this.real(start);
      if (first[person] === Infinity) first[person] = real + length + (gapSlots ?? 0);
      last[person] = real - (gapSlots ?? 0);
    }
  }
}
