// Sends an invitation again with a new link and a new week; the link sent before stops working. An expired
// one can be sent again, an accepted or revoked one cannot.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, isId, notFound } from '#platform';
import type { Actor } from './actor.js';
import { INVITATION_MS } from './domain/invitation.js';
import { memberInvited } from './events.js';
import { invitationClosed } from './invitation-closed.js';
import type { InvitationClosed } from './invitation-closed.js';
import { InvitationTokens } from './invitation-tokens.js';
import { Invitations } from './invitations.repository.js';
import { invitationStanding } from './members.queries.js';
import { requireActor } from './require-access.js';

/** A new mail is on its way. */
export interface InvitationResent {
  readonly kind: 'InvitationResent';
  readonly invitationId: string;
}

/** Sends an invitation again. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly tokens: InvitationTokens,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async run(
    asking: Actor | null,
    { invitationId }: { readonly invitationId: string },
  ): Promise<InvitationResent | InvitationClosed> {
    const actor = requireActor(asking, 'member.invite');
    if (!isId(invitationId)) throw notFound('invitation');
    return this.database.transaction(actor, async (tx) => {
      const invitation = await this.invitations.lock(tx, invitationId);
      if (invitation === null) throw notFound('invitation');
      const now = this.clock.now();
      const standing = invitationStanding(invitation, now);
      if (standing === 'accepted' || standing === 'revoked') return invitationClosed(invitationId, standing);
      const expiresAt = new Date(now.getTime() + INVITATION_MS);
      const tokenHash = this.tokens.hashOf({ ...invitation, expiresAt });
      await this.invitations.change(tx, invitationId, { expiresAt, tokenHash });
      await this.outbox.append(tx, memberInvited, invitationId, { expiresAt: expiresAt.toISOString() });
      return { kind: 'InvitationResent', invitationId };
    });
  }
}
