// The rows behind a figure of the measures: what exactly was counted.
import type { Actor } from '#access';
import { interviewersByIds, organizationSettings } from '#people';
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import { isKeyInstant } from './domain/key-instant.js';
import { passStages, scorecardTimings } from './domain/measures.js';
import type { Measure, StoredMeasure } from './domain/measures.js';
import { EARLIEST, only, parametersOf, periodOf, reachOf, spanOf } from './measured-parameters.js';
import type { MeasureFilter, Span } from './measured-parameters.js';
import { measured } from './sql/measured.sql.js';
import type { Reach } from './sql/measured.sql.js';

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
    ...parametersOf(tx, actor, at, only(asked.openingId), asked.span),
    asked.dimension,
    ...(asked.after ?? [null, null, null, null]),
    asked.limit + 1,
  ]);

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
