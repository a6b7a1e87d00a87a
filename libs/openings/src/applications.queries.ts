// Reads of candidates, their applications and their availability.
import type { Tx } from '#platform';
import { accommodationTable } from './accommodation.table.js';
import type { AccommodationRow } from './accommodation.table.js';
import { applicationTable, availabilityTable, candidateTable } from './candidate.table.js';
import type { ApplicationRow, ApplicationState, CandidateRow } from './candidate.table.js';
import { sitsInLoop } from './relations.queries.js';
import { rowsWith } from './rows.queries.js';

/** Candidates by id, in any order. */
export const candidatesByIds = (tx: Tx, ids: readonly string[]): Promise<CandidateRow[]> =>
  rowsWith(tx, candidateTable, 'id', ids);

/** What candidates need to be interviewed fairly; candidates who asked for nothing are left out. */
export const accommodationsOf = (tx: Tx, candidateIds: readonly string[]): Promise<AccommodationRow[]> =>
  rowsWith(tx, accommodationTable, 'candidateId', candidateIds);

/** Applications by id, in any order. */
export const applicationsByIds = (tx: Tx, ids: readonly string[]): Promise<ApplicationRow[]> =>
  rowsWith(tx, applicationTable, 'id', ids);

/** The applications of candidates, oldest first. */
export const applicationsOfCandidates = (
  tx: Tx,
  candidateIds: readonly string[],
): Promise<ApplicationRow[]> => rowsWith(tx, applicationTable, 'candidateId', candidateIds, ['id']);

/** One window of a candidate's availability, half-open. */
export interface AvailabilityWindow {
  readonly applicationId: string;
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
}

/** The candidates' windows, earliest first; they never overlap within an application. */
export async function availabilityOf(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<AvailabilityWindow[]> {
  const rows = await rowsWith(tx, availabilityTable, 'applicationId', applicationIds, ['startsAt', 'id']);
  return rows.map(({ applicationId, id, during }) => ({
    applicationId,
    id,
    from: during.from,
    to: during.to,
  }));
}

/** What a page is asked for: newest first, at most `limit` + 1 rows after the row with id `after`. */
export interface Page {
  readonly limit: number;
  readonly after: string | null;
}

/** What a page of applications is asked for; `seenBy` keeps those in whose loop this member sits. */
export interface ApplicationsFilter {
  readonly openingId?: string | null | undefined;
  readonly states?: readonly ApplicationState[] | null | undefined;
  /** Words that all occur in the candidate's name. */
  readonly search?: string | null | undefined;
  readonly seenBy?: string | null | undefined;
}

const newestFirst = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/**
 * The state as the viewer may know it: how an application ended tells what the scorecards said, so that it goes on for
 * whoever still owes one. Scorecards are facts of tables that rank above this room; only that one is owed is read here.
 */
const shownState = (viewer: string): string => `CASE WHEN a.state IN ('hired', 'rejected') AND EXISTS (
    SELECT FROM scorecard s JOIN loop owing ON owing.organization_id = s.organization_id AND owing.id = s.loop_id
    WHERE s.organization_id = $1 AND s.interviewer_id = ${viewer} AND owing.application_id = a.id
      AND s.submitted_at IS NULL AND s.voided_at IS NULL) THEN 'active' ELSE a.state END`;

/** At most `limit` + 1 applications, newest first; none of the member who asks. */
export async function applicationsPage(
  tx: Tx,
  filter: ApplicationsFilter,
  page: Page,
): Promise<ApplicationRow[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT a.id FROM application a
     JOIN candidate c ON c.organization_id = a.organization_id AND c.id = a.candidate_id
     WHERE a.organization_id = $1 AND (c.member_id = $7) IS NOT TRUE
       AND ($2::uuid IS NULL OR a.opening_id = $2)
       AND ($3::text[] IS NULL OR ${shownState('$7')} = ANY($3))
       AND ($4::uuid IS NULL OR a.id < $4)
       AND ($5::uuid IS NULL OR ${sitsInLoop('application_id', 'a.id', { member: '$5', at: '$8' })})
       AND ($9::text IS NULL OR c.searched_as LIKE ALL (search_patterns($9)))
     ORDER BY a.id DESC LIMIT $6`,
    [
      tx.organizationId,
      filter.openingId ?? null,
      filter.states ?? null,
      page.after,
      filter.seenBy ?? null,
      page.limit + 1,
      tx.scope.memberId,
      tx.begunAt,
      filter.search ?? null,
    ],
  );
  return newestFirst(
    await applicationsByIds(
      tx,
      rows.map(({ id }) => id),
    ),
  );
}

/** The states of these applications, by id, as the member who asks may know them. */
export async function shownStates(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ApplicationState>> {
  const rows = await tx.query<{ id: string; state: ApplicationState }>(
    `SELECT a.id, ${shownState('$3')} AS state FROM application a
     WHERE a.organization_id = $1 AND a.id = ANY($2::uuid[])`,
    [tx.organizationId, applicationIds, tx.scope.memberId],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** What a page of candidates is asked for; `text` is looked for in name and e-mail address, in any letter case. */
export interface CandidatesFilter {
  readonly text?: string | null | undefined;
  readonly seenBy?: string | null | undefined;
}

/** At most `limit` + 1 candidates, newest first; without the member who asks. */
export async function candidatesPage(tx: Tx, filter: CandidatesFilter, page: Page): Promise<CandidateRow[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT c.id FROM candidate c
     WHERE c.organization_id = $1 AND (c.member_id = $6) IS NOT TRUE
       AND ($2::text IS NULL OR c.searched_as LIKE ALL (search_patterns($2))
         OR strpos(lower(c.email::text), lower($2)) > 0)
       AND ($3::uuid IS NULL OR c.id < $3)
       AND ($4::uuid IS NULL OR ${sitsInLoop('candidate_id', 'c.id', { member: '$4', at: '$7' })})
     ORDER BY c.id DESC LIMIT $5`,
    [
      tx.organizationId,
      filter.text?.replaceAll('\0', ' ') ?? null,
      page.after,
      filter.seenBy ?? null,
      page.limit + 1,
      tx.scope.memberId,
      tx.begunAt,
    ],
  );
  return newestFirst(
    await candidatesByIds(
      tx,
      rows.map(({ id }) => id),
    ),
  );
}
