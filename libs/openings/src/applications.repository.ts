// Writes of candidates, applications and availability. Each takes the locks that its rule needs.
import { formatSpan, newId } from '#platform';
import type { Span, Tx } from '#platform';
import { accommodationTable } from './accommodation.table.js';
import type { AccommodationRow } from './accommodation.table.js';
import { applicationTable, candidateTable } from './candidate.table.js';
import type { ApplicationRow, ApplicationState, CandidateRow } from './candidate.table.js';

/** A candidate as they are first written down; `memberId` for an internal one. */
export type NewCandidate = Pick<CandidateRow, 'name' | 'email' | 'zone' | 'language' | 'phone' | 'memberId'>;

/** The id of the candidate with this e-mail address, who is written down first when there is none. */
export async function findOrInsertCandidate(tx: Tx, candidate: NewCandidate, now: Date): Promise<string> {
  const [inserted] = await tx.query<{ id: string }>(
    `INSERT INTO candidate (organization_id, id, name, email, phone, zone, language, member_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (organization_id, email) DO NOTHING RETURNING id`,
    [
      tx.organizationId,
      newId(),
      candidate.name,
      candidate.email,
      candidate.phone,
      candidate.zone,
      candidate.language,
      candidate.memberId,
      now,
    ],
  );
  if (inserted !== undefined) return inserted.id;
  const known = await tx.find(candidateTable, { organizationId: tx.organizationId, email: candidate.email });
  if (known === null) throw new Error('A candidate that was in the way is not there');
  return known.id;
}

/** Writes an active application and returns its id; a second one for the same opening hits application_once_uq. */
export async function insertApplication(
  tx: Tx,
  application: Pick<ApplicationRow, 'openingId' | 'candidateId'>,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(applicationTable, {
    organizationId: tx.organizationId,
    id,
    ...application,
    state: 'active',
    availabilityRequestedAt: null,
    version: 1,
    createdAt: now,
  });
  return id;
}

/** The state of the application, whose row stays locked until the transaction ends; null when there is none. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationState | null> {
  const [row] = await tx.query<{ state: ApplicationState }>(
    'SELECT state FROM application WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [tx.organizationId, id],
  );
  return row?.state ?? null;
}

/** Replaces all windows of the application by these, which must not overlap each other. */
export async function replaceAvailability(
  tx: Tx,
  applicationId: string,
  windows: readonly Span[],
  now: Date,
): Promise<void> {
  await tx.query('DELETE FROM availability WHERE organization_id = $1 AND application_id = $2', [
    tx.organizationId,
    applicationId,
  ]);
  await tx.query(
    `INSERT INTO availability (organization_id, id, application_id, during, given_at)
     SELECT $1, given.id, $2, given.during, $5 FROM unnest($3::uuid[], $4::tstzrange[]) AS given (id, during)`,
    [tx.organizationId, applicationId, windows.map(() => newId()), windows.map(formatSpan), now],
  );
}

/** Notes that the candidate was asked for windows at `now`. */
export async function markAvailabilityRequested(tx: Tx, applicationId: string, now: Date): Promise<void> {
  await tx.update(
    applicationTable,
    { organizationId: tx.organizationId, id: applicationId },
    { availabilityRequestedAt: now },
  );
}

/** Ends an active application with `state`; false when it had ended before. For decisions too (`hired`). */
export async function closeApplication(
  tx: Tx,
  applicationId: string,
  state: Exclude<ApplicationState, 'active'>,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE application SET state = $3, version = version + 1
     WHERE organization_id = $1 AND id = $2 AND state = 'active' RETURNING id`,
    [tx.organizationId, applicationId, state],
  );
  return rows.length === 1;
}

/** Whether the candidate with this e-mail address has applied to the opening: that application's id, or null. */
export async function applicationOf(tx: Tx, openingId: string, email: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT a.id FROM candidate c
     JOIN application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
     WHERE c.organization_id = $1 AND c.email = $2 AND a.opening_id = $3`,
    [tx.organizationId, email, openingId],
  );
  return row?.id ?? null;
}

/** Writes what the candidate needs, in place of what was written before. */
export async function putAccommodation(
  tx: Tx,
  accommodation: Omit<AccommodationRow, 'organizationId'>,
): Promise<void> {
  await deleteAccommodation(tx, accommodation.candidateId);
  await tx.insert(accommodationTable, { organizationId: tx.organizationId, ...accommodation });
}

/** Forgets what the candidate needs. */
export async function deleteAccommodation(tx: Tx, candidateId: string): Promise<void> {
  await tx.query('DELETE FROM accommodation WHERE organization_id = $1 AND candidate_id = $2', [
    tx.organizationId,
    candidateId,
  ]);
}
