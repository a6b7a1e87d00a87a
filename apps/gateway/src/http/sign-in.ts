// Signing in and out by plain pages: what the API does with JSON, for a person with a browser.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEMONSTRATION_PASSWORD, LINK_PATH } from '#access';
import type { DemonstrationAccount } from '#access';
import {
  askSignIn,
  fieldOf,
  formRoute,
  goTo,
  refuseForeign,
  safePath,
  sendPage,
  signedInOf,
} from './forms.js';
import type { FormContext } from './forms.js';
import { headersOf } from './headers.js';
import { deadLinkPage, linkMailedPage, openLinkPage, signInPage } from './sign-in-pages.js';
import type { SignInPage } from './sign-in-pages.js';

const TITLE = 'Sign in';
const DEAD_TITLE = 'Link used or expired';
const TOO_MANY = 'Too many attempts from your address. Wait a minute, then try again.';

/** What the pages need, and whom the demonstration offers: nobody where there is none. */
export interface SignInContext extends FormContext {
  readonly demonstration: () => Promise<readonly DemonstrationAccount[]>;
}

/** Adds /sign-in, /sign-in/mail, /sign-in/demonstration, /sign-in/link and /sign-out. */
export function addSignInPages(server: FastifyInstance, context: SignInContext): void {
  server.get('/sign-in', async (request, reply) => {
    const signedIn = await signedInOf(context.actors, request);
    const next = safePath(fieldOf(request.query, 'next'));
    return show(context, reply, 200, { next, signedIn, email: '', problem: null });
  });
  server.post('/sign-in/demonstration', formRoute, (request, reply) => lookAround(context, request, reply));
  server.post('/sign-in', formRoute, (request, reply) => signIn(context, request, reply));
  // Where the answer to the form is loaded again by its address.
  server.get('/sign-in/mail', (_request, reply) => goTo(reply, '/sign-in'));
  server.post('/sign-in/mail', formRoute, (request, reply) => mailLink(context, request, reply));
  server.get(LINK_PATH, (request, reply) => {
    const next = safePath(fieldOf(request.query, 'next'));
    const token = fieldOf(request.query, 'token');
    return token === ''
      ? sendPage(reply, 410, DEAD_TITLE, deadLinkPage)
      : sendPage(reply, 200, TITLE, openLinkPage(token, next));
  });
  server.post(LINK_PATH, formRoute, (request, reply) => openLink(context, request, reply));
  server.post('/sign-out', formRoute, async (request, reply) => {
    const foreign = refuseForeign(request, reply, context.settings);
    if (foreign !== null) return foreign;
    const answer = await askSignIn(context, request, '/sign-out', {});
    return goTo(reply, '/sign-in', answer.headers.getSetCookie());
  });
}

/** Answers with the page to sign in, and with whom the demonstration offers. */
async function show(
  { demonstration }: SignInContext,
  reply: FastifyReply,
  status: number,
  shown: Omit<SignInPage, 'demonstration'>,
): Promise<FastifyReply> {
  return sendPage(reply, status, TITLE, signInPage({ ...shown, demonstration: await demonstration() }));
}

async function signIn(
  context: SignInContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const foreign = refuseForeign(request, reply, context.settings);
  if (foreign !== null) return foreign;
  const email = fieldOf(request.body, 'email').trim();
  const password = fieldOf(request.body, 'password');
  const next = safePath(fieldOf(request.body, 'next'));
  const answer = await askSignIn(context, request, '/sign-in/email', { email, password });
  if (answer.ok) return goTo(reply, next, answer.headers.getSetCookie());
  if (answer.status >= 500) throw new Error('A sign-in request failed');
  const problem = answer.status === 429 ? TOO_MANY : 'E-mail address and password do not match.';
  return show(context, reply, answer.status, { next, email, problem, signedIn: null });
}

/** Signs in as the demonstration's person of the role; elsewhere there is no such address. */
async function lookAround(
  context: SignInContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const foreign = refuseForeign(request, reply, context.settings);
  if (foreign !== null) return foreign;
  const role = fieldOf(request.body, 'role');
  const account = (await context.demonstration()).find((one) => one.role === role);
  if (account === undefined) return goTo(reply, '/sign-in');
  const asked = { email: account.email, password: DEMONSTRATION_PASSWORD };
  const answer = await askSignIn(context, request, '/sign-in/email', asked);
  if (answer.status >= 500) throw new Error('A sign-in request failed');
  const next = safePath(fieldOf(request.body, 'next'));
  if (answer.ok) return goTo(reply, next, answer.headers.getSetCookie());
  const problem =
    answer.status === 429 ? TOO_MANY : `${account.name} cannot sign in: the account was changed.`;
  return show(context, reply, answer.status, { next, email: account.email, problem, signedIn: null });
}

async function mailLink(
  context: SignInContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const foreign = refuseForeign(request, reply, context.settings);
  if (foreign !== null) return foreign;
  const email = fieldOf(request.body, 'email').trim();
  const next = safePath(fieldOf(request.body, 'next'));
  const answer = await askSignIn(context, request, '/sign-in/magic-link', { email, callbackURL: next });
  if (answer.ok) return sendPage(reply, 200, 'Look into your mail', linkMailedPage(email));
  if (answer.status >= 500) throw new Error('A sign-in request failed');
  const problem = answer.status === 429 ? TOO_MANY : 'Give an e-mail address such as someone@example.com.';
  return show(context, reply, answer.status, { next, email, problem, signedIn: null });
}

async function openLink(
  { identities, settings }: FormContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const foreign = refuseForeign(request, reply, settings);
  if (foreign !== null) return foreign;
  const token = fieldOf(request.body, 'token');
  const opened = await identities.openLink(token, headersOf(request.headers), request.ip);
  return opened.kind === 'LinkOpened'
    ? goTo(reply, safePath(fieldOf(request.body, 'next')), opened.cookies)
    : sendPage(reply, 410, DEAD_TITLE, deadLinkPage);
}
