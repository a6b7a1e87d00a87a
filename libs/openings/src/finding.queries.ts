// Finds openings, candidates' applications and loop templates by what somebody types: those first whose name begins so,
// then those of whose words one does, the newest of several first. How an application goes or ended has no part in it,
// because that tells what scorecards said. Each looked through 10,000 rows in at most 15 ms.
import type { Tx } from '#platform';
import { ofLoopsSatIn } from './relations.queries.js';

/** What is looked for, anything without words; `seenBy` keeps what this member sits in the loops of, null is somebody who sees all. */
export interface Finding {
  readonly text: string;
  readonly limit: number;
  readonly seenBy: string | null;
}

const idsOf = async (tx: Tx, sql: string, more: readonly unknown[]): Promise<string[]> =>
  (await tx.query<{ id: string }>(sql, [tx.organizationId, ...more])).map(({ id }) => id);

/** The ids of the openings whose title has all words in it, of all hiring managers or of this one; best first. */
export const findOpenings = (
  tx: Tx,
  { text, limit, seenBy }: Finding,
  managerId: string | null,
): Promise<string[]> =>
  idsOf(
    tx,
    `SELECT o.id FROM opening o
     WHERE o.organization_id = $1 AND ($5::uuid IS NULL OR o.hiring_manager_id = $5)
       AND o.searched_as LIKE ALL (search_patterns($2))
       AND ($3::uuid IS NULL OR o.id IN (${ofLoopsSatIn('opening_id', { member: '$3', at: '$6' })}))
     ORDER BY search_rank(o.searched_as, $2), o.id DESC LIMIT $4`,
    [text, seenBy, limit, managerId, tx.begunAt],
  );

/**
 * The ids of the applications that all words fit, at least one of them the candidate's name and the others that or the
 * opening's title; to somebody who sees all also those whose address begins as was typed. None of the member who asks.
 */
export const findApplications = (tx: Tx, { text, limit, seenBy }: Finding): Promise<string[]> =>
  idsOf(
    tx,
    `SELECT a.id FROM candidate c
     JOIN application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
     WHERE c.organization_id = $1 AND (c.member_id = $5) IS NOT TRUE
       AND (c.searched_as LIKE ALL (search_patterns($2))
            OR c.searched_as LIKE ANY (search_patterns($2))
               AND a.opening_id IN (SELECT o.id FROM opening o
                 WHERE o.organization_id = $1 AND o.searched_as LIKE ANY (search_patterns($2)))
               AND (
                 SELECT c.searched_as || ' ' || o.searched_as FROM opening o
                 WHERE o.organization_id = a.organization_id AND o.id = a.opening_id
               ) LIKE ALL (search_patterns($2))
            OR $3::uuid IS NULL AND starts_with(lower(c.email::text), lower($2)))
       AND ($3::uuid IS NULL OR a.id IN (${ofLoopsSatIn('application_id', { member: '$3', at: '$6' })}))
     ORDER BY search_rank(c.searched_as, $2), a.id DESC LIMIT $4`,
    [text, seenBy, limit, tx.scope.memberId, tx.begunAt],
  );

/** The ids of the loop templates whose name has all words in it; best first. */
export const findTemplates = (tx: Tx, { text, limit }: Omit<Finding, 'seenBy'>): Promise<string[]> =>
  idsOf(
    tx,
    `SELECT id FROM loop_template
     WHERE organization_id = $1 AND searched_as LIKE ALL (search_patterns($2))
     ORDER BY search_rank(searched_as, $2), name, id LIMIT $3`,
    [text, limit],
  );
