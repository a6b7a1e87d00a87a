// What holds for every answer and every request whatever its route: headers that keep browsers from guessing and
// framing, and at /graphql a cookie counts only for requests that a page of this server sent.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { trustedOrigins } from '#access';
import type { AccessSettings } from '#access';

/** Headers of every answer; a page sets its own policy for what it may load. */
const EVERY_ANSWER: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The largest body of a request: a calendar is at most 5 MB. */
export const BODY_BYTES_MAX = 6 * 1024 * 1024;

const YEAR_SECONDS = 31_536_000;

/** Whether a page of another origin sent this request; programs send no Origin. */
export function isForeign(
  headers: { readonly origin?: string | undefined; readonly host?: string | undefined },
  settings: AccessSettings,
): boolean {
  const { origin, host } = headers;
  return origin !== undefined && !trustedOrigins(settings, host ?? null).includes(origin);
}

const isGraphql = (request: FastifyRequest): boolean => request.url.split('?')[0] === '/graphql';

/** The text of an answer in the form of a GraphQL one, for what is refused before GraphQL sees it. */
const refusal = (message: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });

/** Why the server refused a body, in words that say what would be right. */
const REASONS: Readonly<Record<number, string>> = {
  413: `The body is larger than ${BODY_BYTES_MAX / 1024 / 1024} MB; send less at once.`,
  415: 'The body of a GraphQL request is JSON; send it with the header content-type: application/json.',
};

/** What Fastify says of a body that never reached GraphQL, as GraphQL says it; other answers stay as they are. */
function asGraphql(status: number, payload: unknown): string | null {
  if (status < 400 || typeof payload !== 'string') return null;
  try {
    const said = JSON.parse(payload) as { readonly errors?: unknown; readonly message?: unknown };
    if (said.errors !== undefined || typeof said.message !== 'string') return null;
    return refusal(REASONS[status] ?? (status < 500 ? said.message : 'Something went wrong on our side.'));
  } catch {
    return null;
  }
}

/** Adds the headers and the check of origins; to be called before routes are added. */
export function addGuards(server: FastifyInstance, settings: AccessSettings): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(EVERY_ANSWER);
    if (settings.publicUrl.startsWith('https:'))
      reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (isGraphql(request) && request.headers.cookie !== undefined && isForeign(request.headers, settings))
      return reply
        .code(403)
        .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
        .send(
          refusal(
            `A page of another origin may not act with this browser's session. Send the request from ${settings.publicUrl}, or with a bearer token and without cookies.`,
          ),
        );
    return undefined;
  });
  server.addHook('onSend', async (request, reply, payload) =>
    Promise.resolve((isGraphql(request) ? asGraphql(reply.statusCode, payload) : null) ?? payload),
  );
}
