/**
 * The scheduling problem of one interview loop, in integers only: the caller has already turned zones, calendars and
 * policies into slots on one common axis. The engine implements every field below; what it cannot do has no field here.
 *
 * What has no field of its own is said with these: back-to-back is a gap of at most 0; one interview on a certain day, or
 * the first thing in the morning, is `within`; an unbroken half hour before lunch for somebody, or the write-up after an
 * interview, is not in `free`; minimum notice is `earliestStart`; limits per day and week in anybody's zone are spans of
 * `limits`; fairness is `cost`, a step of points per recent session; a shadow is an optional seat whose pool holds trainees;
 * an interpreter is one more seat; a place is a seat with `distinct: false` whose pool holds rooms (`room: true`).
 */

/** A half-open span `[from, to)` in slots of the common time axis. */
export type Span = readonly [from: number, to: number];

/** The candidate's midday break: `length` consecutive free slots somewhere inside `window`, on a day that is used. */
export interface Lunch {
  readonly length: number;
  readonly window: Span;
}

/** One local day of the candidate, of any length in slots; `halfAt` divides morning from afternoon (default: its middle). */
export interface Day {
  readonly span: Span;
  readonly lunch?: Lunch;
  readonly halfAt?: number;
}

/** When the candidate can talk and how much at a stretch: after `runMax` busy slots in a row one slot is free. */
export interface Candidate {
  readonly windows: readonly Span[];
  readonly runMax: number;
  /** At least so many free slots between two interviews of one day (default 0). */
  readonly gapSlots?: number;
  /** Hours that the candidate likes; an interview outside costs `candidateOutsidePreferred`. Absent: all hours. */
  readonly preferred?: readonly Span[];
}

/** A chair in an interview, filled by one person of `pool`; an `optional` one may stay empty at a price. */
export interface Seat {
  readonly id: string;
  readonly pool: readonly string[];
  readonly optional?: boolean;
  /** `false`: its person may also sit in other interviews of this loop (default `true`: nobody sits twice). */
  readonly distinct?: boolean;
  /** Seats of one group may hold the same person, who then sits on no seat outside the group but those of `distinct: false`. */
  readonly samePersonGroup?: string;
}

/** One conversation of `length` slots, later than all of `after`. Seat ids are unique within it. */
export interface Interview {
  readonly id: string;
  readonly length: number;
  readonly after: readonly string[];
  readonly seats: readonly Seat[];
  /** `true`: a meeting such as the debrief, which takes no time of the candidate and may lie on a later day. */
  readonly withoutCandidate?: boolean;
  /** `true` (only without the candidate): everybody who sits in an interview with the candidate must be free for it. */
  readonly attendedByAll?: boolean;
  /** It lies inside one of these spans, such as a certain day (default: anywhere). */
  readonly within?: readonly Span[];
}

/** At least `slotsMin` and at most `slotsMax` slots between the end of `before` and the start of `then`; implies the order. */
export interface GapRule {
  readonly before: string;
  readonly then: string;
  readonly slotsMin?: number;
  readonly slotsMax?: number;
}

/** Interviews that lie all on one day of `days` (`same`), or no two of them on one day (`different`). */
export interface DayRule {
  readonly id?: string;
  readonly kind: 'same' | 'different';
  readonly interviews: readonly string[];
}

/** What is left of somebody's allowance: sessions that start in `[from, to)` are at most `count` and at most `slots` long together. */
export interface Limit {
  readonly id?: string;
  readonly from: number;
  readonly to: number;
  readonly count?: number;
  readonly slots?: number;
}

/** Busy time that could be moved: a session that overlaps it costs `cost` points. */
export interface SoftBusy {
  readonly span: Span;
  readonly cost: number;
}

/** Somebody who can sit: `cost` in points (load, preference), hours free of everything fixed, hours liked. */
export interface Interviewer {
  readonly id: string;
  readonly cost: number;
  readonly free: readonly Span[];
  readonly preferred: readonly Span[];
  readonly softBusy?: readonly SoftBusy[];
  readonly limits?: readonly Limit[];
  /** Free slots between two sessions of this loop for this person (default 0). */
  readonly gapSlots?: number;
  /** At most so many slots in a row in sessions and meetings, those `elsewhere` included; then one is free. */
  readonly runMax?: number;
  /** Sessions of other loops, which count for `runMax`; they are not in `free`. */
  readonly elsewhere?: readonly Span[];
  /** `true`: a room. It attends nothing by rule, and another room makes no other option and replaces nobody. */
  readonly room?: boolean;
}

/** Points of the objective, which is minimized; none is negative. */
export interface Weights {
  /** Per day used beyond the first. */
  readonly extraDay: number;
  /** Times the index of the last day used. */
  readonly lastDay: number;
  /** Per free slot between the first start and the last end of a day. */
  readonly idleSlot: number;
  /** Per filled seat whose session is not inside one of its person's preferred spans. */
  readonly outsidePreferred: number;
  readonly emptyOptionalSeat: number;
  /** Per interview outside the candidate's preferred spans (default 0). */
  readonly candidateOutsidePreferred?: number;
  /** Times the day index of each interview without the candidate (default 0). */
  readonly withoutCandidateDay?: number;
}

/** What is already decided: an interview's start, the persons of some seats (seat id to person id), or both. */
export interface Pin {
  readonly interview: string;
  readonly start?: number;
  readonly seats?: Readonly<Record<string, string>>;
}

/** Everything that decides one loop; days are in order and disjoint, spans sorted and apart from each other. */
export interface Problem {
  readonly days: readonly Day[];
  /** The candidate's interviews touch at most so many days; where the first day does not count, so many others. */
  readonly daysUsedMax: number;
  /** `true`: what is over already took place on the first day, so that more of it uses no further day. */
  readonly firstDayUsed?: boolean;
  /** An interview starts a multiple of so many slots after its day's begin (default 1). */
  readonly gridSlots?: number;
  /** No interview starts before this slot. */
  readonly earliestStart?: number;
  readonly candidate: Candidate;
  readonly interviews: readonly Interview[];
  readonly gaps?: readonly GapRule[];
  readonly dayRules?: readonly DayRule[];
  readonly interviewers: readonly Interviewer[];
  readonly weights: Weights;
  readonly pins?: readonly Pin[];
  /** Points for giving up one rule instance when there is no plan, by rule; absent ones as in `RELAXATION_PRICES`, `null`: never. */
  readonly prices?: Readonly<Record<string, number | null>>;
}

/** The candidate meets at most so many interviews in one loop: the bound keeps a table over their subsets. */
export const INTERVIEWS_MAX = 12;

/** Input that is no problem: `field` is a path such as `interviews[2].after[0]`, `message` says what would be right. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field} ${reason}`);
  }
}
