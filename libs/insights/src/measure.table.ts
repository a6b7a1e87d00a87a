// What is measured: rows that were appended with the fact that they count, and rows into which those were folded.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { StoredMeasure } from './domain/measures.js';

const { key, uuid, text, int, instant, oneOf } = columns;

/** The table `measure_delta`: what a fact added to a measure or took back, append-only until it is folded. */
export const measureDeltaTable = defineTable('measure_delta', {
  organizationId: key(uuid),
  id: key(uuid),
  measure: oneOf<StoredMeasure>(),
  openingId: uuid,
  applicationId: uuid,
  subjectId: uuid,
  dimension: text,
  at: instant,
  value: int,
  amount: int,
});

/** The table `measure_total`: folded rows, still one for each thing that is counted. */
export const measureTotalTable = defineTable('measure_total', {
  organizationId: key(uuid),
  measure: key(oneOf<StoredMeasure>()),
  at: key(instant),
  applicationId: key(uuid),
  subjectId: key(uuid),
  dimension: key(text),
  value: key(int),
  openingId: uuid,
  amount: int,
});

/** A folded row. */
export type MeasureTotalRow = RowOf<typeof measureTotalTable>;

/** All tables of the room, for the connection. */
export const insightsTables = [measureDeltaTable, measureTotalTable] as const;
