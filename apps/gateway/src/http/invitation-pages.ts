// The HTML of accepting an invitation: a button, a way to sign in first, or a new account.
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '#access';
import type { InvitationAccepted, InvitationOpen, InvitationUnusable } from '#access';
import { hidden, problemLine } from './forms.js';
import { escapeHtml } from './page.js';

/** Where an invitation is accepted. */
export const ACCEPT_PATH = '/invitations/accept';

/** What was entered before, and what was wrong with it. */
export interface Entered {
  readonly name: string;
  readonly problem: string | null;
}

/** The address of the sign-in page that comes back to this invitation. */
const signInFirst = (token: string): string => {
  const next = `${ACCEPT_PATH}?${new URLSearchParams({ token }).toString()}`;
  return `/sign-in?${new URLSearchParams({ next }).toString()}`;
};

const newAccount = (name: string): string => `<p>Choose how you will sign in from now on.</p>
<label>Your name <input name="name" value="${escapeHtml(name)}" autocomplete="name" maxlength="200" required></label>
<label>Password, ${PASSWORD_CHARACTERS_MIN} characters or more <input type="password" name="password" autocomplete="new-password" minlength="${PASSWORD_CHARACTERS_MIN}" maxlength="${PASSWORD_CHARACTERS_MAX}" required></label>`;

const acceptForm = (token: string, fields: string): string => `<form method="post" action="${ACCEPT_PATH}">
${hidden('token', token)}
${fields}
<p><button>Accept the invitation</button></p>
</form>`;

/** What it takes to accept an open invitation. */
export function invitationPage(token: string, invitation: InvitationOpen, entered: Entered): string {
  const { organizationName, role, email, way } = invitation;
  const what = {
    accept: acceptForm(token, ''),
    new_account: acceptForm(token, newAccount(entered.name)),
    sign_in: `<p>There is an account with this address.</p>
<p><a href="${escapeHtml(signInFirst(token))}">Sign in with it first</a>; you will come back here.</p>`,
  };
  return `<h1>Join ${escapeHtml(organizationName)}</h1>
<p>You are invited as ${role.replace('_', ' ')}, with the address ${escapeHtml(email)}.</p>
${problemLine(entered.problem)}
${what[way]}`;
}

/** For a link that opens nothing. */
export const unusablePage = ({ message }: InvitationUnusable): string =>
  `<h1>This invitation cannot be accepted</h1>
<p>${escapeHtml(message)}</p>
<p><a href="/sign-in">Sign in</a></p>`;

/** For who joined but could not be signed in at once. */
export const joinedPage = ({ email }: InvitationAccepted): string =>
  `<h1>You are a member now</h1>
<p><a href="/sign-in">Sign in</a> with ${escapeHtml(email)} and the password that you chose.</p>`;
