// When an invitation opens the door, and how its token is spelled. The token names its organization, because
// nobody who follows a link has chosen one yet.

/** What an invitation's fate depends on; instants in milliseconds since 1970, null when it did not happen. */
export interface InvitationState {
  readonly expiresAtMs: number;
  readonly acceptedAtMs: number | null;
  readonly revokedAtMs: number | null;
}

/** How an invitation stands: only an open one can be accepted. */
export type InvitationStanding = 'open' | 'accepted' | 'revoked' | 'expired';

/** How the invitation stands at `nowMs`; at its very last millisecond it is expired. */
export function standingOf(invitation: InvitationState, nowMs: number): InvitationStanding {
  if (invitation.acceptedAtMs !== null) return 'accepted';
  if (invitation.revokedAtMs !== null) return 'revoked';
  return nowMs < invitation.expiresAtMs ? 'open' : 'expired';
}

/** How long an invitation can be accepted, in milliseconds. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1_000;

/** The parts of an invitation's token: both ids and the secret. */
export interface InvitationToken {
  readonly organizationId: string;
  readonly invitationId: string;
  readonly secret: string;
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const TOKEN = new RegExp(`^(${ID})\\.(${ID})\\.([A-Za-z0-9_-]{43})$`);

/** Spells a token as `organization.invitation.secret`. */
export const formatInvitationToken = ({ organizationId, invitationId, secret }: InvitationToken): string =>
  `${organizationId}.${invitationId}.${secret}`;

/** Reads a token; null when it is not spelled like one. */
export function parseInvitationToken(text: string): InvitationToken | null {
  const [, organizationId, invitationId, secret] = TOKEN.exec(text.trim()) ?? [];
  if (organizationId === undefined || invitationId === undefined || secret === undefined) return null;
  return { organizationId, invitationId, secret };
}
