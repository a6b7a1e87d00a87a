// Reads of openings, what they ask for and which interview covers it.
import type { Tx } from '#platform';
import { interviewTemplateTable } from './loop-template.table.js';
import { coverageTable, openingTable, requirementTable } from './opening.table.js';
import type { CoverageRow, OpeningRow, OpeningState, RequirementRow } from './opening.table.js';
import { sitsInLoop } from './relations.queries.js';
import { rowsWith } from './rows.queries.js';

/** Openings by id, in any order; ids of other tenants find nothing. */
export const openingsByIds = (tx: Tx, ids: readonly string[]): Promise<OpeningRow[]> =>
  rowsWith(tx, openingTable, 'id', ids);

/** Requirements by id, in any order. */
export const requirementsByIds = (tx: Tx, ids: readonly string[]): Promise<RequirementRow[]> =>
  rowsWith(tx, requirementTable, 'id', ids);

/** The requirements of openings, by position. */
export const requirementsOfOpenings = (tx: Tx, openingIds: readonly string[]): Promise<RequirementRow[]> =>
  rowsWith(tx, requirementTable, 'openingId', openingIds, ['openingId', 'position']);

/** Which interview templates assess these requirements, in the order of the loop. */
export async function coverageOfRequirements(
  tx: Tx,
  requirementIds: readonly string[],
): Promise<CoverageRow[]> {
  const rows = await rowsWith(tx, coverageTable, 'requirementId', requirementIds);
  const interviews = await rowsWith(tx, interviewTemplateTable, 'id', [
    ...new Set(rows.map((row) => row.interviewTemplateId)),
  ]);
  const position = new Map(interviews.map((interview) => [interview.id, interview.position]));
  return rows.toSorted(
    (a, b) => (position.get(a.interviewTemplateId) ?? 0) - (position.get(b.interviewTemplateId) ?? 0),
  );
}

/** Which of these interview templates assess which requirements. */
export const coverageOfInterviews = (
  tx: Tx,
  interviewTemplateIds: readonly string[],
): Promise<CoverageRow[]> => rowsWith(tx, coverageTable, 'interviewTemplateId', interviewTemplateIds);

/** What a page of openings is asked for; `seenBy` keeps those in whose loops this member sits. */
export interface OpeningsFilter {
  readonly states?: readonly OpeningState[] | null | undefined;
  readonly seenBy?: string | null | undefined;
  /** Part of the title, in any letter case. */
  readonly search?: string | null | undefined;
}

/** At most `limit` + 1 openings, newest first, after the one with id `after` (ids sort by creation). */
export async function openingsPage(
  tx: Tx,
  filter: OpeningsFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<OpeningRow[]> {
  const ids = await tx.query<{ id: string }>(
    `SELECT o.id FROM opening o
     WHERE o.organization_id = $1
       AND ($2::text[] IS NULL OR o.state = ANY($2))
       AND ($3::uuid IS NULL OR o.id < $3)
       AND ($4::uuid IS NULL OR ${sitsInLoop('opening_id', 'o.id', { member: '$4', at: '$7' })})
       AND ($6::text IS NULL OR o.searched_as LIKE ALL (search_patterns($6)))
     ORDER BY o.id DESC LIMIT $5`,
    [
      tx.organizationId,
      filter.states ?? null,
      page.after,
      filter.seenBy ?? null,
      page.limit + 1,
      filter.search ?? null,
      tx.begunAt,
    ],
  );
  const rows = await openingsByIds(
    tx,
    ids.map(({ id }) => id),
  );
  return rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** The requirements of all openings that use the loop template, by opening and position. */
export async function requirementsOfTemplate(tx: Tx, loopTemplateId: string): Promise<RequirementRow[]> {
  const openings = await rowsWith(tx, openingTable, 'loopTemplateId', [loopTemplateId]);
  return requirementsOfOpenings(
    tx,
    openings.map((opening) => opening.id),
  );
}
