// Turns an invitation into a membership, once. Whoever has an identity with the invited address must be
// signed in with it: the link alone never opens an existing account. Everybody else gets an identity with the
// password they choose.
import { Injectable } from '@nestjs/common';
import { Database, invalidInput, systemScope } from '#platform';
import { parseInvitationToken } from './domain/invitation.js';
import { Identities } from './identity/identities.js';
import type { SignedIn } from './identity/identities.js';
import { IdentityChanges } from './identity/identity-changes.js';
import type { Invitation } from './invitation.table.js';
import { JoinOrganization, invitationUnusable } from './join-organization.js';
import type { InvitationAccepted, InvitationUnusable } from './join-organization.js';
import { oneLineName } from './person-name.js';

/** The token of the link; name and password are for somebody without an identity, the name is optional. */
export interface AcceptInvitationInput {
  readonly token: string;
  readonly name?: string | null | undefined;
  readonly password?: string | null | undefined;
}

/** An identity with the invited address exists: its owner signs in and accepts again. */
export interface SignInRequired {
  readonly kind: 'SignInRequired';
  readonly message: string;
  readonly email: string;
}

/** What became of accepting. */
export type AcceptInvitationOutcome = InvitationAccepted | InvitationUnusable | SignInRequired;

/**
 * Accepts an invitation; the token is the right to do so, together with the session where an identity exists.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly joining: JoinOrganization,
    private readonly identities: Identities,
    private readonly changes: IdentityChanges,
  ) {}

  /** @throws {Refusal} INVALID_INPUT naming `password` or `name` */
  async run(signedIn: SignedIn | null, input: AcceptInvitationInput): Promise<AcceptInvitationOutcome> {
    const token = parseInvitationToken(input.token);
    if (token === null) return invitationUnusable('unknown');
    const scope = systemScope(token.organizationId);
    const invitation = await this.database.read(scope, (tx) => this.joining.check(tx, token));
    if ('kind' in invitation) return invitation;
    const identityId = await this.#identityFor(invitation, signedIn, input);
    if (typeof identityId !== 'string') return identityId;
    const outcome = await this.database.transaction(scope, async (tx) => {
      const joined = await this.joining.join(tx, token, identityId);
      if (joined.kind === 'InvitationAccepted') await this.changes.announce(tx, identityId);
      return joined;
    });
    this.changes.tellHere(identityId);
    if (outcome.kind === 'InvitationAccepted' && signedIn?.identityId === identityId)
      await this.identities.choose(signedIn, outcome.organizationId);
    return outcome;
  }

  async #identityFor(
    { email, name }: Invitation,
    signedIn: SignedIn | null,
    input: AcceptInvitationInput,
  ): Promise<string | SignInRequired> {
    if (signedIn !== null && signedIn.email === email.toLowerCase()) return signedIn.identityId;
    const required: SignInRequired = {
      kind: 'SignInRequired',
      message: 'There is an account with this address. Sign in with it, then open the link again.',
      email,
    };
    if ((await this.identities.find(email)) !== null) return required;
    if (input.password === null || input.password === undefined)
      throw invalidInput('password', 'password is needed: choose one of at least 12 characters.');
    const chosenName = oneLineName(input.name ?? name);
    const { identityId, created } = await this.identities.create({
      email,
      name: chosenName,
      password: input.password,
    });
    return created ? identityId : required;
  }
}
