/**
 * Narrows a problem to some starts of its meetings without the candidate, such as the debrief: everything that must come
 * before a meeting ends before its last start, and who has to attend it is free for it at one of them. The fewer starts,
 * the closer are the bounds of what is left; with a single one, attendance is settled before the search begins.
 */
import { IMPOSSIBLE } from './model.js';
import type { Eligible, Model } from './model.js';
import type { Prices } from './prices.js';

/** Start slots of one meeting, ascending and none twice. */
export type Starts = Int32Array;

/**
 * When people could attend one meeting, by person, in real slots and their break kept: from `first` on they are free after
 * its earliest start, until `last` they must have ended before its latest. Nobody at infinity; not a number: not looked at yet.
 */
interface Attendable {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** All interviews (as bits) that must have ended before each one starts, directly or not. */
function closureOf({ interviews }: Model): number[] {
  const before = interviews.map(({ first }) => first);
  for (let via = 0; via < before.length; via++) {
    for (let i = 0; i < before.length; i++) if ((before[i]! >> via) & 1) before[i]! |= before[via]!;
  }
  return before;
}

/** What all narrowings of one model share. */
export class Narrowing {
  private readonly before: readonly number[];
  /** Real slot of a slot of the compact axis, by day: what is to be added. */
  private readonly shift: Int32Array;
  private readonly floors: Int32Array[] = [];

  constructor(private readonly model: Model) {
    this.before = closureOf(model);
    this.shift = Int32Array.from(model.problem.days, ({ span }, day) => span[0] - model.dayOffset[day]!);
  }

  /** The starts of a meeting that neither its own seats forbid nor that some seat has nobody who could attend it. */
  startsOf(meeting: number): Starts {
    const { startCost, interviews, seatCost } = this.model;
    const { seats } = interviews[meeting]!;
    this.model.priceMeeting(meeting);
    const floors = this.floorsOf(meeting);
    const found: number[] = [];
    startCost[meeting]!.forEach((cost, slot) => {
      if (cost >= IMPOSSIBLE || floors[slot]! >= IMPOSSIBLE) return;
      if (seats.every((seat) => seatCost[seat]![slot]! < IMPOSSIBLE)) found.push(slot);
    });
    return Int32Array.from(found);
  }

  /** What the people of the candidate's interviews cost at least when the meeting starts at one of these slots. */
  castFloor(meeting: number, starts: Starts): number {
    const floors = this.floorsOf(meeting);
    let least = IMPOSSIBLE;
    for (const slot of starts) if (floors[slot]! < least) least = floors[slot]!;
    return least;
  }

  /** Per slot: the cheapest cast that could attend a meeting from there, each seat by itself; `IMPOSSIBLE` where none could. */
  private floorsOf(meeting: number): Int32Array {
    const known = this.floors[meeting];
    if (known) return known;
    const { startCost, seats, people, timeline, freeUntil, slots, interviews } = this.model;
    const { length, attendedByAll } = interviews[meeting]!;
    const floors = startCost[meeting]!.map((cost) => (cost < IMPOSSIBLE ? 0 : IMPOSSIBLE));
    for (const { interview, pool, costs, emptyCost } of seats) {
      if (interview >= timeline) continue;
      for (let slot = 0; slot < slots; slot++) {
        if (floors[slot]! >= IMPOSSIBLE) continue;
        const able = pool.findIndex(
          (who) =>
            !attendedByAll || people[who]!.room === true || freeUntil[who * slots + slot]! >= slot + length,
        );
        const cost = able < 0 ? IMPOSSIBLE : costs[able]!;
        floors[slot] = Math.min(IMPOSSIBLE, floors[slot]! + Math.min(cost, emptyCost));
      }
    }
    return (this.floors[meeting] = floors);
  }

  /**
   * The first of these starts of a meeting that comes when it may beside a timetable, and that the cheapest people of the
   * timetable could all attend; `null` where there is none.
   */
  attendedBy(meeting: number, starts: Starts, prices: Prices, timetable: Int32Array): number | null {
    const { interviews, timeline, people, freeUntil, slots } = this.model;
    const { length, attendedByAll } = interviews[meeting]!;
    const sits = (start: number, interview: number): boolean => {
      const from = this.real(timetable[interview]!);
      const fits = (gap: number): boolean => {
        if ((this.before[meeting]! >> interview) & 1)
          return from + interviews[interview]!.length + gap <= this.real(start);
        return ((this.before[interview]! >> meeting) & 1) === 0 || this.real(start) + length + gap <= from;
      };
      if (!fits(0)) return false;
      if (!attendedByAll) return true;
      return interviews[interview]!.seats.every((seat) => {
        const who = prices.cheapestPerson(seat, timetable[interview]!);
        if (who < 0 || people[who]!.room === true) return true;
        return freeUntil[who * slots + start]! >= start + length && fits(people[who]!.gapSlots ?? 0);
      });
    };
    const all = interviews.slice(0, timeline);
    return starts.find((start) => all.every((_, interview) => sits(start, interview))) ?? null;
  }

  private real(slot: number): number {
    return slot + this.shift[this.model.dayOfSlot[slot]!]!;
  }

  /** The model in which each meeting (in the order of the model) starts at one of its starts. */
  to(meetings: readonly Starts[]): Model {
    return new Narrowed(this.model, this.before, this.shift, meetings).model();
  }
}

/** One narrowed model in the making. */
class Narrowed {
  private readonly attended: readonly number[];
  private readonly attendable: readonly Attendable[];
  private readonly lists: (Eligible | undefined)[] = [];

  constructor(
    private readonly base: Model,
    private readonly before: readonly number[],
    private readonly shift: Int32Array,
    private readonly meetings: readonly Starts[],
  ) {
    const numbers = meetings.map((_, at) => base.timeline + at);
    this.attended = numbers.filter((meeting) => base.interviews[meeting]!.attendedByAll);
    const unknown = (): Float64Array => new Float64Array(base.people.length).fill(NaN);
    this.attendable = this.attended.map(() => ({ first: unknown(), last: unknown() }));
    for (const meeting of this.attended) base.openDay(base.dayOfSlot[this.startsOf(meeting).at(-1)!]!);
  }

  model(): Model {
    const { base } = this;
    const startCost = base.interviews.map((_, interview) =>
      interview < base.timeline ? this.timelineStarts(interview) : this.meetingStarts(interview),
    );
    const seatCost = base.seats.map(({ interview }, seat) =>
      interview < base.timeline ? new Int32Array(base.slots).fill(IMPOSSIBLE) : base.seatCost[seat]!,
    );
    const priced = new Uint8Array(base.problem.days.length);
    const priceDay = (day: number): void => {
      if (priced[day] === 1) return;
      priced[day] = 1;
      base.openDay(day);
      for (let interview = 0; interview < base.timeline; interview++) {
        for (const seat of base.interviews[interview]!.seats)
          this.price(seat, startCost[interview]!, seatCost[seat]!, day);
      }
    };
    return {
      ...base,
      startCost,
      seatCost,
      priceDay,
      eligible: (seat, slot) => this.eligible(seat, slot),
    };
  }

  private startsOf(meeting: number): Starts {
    return this.meetings[meeting - this.base.timeline]!;
  }

  private real(slot: number): number {
    return slot + this.shift[this.base.dayOfSlot[slot]!]!;
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
    for (let at = 0; at < this.meetings.length; at++) {
      const meeting = base.timeline + at;
      const starts = this.meetings[at]!;
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
    if (earliest === -Infinity && latest === Infinity) return all;
    return all.map((cost, slot) => {
      const at = this.real(slot);
      return at < earliest || at > latest ? IMPOSSIBLE : cost;
    });
  }

  private price(seat: number, startCost: Int32Array, costs: Int32Array, day: number): void {
    const { base } = this;
    const { interview, emptyCost, pool, costs: floors } = base.seats[seat]!;
    const end = base.dayOffset[day + 1]!;
    for (let slot = base.dayOffset[day]!; slot < end; slot++) {
      if (startCost[slot]! >= IMPOSSIBLE) continue;
      let least = emptyCost;
      for (let place = 0; place < pool.length && floors[place]! < least; place++) {
        const cost = base.personCost(seat, place, slot);
        if (cost < least && this.attends(pool[place]!, interview, slot)) least = cost;
      }
      costs[slot] = least;
    }
  }

  private eligible(seat: number, slot: number): Eligible {
    const { base } = this;
    const { interview } = base.seats[seat]!;
    const all = base.eligible(seat, slot);
    if (interview >= base.timeline || this.attended.length === 0) return all;
    const key = seat * base.slots + slot;
    return (this.lists[key] ??= this.filtered(all, interview, slot));
  }

  private filtered(all: Eligible, interview: number, slot: number): Eligible {
    const kept: number[] = [];
    for (let at = 0; at < all.people.length; at++)
      if (this.attends(all.people[at]!, interview, slot)) kept.push(at);
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
      if (last[person] === -Infinity) return false;
      if ((this.before[meeting]! >> interview) & 1) {
        if (last[person]! < this.real(slot) + this.base.interviews[interview]!.length) return false;
      } else if ((this.before[interview]! >> meeting) & 1) {
        if (first[person]! > this.real(slot)) return false;
      }
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

/** Cuts the starts of a meeting into an earlier and a later part, between two days where there are several. */
export function halves(model: Model, starts: Starts): readonly [Starts, Starts] {
  const middle = starts.length >> 1;
  const { dayOfSlot } = model;
  let cut = middle;
  if (dayOfSlot[starts[0]!] !== dayOfSlot[starts.at(-1)!]) {
    for (let away = 0; ; away++) {
      if (isDayBegin(dayOfSlot, starts, middle - away)) {
        cut = middle - away;
        break;
      }
      if (isDayBegin(dayOfSlot, starts, middle + away)) {
        cut = middle + away;
        break;
      }
    }
  }
  return [starts.subarray(0, cut), starts.subarray(cut)];
}

function isDayBegin(dayOfSlot: Int32Array, starts: Starts, at: number): boolean {
  return at > 0 && at < starts.length && dayOfSlot[starts[at]!] !== dayOfSlot[starts[at - 1]!];
}
