// Takes an invitation back: its link stops working at once. Revoking twice is as good as once.
import { Injectable } from '@nestjs/common';
import { Clock, Database, isId, notFound } from '#platform';
import type { Actor } from './actor.js';
import { invitationClosed } from './invitation-closed.js';
import type { InvitationClosed } from './invitation-closed.js';
import { Invitations } from './invitations.repository.js';
import { requireActor } from './require-access.js';

/** The link works no more. */
export interface InvitationRevoked {
  readonly kind: 'InvitationRevoked';
  readonly invitationId: string;
}

/** Revokes an invitation. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async run(
    asking: Actor | null,
    { invitationId }: { readonly invitationId: string },
  ): Promise<InvitationRevoked | InvitationClosed> {
    const actor = requireActor(asking, 'member.invite');
    if (!isId(invitationId)) throw notFound('invitation');
    return this.database.transaction(actor, async (tx) => {
      const invitation = await this.invitations.lock(tx, invitationId);
      if (invitation === null) throw notFound('invitation');
      if (invitation.acceptedAt !== null) return invitationClosed(invitationId, 'accepted');
      if (invitation.revokedAt === null)
        await this.invitations.change(tx, invitationId, { revokedAt: this.clock.now() });
      return { kind: 'InvitationRevoked', invitationId };
    });
  }
}
