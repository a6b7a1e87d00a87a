// What all pages of a candidate have in common: whose they are, the way between them, the zone of all times, and what
// becomes of the candidate's data.
import { CANDIDATE_PATH } from '#loops';
import type { CandidateLoop, LinkPurpose } from '#loops';
import { escapeHtml, framedPage } from '../page.js';
import { hidden } from '../forms.js';

/** A page that is shown: by which token, in which zone, of what, at which instant, with what was said before. */
export interface Shown {
  readonly token: string;
  readonly zone: string;
  readonly loop: CandidateLoop;
  readonly at: Date;
  /** What was wrong with a form; null when nothing was. */
  readonly problem: string | null;
  /** What was just done. */
  readonly notice: string | null;
  /** A fresh key for what is done once. */
  readonly key: string;
  /** What was entered before. */
  entered(name: string): string;
}

/** A page of a candidate; the agenda's path is empty. */
export type CandidatePage = 'agenda' | 'availability' | 'needs' | 'options' | 'change' | 'survey' | 'message';

interface Entry {
  readonly page: CandidatePage;
  readonly label: string;
  readonly purpose: LinkPurpose | null;
}

const ENTRIES: readonly Entry[] = [
  { page: 'agenda', label: 'Your interviews', purpose: null },
  { page: 'availability', label: 'When you can', purpose: 'availability' },
  { page: 'options', label: 'Choose your times', purpose: 'book' },
  { page: 'needs', label: 'What you need', purpose: 'availability' },
  { page: 'message', label: 'Write to us', purpose: 'message' },
  { page: 'survey', label: 'How was it?', purpose: 'survey' },
];

/** The purpose that a page takes; null for those that every link opens. */
export const purposeOf = (page: CandidatePage): LinkPurpose | null =>
  page === 'change' ? 'change' : (ENTRIES.find((entry) => entry.page === page)?.purpose ?? null);

/** The address of a page; it keeps the zone that was chosen. */
export function pathOf(
  { token, zone }: Pick<Shown, 'token' | 'zone'>,
  page: CandidatePage,
  more: Readonly<Record<string, string>> = {},
): string {
  const path = page === 'agenda' ? '' : `/${page}`;
  return `${CANDIDATE_PATH}/${token}${path}?${new URLSearchParams({ zone, ...more }).toString()}`;
}

/** Whether the entry leads anywhere now. */
function leads({ page, purpose }: Entry, loop: CandidateLoop): boolean {
  if (purpose !== null && !loop.purposes.includes(purpose)) return false;
  if (page === 'options') return !loop.loop.booked;
  return page !== 'survey' || loop.survey !== 'too_early';
}

function navigation(shown: Shown, current: CandidatePage): string {
  const links = ENTRIES.filter((entry) => leads(entry, shown.loop)).map(
    ({ page, label }) =>
      `<li><a href="${escapeHtml(pathOf(shown, page))}"${page === current ? ' aria-current="page"' : ''}>${label}</a></li>`,
  );
  return `<nav aria-label="Pages"><ul>${links.join('')}</ul></nav>`;
}

const ZONES = `<datalist id="zones">${Intl.supportedValuesOf('timeZone')
  .map((zone) => `<option value="${zone}">`)
  .join('')}</datalist>`;

function zoneSwitch({ zone, token }: Shown, current: CandidatePage): string {
  const path = current === 'agenda' || current === 'change' ? '' : `/${current}`;
  return `<details><summary>All times are in ${escapeHtml(zone)}</summary>
<form method="get" action="${escapeHtml(`${CANDIDATE_PATH}/${token}${path}`)}">
<label>Another time zone, such as America/New_York <input name="zone" list="zones" value="${escapeHtml(zone)}" maxlength="64" required autocomplete="off"></label>
${ZONES}
<p><button>Show times there</button></p>
</form></details>`;
}

/** The whole page; `body` is HTML, the title is text. */
export function candidatePage(shown: Shown, page: CandidatePage, title: string, body: string): string {
  const { organization, opening } = shown.loop;
  const privacy =
    organization.privacyNotice === null ? '' : `<p>${paragraphs(organization.privacyNotice)}</p>`;
  return framedPage(
    `${title} – ${organization.name}`,
    `<header><strong>${escapeHtml(organization.name)}</strong>: ${escapeHtml(opening)}
${navigation(shown, page)}</header>
<main>
<h1>${escapeHtml(title)}</h1>
${shown.problem === null ? '' : `<p role="alert" class="notice"><strong>${escapeHtml(shown.problem)}</strong></p>`}
${shown.notice === null ? '' : `<p role="status" class="notice">${escapeHtml(shown.notice)}</p>`}
${body}
${zoneSwitch(shown, page)}
</main>
<footer>${privacy}<p>This page is yours alone: whoever has its address can act for you.</p></footer>`,
  );
}

/** Text of several lines as HTML. */
export const paragraphs = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** A form of this page; `fields` is HTML. */
export const candidateForm = (
  shown: Shown,
  page: CandidatePage,
  fields: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  `<form method="post" action="${escapeHtml(pathOf(shown, page, more))}">${hidden('key', shown.key)}${fields}</form>`;

/** The one page for every token that cannot be used. */
export const unusablePage = (token: string): string =>
  framedPage(
    'Your link',
    `<main><h1>This link does not open anything</h1>
<p>It may have expired, been replaced or been copied in part. We can mail you a new one, to the address that you gave when you applied.</p>
<form method="post" action="${CANDIDATE_PATH}/new-link">${hidden('token', token)}<p><button>Mail me a new link</button></p></form></main>`,
  );

/** The one answer to asking for a new link. */
export const renewedPage = framedPage(
  'Your link',
  `<main><h1>Please look at your mail</h1>
<p>If the link was one of ours and its interviews are still on, a new one is on its way to the address that you gave when you applied. It can take some minutes.</p>
<p>If nothing arrives, please answer the last mail that you had from us.</p></main>`,
);
