// Reads of scorecards. Opinions come from tables whose policies already leave out what the reader may not see;
// the rows of `scorecard` say who owes what and are for the organization.
import { Any } from 'typeorm';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import {
  scorecardDraftTable,
  scorecardPrivateNoteTable,
  scorecardTable,
  scorecardVersionTable,
} from './scorecard.table.js';
import type {
  ScorecardDraftRow,
  ScorecardPrivateNoteRow,
  ScorecardRow,
  ScorecardVersionRow,
} from './scorecard.table.js';

/** What a page is asked for: at most `limit` rows after the one with this key. */
export interface Page {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

async function rowsWith<Row extends ObjectLiteral>(
  tx: Tx,
  table: EntitySchema<Row>,
  column: keyof Row & string,
  ids: readonly string[],
  order: readonly (keyof Row & string)[] = [],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  return tx.manager.find<Row>(table, {
    where: { organizationId: tx.organizationId, [column]: Any(ids) } as never,
    order: Object.fromEntries(order.map((by) => [by, 'ASC'])) as never,
  });
}

/** Scorecards by id, in any order. */
export const scorecardsByIds = (tx: Tx, ids: readonly string[]): Promise<ScorecardRow[]> =>
  rowsWith(tx, scorecardTable, 'id', ids);

/** The scorecards of loops that are owed or submitted, in the order in which they are due: nothing else sorts them. */
export async function scorecardsOfLoops(tx: Tx, loopIds: readonly string[]): Promise<ScorecardRow[]> {
  const rows = await rowsWith(tx, scorecardTable, 'loopId', loopIds, ['dueAt', 'id']);
  return rows.filter((row) => row.voidedAt === null);
}

/** Every scorecard of a loop, voided ones included. */
export const allScorecardsOfLoop = (tx: Tx, loopId: string): Promise<ScorecardRow[]> =>
  rowsWith(tx, scorecardTable, 'loopId', [loopId], ['id']);

/** The reader's own drafts of these scorecards. */
export const draftsOfScorecards = (tx: Tx, scorecardIds: readonly string[]): Promise<ScorecardDraftRow[]> =>
  rowsWith(tx, scorecardDraftTable, 'scorecardId', scorecardIds);

/** The reader's own private notes on these scorecards. */
export const privateNotesOfScorecards = (
  tx: Tx,
  scorecardIds: readonly string[],
): Promise<ScorecardPrivateNoteRow[]> => rowsWith(tx, scorecardPrivateNoteTable, 'scorecardId', scorecardIds);

/** The submitted versions of these scorecards that the reader may see, oldest first. */
export const versionsOfScorecards = (
  tx: Tx,
  scorecardIds: readonly string[],
): Promise<ScorecardVersionRow[]> =>
  rowsWith(tx, scorecardVersionTable, 'scorecardId', scorecardIds, ['scorecardId', 'version']);

/** The key of a row of `ownScorecards`: owed before submitted, owed by due date, submitted newest first, then by id. */
export function ownScorecardKey(row: ScorecardRow): readonly string[] {
  const open = row.submittedAt === null;
  return [open ? '0' : '1', String(open ? row.dueAt.getTime() : -(row.submittedAt?.getTime() ?? 0)), row.id];
}

const isKey = (after: readonly string[]): boolean =>
  /^[01]$/.test(after[0] ?? '') && /^-?\d{1,15}$/.test(after[1] ?? '') && isId(after[2] ?? '');

/**
 * At most `limit` + 1 of the reader's own scorecards that were not voided, owed ones first; with `owedOnly` those alone.
 * @throws {Refusal} INVALID_INPUT for an `after` that is no key of this list
 */
export async function ownScorecards(
  tx: Tx,
  filter: { readonly interviewerId: string; readonly owedOnly: boolean },
  page: Page,
): Promise<ScorecardRow[]> {
  if (page.after !== null && !isKey(page.after))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM (
       SELECT s.id, CASE WHEN s.submitted_at IS NULL THEN 0 ELSE 1 END AS done,
              floor(extract(epoch FROM s.due_at) * 1000) AS due_ms,
              floor(extract(epoch FROM s.submitted_at) * 1000) AS submitted_ms
       FROM scorecard s
       WHERE s.organization_id = $1 AND s.interviewer_id = $2 AND s.voided_at IS NULL
         AND (NOT $3 OR s.submitted_at IS NULL)) own
     CROSS JOIN LATERAL (SELECT CASE WHEN done = 0 THEN due_ms ELSE -submitted_ms END AS at) key
     WHERE $4::int IS NULL OR (done, at, id) > ($4::int, $5::numeric, $6::uuid)
     ORDER BY done, at, id LIMIT $7`,
    [
      tx.organizationId,
      filter.interviewerId,
      filter.owedOnly,
      ...(page.after ?? [null, null, null]),
      page.limit + 1,
    ],
  );
  return inOrder(
    rows.map(({ id }) => id),
    await scorecardsByIds(
      tx,
      rows.map(({ id }) => id),
    ),
  );
}

const inOrder = (ids: readonly string[], rows: readonly ScorecardRow[]): ScorecardRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** The key of a row of `overdueScorecards`: when it was due, then its id. */
export const overdueScorecardKey = (row: ScorecardRow): readonly string[] => [
  row.dueAt.toISOString(),
  row.id,
];

/**
 * At most `limit` + 1 scorecards that were due before `at` and are still owed, the longest overdue first.
 * @throws {Refusal} INVALID_INPUT for an `after` that is no key of this list
 */
export async function overdueScorecards(tx: Tx, at: Date, page: Page): Promise<ScorecardRow[]> {
  const [dueAt = null, id = null] = page.after ?? [];
  if (page.after !== null && (dueAt === null || Number.isNaN(Date.parse(dueAt)) || id === null || !isId(id)))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM scorecard
     WHERE organization_id = $1 AND submitted_at IS NULL AND voided_at IS NULL AND due_at < $2
       AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
     ORDER BY due_at, id LIMIT $5`,
    [tx.organizationId, at, dueAt, id, page.limit + 1],
  );
  return inOrder(
    rows.map((row) => row.id),
    await scorecardsByIds(
      tx,
      rows.map((row) => row.id),
    ),
  );
}

/** How many scorecards were due before `at` and are still owed. */
export async function countOverdueScorecards(tx: Tx, at: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM scorecard
     WHERE organization_id = $1 AND submitted_at IS NULL AND voided_at IS NULL AND due_at < $2`,
    [tx.organizationId, at],
  );
  return row?.count ?? 0;
}
