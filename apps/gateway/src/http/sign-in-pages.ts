// The HTML of signing in: by password, by a mailed link, and the button that uses such a link up.
import { PASSWORD_CHARACTERS_MAX } from '#access';
import type { DemonstrationAccount, SignedIn } from '#access';
import { hidden, problemLine } from './forms.js';
import { escapeHtml } from './page.js';

/** What the sign-in page shows; `next` is a path of this server. */
export interface SignInPage {
  readonly next: string;
  readonly email: string;
  readonly problem: string | null;
  readonly signedIn: SignedIn | null;
  /** Whom the demonstration offers to sign in as; empty where there is none. */
  readonly demonstration: readonly DemonstrationAccount[];
}

/** What each role comes for, in the words of somebody who looks around. */
const ROLE_WORDS: Readonly<Record<DemonstrationAccount['role'], string>> = {
  coordinator: 'Coordinator: books whole loops and keeps them running',
  hiring_manager: 'Hiring manager: plans loops, reads the evidence, decides',
  interviewer: 'Interviewer: takes part and writes scorecards',
  administrator: 'Administrator: sets up people, pools and rules',
};

const offered = (next: string, { name, role }: DemonstrationAccount): string =>
  `<form method="post" action="/sign-in/demonstration" class="card">
${hidden('next', next)}${hidden('role', role)}
<p><strong>${escapeHtml(name)}</strong><br><span class="muted">${ROLE_WORDS[role]}</span></p>
<p><button>Look around as ${escapeHtml(name.split(' ')[0] ?? name)}</button></p>
</form>`;

const demonstrationPart = ({ demonstration, next }: SignInPage): string =>
  demonstration.length === 0
    ? ''
    : `<section class="offer">
<h2>Look around in the demonstration</h2>
<p class="muted">An invented company with loops in every state. Nothing leaves this machine: <a href="/mailbox">its mail</a> is kept here.</p>
${demonstration.map((account) => offered(next, account)).join('\n')}
</section>
<h2>With an account</h2>`;

const emailField = (email: string): string =>
  `<label>E-mail address <input type="email" name="email" value="${escapeHtml(email)}" autocomplete="username" maxlength="254" required></label>`;

const nowAs = ({ name, email }: SignedIn): string => `<form method="post" action="/sign-out">
<p>You are signed in as ${escapeHtml(name)} (${escapeHtml(email)}).</p>
<p><button>Sign out</button></p>
</form>
<h2>Sign in as somebody else</h2>`;

/** The forms for a password and for a link by mail. */
export const signInPage = (page: SignInPage): string => {
  const { next, email, problem, signedIn } = page;
  return `<h1>Sign in</h1>
${problemLine(problem)}
${signedIn === null ? '' : nowAs(signedIn)}
${demonstrationPart(page)}
<form method="post" action="/sign-in">
${hidden('next', next)}
${emailField(email)}
<label>Password <input type="password" name="password" autocomplete="current-password" maxlength="${PASSWORD_CHARACTERS_MAX}" required></label>
<p><button>Sign in</button></p>
</form>
<h2>Without a password</h2>
<form method="post" action="/sign-in/mail">
${hidden('next', next)}
${emailField(email)}
<p><button>Mail me a link</button></p>
</form>
<p class="muted">For programs: <a href="/developers">the API and how to sign in to it</a>.</p>`;
};

/** Says the same whether or not the address is known. */
export const linkMailedPage = (email: string): string =>
  `<h1>Look into your mail</h1>
<p>If there is an account with the address ${escapeHtml(email)}, a link to sign in is on its way. It works once, within 15 minutes.</p>
<p><a href="/sign-in">Back to signing in</a></p>`;

/** The page of a sign-in link: what opens links to look at them does not press buttons. */
export const openLinkPage = (token: string, next: string): string =>
  `<h1>Sign in</h1>
<p>This link signs you in once.</p>
<form method="post" action="/sign-in/link">
${hidden('token', token)}
${hidden('next', next)}
<p><button>Sign in</button></p>
</form>`;

/** For a link that opens nothing. */
export const deadLinkPage = `<h1>This link does not work any more</h1>
<p>It has been used, has expired, or was not copied whole. <a href="/sign-in">Sign in or ask for another link</a>.</p>`;
