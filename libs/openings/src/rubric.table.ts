// Rubrics live in versions that are never changed: a scorecard pins the version it was written against.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, json, instant } = columns;

/** What one rating of a scorecard is about; the four anchors describe behaviour from the lowest level to the highest. */
export interface RubricCriterion {
  readonly id: string;
  readonly name: string;
  readonly competencyId: string;
  readonly description: string;
  readonly anchors: readonly [string, string, string, string];
}

/** The table `rubric`. */
export const rubricTable = defineTable('rubric', {
  organizationId: key(uuid),
  id: key(uuid),
  name: text,
  createdAt: instant,
});

/** A row of `rubric`. */
export type RubricRow = RowOf<typeof rubricTable>;

/** The table `rubric_version`; rows are append-only. */
export const rubricVersionTable = defineTable('rubric_version', {
  organizationId: key(uuid),
  id: key(uuid),
  rubricId: uuid,
  version: int,
  criteria: json<readonly RubricCriterion[]>(),
  createdAt: instant,
});

/** A row of `rubric_version`; versions count from 1 within the rubric. */
export type RubricVersionRow = RowOf<typeof rubricVersionTable>;
