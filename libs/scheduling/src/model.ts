/**
 * Turns a problem into dense integer tables, once: all days laid end to end on one compact axis, people and interviews
 * by number, and for each seat and start who could sit there at what price. Everything behind it works on numbers only.
 */
import { layAxis, markAll, markDay, realSlot } from './axis.js';
import type { Axis } from './axis.js';
import type { Interview, Interviewer, Problem, Seat } from './problem.js';
import { refusedByLimit, refusedByRun, softCost } from './sitting.js';

/** Stands for "not possible" in cost tables; sums of a few still fit 32 bits. */
export const IMPOSSIBLE = 200_000_000;

/** Who can sit on one seat at one start: person numbers by ascending cost, then number. */
export interface Eligible {
  readonly people: Int32Array;
  readonly costs: Int32Array;
}

/** One seat by number: its interview, who may sit, and what emptiness costs (`IMPOSSIBLE` when it must be filled). */
export interface SeatModel {
  readonly id: string;
  readonly interview: number;
  readonly emptyCost: number;
  /** `true`: nobody sits on two of these, so that a matching may fill them together. */
  readonly distinct: boolean;
  /** Whose person may sit elsewhere too: `SHARED` with all seats, `ALONE` with none but those, else with the same number. */
  readonly group: number;
  /** Person numbers by ascending `costs`. */
  readonly pool: Int32Array;
  /** Per place in the pool: what its person costs at least, at any start. */
  readonly costs: Int32Array;
}

/** Group of a seat whose person may sit on any other seat as well. */
export const SHARED = -2;
/** Group of a seat whose person sits on no other seat except shared ones. */
export const ALONE = -1;

/** Whether two seats of different interviews may hold the same person. */
export function mayShare(one: SeatModel, other: SeatModel): boolean {
  if (one.group === SHARED || other.group === SHARED) return true;
  return one.group !== ALONE && one.group === other.group;
}

/** One interview by number; `first` holds the interviews (as bits) that must have ended before it starts. */
export interface InterviewModel {
  readonly id: string;
  readonly length: number;
  readonly first: number;
  readonly seats: readonly number[];
  /** Whether two of its seats, which never hold the same person, could both be filled by one. */
  readonly crowded: boolean;
  readonly attendedByAll: boolean;
}

/** A gap rule by number; `slotsMax` may be infinite. */
export interface GapModel {
  readonly before: number;
  readonly then: number;
  readonly slotsMin: number;
  readonly slotsMax: number;
}

/** A rule about days by number: `set` holds the interviews (as bits) that lie on the same day, or on different ones. */
export interface DayRuleModel {
  readonly same: boolean;
  readonly set: number;
}

/** The compiled problem. Interviews with the candidate come first (`timeline` of them), then the meetings without. */
export interface Model extends Axis {
  readonly problem: Problem;
  readonly interviews: readonly InterviewModel[];
  readonly timeline: number;
  readonly seats: readonly SeatModel[];
  readonly people: readonly Interviewer[];
  readonly gaps: readonly GapModel[];
  readonly dayRules: readonly DayRuleModel[];
  /** Free slots from the end of a block to the next one of the day, at least: one, or the candidate's break. */
  readonly pause: number;
  /** Per interview: cost of a start that depends on no person, or `IMPOSSIBLE`. */
  readonly startCost: readonly Int32Array[];
  /** Per seat: the cheapest way to fill it (or leave it) at each start, or `IMPOSSIBLE`; right once it is priced. */
  readonly seatCost: readonly Int32Array[];
  /** Per seat and start: who that is, -1 for nobody; right where `seatCost` is. */
  readonly seatWho: readonly Int32Array[];
  /** Makes the tables of spans and `eligible` right for all days up to one. Asking any of these again costs nothing. */
  readonly openDay: (day: number) => void;
  /** Opens all days up to one and makes `seatCost` right on it for the seats of the candidate's interviews. */
  readonly priceDay: (day: number) => void;
  /** Opens all days on which a meeting without the candidate may start and makes `seatCost` right for its seats. */
  readonly priceMeeting: (meeting: number) => void;
  /** Whether people can meet each other's rules beyond "nobody sits twice" (shared seats, attendance). */
  readonly coupled: boolean;
  /** End of the free span that holds a slot, per person and slot (0: busy). */
  readonly freeUntil: Int32Array;
  readonly likedUntil: Int32Array;
  /** What a seat costs with somebody of its pool, by place in it, from a slot on; `IMPOSSIBLE` where they cannot. */
  readonly personCost: (seat: number, place: number, slot: number) => number;
  readonly eligible: (seat: number, slot: number) => Eligible;
}

/** Points on top of a problem's own, by its ids and slots; `IMPOSSIBLE` forbids. For tiers above the objective. */
export interface Surcharge {
  readonly start: (interview: Interview, start: number) => number;
  readonly seat: (interview: Interview, seat: Seat, person: string | null) => number;
}

/** Per slot: cost of an interview's start that depends on no person, or `IMPOSSIBLE`. */
export function startCosts(
  problem: Problem,
  axis: Axis,
  interview: Interview,
  windowUntil: Int32Array,
  liked: Int32Array | null,
  surcharge: Surcharge | undefined,
): Int32Array {
  const costs = new Int32Array(axis.slots).fill(IMPOSSIBLE);
  const grid = problem.gridSlots ?? 1;
  const pinned = problem.pins?.find((pin) => pin.interview === interview.id)?.start;
  const outside = problem.weights.candidateOutsidePreferred ?? 0;
  const within = interview.within ? markAll(problem, axis, interview.within) : null;
  for (let day = 0; day < problem.days.length; day++) {
    const begin = axis.dayOffset[day]!;
    const end = axis.dayOffset[day + 1]!;
    const shift = axis.dayShift[day]!;
    for (let slot = begin; slot + interview.length <= end; slot += grid) {
      if (problem.earliestStart !== undefined && slot + shift < problem.earliestStart) continue;
      if (pinned !== undefined && slot + shift !== pinned) continue;
      if (within !== null && within[slot]! < slot + interview.length) continue;
      const extra = surcharge?.start(interview, slot + shift) ?? 0;
      if (extra >= IMPOSSIBLE) continue;
      if (interview.withoutCandidate === true) {
        costs[slot] = extra + (problem.weights.withoutCandidateDay ?? 0) * day;
      } else if (windowUntil[slot]! >= slot + interview.length) {
        costs[slot] = extra + (liked === null || liked[slot]! >= slot + interview.length ? 0 : outside);
      }
    }
  }
  return costs;
}

function orderInterviews(problem: Problem): { ordered: Interview[]; timeline: number } {
  const timed = problem.interviews.filter((interview) => interview.withoutCandidate !== true);
  const meetings = problem.interviews.filter((interview) => interview.withoutCandidate === true);
  return { ordered: [...timed, ...meetings], timeline: timed.length };
}

interface Cast {
  /** Per seat and place in its pool: points on top of the person's own; absent when there are none. */
  readonly extras: readonly Int32Array[] | null;
  readonly people: Interviewer[];
  readonly seats: SeatModel[];
  readonly seatsOf: number[][];
}

function castSeats(problem: Problem, ordered: readonly Interview[], surcharge: Surcharge | undefined): Cast {
  const byId = new Map(problem.interviewers.map((person) => [person.id, person]));
  const numbers = new Map<string, number>();
  const people: Interviewer[] = [];
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, people.length);
    people.push(byId.get(id)!);
    return people.length - 1;
  };
  const seats: SeatModel[] = [];
  const extras: Int32Array[] = [];
  const groups = new Map<string, number>();
  const seatsOf = ordered.map((interview, number) => {
    const pins = problem.pins?.find((pin) => pin.interview === interview.id)?.seats;
    return interview.seats.map((seat) => {
      const pinned = pins?.[seat.id];
      const pooled = (pinned === undefined ? seat.pool : [pinned]).map((id) => {
        const who = numberOf(id);
        const extra = surcharge?.seat(interview, seat, id) ?? 0;
        return { who, extra, cost: Math.min(IMPOSSIBLE, extra + people[who]!.cost) };
      });
      pooled.sort((one, other) => one.cost - other.cost || one.who - other.who);
      const mayBeEmpty = seat.optional === true && pinned === undefined;
      const empty = problem.weights.emptyOptionalSeat + (surcharge?.seat(interview, seat, null) ?? 0);
      const emptyCost = mayBeEmpty && empty < IMPOSSIBLE ? empty : IMPOSSIBLE;
      if (surcharge) extras.push(Int32Array.from(pooled, ({ extra }) => extra));
      const first = seat.samePersonGroup === undefined || !groups.has(seat.samePersonGroup);
      if (seat.samePersonGroup !== undefined && first) groups.set(seat.samePersonGroup, groups.size);
      const own = seat.samePersonGroup === undefined ? ALONE : groups.get(seat.samePersonGroup)!;
      const group = seat.distinct === false ? SHARED : own;
      seats.push({
        id: seat.id,
        interview: number,
        emptyCost,
        distinct: first && group !== SHARED,
        group,
        pool: Int32Array.from(pooled, ({ who }) => who),
        costs: Int32Array.from(pooled, ({ cost }) => cost),
      });
      return seats.length - 1;
    });
  });
  return { people, seats, seatsOf, extras: surcharge ? extras : null };
}

const sizeOf = (seats: readonly SeatModel[], own: readonly number[]): number =>
  own.reduce((sum, seat) => sum + seats[seat]!.pool.length, 0);

/** Days, in order, on which some start is possible. */
export function daysOf({ dayOffset }: Pick<Axis, 'dayOffset'>, startCost: Int32Array): number[] {
  const days: number[] = [];
  for (let day = 0; day + 1 < dayOffset.length; day++) {
    let slot = dayOffset[day]!;
    while (slot < dayOffset[day + 1]! && startCost[slot]! >= IMPOSSIBLE) slot++;
    if (slot < dayOffset[day + 1]!) days.push(day);
  }
  return days;
}

/** Writes everybody's free and preferred spans onto the axis, day by day and only as far as somebody asks. */
function daysOpener(
  problem: Problem,
  axis: Axis,
  people: readonly Interviewer[],
  freeUntil: Int32Array,
  likedUntil: Int32Array,
): (day: number) => void {
  const freeFirst = new Int32Array(people.length);
  const likedFirst = new Int32Array(people.length);
  let opened = 0;
  return (day) => {
    for (; opened <= day; opened++) {
      for (let person = 0; person < people.length; person++) {
        const { free, preferred } = people[person]!;
        const base = person * axis.slots;
        freeFirst[person] = markDay(problem, axis, free, freeUntil, base, opened, freeFirst[person]!);
        likedFirst[person] = markDay(problem, axis, preferred, likedUntil, base, opened, likedFirst[person]!);
      }
    }
  };
}

/** Compiles a valid problem, its costs raised by a surcharge if there is one. */
export function compile(problem: Problem, surcharge?: Surcharge): Model {
  const axis = layAxis(problem);
  const { ordered, timeline } = orderInterviews(problem);
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const { people, seats, seatsOf, extras } = castSeats(problem, ordered, surcharge);
  const gaps = (problem.gaps ?? []).map((gap) => ({
    before: numbers.get(gap.before)!,
    then: numbers.get(gap.then)!,
    slotsMin: gap.slotsMin ?? 0,
    slotsMax: gap.slotsMax ?? Infinity,
  }));
  const dayRules = (problem.dayRules ?? []).map((rule) => ({
    same: rule.kind === 'same',
    set: rule.interviews.reduce((bits, id) => bits | (1 << numbers.get(id)!), 0),
  }));
  const interviews = ordered.map((interview, number) => {
    const before = interview.after.map((id) => numbers.get(id)!);
    for (const gap of gaps) if (gap.then === number) before.push(gap.before);
    const first = before.reduce((bits, other) => bits | (1 << other), 0);
    const attendedByAll = interview.attendedByAll === true;
    const own = seatsOf[number]!;
    const crowded = new Set(own.flatMap((seat) => [...seats[seat]!.pool])).size < sizeOf(seats, own);
    return { id: interview.id, length: interview.length, first, seats: own, crowded, attendedByAll };
  });
  const windowUntil = markAll(problem, axis, problem.candidate.windows);
  const liked = problem.candidate.preferred ? markAll(problem, axis, problem.candidate.preferred) : null;
  const startCost = ordered.map((interview) =>
    startCosts(problem, axis, interview, windowUntil, liked, surcharge),
  );
  const freeUntil = new Int32Array(axis.slots * people.length);
  const likedUntil = new Int32Array(axis.slots * people.length);
  const coupled =
    seats.some(({ distinct }) => !distinct) || interviews.some(({ attendedByAll }) => attendedByAll);
  const pricing = new Pricing(problem, axis, interviews, seats, people, extras, freeUntil, likedUntil);
  const seatCost = seats.map(() => new Int32Array(axis.slots).fill(IMPOSSIBLE));
  const seatWho = seats.map(() => new Int32Array(axis.slots));
  const openDay = daysOpener(problem, axis, people, freeUntil, likedUntil);
  const price = (interview: number, day: number): void => {
    for (const seat of interviews[interview]!.seats)
      pricing.cheapest(seat, startCost[interview]!, day, seatCost[seat]!, seatWho[seat]!);
  };
  const priced = new Uint8Array(problem.days.length);
  const priceDay = (day: number): void => {
    if (priced[day] === 1) return;
    priced[day] = 1;
    openDay(day);
    for (let interview = 0; interview < timeline; interview++) price(interview, day);
  };
  const pricedMeetings = new Set<number>();
  const priceMeeting = (meeting: number): void => {
    if (pricedMeetings.has(meeting)) return;
    pricedMeetings.add(meeting);
    for (const day of daysOf(axis, startCost[meeting]!)) {
      openDay(day);
      price(meeting, day);
    }
  };
  const eligible = (seat: number, slot: number): Eligible => pricing.eligible(seat, slot);
  return {
    problem,
    interviews,
    timeline,
    seats,
    people,
    gaps,
    dayRules,
    pause: Math.max(1, problem.candidate.gapSlots ?? 0),
    ...axis,
    startCost,
    seatCost,
    seatWho,
    openDay,
    priceDay,
    priceMeeting,
    coupled,
    freeUntil,
    likedUntil,
    personCost: (seat, place, slot) => pricing.knownCost(seat, place, slot),
    eligible,
  };
}

/** What each person costs on each seat at each start; the sorted lists are made when first asked for. */
class Pricing {
  readonly #lists: (Eligible | undefined)[];
  readonly #table: Int32Array[] = [];
  readonly #plain: readonly boolean[];

  constructor(
    readonly problem: Problem,
    readonly axis: Axis,
    readonly interviews: readonly InterviewModel[],
    readonly seats: readonly SeatModel[],
    readonly people: readonly Interviewer[],
    readonly extras: Cast['extras'],
    readonly freeUntil: Int32Array,
    readonly likedUntil: Int32Array,
  ) {
    this.#lists = new Array<Eligible | undefined>(seats.length * axis.slots);
    this.#plain = people.map(
      ({ limits, softBusy, runMax }) =>
        limits === undefined && softBusy === undefined && runMax === undefined,
    );
  }

  /** Cost of `person` in a session of `length` from `slot`, or `IMPOSSIBLE`. */
  #cost(person: number, slot: number, length: number): number {
    const at = person * this.axis.slots + slot;
    if (this.freeUntil[at]! < slot + length) return IMPOSSIBLE;
    const who = this.people[person]!;
    const cost =
      who.cost + (this.likedUntil[at]! < slot + length ? this.problem.weights.outsidePreferred : 0);
    if (this.#plain[person]!) return cost;
    const start = realSlot(this.axis, slot);
    if (refusedByLimit(who, start, length) || refusedByRun(who, start, length)) return IMPOSSIBLE;
    return cost + softCost(who, start, length);
  }

  costOf(seat: number, place: number, slot: number): number {
    const { interview, pool } = this.seats[seat]!;
    const cost = this.#cost(pool[place]!, slot, this.interviews[interview]!.length);
    return cost + (this.extras?.[seat]![place] ?? 0);
  }

  /** The same for who asks again and again. */
  knownCost(seat: number, place: number, slot: number): number {
    const table = (this.#table[seat] ??= new Int32Array(this.seats[seat]!.pool.length * this.axis.slots).fill(
      -1,
    ));
    const at = place * this.axis.slots + slot;
    const known = table[at]!;
    return known >= 0 ? known : (table[at] = this.costOf(seat, place, slot));
  }

  /** Writes what a seat costs at the starts of one day, and whom that takes. */
  cheapest(seat: number, startCost: Int32Array, day: number, costs: Int32Array, whom: Int32Array): void {
    const own = this.seats[seat]!;
    const end = this.axis.dayOffset[day + 1]!;
    for (let slot = this.axis.dayOffset[day]!; slot < end; slot++) {
      if (startCost[slot]! >= IMPOSSIBLE) continue;
      let least = own.emptyCost;
      let who = -1;
      for (let place = 0; place < own.pool.length && own.costs[place]! < least; place++) {
        const cost = this.costOf(seat, place, slot);
        if (cost >= least) continue;
        least = cost;
        who = own.pool[place]!;
      }
      costs[slot] = least;
      whom[slot] = who;
    }
  }

  eligible(seat: number, slot: number): Eligible {
    const key = seat * this.axis.slots + slot;
    const known = this.#lists[key];
    if (known) return known;
    const { pool } = this.seats[seat]!;
    const found: number[] = [];
    for (let place = 0; place < pool.length; place++) {
      const cost = this.costOf(seat, place, slot);
      if (cost < IMPOSSIBLE) found.push(cost * 65_536 + pool[place]!);
    }
    found.sort((one, other) => one - other);
    const people = Int32Array.from(found, (packed) => packed % 65_536);
    const costs = Int32Array.from(found, (packed) => Math.floor(packed / 65_536));
    const list = { people, costs };
    this.#lists[key] = list;
    return list;
  }
}
