// Makes the secret of an invitation's link. It is derived, not stored: the mail is written later and
// elsewhere, from the outbox, and nothing that opens a door may lie in a row on the way there.
import { Injectable } from '@nestjs/common';
import { AccessSettings } from './access-settings.js';
import { formatInvitationToken } from './domain/invitation.js';
import { hashToken, keyedToken } from './identity/token-hash.js';
import type { Invitation } from './invitation.table.js';

/** What a token is derived from; another `expiresAt` makes another token. */
type Source = Pick<Invitation, 'organizationId' | 'id' | 'expiresAt'>;

/** Derives secrets, their hashes and links of invitations. */
@Injectable()
export class InvitationTokens {
  constructor(private readonly settings: AccessSettings) {}

  /** The hash to keep for this invitation. */
  hashOf(invitation: Source): string {
    return hashToken(this.#secret(invitation));
  }

  /** The address that the invited person opens. */
  linkOf(invitation: Source): string {
    const { organizationId, id: invitationId } = invitation;
    const token = formatInvitationToken({ organizationId, invitationId, secret: this.#secret(invitation) });
    return `${this.settings.publicUrl}/invitations/accept?token=${token}`;
  }

  #secret({ organizationId, id, expiresAt }: Source): string {
    return keyedToken(
      this.settings.linkSecret,
      `invitation/${organizationId}/${id}/${expiresAt.toISOString()}`,
    );
  }
}
