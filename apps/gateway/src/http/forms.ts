// What the pages with forms have in common: they work without scripts, a GET of them changes nothing, and a form
// counts only when a page of this server sent it. Browsers say so in the header Origin; the cookie's SameSite alone
// would not keep another site from signing somebody in.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AUTH_PATH, trustedOrigins } from '#access';
import type { AccessSettings, Actors, Identities, SignedIn } from '#access';
import { headersOf } from './headers.js';
import { escapeHtml, page, pageHeaders } from './page.js';

/** What the pages with forms need. */
export interface FormContext {
  readonly actors: Actors;
  readonly identities: Identities;
  readonly settings: AccessSettings;
}

/**
 * Options of a route that takes a form: its body, in bytes, is bounded far below that of the API. The longest text has
 * 4,000 characters, and in most scripts of the world a form spells each of them in nine bytes.
 */
export const formRoute = { bodyLimit: 64 * 1024 } as const;

/** With `no-referrer` browsers would hide from us too which page sent a form; to others nothing is told either way. */
const formHeaders = { ...pageHeaders, 'referrer-policy': 'same-origin' };

/** Answers with a whole page; `body` is HTML, the title is text. */
export const sendPage = (reply: FastifyReply, status: number, title: string, body: string): FastifyReply =>
  reply.code(status).headers(formHeaders).send(page(title, body));

/** Sends the browser on to a path of this server, with the cookies that were set. */
export const goTo = (reply: FastifyReply, path: string, cookies: readonly string[] = []): FastifyReply => {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return reply.code(303).header('location', path).header('cache-control', 'no-store').send();
};

/** The value of a field of a form or of a query; empty when it is missing or given twice. */
export function fieldOf(given: unknown, name: string): string {
  const value: unknown =
    typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** A hidden field of a form. */
export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

/** The line that says what was wrong with a form; nothing when nothing was. */
export const problemLine = (problem: string | null): string =>
  problem === null ? '' : `<p role="alert"><strong>${escapeHtml(problem)}</strong></p>`;

const NOWHERE = 'http://nowhere.invalid';

/** The path to go on to: `next` where it is a path of this server, else the start page. */
export function safePath(next: string): string {
  if (!next.startsWith('/') || !URL.canParse(next, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(next, NOWHERE);
  // Of "/.//example.org" the parser makes a path that a browser would read as another host.
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search : '/';
}

/** Answers for a form that another site sent, and says whether it did. */
export function refuseForeign(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: AccessSettings,
): FastifyReply | null {
  const { origin, host } = request.headers;
  if (origin !== undefined && trustedOrigins(settings, host ?? null).includes(origin)) return null;
  return sendPage(
    reply,
    403,
    'Not sent from here',
    `<h1>This form did not come from Loopwright</h1>
<p>Open the page at <a href="${escapeHtml(settings.publicUrl)}/">${escapeHtml(settings.publicUrl)}</a> and send it again from there.</p>`,
  );
}

/** Who sent the request, or null. */
export const signedInOf = async (actors: Actors, request: FastifyRequest): Promise<SignedIn | null> =>
  (await actors.callerOf(headersOf(request.headers)))?.signedIn ?? null;

/** Posts to a sign-in route on behalf of the browser that sent `request`; attempts count for its address. */
export function askSignIn(
  { identities, settings }: FormContext,
  request: FastifyRequest,
  path: string,
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = headersOf(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  const url = `${settings.publicUrl}${AUTH_PATH}${path}`;
  const asked = new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return identities.handle(asked, request.ip);
}
