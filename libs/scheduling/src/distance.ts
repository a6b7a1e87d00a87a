/**
 * Says when two plans are different enough to be two options: an interview on another day or in another half of a day,
 * or at least two people who sit in only one of them.
 */
import { realSlot } from './axis.js';
import type { Model } from './model.js';

/** People that must differ when no interview changes its half-day. */
export const PEOPLE_MIN = 2;

/** How far other plans are from one plan. */
export class Distance {
  /** Who sits, rooms left out, ascending. */
  readonly people: readonly number[];
  private readonly halves: readonly number[];
  private readonly sitting: ReadonlySet<number>;

  constructor(
    private readonly model: Model,
    starts: Int32Array,
    people: readonly number[],
  ) {
    this.halves = Array.from(starts, (slot) => halfOf(model, slot));
    this.sitting = this.peopleOf(people);
    this.people = [...this.sitting].sort((one, other) => one - other);
  }

  /** The half-day of an interview or meeting, as `halfOf` counts them. */
  half(interview: number): number {
    return this.halves[interview]!;
  }

  /** Whether start slots alone make a plan far. */
  farByTime(starts: Int32Array): boolean {
    return this.halves.some((half, interview) => half !== halfOf(this.model, starts[interview]!));
  }

  /** Whether the people alone make a plan far. */
  farBy(people: readonly number[]): boolean {
    const others = this.peopleOf(people);
    return missing(others, this.sitting) >= PEOPLE_MIN || missing(this.sitting, others) >= PEOPLE_MIN;
  }

  /** Who sits, rooms left out. */
  private peopleOf(people: readonly number[]): ReadonlySet<number> {
    return new Set(people.filter((person) => person >= 0 && this.model.people[person]!.room !== true));
  }
}

function missing(from: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const person of from) if (!others.has(person)) count++;
  return count;
}

/** The half-day of a start slot: twice its day, and one more after that day's middle. */
export function halfOf(model: Model, slot: number): number {
  const day = model.dayOfSlot[slot]!;
  const { span, halfAt } = model.problem.days[day]!;
  const start = realSlot(model, slot);
  return day * 2 + (start < (halfAt ?? Math.floor((span[0] + span[1]) / 2)) ? 0 : 1);
}
