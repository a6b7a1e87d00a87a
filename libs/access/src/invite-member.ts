// Invites somebody by mail to become a member. Somebody who has an account here, or an invitation that still
// works, is not invited twice; a deactivated member is invited to come back.
import { Injectable } from '@nestjs/common';
import { Clock, ConstraintHit, Idempotency, Outbox, newId } from '#platform';
import type { Tx } from '#platform';
import type { Actor } from './actor.js';
import { INVITATION_MS } from './domain/invitation.js';
import type { Role } from './domain/policy.js';
import { memberInvited } from './events.js';
import { emailAddress } from './identity/email-address.js';
import { InvitationTokens } from './invitation-tokens.js';
import { Invitations } from './invitations.repository.js';
import { invitationStanding, memberByEmail } from './members.queries.js';
import { oneLineName } from './person-name.js';
import { requireActor } from './require-access.js';

/** Whom to invite as what; `idempotencyKey` has 1 to 200 characters, and the same one invites once. */
export interface InviteMemberInput {
  readonly idempotencyKey: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** The invitation exists and its mail is on its way. */
export interface MemberInvited {
  readonly kind: 'MemberInvited';
  readonly invitationId: string;
}

/** There is an invitation for this address that still works; it can be sent again or revoked. */
export interface AlreadyInvited {
  readonly kind: 'AlreadyInvited';
  readonly message: string;
  readonly invitationId: string;
}

/** Somebody with this address is a member and can sign in. */
export interface AlreadyMember {
  readonly kind: 'AlreadyMember';
  readonly message: string;
  readonly memberId: string;
}

/** What became of an invitation. */
export type InviteMemberOutcome = MemberInvited | AlreadyInvited | AlreadyMember;

const alreadyInvited = (invitationId: string): AlreadyInvited => ({
  kind: 'AlreadyInvited',
  message: 'There is an open invitation for this address. Send it again or revoke it.',
  invitationId,
});

/** Invites a member. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly invitations: Invitations,
    private readonly tokens: InvitationTokens,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, CONFLICTING_KEY */
  async run(asking: Actor | null, input: InviteMemberInput): Promise<InviteMemberOutcome> {
    const actor = requireActor(asking, 'member.invite');
    const wanted = { email: emailAddress(input.email), name: oneLineName(input.name), role: input.role };
    const once = { operation: 'member.invite', key: input.idempotencyKey, input: wanted };
    const invite = (): Promise<InviteMemberOutcome> =>
      this.idempotency.run(actor, once, (tx) => this.#invite(tx, actor, wanted));
    try {
      return await invite();
    } catch (error) {
      // A twin was faster. Looking again finds its invitation.
      if (error instanceof ConstraintHit && error.constraint === 'invitation_open_uq') return invite();
      throw error;
    }
  }

  async #invite(
    tx: Tx,
    actor: Actor,
    wanted: Omit<InviteMemberInput, 'idempotencyKey'>,
  ): Promise<InviteMemberOutcome> {
    const member = await memberByEmail(tx, wanted.email);
    if (member !== null && member.state === 'active' && member.canSignIn)
      return {
        kind: 'AlreadyMember',
        message: 'This address belongs to a member already.',
        memberId: member.id,
      };
    const createdAt = this.clock.now();
    const pending = await this.invitations.lockPending(tx, wanted.email);
    if (pending !== null) {
      if (invitationStanding(pending, createdAt) === 'open') return alreadyInvited(pending.id);
      await this.invitations.change(tx, pending.id, { revokedAt: createdAt });
    }
    const expiresAt = new Date(createdAt.getTime() + INVITATION_MS);
    const source = { organizationId: tx.organizationId, id: newId(), expiresAt };
    await this.invitations.add(tx, {
      ...wanted,
      id: source.id,
      expiresAt,
      createdAt,
      tokenHash: this.tokens.hashOf(source),
      invitedById: actor.memberId,
      acceptedAt: null,
      revokedAt: null,
    });
    await this.outbox.append(tx, memberInvited, source.id, { expiresAt: expiresAt.toISOString() });
    return { kind: 'MemberInvited', invitationId: source.id };
  }
}
