// The few HTML pages that the gateway itself serves: plain, without scripts, the same in light and dark.
import { createHash } from 'node:crypto';

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

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --muted: #57606a; --line: #d8dee4; --edge: #7b848e; --paper: #ffffff; --accent: #0b57d0; --wrong: #b42318; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --muted: #9da7b1; --line: #30363d; --edge: #768390; --paper: #0d1117; --accent: #79b8ff; --wrong: #ff9b91; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
header { padding-top: 1rem; }
header a { display: inline-block; padding: .25rem 0; font-weight: 600; color: inherit; text-decoration: none; }
header a:hover { text-decoration: underline; }
main { padding-top: 1.5rem; padding-bottom: 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p, ul { margin: 0 0 1rem; }
li { margin: 0 0 .25rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.muted { color: var(--muted); }
[role=alert] { color: var(--wrong); }
.mails { list-style: none; margin: 1.5rem 0 0; padding: 0; border-top: 1px solid var(--line); }
.mails li { margin: 0; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.mails p { margin: 0; font-size: .9rem; }
iframe { display: block; width: 100%; height: 26rem; border: 1px solid var(--line); border-radius: 6px; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; }
code { font: 0.92em ui-monospace, monospace; }
label { display: block; margin: 0 0 1rem; }
input, select, textarea { display: block; width: 100%; max-width: 24rem; margin-top: .25rem; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 6px; }
input[type=radio] { display: inline; width: auto; margin: 0 .35rem 0 0; }
textarea { max-width: 36rem; min-height: 6rem; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend { padding: 0; margin: 0 0 .25rem; }
.choices label { display: inline-block; margin: 0 1rem .25rem 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .25rem 0 0; padding: 0; }
nav li a { font-weight: inherit; color: var(--accent); }
nav li a[aria-current] { font-weight: 600; color: inherit; }
.notice { border-left: 3px solid var(--accent); padding: .25rem 0 .25rem .75rem; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; margin: 0 0 1rem; }
.card > :last-child { margin-bottom: 0; }
.card h2 { margin-top: 0; }
.gone { border-style: dashed; color: var(--muted); }
dl { margin: 0 0 .75rem; }
dt { color: var(--muted); font-size: .9rem; }
dd { margin: 0 0 .5rem; }
footer { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; color: var(--muted); font-size: .9rem; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .25rem 0; }
button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: 6px; background: var(--accent); color: var(--paper); cursor: pointer; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The headers of such a page: nothing but its own style may load, nothing is cached, nothing leaks. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
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

/** A whole page with what is around its main part too; `body` is HTML, the title is text. */
export const framedPage = (title: string, body: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
