// The page at /developers, which says what programs and people who run Loopwright find where.
import type { SignedIn } from '#access';
import { escapeHtml, page } from './page.js';

/** What the page points to, and who looks at it. */
export interface HomeLinks {
  readonly url: string;
  readonly mailbox: boolean;
  readonly graphiql: boolean;
  readonly metrics: boolean;
  readonly signedIn: SignedIn | null;
}

const signInLink = (signedIn: SignedIn | null): string =>
  signedIn === null
    ? '<a href="/sign-in">Sign in</a>: this browser then acts as you'
    : `You are signed in as ${escapeHtml(signedIn.name)} (${escapeHtml(signedIn.email)}): <a href="/sign-in">sign out, or in as somebody else</a>`;

/** The page for developers. */
export const homePage = ({ url, mailbox, graphiql, metrics, signedIn }: HomeLinks): string =>
  page(
    'For programs',
    `<h1>For programs</h1>
<p class="muted">The API of Loopwright, and what helps to run it.</p>
<h2>Where to go</h2>
<ul>
<li>${signInLink(signedIn)}</li>
${graphiql ? '<li><a href="/graphql">GraphiQL</a>: try the GraphQL API in the browser</li>' : `<li>The GraphQL API answers at <code>${escapeHtml(url)}/graphql</code></li>`}
${mailbox ? '<li><a href="/mailbox">Mailbox</a>: the mail that would have been sent</li>' : ''}
<li><a href="/health">Health</a>, <a href="/ready">readiness</a>${metrics ? ' and <a href="/metrics">metrics</a>' : ''}</li>
</ul>
<h2>Sign in from a program</h2>
<p>Post e-mail and password; the session comes back as a cookie and as the header <code>set-auth-token</code>, to be sent as <code>Authorization: Bearer …</code>.</p>
<pre>curl -i ${escapeHtml(url)}/api/auth/sign-in/email \\
  -H 'content-type: application/json' -H 'origin: ${escapeHtml(url)}' \\
  -d '{"email":"…","password":"…"}'</pre>`,
  );
