/**
 * Narrows a problem to some starts of its meetings without the candidate, such as the debrief: everything that must come
 * before a meeting ends before its last start, and who has to attend it is free for it at one of them. The fewer starts,
 * the closer are the bounds of what is left; with a single one, attendance is settled before the search begins.
 */
import { IMPOSSIBLE } from './model.js';
import type { Eligible, Model } from './model.js';

/** Start slots of one meeting, ascending and none twice. */
export type Starts = Int32Array;

/** When one person could attend one meeting, in real slots; `last` is minus infinity where they cannot. */
interface Attendable {
  readonly first: number;
  readonly last: number;
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

  constructor(private readonly model: Model) {
    this.before = closureOf(model);
    this.shift = Int32Array.from(model.problem.days, ({ span }, day) => span[0] - model.dayOffset[day]!);
  }

  /** The starts of a meeting that nothing of its own forbids. */
  startsOf(meeting: number): Starts {
    const { startCost, interviews, seatCost } = this.model;
    const { seats } = interviews[meeting]!;
    this.model.priceMeeting(meeting);
    const found: number[] = [];
    startCost[meeting]!.forEach((cost, slot) => {
      if (cost < IMPOSSIBLE && seats.every((seat) => seatCost[seat]![slot]! < IMPOSSIBLE)) found.push(slot);
    });
    return Int32Array.from(found);
  }

  /** The model in which each meeting (in the order of the model) starts at one of its starts. */
  to(meetings: readonly Starts[]): Model {
    return new Narrowed(this.model, this.before, this.shift, meetings).model();
  }
}

/** One narrowed model in the making. */
class Narrowed {
  private readonly attended: readonly number[];
  private readonly attendable: (Attendable | undefined)[][];
  private readonly lists: (Eligible | undefined)[] = [];

  constructor(
    private readonly base: Model,
    private readonly before: readonly number[],
    private readonly shift: Int32Array,
    private readonly meetings: readonly Starts[],
  ) {
    const numbers = meetings.map((_, at) => base.timeline + at);
    this.attended = numbers.filter((meeting) => base.interviews[meeting]!.attendedByAll);
    this.attendable = this.attended.map(() => []);
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
    let priced = 0;
    const priceDay = (day: number): void => {
      base.openDay(day);
      for (; priced <= day; priced++) {
        for (let interview = 0; interview < base.timeline; interview++) {
          for (const seat of base.interviews[interview]!.seats)
            this.price(seat, startCost[interview]!, seatCost[seat]!, priced);
        }
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
    const { interview, emptyCost } = base.seats[seat]!;
    const end = base.dayOffset[day + 1]!;
    for (let slot = base.dayOffset[day]!; slot < end; slot++) {
      if (startCost[slot]! >= IMPOSSIBLE) continue;
      const list = base.eligible(seat, slot);
      let at = 0;
      while (at < list.people.length && !this.attends(list.people[at]!, interview, slot)) at++;
      const least = at < list.people.length ? list.costs[at]! : IMPOSSIBLE;
      costs[slot] = least < emptyCost ? least : emptyCost;
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
    const { base } = this;
    const { room, gapSlots } = base.people[person]!;
    if (room === true) return true;
    const gap = gapSlots ?? 0;
    for (let at = 0; at < this.attended.length; at++) {
      const meeting = this.attended[at]!;
      const { first, last } = (this.attendable[at]![person] ??= this.attendableBy(person, meeting));
      if (last === -Infinity) return false;
      const start = this.real(slot);
      const end = start + base.interviews[interview]!.length;
      if ((this.before[meeting]! >> interview) & 1) {
        if (last < end + gap) return false;
      } else if ((this.before[interview]! >> meeting) & 1) {
        if (first + base.interviews[meeting]!.length + gap > start) return false;
      }
    }
    return true;
  }

  private attendableBy(person: number, meeting: number): Attendable {
    const { freeUntil, slots, interviews } = this.base;
    const starts = this.startsOf(meeting);
    const { length } = interviews[meeting]!;
    const free = (at: number): boolean => freeUntil[person * slots + starts[at]!]! >= starts[at]! + length;
    let from = 0;
    while (from < starts.length && !free(from)) from++;
    if (from === starts.length) return { first: Infinity, last: -Infinity };
    let to = starts.length - 1;
    while (!free(to)) to--;
    return { first: this.real(starts[from]!), last: this.real(starts[to]!) };
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
