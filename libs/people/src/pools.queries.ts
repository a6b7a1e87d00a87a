// Reads about pools and who is in them, in batches.
import { Any } from 'typeorm';
import type { Tx } from '#platform';
import { poolTable } from './pool.table.js';
import type { PoolPhase, PoolRow } from './pool.table.js';

/** The pools with these ids, in no particular order. */
export async function poolsByIds(tx: Tx, ids: readonly string[]): Promise<PoolRow[]> {
  return tx.manager.find(poolTable, { where: { organizationId: tx.organizationId, id: Any(ids) } });
}

/** The pool of this name, or null. */
export async function poolNamed(tx: Tx, name: string): Promise<PoolRow | null> {
  return tx.find(poolTable, { organizationId: tx.organizationId, name });
}

/** At most `limit` + 1 pools after the one with this name and id, by name; `search` is part of it. */
export async function listPools(
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly [name: string, id: string] | null },
  search: string | null = null,
): Promise<PoolRow[]> {
  const { limit, after } = page;
  const found = await tx.query<{ id: string }>(
    `SELECT id FROM pool
     WHERE organization_id = $1 AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
       AND ($5::text IS NULL OR searched_as LIKE ALL (search_patterns($5)))
     ORDER BY name, id LIMIT $4`,
    [tx.organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, search],
  );
  const byId = new Map(
    (
      await poolsByIds(
        tx,
        found.map(({ id }) => id),
      )
    ).map((pool) => [pool.id, pool]),
  );
  return found.map(({ id }) => byId.get(id)).filter((pool) => pool !== undefined);
}

/** That somebody is in a pool, how far they have come in it, and since when. */
export interface PoolMembership {
  readonly poolId: string;
  readonly interviewerId: string;
  readonly phase: PoolPhase;
  readonly since: Date;
  /** Who graduates by themselves is qualified from then on, which may be still to come; null where that is not known. */
  readonly graduatesAt: Date | null;
  /** Whether the pool has a path of training. */
  readonly trains: boolean;
}

const membershipsWhere = (condition: string): string =>
  `SELECT p.pool_id AS "poolId", p.interviewer_id AS "interviewerId", p.phase, p.since,
          CASE WHEN t.graduation = 'automatic' THEN p.graduates_at END AS "graduatesAt",
          t.pool_id IS NOT NULL AS trains
   FROM pool_member p JOIN member m ON m.organization_id = p.organization_id AND m.id = p.interviewer_id
   LEFT JOIN training_path t ON t.organization_id = p.organization_id AND t.pool_id = p.pool_id
   WHERE p.organization_id = $1 AND ${condition} AND m.state = 'active'
   ORDER BY p.pool_id, m.name, p.interviewer_id`;

/** The active members of these pools, by pool and then by name. */
export async function poolMembers(tx: Tx, poolIds: readonly string[]): Promise<PoolMembership[]> {
  return tx.query(membershipsWhere('p.pool_id = ANY($2::uuid[])'), [tx.organizationId, poolIds]);
}

/** The pools that these interviewers are in; none for deactivated members. */
export async function poolsOfInterviewers(
  tx: Tx,
  interviewerIds: readonly string[],
): Promise<PoolMembership[]> {
  return tx.query(membershipsWhere('p.interviewer_id = ANY($2::uuid[])'), [
    tx.organizationId,
    interviewerIds,
  ]);
}
