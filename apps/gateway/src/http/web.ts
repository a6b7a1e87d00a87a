// The web application: its assets, whose names change with their content and are kept for a year, and its one page,
// which is sent for every screen's address. The page is completed here with a nonce for styles that are made in the browser.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actors } from '#access';
import { builtFrom, partOf, webFolder } from './built-web.js';
import { goTo, signedInOf } from './forms.js';
import { ICON } from './page.js';

/**
 * The addresses of screens, each with the source that its part of the application is built from, so that a browser asks
 * for it together with the application; `apps/web/src/shell/routes.tsx` has the same.
 */
export const SCREENS: Readonly<Record<string, string>> = {
  '/': 'home/home',
  '/openings': 'openings/openings',
  '/openings/new': 'openings/new-opening',
  '/openings/:openingId': 'planner/planner',
  '/loops': 'loops/loops',
  '/loops/:loopId': 'loop/loop',
  '/loops/:loopId/schedule': 'schedule/schedule',
  '/interviews': 'interviews/interviews',
  '/loops/:loopId/debrief': 'debrief/debrief',
  '/scorecards/:scorecardId': 'scorecard/scorecard',
  '/people': 'people/people',
  '/people/import': 'people/import',
  '/people/:personId': 'people/person',
  '/people/pools/:poolId': 'people/pool',
  '/settings': 'settings/settings',
  '/board': 'board/board',
  '/templates': 'templates/templates',
  '/templates/:templateId': 'templates/template',
};

const APPLICATION = 'index.html';

/** The page's text with what the screen is made of in its head. */
function pageFor(template: string, screen: string): string {
  const { scripts, styles } = partOf(`src/screens/${screen}.tsx`, APPLICATION);
  const links = [
    ...scripts.map((address) => `<link rel="modulepreload" crossorigin href="${address}">`),
    ...styles.map((address) => `<link rel="stylesheet" crossorigin href="${address}">`),
  ];
  return template.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
}

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
  const send = async (page: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if ((await signedInOf(actors, request)) === null)
      return goTo(reply, `/sign-in?next=${encodeURIComponent(request.url)}`);
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyFor(nonce),
        'cache-control': 'no-store',
      })
      .send(page.replaceAll('%NONCE%', nonce));
  };
  for (const [address, screen] of Object.entries(SCREENS)) {
    const page = pageFor(template, screen);
    server.get(address, (request, reply) => send(page, request, reply));
  }
  // Below them the application itself says that there is nothing.
  for (const first of new Set(Object.keys(SCREENS).map((address) => address.split('/')[1])))
    if (first !== '') server.get(`/${first}/*`, (request, reply) => send(template, request, reply));
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
