// Which organizations an identity may choose from. Read in the identity's own scope: row-level security shows
// it its own memberships and nothing else.
import type { Tx } from '#platform';
import type { Role } from '../domain/policy.js';

/** An active membership of an identity. */
export interface Membership {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly memberId: string;
  readonly role: Role;
}

/** The active memberships of the identity of `tx`, by name of the organization; at most 200. */
export const membershipsOf = (tx: Tx): Promise<Membership[]> =>
  tx.query<Membership>(
    `SELECT m.organization_id AS "organizationId", o.name AS "organizationName", m.id AS "memberId", m.role
     FROM member m JOIN organization o ON o.id = m.organization_id
     WHERE m.identity_id = $1 AND m.state = 'active'
     ORDER BY o.name, o.id LIMIT 200`,
    [tx.scope.identityId],
  );
