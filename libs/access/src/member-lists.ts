// The members of an organization and who was invited, as lists to take away.
import { columnOf, exportedList, listPage } from './exported-list.js';
import { invitationPage, memberPage, memberPageKey } from './members.queries.js';
import type { InvitationRow, MemberRow } from './members.queries.js';

const { text, truth, instant } = columnOf;

const LIMIT = 500;

/** Everybody with a place in the organization, by name. */
export const membersList = exportedList<MemberRow>({
  name: 'members',
  about: 'everybody with a place in the organization',
  verb: 'member.list',
  filters: [],
  columns: {
    'member id': text(({ id }) => id),
    name: text(({ name }) => name),
    email: text(({ email }) => email),
    role: text(({ role }) => role),
    state: text(({ state }) => state),
    'can sign in': truth(({ canSignIn }) => canSignIn),
    'member since': instant(({ createdAt }) => createdAt),
    'deactivated at': instant(({ deactivatedAt }) => deactivatedAt),
  },
  page: async (tx, { after }) =>
    listPage(
      await memberPage(tx, { limit: LIMIT, after }, { state: null, role: null }),
      LIMIT,
      memberPageKey,
    ),
});

/** Every invitation, the newest first; never its token. */
export const invitationsList = exportedList<InvitationRow>({
  name: 'invitations',
  about: 'who was invited, and what became of it',
  verb: 'invitation.list',
  filters: [],
  columns: {
    'invitation id': text(({ id }) => id),
    name: text(({ name }) => name),
    email: text(({ email }) => email),
    role: text(({ role }) => role),
    'invited at': instant(({ createdAt }) => createdAt),
    'expires at': instant(({ expiresAt }) => expiresAt),
    'accepted at': instant(({ acceptedAt }) => acceptedAt),
    'revoked at': instant(({ revokedAt }) => revokedAt),
  },
  page: async (tx, { after }) =>
    listPage(await invitationPage(tx, { limit: LIMIT, after }), LIMIT, ({ id }) => [id]),
});
