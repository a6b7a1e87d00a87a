// On whose behalf the database is read or written. Row-level security sees exactly these values, so that a
// forgotten condition in a query shows nothing rather than a neighbour's rows.

/** Tenant and person of a transaction; `memberId` is null for the system and for candidates. */
export interface Scope {
  readonly organizationId: string | null;
  readonly memberId: string | null;
  readonly identityId: string | null;
}

/** A scope that reaches one organization's rows on behalf of no person: for workers and inside handlers. */
export const systemScope = (organizationId: string): Scope => ({
  organizationId,
  memberId: null,
  identityId: null,
});

/** A scope that reaches only what belongs to one sign-in identity: its memberships. */
export const identityScope = (identityId: string): Scope => ({
  organizationId: null,
  memberId: null,
  identityId,
});
