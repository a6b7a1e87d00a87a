/**
 * What the bound pays for each start: the cheapest people of an interview, each seat on its own. A penalty per person
 * makes up for that: it is paid by each seat that takes the person and given back once (Lagrangian relaxation of "nobody
 * sits twice", Held and Karp 1970; Fisher 1981), so any penalties give a valid bound and good ones a better one.
 */
import { daysOf, IMPOSSIBLE } from './model.js';
import type { Eligible, Model } from './model.js';

const NOBODY: Eligible = { people: new Int32Array(0), costs: new Int32Array(0) };

/** Everybody of two lists at the cheaper of their costs; one of the lists itself when the other adds nothing. */
function unite(one: Eligible, other: Eligible): Eligible {
  if (one.people.length === 0) return other;
  if (other.people.length === 0) return one;
  const least = new Map<number, number>();
  for (const { people, costs } of [one, other]) {
    for (let at = 0; at < people.length; at++) {
      const known = least.get(people[at]!);
      if (known === undefined || costs[at]! < known) least.set(people[at]!, costs[at]!);
    }
  }
  const sorted = [...least].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return {
    people: Int32Array.from(sorted, ([person]) => person),
    costs: Int32Array.from(sorted, ([, cost]) => cost),
  };
}

/** Somebody on a seat, or nobody (-1), and what that costs. */
interface Choice {
  readonly who: number;
  readonly cost: number;
}

/** Different people for the seats of one interview, and what they cost together (`IMPOSSIBLE`: there are none). */
interface Cast {
  readonly people: readonly number[];
  readonly cost: number;
}

/** The cheapest different choices, one per seat. */
function cheapestApart(seats: readonly (readonly Choice[])[], taken: readonly number[] = []): Cast {
  const [first, ...rest] = seats;
  if (first === undefined) return { people: taken, cost: 0 };
  let least: Cast = { people: [], cost: IMPOSSIBLE };
  for (const { who, cost } of first) {
    if (cost >= least.cost || (who >= 0 && taken.includes(who))) continue;
    const others = cheapestApart(rest, [...taken, who]);
    if (cost + others.cost < least.cost) least = { people: others.people, cost: cost + others.cost };
  }
  return least;
}

/** Start costs under one vector of penalties; a day's costs are right once it is filled. */
export class Prices {
  /** Per interview and slot: cheapest cost with penalties, or `IMPOSSIBLE`. */
  readonly costs: readonly Int32Array[];
  /** Sum of all penalties, which a bound gives back. */
  readonly refund: number;
  private readonly lists: (Eligible | undefined)[];
  private readonly filled: Uint8Array;
  /** Per meeting: its cheapest start, once it is known. */
  private readonly least: number[] = [];
  private readonly fromLists: (Eligible | undefined)[] = [];
  private readonly beforeLists: (Eligible | undefined)[] = [];

  constructor(
    private readonly model: Model,
    private readonly penalties: Int32Array | null,
  ) {
    this.costs = model.interviews.map(() => new Int32Array(model.slots).fill(IMPOSSIBLE));
    this.refund = penalties === null ? 0 : penalties.reduce((sum, penalty) => sum + penalty, 0);
    this.lists = penalties === null ? [] : new Array<Eligible | undefined>(model.seats.length * model.slots);
    this.filled = new Uint8Array(model.problem.days.length);
  }

  /** Makes the costs of the candidate's interviews right for one day. */
  fill(day: number): void {
    if (this.filled[day] === 1) return;
    this.filled[day] = 1;
    this.model.priceDay(day);
    for (let interview = 0; interview < this.model.timeline; interview++) this.sum(interview, day);
  }

  /** Makes the costs of a meeting without the candidate right on all days; returns the least. */
  cheapestStart(meeting: number): number {
    return (this.least[meeting] ??= this.fillMeeting(meeting));
  }

  private fillMeeting(meeting: number): number {
    this.model.priceMeeting(meeting);
    for (const day of daysOf(this.model, this.model.startCost[meeting]!)) this.sum(meeting, day);
    let least = IMPOSSIBLE;
    for (const cost of this.costs[meeting]!) if (cost < least) least = cost;
    return least;
  }

  private sum(interview: number, day: number): void {
    const costs = this.costs[interview]!;
    const fixed = this.model.startCost[interview]!;
    const { seats, crowded } = this.model.interviews[interview]!;
    const end = this.model.dayOffset[day + 1]!;
    for (let slot = this.model.dayOffset[day]!; slot < end; slot++) {
      if (fixed[slot]! >= IMPOSSIBLE) continue;
      let sum = fixed[slot]!;
      for (let at = 0; at < seats.length && sum < IMPOSSIBLE; at++) sum += this.seatCost(seats[at]!, slot);
      if (crowded && sum < IMPOSSIBLE && this.meet(seats, slot))
        sum = fixed[slot]! + this.apart(seats, slot).cost;
      costs[slot] = sum < IMPOSSIBLE ? sum : IMPOSSIBLE;
    }
  }

  /** Who fills the seats of an interview at a slot at the least cost, in their order; -1 for nobody. */
  cheapestPeople(interview: number, slot: number): readonly number[] {
    const { seats, crowded } = this.model.interviews[interview]!;
    if (crowded && this.meet(seats, slot)) return this.apart(seats, slot).people;
    return seats.map((seat) => this.cheapestPerson(seat, slot));
  }

  private apart(seats: readonly number[], slot: number): Cast {
    return cheapestApart(seats.map((seat) => this.choices(seat, slot, seats.length)));
  }

  /** Whether two of these seats are cheapest with the same person. */
  private meet(seats: readonly number[], slot: number): boolean {
    for (let at = 1; at < seats.length; at++) {
      const who = this.whoIsCheapest(seats[at]!, slot);
      for (let other = 0; other < at && who >= 0; other++)
        if (this.whoIsCheapest(seats[other]!, slot) === who) return true;
    }
    return false;
  }

  private whoIsCheapest(seat: number, slot: number): number {
    return this.penalties === null ? this.model.seatWho[seat]![slot]! : this.cheapestPerson(seat, slot);
  }

  /** The cheapest ways to fill a seat, as many as there are seats in its interview, emptiness among them. */
  private choices(seat: number, slot: number, count: number): readonly Choice[] {
    const { distinct, emptyCost } = this.model.seats[seat]!;
    const { people, costs } = distinct ? this.eligible(seat, slot) : this.model.eligible(seat, slot);
    const choices = Array.from(people.subarray(0, count), (who, at) => ({ who, cost: costs[at]! }));
    return emptyCost < IMPOSSIBLE ? [...choices, { who: -1, cost: emptyCost }] : choices;
  }

  /** Cheapest cost of a seat at a slot, with penalties. */
  seatCost(seat: number, slot: number): number {
    const plain = this.model.seatCost[seat]![slot]!;
    const { distinct, emptyCost } = this.model.seats[seat]!;
    if (this.penalties === null || !distinct || plain >= IMPOSSIBLE) return plain;
    const { people, costs } = this.model.eligible(seat, slot);
    let least = emptyCost;
    for (let at = 0; at < costs.length && costs[at]! < least; at++) {
      const cost = costs[at]! + this.penalties[people[at]!]!;
      if (cost < least) least = cost;
    }
    return least;
  }

  /** Who pays the cheapest cost of a seat at a slot: a person, or -1 for an empty seat. */
  cheapestPerson(seat: number, slot: number): number {
    const { people, costs } = this.model.eligible(seat, slot);
    let least = this.model.seats[seat]!.emptyCost;
    let found = -1;
    for (let at = 0; at < costs.length && costs[at]! < least; at++) {
      const cost = costs[at]! + (this.penalties?.[people[at]!] ?? 0);
      if (cost >= least) continue;
      least = cost;
      found = people[at]!;
    }
    return found;
  }

  /** Who may sit on a seat at a slot, by ascending cost with penalties. */
  eligible(seat: number, slot: number): Eligible {
    const plain = this.model.eligible(seat, slot);
    if (this.penalties === null) return plain;
    const key = seat * this.model.slots + slot;
    return (this.lists[key] ??= this.penalize(plain, this.penalties));
  }

  /** Who may sit on a seat at some start of a day from `slot` (counted from its begin) on, each at the cheapest. */
  eligibleFrom(seat: number, day: number, slot: number): Eligible {
    const end = this.model.dayOffset[day + 1]!;
    const at = this.model.dayOffset[day]! + slot;
    if (at >= end) return NOBODY;
    const key = seat * this.model.slots + at;
    const known = this.fromLists[key];
    if (known) return known;
    const later = this.eligibleFrom(seat, day, slot + 1);
    const possible = this.costs[this.model.seats[seat]!.interview]![at]! < IMPOSSIBLE;
    return (this.fromLists[key] = possible ? unite(this.eligible(seat, at), later) : later);
  }

  /** Who may sit on a seat on some day before `day`, each at the cheapest. */
  eligibleBefore(seat: number, day: number): Eligible {
    if (day === 0) return NOBODY;
    const key = seat * this.model.problem.days.length + day;
    return (this.beforeLists[key] ??= unite(
      this.eligibleFrom(seat, day - 1, 0),
      this.eligibleBefore(seat, day - 1),
    ));
  }

  private penalize({ people, costs }: Eligible, penalties: Int32Array): Eligible {
    const order = Array.from(people, (person, at) => (costs[at]! + penalties[person]!) * 65_536 + at);
    order.sort((one, other) => one - other);
    return {
      people: Int32Array.from(order, (packed) => people[packed % 65_536]!),
      costs: Int32Array.from(order, (packed) => Math.floor(packed / 65_536)),
    };
  }
}
