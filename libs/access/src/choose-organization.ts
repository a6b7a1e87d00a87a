// Makes one of the caller's organizations the one in which this session acts. The choice stays with the
// session; a tenant is never taken from a header or an argument of anything else.
import { Injectable } from '@nestjs/common';
import { Refusal, notFound } from '#platform';
import { Actors } from './identity/actors.js';
import { Identities } from './identity/identities.js';
import type { SignedIn } from './identity/identities.js';
import type { Membership } from './identity/memberships.queries.js';

/** Chooses an organization for a session. */
@Injectable()
export class ChooseOrganization {
  constructor(
    private readonly actors: Actors,
    private readonly identities: Identities,
  ) {}

  /**
   * @throws {Refusal} UNAUTHENTICATED, or NOT_FOUND for an organization that the identity is no active member
   * of
   */
  async run(
    signedIn: SignedIn | null,
    { organizationId }: { readonly organizationId: string },
  ): Promise<Membership> {
    if (signedIn === null) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
    const memberships = await this.actors.memberships(signedIn.identityId);
    const chosen = memberships.find((membership) => membership.organizationId === organizationId);
    if (chosen === undefined) throw notFound('organization');
    await this.identities.choose(signedIn, organizationId);
    return chosen;
  }
}
