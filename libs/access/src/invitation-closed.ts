// The outcome shared by what can only be done to an invitation that is still pending.

/** The invitation was accepted or revoked before. */
export interface InvitationClosed {
  readonly kind: 'InvitationClosed';
  readonly message: string;
  readonly invitationId: string;
}

/** The outcome for an invitation that was accepted or revoked. */
export const invitationClosed = (
  invitationId: string,
  standing: 'accepted' | 'revoked',
): InvitationClosed => ({
  kind: 'InvitationClosed',
  message: `This invitation has been ${standing} already.`,
  invitationId,
});
