// The measures of a period as figures, and the rows behind each of them.
import { localDateAt, localDaySpan } from '#calendar';
import type { Actor } from '#access';
import type { ReasonKind } from '#loops';
import { interviewersByIds, organizationSettings } from '#people';
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import { isKeyInstant } from './domain/key-instant.js';
import { requireDate } from './require-date.js';
import { passStages, passThrough, punctuality, scorecardTimings } from './domain/measures.js';
import type { Measure, Punctuality, StageReached, StoredMeasure } from './domain/measures.js';
import { measured } from './sql/measured.sql.js';
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

const reachOf = (actor: Actor): Reach => (actor.role === 'hiring_manager' ? 'own' : 'all');

/** A half-open span of time. */
interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** When the period is. What is measured of the future is load alone. */
function spanOf({ from, to, zone }: MeasuredPeriod, at: Date, ahead: boolean): Span {
  const [startMs] = localDaySpan(from, zone);
  const [, endMs] = localDaySpan(to, zone);
  return { from: new Date(startMs), until: new Date(ahead ? endMs : Math.min(endMs, at.getTime() + 1)) };
}

/** The parameters of `measured`. */
const parametersOf = (
  tx: Tx,
  actor: Actor,
  at: Date,
  openingId: string | null | undefined,
  { from, until }: Span,
): readonly unknown[] => [tx.organizationId, actor.memberId, at, from, until, openingId ?? null];

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
    parametersOf(tx, actor, at, filter.openingId, spanOf(period, at, false)),
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

/** Something that was counted: a loop, an interview (of load), a scorecard or an application. */
export interface MeasureRow {
  readonly measure: StoredMeasure;
  readonly applicationId: string;
  readonly subjectId: string;
  /** The reason, stage, timing or person. */
  readonly dimension: string;
  readonly at: Date;
  /** Minutes; for a change the number of its revision. */
  readonly value: number;
}

/** How many parts a row's key has. */
export const MEASURE_KEYS = 4;

/** The sort key of a row. */
export const measureRowKey = (row: MeasureRow): readonly string[] => [
  row.at.toISOString(),
  row.subjectId,
  row.dimension,
  String(row.value),
];

const DIMENSIONS: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  stage: passStages,
  scorecard: scorecardTimings,
};

/** What rows are asked for: of one measure, and of one of its parts where `dimension` says which. */
export interface MeasureRowsAsked {
  readonly measure: Measure;
  /** A reason, a stage, a timing, or an interviewer's id; all of the measure unless given. */
  readonly dimension: string | null;
  readonly filter: MeasureFilter;
  readonly limit: number;
  readonly after: readonly string[] | null;
}

type PartAsked = Pick<MeasureRowsAsked, 'measure' | 'dimension'>;

function requireDimension({ measure, dimension }: PartAsked, field = 'dimension'): string | null {
  const known = DIMENSIONS[measure];
  if (dimension !== null && known !== undefined && !known.includes(dimension))
    throw invalidInput(field, `${field} of ${measure} is one of ${known.join(', ')}; it was ${dimension}.`);
  if (measure === 'load' && (dimension === null || !isId(dimension)))
    throw invalidInput('dimension', 'dimension of load must be the id of an interviewer.');
  return dimension;
}

const rowsSql = (reach: Reach, measure: Measure): string => `
  SELECT m.measure, m.application_id AS "applicationId", m.subject_id AS "subjectId", m.dimension, m.at, m.value
  FROM (${measured(reach, measure === 'stage' ? ['stage', 'outcome'] : [measure])}) m
  WHERE ($7::text IS NULL OR m.dimension = $7)
    AND ($8::timestamptz IS NULL OR (m.at, m.subject_id, m.dimension, m.value) < ($8, $9::uuid, $10::text, $11::integer))
  GROUP BY m.measure, m.application_id, m.subject_id, m.dimension, m.at, m.value HAVING sum(m.amount) > 0
  ORDER BY m.at DESC, m.subject_id DESC, m.dimension DESC, m.value DESC LIMIT $12`;

/**
 * At most `limit` + 1 of the rows that a figure counts, the newest first. Dates of load are those of the person's zone.
 * @throws {Refusal} INVALID_INPUT
 */
export async function measureRows(
  tx: Tx,
  actor: Actor,
  asked: MeasureRowsAsked,
  at: Date,
): Promise<MeasureRow[]> {
  const dimension = requireDimension(asked);
  const isLoad = asked.measure === 'load';
  const zone =
    (isLoad ? await zoneOfPerson(tx, dimension ?? '') : null) ?? (await organizationSettings(tx)).zone;
  const period = periodOf(asked.filter, zone, at);
  const [afterAt = '', subject = '', , value = ''] = asked.after ?? [];
  if (asked.after !== null && !(isKeyInstant(afterAt) && isId(subject) && /^-?\d{1,9}$/.test(value)))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  const span = spanOf(period, at, isLoad);
  return rowsWithin(tx, actor, { ...asked, dimension, openingId: asked.filter.openingId, span }, at);
}

interface RowsWithin extends Pick<MeasureRowsAsked, 'measure' | 'dimension' | 'limit' | 'after'> {
  readonly openingId: string | null | undefined;
  readonly span: Span;
}

const rowsWithin = (tx: Tx, actor: Actor, asked: RowsWithin, at: Date): Promise<MeasureRow[]> =>
  tx.query<MeasureRow>(rowsSql(reachOf(actor), asked.measure), [
    ...parametersOf(tx, actor, at, asked.openingId, asked.span),
    asked.dimension,
    ...(asked.after ?? [null, null, null, null]),
    asked.limit + 1,
  ]);

/** What was measured up to now is asked for from here on. */
const EARLIEST = new Date(0);

/** Rows of one measure that are taken away; without bounds those of all time, up to now. */
export interface MeasuredAsked extends Pick<MeasureRowsAsked, 'measure' | 'dimension' | 'limit' | 'after'> {
  readonly openingId: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** At most `limit` + 1 of the rows of the measure, the newest first. @throws {Refusal} INVALID_INPUT */
export function measuredRows(
  tx: Tx,
  actor: Actor,
  { from, to, ...asked }: MeasuredAsked,
  at: Date,
): Promise<MeasureRow[]> {
  requireDimension(asked, 'part');
  const until = new Date(Math.min(to?.getTime() ?? Infinity, at.getTime() + 1));
  return rowsWithin(tx, actor, { ...asked, span: { from: from ?? EARLIEST, until } }, at);
}

async function zoneOfPerson(tx: Tx, interviewerId: string): Promise<string | null> {
  const [person] = await interviewersByIds(tx, [interviewerId]);
  return person?.zone ?? null;
}
