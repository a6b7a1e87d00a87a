// The HTTP routes that are neither GraphQL nor the web application: sign-in, health, metrics, GraphiQL and the mailbox.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { demonstrationAccounts, demonstrationExists, mayAccess } from '#access';
import { MailboxMailer } from '#platform';
import type { MailboxEntry, Platform } from '#platform';
import { addCandidatePages } from './candidate/candidate-routes.js';
import type { CandidateContext } from './candidate/candidate-routes.js';
import { headersOf } from './headers.js';
import { homePage } from './home.js';
import { addInvitationPage } from './invitations.js';
import type { InvitationContext } from './invitations.js';
import { signedInOf } from './forms.js';
import { mailHtml, mailHtmlHeaders, mailPage, mailboxPage } from './mailbox.js';
import { page, pageHeaders } from './page.js';
import { Metrics } from './metrics.js';
import { addSignInPages } from './sign-in.js';

/** What the routes need besides the platform. */
export interface RouteContext extends InvitationContext, Pick<CandidateContext, 'use'> {
  readonly platform: Platform;
  /** Whether the mailbox is open to everybody who reaches it: on loopback only. */
  readonly mailboxOpen: boolean;
  readonly publicUrl: () => string;
}

const MAILBOX_MAX = 200;

/** The page holds its scripts and styles in itself; it reaches nothing but this server. */
const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob: data:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const html = (reply: FastifyReply, status: number, body: string): FastifyReply =>
  reply.code(status).headers(pageHeaders).send(body);

const missing = (reply: FastifyReply): FastifyReply =>
  html(
    reply,
    404,
    page('Not found', '<h1>There is nothing here</h1><p><a href="/">Go to the start page</a></p>'),
  );

/** Adds all routes to the server. */
export function addRoutes(server: FastifyInstance, context: RouteContext): void {
  addHome(server, context);
  addGraphiql(server, context);
  addSignIn(server, context);
  addSignInPages(server, { ...context, demonstration: () => offeredAccounts(context) });
  addInvitationPage(server, context);
  addCandidatePages(server, context);
  addHealth(server, context);
  addMailbox(server, context);
}

/** The demonstration's accounts, where it is there and only whoever sits at this machine reaches it. */
const offeredAccounts = async ({
  platform,
  mailboxOpen,
}: RouteContext): Promise<typeof demonstrationAccounts> =>
  mailboxOpen && (await demonstrationExists(platform.relaySource)) ? demonstrationAccounts : [];

function addHome(server: FastifyInstance, { platform, actors, publicUrl }: RouteContext): void {
  server.get('/developers', async (request, reply) =>
    html(
      reply,
      200,
      homePage({
        url: publicUrl(),
        mailbox: platform.mailer instanceof MailboxMailer,
        graphiql: platform.config.NODE_ENV !== 'production',
        metrics: platform.config.METRICS,
        signedIn: await signedInOf(actors, request),
      }),
    ),
  );
  server.get('/*', (request, reply) =>
    request.headers.accept?.includes('text/html') === true
      ? missing(reply)
      : reply.code(404).send({
          error: 'NOT_FOUND',
          message: `There is no ${request.method} ${request.url.split('?')[0]}.`,
        }),
  );
}

/** A browser that opens /graphql gets GraphiQL, outside production; programs get the API. */
function addGraphiql(server: FastifyInstance, { platform }: RouteContext): void {
  if (platform.config.NODE_ENV === 'production') return;
  let rendered: string | null = null;
  server.addHook('onRequest', async (request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      request.url.split('?')[0] === '/graphql' &&
      request.headers.upgrade === undefined &&
      request.headers.accept?.includes('text/html') === true;
    if (!wantsPage) return;
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    rendered ??= renderGraphiQL({
      endpoint: '/graphql',
      title: 'Loopwright GraphQL',
      credentials: 'same-origin',
      subscriptionsProtocol: 'WS',
      defaultQuery: '{\n  viewer {\n    member { name role }\n  }\n}\n',
    } as never);
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': GRAPHIQL_POLICY,
        'cache-control': 'no-store',
      })
      .send(rendered);
  });
}

const asWebRequest = (request: FastifyRequest, publicUrl: string): Request => {
  const body =
    request.method === 'GET' || request.method === 'HEAD' ? undefined : JSON.stringify(request.body ?? {});
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers: headersOf(request.headers),
    ...(body === undefined ? {} : { body }),
  });
};

/** Everything under /api/auth is answered by the sign-in library. */
function addSignIn(server: FastifyInstance, { identities, publicUrl }: RouteContext): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const answer = await identities.handle(asWebRequest(request, publicUrl()), request.ip);
      reply.code(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.send(answer.body === null ? null : Buffer.from(await answer.arrayBuffer()));
    },
  });
}

function addHealth(server: FastifyInstance, { platform }: RouteContext): void {
  server.get('/health', (_request, reply) => reply.send({ status: 'ok' }));
  server.get('/ready', async (_request, reply) => {
    const checks = {
      database: () => platform.database.source.query('SELECT 1'),
      queue: () => platform.queues.check(),
    };
    const failed: string[] = [];
    for (const [name, check] of Object.entries(checks)) await check().catch(() => failed.push(name));
    return reply
      .code(failed.length === 0 ? 200 : 503)
      .send(failed.length === 0 ? { status: 'ready' } : { status: 'not ready', failed });
  });
  if (!platform.config.METRICS) return;
  const metrics = new Metrics();
  server.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request.routeOptions.url ?? 'none', request.method, reply.statusCode, reply.elapsedTime);
    done();
  });
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.text()),
  );
}

function addMailbox(server: FastifyInstance, { platform, actors, mailboxOpen }: RouteContext): void {
  const { mailer } = platform;
  if (!(mailer instanceof MailboxMailer)) return;
  const may = async (request: FastifyRequest): Promise<boolean> => {
    if (mailboxOpen) return true;
    const actor = await actors.of(headersOf(request.headers));
    return mayAccess(actor, 'mailbox.read', { organizationId: actor?.organizationId ?? '' });
  };
  server.get('/mailbox', async (request, reply) =>
    (await may(request)) ? html(reply, 200, mailboxPage(await mailer.list(MAILBOX_MAX))) : missing(reply),
  );
  type MailRequest = FastifyRequest<{ Params: { id: string } }>;
  const mailOf = async (request: MailRequest): Promise<MailboxEntry | undefined> =>
    (await may(request))
      ? (await mailer.list(MAILBOX_MAX)).find(({ id }) => id === request.params.id)
      : undefined;
  server.get('/mailbox/:id', async (request: MailRequest, reply) => {
    const mail = await mailOf(request);
    return mail === undefined ? missing(reply) : html(reply, 200, mailPage(mail));
  });
  server.get('/mailbox/:id/html', async (request: MailRequest, reply) => {
    const written = (await mailOf(request))?.html ?? null;
    return written === null ? missing(reply) : reply.headers(mailHtmlHeaders).send(mailHtml(written));
  });
}
