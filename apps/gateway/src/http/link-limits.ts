// How often one network address may ask for pages that a link opens, and how often one link may be opened, whoever has
// it. Guessing a link is hopeless anyway; this keeps a loop of requests from costing everybody else. It is counted in
// the memory of each process, since counting in the database would make looking at a page a write.
import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from './forms.js';

const MINUTE_MS = 60_000;

/** Requests of a minute from one address (of IPv6, one network of 64 bits): a whole office may sit behind one. */
export const ADDRESS_REQUESTS_MAX = 300;

/** Requests of a minute for one link: a person with its pages, and a mail scanner or two that open it before them. */
export const LINK_REQUESTS_MAX = 60;

/** Answers 429 to whoever asks too often; otherwise the request goes on. For the hook `preHandler` of a route. */
export type LinkLimit = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/** Makes the limit of routes whose link is the token that `tokenOf` finds; an empty token counts for no link. */
export type LinkLimits = (tokenOf: (request: FastifyRequest) => string) => LinkLimit;

/** The limits of pages that links open, or none where `on` is false; to be called before such routes are added. */
export async function linkLimits(server: FastifyInstance, on: boolean): Promise<LinkLimits> {
  if (!on) return () => () => Promise.resolve(undefined);
  await server.register(rateLimit, { global: false });
  const ofAddress = server.createRateLimit({ max: ADDRESS_REQUESTS_MAX, timeWindow: MINUTE_MS });
  const counted = new WeakMap<FastifyRequest, string>();
  const ofLink = server.createRateLimit({
    max: LINK_REQUESTS_MAX,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => counted.get(request) ?? '',
  });
  return (tokenOf) => async (request, reply) => {
    const checks = [await ofAddress(request)];
    const token = tokenOf(request);
    if (token !== '') {
      // A digest, so that no token lies about in memory and a long one takes no more room than a short one.
      counted.set(request, createHash('sha256').update(token).digest('base64'));
      checks.push(await ofLink(request));
    }
    const seconds = Math.max(
      ...checks.map((check) => (!check.isAllowed && check.isExceeded ? check.ttlInSeconds : 0)),
    );
    return seconds === 0 ? undefined : tooMany(reply, seconds);
  };
}

const tooMany = (reply: FastifyReply, seconds: number): FastifyReply =>
  sendPage(
    reply.header('retry-after', seconds),
    429,
    'Too many requests',
    `<h1>Too many requests</h1>
<p>This page was asked for too often within a minute, and this time nothing was done. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.</p>`,
  );
