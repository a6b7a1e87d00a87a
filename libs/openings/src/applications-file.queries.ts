// What importing and exporting open applications looks at: open openings by title, and who has applied to which.
import type { Tx } from '#platform';
import type { ApplicationState } from './candidate.table.js';

/** An opening that takes candidates. */
export interface OpenOpening {
  readonly id: string;
  readonly title: string;
}

/** The open openings. */
export async function openOpenings(tx: Tx): Promise<OpenOpening[]> {
  return tx.query("SELECT id, title FROM opening WHERE organization_id = $1 AND state = 'open' ORDER BY id", [
    tx.organizationId,
  ]);
}

/** The open openings that have one of these as title or id; locked against being closed where `lock` says so. */
export async function openOpeningsNamed(
  tx: Tx,
  names: readonly string[],
  lock: boolean,
): Promise<OpenOpening[]> {
  return tx.query(
    `SELECT id, title FROM opening
     WHERE organization_id = $1 AND state = 'open' AND (title = ANY($2::text[]) OR id::text = ANY($3::text[]))
     ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
    [tx.organizationId, names, names.map((name) => name.toLowerCase())],
  );
}

/** Somebody with one of the addresses, and how each of their applications stands by opening. */
export interface KnownCandidate {
  readonly id: string;
  readonly email: string;
  readonly states: Readonly<Record<string, ApplicationState>>;
}

/** The candidates with these addresses. */
export async function candidatesByEmail(tx: Tx, emails: readonly string[]): Promise<KnownCandidate[]> {
  return tx.query(
    `SELECT c.id, lower(c.email::text) AS email,
            coalesce(jsonb_object_agg(a.opening_id, a.state) FILTER (WHERE a.id IS NOT NULL), '{}') AS states
     FROM candidate c
     LEFT JOIN application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
     WHERE c.organization_id = $1 AND c.email = ANY($2::citext[]) GROUP BY c.id, c.email`,
    [tx.organizationId, emails],
  );
}

/** Ids of the members with these addresses. */
export async function memberIdsByEmail(
  tx: Tx,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ email: string; id: string }>(
    `SELECT lower(email::text) AS email, id FROM member WHERE organization_id = $1 AND email = ANY($2::citext[])`,
    [tx.organizationId, emails],
  );
  return new Map(rows.map(({ email, id }) => [email, id]));
}

/** An active application to an open opening. */
export interface OpenApplication {
  readonly id: string;
  readonly openingId: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly phone: string | null;
  readonly language: string;
}

/** At most `limit` + 1 active applications to open openings, oldest first; none of the member who asks. */
export async function openApplications(
  tx: Tx,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<OpenApplication[]> {
  return tx.query(
    `SELECT a.id, a.opening_id AS "openingId", c.name, c.email::text AS email, c.zone, c.phone, c.language
     FROM application a
     JOIN opening o ON o.organization_id = a.organization_id AND o.id = a.opening_id
     JOIN candidate c ON c.organization_id = a.organization_id AND c.id = a.candidate_id
     WHERE a.organization_id = $1 AND a.state = 'active' AND o.state = 'open' AND (c.member_id = $2) IS NOT TRUE
       AND ($3::uuid IS NULL OR a.id > $3)
     ORDER BY a.id LIMIT $4`,
    [tx.organizationId, tx.scope.memberId, after, limit + 1],
  );
}
