// Which scorecards a booking asks for, and how those that exist are brought in line with it: what still fits is
// kept with everything written in it, what nobody owes any more is voided, and what was submitted stays.
import type { SeatRole } from './content.js';

/** Somebody who sits in a booked interview that is scored by a rubric; instants in milliseconds. */
export interface Owed {
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly seatRole: SeatRole;
  readonly rubricVersionId: string;
  readonly dueMs: number;
}

/** A scorecard that exists. */
export interface Existing {
  readonly id: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly seatRole: SeatRole;
  readonly dueMs: number;
  readonly submitted: boolean;
  readonly voided: boolean;
}

/** What has to be written so that exactly the scorecards of a booking are owed. */
export interface OwedChanges {
  readonly create: readonly Owed[];
  readonly renew: readonly { readonly id: string; readonly seatRole: SeatRole; readonly dueMs: number }[];
  readonly voidIds: readonly string[];
}

const HOUR_MS = 3_600_000;

/** When a scorecard is due: one hour after the interview's end. */
export const dueMsAfter = (endMs: number): number => endMs + HOUR_MS;

const keyOf = (of: { readonly interviewId: string; readonly interviewerId: string }): string =>
  `${of.interviewId} ${of.interviewerId}`;

/** The changes that lead from the scorecards that exist to those that are owed. */
export function owedChanges(existing: readonly Existing[], owed: readonly Owed[]): OwedChanges {
  const there = new Map(existing.map((scorecard) => [keyOf(scorecard), scorecard]));
  const wanted = new Map(owed.map((one) => [keyOf(one), one]));
  const open = existing.filter((scorecard) => !scorecard.submitted);
  return {
    create: [...wanted.values()].filter((one) => !there.has(keyOf(one))),
    renew: open.flatMap((scorecard) => {
      const one = wanted.get(keyOf(scorecard));
      if (one === undefined) return [];
      const same = !scorecard.voided && scorecard.dueMs === one.dueMs && scorecard.seatRole === one.seatRole;
      return same ? [] : [{ id: scorecard.id, seatRole: one.seatRole, dueMs: one.dueMs }];
    }),
    voidIds: open
      .filter((scorecard) => !scorecard.voided && !wanted.has(keyOf(scorecard)))
      .map(({ id }) => id),
  };
}
