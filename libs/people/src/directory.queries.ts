// Reads of the directory: everybody of the organization, whether they interview or not, and how full its pools are.
import type { Role } from '#access';
import type { Tx } from '#platform';
import type { InterviewerEntry } from './interviewers.queries.js';

/** What the directory is narrowed down to; null does not narrow. */
export interface DirectoryFilter {
  /** Part of a name or address, in any letter case. */
  readonly search: string | null;
  readonly role: Role | null;
  readonly state: 'active' | 'deactivated' | null;
  readonly poolId: string | null;
  /** Whether a pause or leave covers `at`. */
  readonly away: boolean | null;
}

interface Page {
  readonly limit: number;
  readonly after: readonly [name: string, id: string] | null;
}

/** The page and one row more where there is one, by name and then id. */
export async function directoryPage(
  tx: Tx,
  { limit, after }: Page,
  { search, role, state, poolId, away }: DirectoryFilter,
  at: Date,
): Promise<InterviewerEntry[]> {
  return tx.query<InterviewerEntry>(
    `SELECT m.id, m.name
     FROM member m
     WHERE m.organization_id = $1
       AND ($2::text IS NULL OR (m.name, m.id) > ($2, $3::uuid))
       AND ($4::text IS NULL OR m.state = $4) AND ($5::text IS NULL OR m.role = $5)
       AND ($6::text IS NULL OR m.searched_as LIKE ALL (search_patterns($6))
         OR strpos(lower(m.email::text), lower($6)) > 0)
       AND ($7::uuid IS NULL OR EXISTS (SELECT FROM pool_member p
             WHERE p.organization_id = m.organization_id AND p.pool_id = $7 AND p.interviewer_id = m.id))
       AND ($8::boolean IS NULL OR $8 = EXISTS (SELECT FROM pause a
             WHERE a.organization_id = m.organization_id AND a.interviewer_id = m.id
               AND a.starts_at <= $9 AND a.ends_at > $9))
     ORDER BY m.name, m.id LIMIT $10`,
    [
      tx.organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      state,
      role,
      search,
      poolId,
      away,
      at,
      limit + 1,
    ],
  );
}

/** How many active members a pool has, and how many of them interview on their own. */
export interface PoolCount {
  readonly poolId: string;
  readonly members: number;
  readonly qualified: number;
}

/** The counts of these pools at `at`; pools without members have none. */
export async function poolCounts(tx: Tx, poolIds: readonly string[], at: Date): Promise<PoolCount[]> {
  return tx.query<PoolCount>(
    `SELECT p.pool_id AS "poolId", count(*)::integer AS members,
            count(*) FILTER (WHERE p.phase = 'qualified'
              OR (t.graduation = 'automatic' AND p.graduates_at <= $3))::integer AS qualified
     FROM pool_member p
     JOIN member m ON m.organization_id = p.organization_id AND m.id = p.interviewer_id AND m.state = 'active'
     LEFT JOIN training_path t ON t.organization_id = p.organization_id AND t.pool_id = p.pool_id
     WHERE p.organization_id = $1 AND p.pool_id = ANY($2::uuid[])
     GROUP BY p.pool_id`,
    [tx.organizationId, poolIds, at],
  );
}
