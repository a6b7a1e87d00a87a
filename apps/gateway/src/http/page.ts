// The few HTML pages that the gateway itself serves. They look as the web application does, whose build holds their
// styles, and work without scripts; those that have one, to be more pleasant, name it.
import { builtFrom, importsOf } from './built-web.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand in HTML, in attributes too. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The sources in apps/web of what the pages load. */
export const ICON = 'src/styles/icon.svg';
const STYLE = 'src/pages/pages.css';

const OWN =
  "style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The headers of such a page: nothing but its own style and icon may load, nothing is cached, nothing leaks. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; ${OWN}`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The headers of a page that has a script of its own, which may ask this server and nobody else. */
export const scriptedPageHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; ${OWN}`,
};

/** The program's name, which is the start page's title and the end of every other one's. */
export const PRODUCT = 'Loopwright';

const homeLink = `<header><a href="/">${PRODUCT}</a></header>\n`;

/** A whole page; `body` is HTML, the title is text. All but the start page say how to get there. */
export const page = (title: string, body: string): string =>
  framedPage(
    title === PRODUCT ? title : `${title} – ${PRODUCT}`,
    `${title === PRODUCT ? '' : homeLink}<main>\n${body}\n</main>`,
  );

const linkTo = (rel: string, source: string, more = ''): string => {
  const address = builtFrom(source);
  return address === null ? '' : `<link rel="${rel}" href="${address}"${more}>\n`;
};

const HEAD = linkTo('icon', ICON, ' type="image/svg+xml"') + linkTo('stylesheet', STYLE);

/** What loads the script built from this source; nothing where it was not built. */
function loading(source: string): string {
  const address = builtFrom(source);
  if (address === null) return '';
  const needed = importsOf(source).map((needs) => `<link rel="modulepreload" href="${needs}">\n`);
  return `${needed.join('')}<script type="module" src="${address}"></script>\n`;
}

/**
 * A whole page with what is around its main part too; `body` is HTML, the title is text, `script` the source in apps/web
 * of a script that the page works without.
 */
export const framedPage = (title: string, body: string, script?: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${HEAD}${script === undefined ? '' : loading(script)}</head>
<body>
${body}
</body>
</html>
`;
