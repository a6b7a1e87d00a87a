// Accepting an invitation by its link. Looking at the page changes nothing; its button accepts, and signs in who
// has just got an account.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AcceptInvitation, AcceptInvitationOutcome, InvitationAccepted, ShowInvitation } from '#access';
import { Refusal } from '#platform';
import { askSignIn, fieldOf, formRoute, goTo, refuseForeign, sendPage, signedInOf } from './forms.js';
import type { FormContext } from './forms.js';
import type { LinkLimits } from './link-limits.js';
import { ACCEPT_PATH, invitationPage, joinedPage, unusablePage } from './invitation-pages.js';

/** What the page of an invitation needs. */
export interface InvitationContext extends FormContext {
  readonly showInvitation: ShowInvitation;
  readonly acceptInvitation: AcceptInvitation;
  readonly limits: LinkLimits;
}

/** Adds /invitations/accept. */
export function addInvitationPage(server: FastifyInstance, context: InvitationContext): void {
  const shown = (request: FastifyRequest) => fieldOf(request.query, 'token');
  const sent = (request: FastifyRequest) => fieldOf(request.body, 'token');
  const { limits } = context;
  server.get(ACCEPT_PATH, { preHandler: limits(shown) }, (request, reply) =>
    show(context, request, reply, shown(request)),
  );
  server.post(ACCEPT_PATH, { ...formRoute, preHandler: limits(sent) }, async (request, reply) => {
    const foreign = refuseForeign(request, reply, context.settings);
    if (foreign !== null) return foreign;
    const token = sent(request);
    try {
      const outcome = await accept(context, request, token);
      return outcome.kind === 'InvitationAccepted'
        ? await welcome(context, request, reply, outcome)
        : await show(context, request, reply, token, outcome.message);
    } catch (error) {
      if (error instanceof Refusal) return show(context, request, reply, token, error.message);
      throw error;
    }
  });
}

/** The page as the invitation stands now, with the problem that an attempt had. */
async function show(
  { actors, showInvitation }: InvitationContext,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  problem: string | null = null,
): Promise<FastifyReply> {
  const shown = await showInvitation.run(await signedInOf(actors, request), { token });
  if (shown.kind === 'InvitationUnusable')
    return sendPage(reply, shown.reason === 'unknown' ? 404 : 410, 'Invitation', unusablePage(shown));
  const entered = fieldOf(request.body, 'name');
  const name = entered === '' ? shown.name : entered;
  return sendPage(
    reply,
    problem === null ? 200 : 400,
    'Invitation',
    invitationPage(token, shown, { name, problem }),
  );
}

async function accept(
  { actors, acceptInvitation }: InvitationContext,
  request: FastifyRequest,
  token: string,
): Promise<AcceptInvitationOutcome> {
  const name = fieldOf(request.body, 'name').trim();
  const password = fieldOf(request.body, 'password');
  return acceptInvitation.run(await signedInOf(actors, request), {
    token,
    ...(name === '' ? {} : { name }),
    ...(password === '' ? {} : { password }),
  });
}

/** Whoever is signed in already acts in the organization; a new account is signed in with its new password. */
async function welcome(
  context: InvitationContext,
  request: FastifyRequest,
  reply: FastifyReply,
  joined: InvitationAccepted,
): Promise<FastifyReply> {
  if ((await signedInOf(context.actors, request))?.identityId === joined.identityId) return goTo(reply, '/');
  const password = fieldOf(request.body, 'password');
  const answer = await askSignIn(context, request, '/sign-in/email', { email: joined.email, password });
  return answer.ok
    ? goTo(reply, '/', answer.headers.getSetCookie())
    : sendPage(reply, 200, 'Welcome', joinedPage(joined));
}
