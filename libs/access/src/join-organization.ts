// The part of accepting an invitation that is one transaction: it looks at the invitation under a lock, makes
// or revives the member and closes the invitation, so that one link makes one membership.
import { Injectable } from '@nestjs/common';
import { Clock, Outbox, newId } from '#platform';
import type { Tx } from '#platform';
import type { InvitationToken } from './domain/invitation.js';
import { memberJoined } from './events.js';
import { tokenMatches } from './identity/token-hash.js';
import type { Invitation } from './invitation.table.js';
import { Invitations } from './invitations.repository.js';
import { invitationStanding } from './members.queries.js';
import { Members } from './members.repository.js';

/** The membership exists; somebody who was signed in acts in this organization from now on. */
export interface InvitationAccepted {
  readonly kind: 'InvitationAccepted';
  readonly organizationId: string;
  readonly memberId: string;
  readonly identityId: string;
  readonly email: string;
}

/** The link opens nothing (any more). */
export interface InvitationUnusable {
  readonly kind: 'InvitationUnusable';
  readonly message: string;
  readonly reason: 'unknown' | 'accepted' | 'revoked' | 'expired';
}

const MESSAGES: Record<InvitationUnusable['reason'], string> = {
  unknown: 'This link is not valid. Perhaps a newer mail has replaced it; open the link of the newest one.',
  accepted: 'This invitation has been accepted already. Sign in instead.',
  revoked: 'This invitation was taken back. Ask whoever invited you.',
  expired: 'This invitation has expired. Ask whoever invited you to send it again.',
};

/** The outcome for a link that opens nothing. */
export const invitationUnusable = (reason: InvitationUnusable['reason']): InvitationUnusable => ({
  kind: 'InvitationUnusable',
  message: MESSAGES[reason],
  reason,
});

/** Checks an invitation's token and makes its holder a member. */
@Injectable()
export class JoinOrganization {
  constructor(
    private readonly invitations: Invitations,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The open invitation that the token is for, or why there is none. */
  async check(tx: Tx, token: InvitationToken, lock = false): Promise<Invitation | InvitationUnusable> {
    const found = await (lock
      ? this.invitations.lock(tx, token.invitationId)
      : this.invitations.find(tx, token.invitationId));
    if (found === null || !tokenMatches(token.secret, found.tokenHash)) return invitationUnusable('unknown');
    const standing = invitationStanding(found, this.clock.now());
    return standing === 'open' ? found : invitationUnusable(standing);
  }

  /** Makes the identity a member as the invitation says and closes the invitation. */
  async join(
    tx: Tx,
    token: InvitationToken,
    identityId: string,
  ): Promise<InvitationAccepted | InvitationUnusable> {
    const invitation = await this.check(tx, token, true);
    if ('kind' in invitation) return invitation;
    const { email, name, role } = invitation;
    const now = this.clock.now();
    const known = await this.members.lockByEmail(tx, email);
    const memberId = known?.id ?? newId();
    const active = { identityId, role, state: 'active', deactivatedAt: null } as const;
    if (known === null) await this.members.add(tx, { id: memberId, name, email, createdAt: now, ...active });
    else await this.members.change(tx, memberId, active);
    await this.invitations.change(tx, invitation.id, { acceptedAt: now });
    await this.outbox.append(tx, memberJoined, memberId, { role });
    return { kind: 'InvitationAccepted', organizationId: tx.organizationId, memberId, identityId, email };
  }
}
