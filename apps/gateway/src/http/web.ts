// The web application: its assets, whose names change with their content and are kept for a year, and its one page,
// which is sent for every screen's address. The page is completed here: with a nonce for styles that are made in the
// browser, and with the theme that the person chose, so that it is right from the first paint.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actors } from '#access';
import { builtFrom, webFolder } from './built-web.js';
import { goTo, signedInOf } from './forms.js';
import { ICON } from './page.js';

/** The first parts of the addresses of screens; `apps/web/src/shell/routes.tsx` has the same. */
export const SCREEN_PATHS = [
  'board',
  'interviews',
  'loops',
  'openings',
  'people',
  'scorecards',
  'settings',
  'templates',
] as const;

const NONCE_BYTES = 18;

const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The theme that a browser's cookie asks for; null where it follows the system. */
export function themeOf(cookie: string | undefined): 'light' | 'dark' | null {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/** Adds the application's assets and its page; to be called before the other pages are added. */
export async function addWeb(
  server: FastifyInstance,
  { actors }: { readonly actors: Actors },
): Promise<void> {
  if (webFolder === null) return notBuilt(server);
  const icon = builtFrom(ICON);
  // Browsers ask for it wherever a page names no icon, as where they show a calendar or JSON.
  if (icon !== null) server.get('/favicon.ico', (_request, reply) => reply.redirect(icon, 302));
  await server.register(fastifyStatic as never, {
    root: join(webFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });
  const template = readFileSync(join(webFolder, 'index.html'), 'utf8');
  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if ((await signedInOf(actors, request)) === null)
      return goTo(reply, `/sign-in?next=${encodeURIComponent(request.url)}`);
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const theme = themeOf(request.headers.cookie);
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyFor(nonce),
        'cache-control': 'no-store',
      })
      .send(
        template
          .replaceAll('%NONCE%', nonce)
          .replace('<html lang="en"', `<html lang="en"${theme === null ? '' : ` data-theme="${theme}"`}`),
      );
  };
  server.get('/', send);
  for (const path of SCREEN_PATHS) {
    server.get(`/${path}`, send);
    server.get(`/${path}/*`, send);
  }
}

/** A checkout whose web application was not built says how, instead of a page that stays empty. */
function notBuilt(server: FastifyInstance): void {
  server.get('/', (_request, reply) =>
    reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The web application is not built. Run `npm run build`, then start again.\n'),
  );
}
