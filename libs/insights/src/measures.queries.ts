// The measures of a period as figures; `measure-rows.queries.ts` has the rows behind each of them.
import type { Actor } from '#access';
import type { ReasonKind } from '#loops';
import { organizationSettings } from '#people';
import type { Tx } from '#platform';
import { passThrough, punctuality } from './domain/measures.js';
import type { Punctuality, StageReached, StoredMeasure } from './domain/measures.js';
import { EARLIEST, only, parametersOf, periodOf, reachOf, spanOf } from './measured-parameters.js';
import type { MeasureFilter, MeasuredPeriod } from './measured-parameters.js';
import { measured } from './sql/measured.sql.js';
import type { Reach } from './sql/measured.sql.js';

/** Durations in minutes; the percentiles are those of the nearest rank, null without any. */
export interface Durations {
  readonly count: number;
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
}

/** Changes by the reason that was given, the most frequent first. */
export interface ChangesByReason {
  readonly count: number;
  readonly reasons: readonly { readonly reason: ReasonKind; readonly count: number }[];
}

/** All measures of a period. */
export interface Measures {
  readonly at: Date;
  readonly period: MeasuredPeriod;
  readonly timeToSchedule: Durations;
  readonly leadTime: Durations;
  readonly rescheduled: ChangesByReason;
  readonly replaced: ChangesByReason;
  readonly cancelled: ChangesByReason;
  readonly scorecards: Punctuality;
  readonly stages: readonly StageReached[];
}

const FIGURES = [
  'stage',
  'outcome',
  'time_to_schedule',
  'lead_time',
  'rescheduled',
  'replaced',
  'cancelled',
  'scorecard',
] as const satisfies StoredMeasure[];

const DURATIONS = `('time_to_schedule', 'lead_time')`;

/** One reading for all figures: 80,000 rows behind them, of 10,000 loops, take some 100 ms on two cores. */
const figuresSql = (reach: Reach): string => `
  WITH counted AS MATERIALIZED (
    SELECT measure, dimension, value, sum(amount)::integer AS amount FROM (
      SELECT measure, dimension, CASE WHEN measure IN ${DURATIONS} THEN value END AS value, amount
      FROM (${measured(reach, FIGURES)}) all_rows) needed
    GROUP BY measure, dimension, value HAVING sum(amount) > 0),
  ranked AS (
    SELECT measure, value, sum(amount) OVER (PARTITION BY measure ORDER BY value) AS upto,
           sum(amount) OVER (PARTITION BY measure) AS total
    FROM counted WHERE measure IN ${DURATIONS})
  SELECT measure, dimension, amount AS count, NULL::integer AS "p50Minutes", NULL::integer AS "p90Minutes"
  FROM counted WHERE measure NOT IN ${DURATIONS}
  UNION ALL
  SELECT measure, '', max(total)::integer, min(value) FILTER (WHERE upto >= total * 0.5),
         min(value) FILTER (WHERE upto >= total * 0.9)
  FROM ranked GROUP BY measure`;

interface FigureRow extends Durations {
  readonly measure: StoredMeasure;
  readonly dimension: string;
}

/** All measures of the filter's period, as the actor may know them. @throws {Refusal} INVALID_INPUT */
export async function measuresOf(tx: Tx, actor: Actor, filter: MeasureFilter, at: Date): Promise<Measures> {
  const period = periodOf(filter, (await organizationSettings(tx)).zone, at);
  const rows = await tx.query<FigureRow>(
    figuresSql(reachOf(actor)),
    parametersOf(tx, actor, at, only(filter.openingId), spanOf(period, at, false)),
  );
  const durations = (of: StoredMeasure): Durations => {
    const found = rows.find(({ measure }) => measure === of);
    return {
      count: found?.count ?? 0,
      p50Minutes: found?.p50Minutes ?? null,
      p90Minutes: found?.p90Minutes ?? null,
    };
  };
  const countsOf = (...of: readonly StoredMeasure[]): ReadonlyMap<string, number> =>
    new Map(rows.filter(({ measure }) => of.includes(measure)).map((row) => [row.dimension, row.count]));
  return {
    at,
    period,
    timeToSchedule: durations('time_to_schedule'),
    leadTime: durations('lead_time'),
    rescheduled: byReason(countsOf('rescheduled')),
    replaced: byReason(countsOf('replaced')),
    cancelled: byReason(countsOf('cancelled')),
    scorecards: punctuality(countsOf('scorecard')),
    stages: passThrough(countsOf('stage', 'outcome')),
  };
}

function byReason(counts: ReadonlyMap<string, number>): ChangesByReason {
  const reasons = [...counts]
    .map(([reason, count]) => ({ reason: reason as ReasonKind, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return { count: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
}

/** How long it took to schedule loops of an opening, of all time up to now. */
export interface OpeningScheduling {
  readonly openingId: string;
  readonly loops: number;
  readonly medianMinutes: number;
}

/** The times to schedule of these openings; those of which no loop was booked are left out. */
export const schedulingOfOpenings = (
  tx: Tx,
  actor: Actor,
  openingIds: readonly string[],
  at: Date,
): Promise<OpeningScheduling[]> =>
  tx.query<OpeningScheduling>(
    `SELECT opening_id AS "openingId", max(total)::integer AS loops,
            min(value) FILTER (WHERE upto >= total * 0.5) AS "medianMinutes"
     FROM (
       SELECT opening_id, value, sum(amount) OVER (PARTITION BY opening_id ORDER BY value) AS upto,
              sum(amount) OVER (PARTITION BY opening_id) AS total
       FROM (${measured('all', ['time_to_schedule'])}) m) ranked
     GROUP BY opening_id HAVING max(total) > 0`,
    parametersOf(tx, actor, at, openingIds, { from: EARLIEST, until: new Date(at.getTime() + 1) }),
  );
