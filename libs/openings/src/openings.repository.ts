// Writes of openings, their requirements and what covers them.
import { newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { coverageTable, openingTable, requirementTable } from './opening.table.js';
import type { CoverageRow, OpeningRow, OpeningState, RequirementRow } from './opening.table.js';

/** Locks the opening's row until the transaction ends. @throws {Refusal} NOT_FOUND when there is none */
export async function lockOpening(tx: Tx, id: string): Promise<{ readonly state: OpeningState }> {
  const [row] = await tx.query<{ state: OpeningState }>(
    'SELECT state FROM opening WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [tx.organizationId, id],
  );
  if (row === undefined) throw notFound('opening');
  return row;
}

/** Sets the state and counts the version up. */
export async function setOpeningState(tx: Tx, id: string, state: OpeningState): Promise<void> {
  await tx.query(
    'UPDATE opening SET state = $3, version = version + 1 WHERE organization_id = $1 AND id = $2',
    [tx.organizationId, id, state],
  );
}

/** An opening as it is first written down. */
export type NewOpening = Pick<
  OpeningRow,
  'title' | 'roleDescription' | 'hiringManagerId' | 'coordinatorId' | 'loopTemplateId'
>;

/** Writes an open opening and returns its id. */
export async function insertOpening(tx: Tx, opening: NewOpening, now: Date): Promise<string> {
  const id = newId();
  await tx.insert(openingTable, {
    organizationId: tx.organizationId,
    id,
    ...opening,
    state: 'open',
    version: 1,
    createdAt: now,
  });
  return id;
}

/** A requirement as it is first written down; its place in the list becomes its position. */
export type NewRequirement = Omit<RequirementRow, 'organizationId' | 'openingId' | 'position'>;

/** Writes the requirements of an opening in this order. */
export async function insertRequirements(
  tx: Tx,
  openingId: string,
  requirements: readonly NewRequirement[],
): Promise<void> {
  await tx.insert(
    requirementTable,
    requirements.map((requirement, position) => ({
      organizationId: tx.organizationId,
      openingId,
      position,
      ...requirement,
    })),
  );
}

/** Which interview template assesses which requirement. */
export type Coverage = Omit<CoverageRow, 'organizationId'>;

/** Writes what covers what. */
export async function insertCoverage(tx: Tx, coverage: readonly Coverage[]): Promise<void> {
  await tx.insert(
    coverageTable,
    coverage.map((one) => ({ organizationId: tx.organizationId, ...one })),
  );
}

/** Deletes all that these interview templates cover. */
export async function deleteCoverage(tx: Tx, interviewTemplateIds: readonly string[]): Promise<void> {
  await tx.query(
    'DELETE FROM coverage WHERE organization_id = $1 AND interview_template_id = ANY($2::uuid[])',
    [tx.organizationId, interviewTemplateIds],
  );
}
