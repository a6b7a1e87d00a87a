// Says what a link of an invitation would open, without opening it: mail scanners follow links too. Whoever
// holds the token may know who invites whom, and whether the invited address has an account.
import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '#platform';
import { parseInvitationToken } from './domain/invitation.js';
import type { Role } from './domain/policy.js';
import { Identities } from './identity/identities.js';
import type { SignedIn } from './identity/identities.js';
import { JoinOrganization, invitationUnusable } from './join-organization.js';
import type { InvitationUnusable } from './join-organization.js';
import { organizationOf } from './organizations.queries.js';

/**
 * An invitation that can be accepted; `way` is what it takes: a click, signing in first, or a new account.
 */
export interface InvitationOpen {
  readonly kind: 'InvitationOpen';
  readonly organizationName: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly way: 'accept' | 'sign_in' | 'new_account';
}

/** Looks at an invitation by its token. */
@Injectable()
export class ShowInvitation {
  constructor(
    private readonly database: Database,
    private readonly joining: JoinOrganization,
    private readonly identities: Identities,
  ) {}

  /** What the link would do for this caller; the token is the right to ask. It changes nothing. */
  async run(
    signedIn: SignedIn | null,
    { token: text }: { readonly token: string },
  ): Promise<InvitationOpen | InvitationUnusable> {
    const token = parseInvitationToken(text);
    if (token === null) return invitationUnusable('unknown');
    const { invitation, organization } = await this.database.read(
      systemScope(token.organizationId),
      async (tx) => ({
        invitation: await this.joining.check(tx, token),
        organization: await organizationOf(tx),
      }),
    );
    if ('kind' in invitation) return invitation;
    const { name, role, expiresAt } = invitation;
    const email = invitation.email.toLowerCase();
    const way = await this.#wayFor(email, signedIn);
    return {
      kind: 'InvitationOpen',
      organizationName: organization?.name ?? '',
      ...{ email, name, role, expiresAt, way },
    };
  }

  async #wayFor(email: string, signedIn: SignedIn | null): Promise<InvitationOpen['way']> {
    if (signedIn?.email === email) return 'accept';
    return (await this.identities.find(email)) === null ? 'new_account' : 'sign_in';
  }
}
