// The theme that a person chose, in every page that this server makes: it is written into the page, so that it is right
// from the first paint and without scripts. Paper is always light (`styles/base.css`).
import type { FastifyInstance } from 'fastify';

/** The theme that a browser's cookie asks for; null where it follows the system. */
export function themeOf(cookie: string | undefined): 'light' | 'dark' | null {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/** How pages of ours begin; mails that the mailbox shows do not. */
const BEGINNING = /^<!doctype html>\n<html lang="en">/;

/** Adds the theme to all pages that are added afterwards. */
export function addTheme(server: FastifyInstance): void {
  server.addHook('onSend', (request, _reply, payload, done) => {
    const theme = themeOf(request.headers.cookie);
    done(
      null,
      theme !== null && typeof payload === 'string' && BEGINNING.test(payload)
        ? payload
            .replace('<html lang="en"', `<html lang="en" data-theme="${theme}"`)
            .replace('content="light dark"', `content="${theme}"`)
        : payload,
    );
  });
}
