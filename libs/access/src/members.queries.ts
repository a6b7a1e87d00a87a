// Reads members and invitations for showing them. The batch forms answer many keys with one
// statement; the pages are keyset pages with one row more than asked for, which tells whether there is a next
// one.
import type { Tx } from '#platform';
import type { Actor } from './actor.js';
import { standingOf } from './domain/invitation.js';
import type { InvitationStanding } from './domain/invitation.js';
import type { Role } from './domain/policy.js';
import type { MemberState } from './member.table.js';

/** At most `limit` rows after the row whose sort key is `after`. */
export interface Page {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/** A member as shown. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly state: MemberState;
  /** Whether they have an account to sign in with. */
  readonly canSignIn: boolean;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
}

const MEMBER = `id, name, email::text AS email, role, state, identity_id IS NOT NULL AS "canSignIn",
  created_at AS "createdAt", deactivated_at AS "deactivatedAt"`;

/** Members by id, in any order; for a DataLoader. */
export const membersByIds = {
  fetch: (tx: Tx, ids: readonly string[]): Promise<MemberRow[]> =>
    tx.query<MemberRow>(`SELECT ${MEMBER} FROM member WHERE organization_id = $1 AND id = ANY($2::uuid[])`, [
      tx.organizationId,
      ids,
    ]),
  keyOf: (row: MemberRow): string => row.id,
};

/**
 * The member as somebody who acts, for what they asked for and is done later; null when they may not act any more.
 */
export async function actorOfMember(tx: Tx, memberId: string): Promise<Actor | null> {
  const { organizationId } = tx;
  const [row] = await tx.query<Pick<Actor, 'identityId' | 'role'>>(
    `SELECT identity_id AS "identityId", role FROM member
     WHERE organization_id = $1 AND id = $2 AND state = 'active' AND identity_id IS NOT NULL`,
    [organizationId, memberId],
  );
  return row === undefined ? null : { kind: 'member', organizationId, memberId, ...row };
}

/** The member with this e-mail address, or null. */
export async function memberByEmail(tx: Tx, email: string): Promise<MemberRow | null> {
  const rows = await tx.query<MemberRow>(
    `SELECT ${MEMBER} FROM member WHERE organization_id = $1 AND email = $2`,
    [tx.organizationId, email],
  );
  return rows[0] ?? null;
}

/** What a page of members is limited to; null does not limit. */
export interface MemberFilter {
  readonly state: MemberState | null;
  readonly role: Role | null;
  /** Words that all occur in the name. */
  readonly search?: string | null | undefined;
}

/** Members by name; sort key: name, id. */
export const memberPage = (
  tx: Tx,
  { limit, after }: Page,
  { state, role, search = null }: MemberFilter,
): Promise<MemberRow[]> =>
  tx.query<MemberRow>(
    `SELECT ${MEMBER} FROM member
     WHERE organization_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR role = $3)
       AND ($4::text IS NULL OR (name, id) > ($4, $5::uuid))
       AND ($7::text IS NULL OR searched_as LIKE ALL (search_patterns($7)))
     ORDER BY name, id LIMIT $6`,
    [tx.organizationId, state, role, after?.[0] ?? null, after?.[1] ?? null, limit + 1, search],
  );

/** The sort key of `memberPage`. */
export const memberPageKey = (row: MemberRow): readonly string[] => [row.name, row.id];

/** An invitation as shown; its token is never shown. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly invitedById: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

const INVITATION = `id, email::text AS email, name, role, invited_by_id AS "invitedById",
  created_at AS "createdAt", expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt"`;

/** Invitations by id, in any order; for a DataLoader. */
export const invitationsByIds = {
  fetch: (tx: Tx, ids: readonly string[]): Promise<InvitationRow[]> =>
    tx.query<InvitationRow>(
      `SELECT ${INVITATION} FROM invitation WHERE organization_id = $1 AND id = ANY($2::uuid[])`,
      [tx.organizationId, ids],
    ),
  keyOf: (row: InvitationRow): string => row.id,
};

/** Invitations, the newest first; sort key: id. */
export const invitationPage = (tx: Tx, { limit, after }: Page): Promise<InvitationRow[]> =>
  tx.query<InvitationRow>(
    `SELECT ${INVITATION} FROM invitation
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [tx.organizationId, after?.[0] ?? null, limit + 1],
  );

/** The sort key of `invitationPage`. */
export const invitationPageKey = (row: InvitationRow): readonly string[] => [row.id];

/** How an invitation stands at `now`. */
export const invitationStanding = (
  row: Pick<InvitationRow, 'expiresAt' | 'acceptedAt' | 'revokedAt'>,
  now: Date,
): InvitationStanding =>
  standingOf(
    {
      expiresAtMs: row.expiresAt.getTime(),
      acceptedAtMs: row.acceptedAt?.getTime() ?? null,
      revokedAtMs: row.revokedAt?.getTime() ?? null,
    },
    now.getTime(),
  );
