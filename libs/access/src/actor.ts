// Who is asking. Everything that a use case is allowed to do follows from this value, which comes from a
// session and the database and never from a header or an argument.
import type { Scope } from '#platform';
import type { Role } from './domain/policy.js';

/** An active member of one organization, signed in; as a Scope it is what row-level security sees. */
export interface Actor extends Scope {
  readonly kind: 'member';
  readonly organizationId: string;
  readonly memberId: string;
  readonly identityId: string;
  readonly role: Role;
}
