// What is asked of the measures, as the parameters of the SQL that all of them are read by.
import type { Actor } from '#access';
import { localDateAt, localDaySpan } from '#calendar';
import { invalidInput } from '#platform';
import type { Tx } from '#platform';
import { requireDate } from './require-date.js';
import type { Reach } from './sql/measured.sql.js';

/** What is asked about; dates are local, `YYYY-MM-DD`, both included. */
export interface MeasureFilter {
  readonly openingId?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** The period of a filter, in the zone in which its dates are meant. */
export interface MeasuredPeriod {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

const DEFAULT_DAYS = 84;
/** The period that is asked about, by default the twelve weeks up to today. @throws {Refusal} INVALID_INPUT */
export function periodOf(filter: MeasureFilter, zone: string, at: Date): MeasuredPeriod {
  const to =
    filter.to === null || filter.to === undefined
      ? localDateAt(at.getTime(), zone)
      : requireDate('to', filter.to);
  const from =
    filter.from === null || filter.from === undefined
      ? Temporal.PlainDate.from(to)
          .subtract({ days: DEFAULT_DAYS - 1 })
          .toString()
      : requireDate('from', filter.from);
  if (from > to) throw invalidInput('from', `from must not be after to; it was ${from}, and to was ${to}.`);
  return { from, to, zone };
}

/** Whose openings the actor counts. */
export const reachOf = (actor: Actor): Reach => (actor.role === 'hiring_manager' ? 'own' : 'all');

/** A half-open span of time. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** When the period is. What is measured of the future is load alone. */
export function spanOf({ from, to, zone }: MeasuredPeriod, at: Date, ahead: boolean): Span {
  const [startMs] = localDaySpan(from, zone);
  const [, endMs] = localDaySpan(to, zone);
  return { from: new Date(startMs), until: new Date(ahead ? endMs : Math.min(endMs, at.getTime() + 1)) };
}

/** The parameters of `measured`. */
export const parametersOf = (
  tx: Tx,
  actor: Actor,
  at: Date,
  openingIds: readonly string[] | null,
  { from, until }: Span,
): readonly unknown[] => [tx.organizationId, actor.memberId, at, from, until, openingIds];

/** One opening, or all. */
export const only = (openingId: string | null | undefined): readonly string[] | null =>
  openingId === null || openingId === undefined ? null : [openingId];

/** What was measured up to now is asked for from here on. */
export const EARLIEST = new Date(0);
