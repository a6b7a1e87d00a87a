/**
 * One way to price what a search has placed and what is still to come: a relaxation's tables for the rest, and a matching
 * of people to the seats placed so far under the same prices. Every view gives a valid bound; the search uses the highest.
 */
import { Matching } from './matching.js';
import { IMPOSSIBLE } from './model.js';
import type { Eligible, Model } from './model.js';
import type { Prices } from './prices.js';
import type { Relaxation } from './relaxation.js';

/** Prices, tables and matching of one search; interviews come and go in stack order. */
export class View {
  readonly prices: Prices;
  readonly matching: Matching;
  /** What the meetings without the candidate cost at least. */
  readonly meetings: number;
  private readonly least: readonly number[];
  /** Cost of the seats whose people may sit elsewhere too, by how many seats the matching held before. */
  private loose = 0;
  private readonly looseBefore: number[] = [];

  constructor(
    private readonly model: Model,
    readonly relaxation: Relaxation,
  ) {
    this.prices = relaxation.prices;
    this.matching = new Matching(model.people.length, model.seats.length);
    this.least = model.interviews.map((_, interview) =>
      interview < model.timeline ? 0 : this.prices.cheapestStart(interview),
    );
    this.meetings = this.least.reduce((sum, cost) => Math.min(IMPOSSIBLE, sum + cost), 0);
  }

  /** What all people placed cost, meetings at their least, refund taken off. */
  cost(): number {
    return this.matching.cost + this.loose + this.meetings - this.prices.refund;
  }

  /** Cheapest start of a meeting. */
  leastOf(meeting: number): number {
    return this.least[meeting]!;
  }

  /** Remembers where to come back to; each `begin` has its `undo`. */
  begin(): void {
    this.looseBefore.push(this.loose);
  }

  /** Fills the seats of an interview at a slot; `false` when there are not enough people. */
  place(interview: number, slot: number): boolean {
    const { seats } = this.model.interviews[interview]!;
    for (let at = 0; at < seats.length; at++) {
      const seat = seats[at]!;
      if (!this.model.seats[seat]!.distinct) this.loose += this.prices.seatCost(seat, slot);
      else if (!this.add(seat, this.prices.eligible(seat, slot))) return false;
    }
    return true;
  }

  /** Fills the seats of an interview with whoever can some time on a day from a slot on. */
  placeFrom(interview: number, day: number, slot: number): boolean {
    const { seats } = this.model.interviews[interview]!;
    return seats.every(
      (seat) =>
        !this.model.seats[seat]!.distinct || this.add(seat, this.prices.eligibleFrom(seat, day, slot)),
    );
  }

  /** Fills the seats of an interview with whoever can some time before a day. */
  placeBefore(interview: number, day: number): boolean {
    const { seats } = this.model.interviews[interview]!;
    return seats.every(
      (seat) => !this.model.seats[seat]!.distinct || this.add(seat, this.prices.eligibleBefore(seat, day)),
    );
  }

  /** Goes back to the latest `begin`, when the matching held `mark` seats. */
  undo(mark: number): void {
    this.matching.undo(mark);
    this.loose = this.looseBefore.pop()!;
  }

  private add(seat: number, list: Eligible): boolean {
    return this.matching.add(seat, list, this.model.seats[seat]!.emptyCost);
  }
}
