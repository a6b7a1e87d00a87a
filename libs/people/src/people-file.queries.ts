// The people of an organization as a file has them, in one statement each for people and for pools.
import type { Tx } from '#platform';
import type { NamedMembership } from './domain/pools-text.js';
import type { Role } from '#access';
import { interviewersByIds } from './interviewers.queries.js';
import type { InterviewerRow } from './interviewer.table.js';
import { poolsOfInterviewers } from './pools.queries.js';

/** The profiles of these people, with the version that a change has to name; locked in id order where `lock` says so. */
export async function profilesOf(
  tx: Tx,
  ids: readonly string[],
  lock: boolean,
): Promise<ReadonlyMap<string, InterviewerRow>> {
  if (lock)
    await tx.query(
      'SELECT id FROM interviewer WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
      [tx.organizationId, ids],
    );
  return new Map((await interviewersByIds(tx, ids)).map((row) => [row.id, row]));
}

/** Ids of pools by name. */
export async function poolIdsByName(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM pool WHERE organization_id = $1 ORDER BY name',
    [tx.organizationId],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The pools of these people by name, in the order of names. */
export async function namedMembershipsOf(
  tx: Tx,
  ids: readonly string[],
  poolIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly NamedMembership[]>> {
  const nameOf = new Map([...poolIds].map(([name, id]) => [id, name]));
  const rows = (await poolsOfInterviewers(tx, ids)).map(({ interviewerId, poolId, phase }) => ({
    interviewerId,
    pool: nameOf.get(poolId) ?? '',
    phase,
  }));
  const sorted = rows.toSorted((a, b) => (a.pool < b.pool ? -1 : 1));
  return Map.groupBy(sorted, ({ interviewerId }) => interviewerId);
}

/** At most `limit` + 1 interviewers who are active members, by name: what of them is the member's. */
export async function activeInterviewers(
  tx: Tx,
  { limit, after }: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<{ readonly id: string; readonly email: string; readonly name: string; readonly role: Role }[]> {
  return tx.query(
    `SELECT m.id, m.email::text AS email, m.name, m.role
     FROM interviewer i JOIN member m ON m.organization_id = i.organization_id AND m.id = i.id
     WHERE i.organization_id = $1 AND m.state = 'active' AND ($2::text IS NULL OR (m.name, m.id) > ($2, $3::uuid))
     ORDER BY m.name, m.id LIMIT $4`,
    [tx.organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}
