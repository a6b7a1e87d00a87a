/**
 * Narrows a problem to some starts of its meetings without the candidate, such as the debrief: everything that must come
 * before a meeting ends before its last start, and who has to attend it is free for it at one of them. The fewer starts,
 * the closer are the bounds of what is left; with a single one, attendance is settled before the search begins.
 */
import { realSlot } from './axis.js';
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { Narrowed } from './narrowed.js';
import type { Prices } from './prices.js';
import type { Scope, Starts } from './scope.js';

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
  private readonly floors: Int32Array[] = [];

  constructor(private readonly model: Model) {
    this.before = closureOf(model);
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
      const to = from + interviews[interview]!.length;
      const fits = (gap: number): boolean => {
        const isBefore = to + gap <= this.real(start) && ((this.before[interview]! >> meeting) & 1) === 0;
        const isAfter =
          this.real(start) + length + gap <= from && ((this.before[meeting]! >> interview) & 1) === 0;
        return isBefore || isAfter;
      };
      if (!fits(0)) return false;
      if (!attendedByAll) return true;
      return prices.cheapestPeople(interview, timetable[interview]!).every((who) => {
        if (who < 0 || people[who]!.room === true) return true;
        return freeUntil[who * slots + start]! >= start + length && fits(people[who]!.gapSlots ?? 0);
      });
    };
    const all = interviews.slice(0, timeline);
    return starts.find((start) => all.every((_, interview) => sits(start, interview))) ?? null;
  }

  private real(slot: number): number {
    return realSlot(this.model, slot);
  }

  /** The model of what a scope admits. */
  to(scope: Scope): Model {
    return new Narrowed(this.model, this.before, scope).model();
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
