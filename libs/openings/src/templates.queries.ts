// Reads of loop templates, their interviews and seats, and the rubrics they pin.
import type { Tx } from '#platform';
import { interviewTemplateTable, loopTemplateTable, seatTemplateTable } from './loop-template.table.js';
import type { InterviewTemplateRow, LoopTemplateRow, SeatTemplateRow } from './loop-template.table.js';
import { rowsWith } from './rows.queries.js';
import { rubricTable, rubricVersionTable } from './rubric.table.js';
import type { RubricRow, RubricVersionRow } from './rubric.table.js';

/** An interview template with its seats by position. */
export type InterviewTemplateWithSeats = InterviewTemplateRow & {
  readonly seats: readonly SeatTemplateRow[];
};

/** A loop template with its interviews by position. */
export interface WholeLoopTemplate {
  readonly template: LoopTemplateRow;
  readonly interviews: readonly InterviewTemplateWithSeats[];
}

/** Loop templates by id, in any order. */
export const loopTemplatesByIds = (tx: Tx, ids: readonly string[]): Promise<LoopTemplateRow[]> =>
  rowsWith(tx, loopTemplateTable, 'id', ids);

/** The loop templates that are based on these, by name. */
export const inheritorsOfTemplates = (
  tx: Tx,
  baseTemplateIds: readonly string[],
): Promise<LoopTemplateRow[]> =>
  rowsWith(tx, loopTemplateTable, 'baseTemplateId', baseTemplateIds, ['name', 'id']);

/** At most `limit` + 1 loop templates after the one with this name and id, by name; `search` is part of it. */
export async function loopTemplatesPage(
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly [name: string, id: string] | null },
  search: string | null = null,
): Promise<LoopTemplateRow[]> {
  const found = await tx.query<{ id: string }>(
    `SELECT id FROM loop_template
     WHERE organization_id = $1 AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
       AND ($5::text IS NULL OR searched_as LIKE ALL (search_patterns($5)))
     ORDER BY name, id LIMIT $4`,
    [tx.organizationId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1, search],
  );
  const ids = found.map(({ id }) => id);
  const rows = await loopTemplatesByIds(tx, ids);
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Interview templates by id, in any order. */
export const interviewTemplatesByIds = (tx: Tx, ids: readonly string[]): Promise<InterviewTemplateRow[]> =>
  rowsWith(tx, interviewTemplateTable, 'id', ids);

/** The interviews of loop templates, by position. */
export const interviewsOfTemplates = (
  tx: Tx,
  loopTemplateIds: readonly string[],
): Promise<InterviewTemplateRow[]> =>
  rowsWith(tx, interviewTemplateTable, 'loopTemplateId', loopTemplateIds, ['loopTemplateId', 'position']);

/** The seats of interview templates, by position. */
export const seatsOfInterviewTemplates = (
  tx: Tx,
  interviewTemplateIds: readonly string[],
): Promise<SeatTemplateRow[]> =>
  rowsWith(tx, seatTemplateTable, 'interviewTemplateId', interviewTemplateIds, [
    'interviewTemplateId',
    'position',
  ]);

/** Seat templates by id, in any order. */
export const seatTemplatesByIds = (tx: Tx, ids: readonly string[]): Promise<SeatTemplateRow[]> =>
  rowsWith(tx, seatTemplateTable, 'id', ids);

/** The loop template with its interviews and their seats, all by position; null when there is none. */
export async function loopTemplate(tx: Tx, id: string): Promise<WholeLoopTemplate | null> {
  const template = await tx.find(loopTemplateTable, { organizationId: tx.organizationId, id });
  if (template === null) return null;
  const interviews = await interviewsOfTemplates(tx, [id]);
  const seats = await seatsOfInterviewTemplates(
    tx,
    interviews.map((interview) => interview.id),
  );
  const seatsOf = Map.groupBy(seats, (seat) => seat.interviewTemplateId);
  return { template, interviews: interviews.map((row) => ({ ...row, seats: seatsOf.get(row.id) ?? [] })) };
}

/** Rubrics by id, in any order. */
export const rubricsByIds = (tx: Tx, ids: readonly string[]): Promise<RubricRow[]> =>
  rowsWith(tx, rubricTable, 'id', ids);

/** Rubric versions by id, in any order. */
export const rubricVersionsByIds = (tx: Tx, ids: readonly string[]): Promise<RubricVersionRow[]> =>
  rowsWith(tx, rubricVersionTable, 'id', ids);

/** All versions of rubrics, oldest first. */
export const versionsOfRubrics = (tx: Tx, rubricIds: readonly string[]): Promise<RubricVersionRow[]> =>
  rowsWith(tx, rubricVersionTable, 'rubricId', rubricIds, ['rubricId', 'version']);
