// What all pages of a candidate have in common: whose they are, the way between them, the zone of all times, and what
// becomes of the candidate's data.
import { formatZone } from '#calendar';
import type { HourCycle } from '#calendar';
import { CANDIDATE_PATH } from '#loops';
import type { CandidateLoop, LinkPurpose } from '#loops';
import { escapeHtml, framedPage } from '../page.js';
import { hidden } from '../forms.js';

/** What was wrong with a form: in words, and with which of its fields, if with one. */
export interface Wrong {
  readonly message: string;
  readonly field: string | null;
}

/** A page that is shown: by which token, in which zone and by which clock, of what, at which instant, with what was said before. */
export interface Shown {
  readonly token: string;
  readonly zone: string;
  readonly hours: HourCycle;
  readonly loop: CandidateLoop;
  readonly at: Date;
  /** What was wrong with a form; null when nothing was. */
  readonly problem: Wrong | null;
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

/** The source in apps/web of the script that makes these pages more pleasant. */
const SCRIPT = 'src/candidate/main.ts';

/** Fields beside which a page says itself what is wrong with them. */
const FIELDS: Readonly<Record<CandidatePage, readonly string[]>> = {
  agenda: ['zone'],
  availability: ['zone', 'date', 'lastDate', 'from', 'to'],
  options: ['zone', 'text'],
  change: ['zone', 'reason'],
  needs: ['extraMinutes', 'breakMinutes'],
  message: ['text'],
  survey: [],
};

/** Pages that show times, so that their zone matters. */
export const TIMED: ReadonlySet<CandidatePage> = new Set(['agenda', 'availability', 'options', 'change']);

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
  return `<nav class="pages" aria-label="Pages"><ul>${links.join('')}</ul></nav>`;
}

const ZONES = `<datalist id="zones">${Intl.supportedValuesOf('timeZone')
  .map((zone) => `<option value="${zone}">`)
  .join('')}</datalist>`;

function zoneSwitch(shown: Shown, current: CandidatePage, query: Readonly<Record<string, string>>): string {
  const { zone, hours, loop, at } = shown;
  const [path = ''] = pathOf(shown, current).split('?');
  const own = loop.candidate.zone;
  const back =
    zone === own
      ? ''
      : `<p><a href="${escapeHtml(pathOf({ ...shown, zone: own }, current, query))}">Show them in ${escapeHtml(own)}</a></p>`;
  const other = hours === 'h12' ? '24' : '12';
  const clock = `<p><a href="${escapeHtml(pathOf(shown, current, { ...query, hours: other }))}">Write hours up to ${other}</a></p>`;
  const { text, attributes } = wrongWith(shown, 'zone');
  return `<details class="zone"${text === '' ? '' : ' open'}><summary>Times in ${escapeHtml(zone)}, ${escapeHtml(formatZone(at.getTime(), zone))}</summary>
<div>
<form method="get" action="${escapeHtml(path)}">${Object.entries(query)
    .map(([name, value]) => hidden(name, value))
    .join('')}
<label>Another time zone <small>such as America/New_York</small><input name="zone" list="zones" value="${escapeHtml(zone)}" maxlength="64" required autocomplete="off" autocapitalize="off" spellcheck="false"${attributes}>${text}</label>
${ZONES}
<p><button data-weight="plain">Show times there</button></p>
</form>
${back}${clock}</div></details>`;
}

/** Whether the problem is one that the page says beside its field. */
const saidThere = (page: CandidatePage, { problem }: Shown): boolean =>
  typeof problem?.field === 'string' && FIELDS[page].includes(problem.field);

/** The whole page; `body` is HTML, the title is text; `query` is what else its address holds. */
export function candidatePage(
  shown: Shown,
  page: CandidatePage,
  title: string,
  body: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const { loop, problem, notice, zone, hours } = shown;
  const { organization, opening, candidate } = loop;
  const privacy =
    organization.privacyNotice === null ? '' : `<p>${paragraphs(organization.privacyNotice)}</p>`;
  return framedPage(
    `${title} – ${organization.name}`,
    `<header><p class="whose"><strong>${escapeHtml(organization.name)}</strong> <span>${escapeHtml(opening)}</span></p>
${navigation(shown, page)}</header>
<main data-zone="${escapeHtml(zone)}" data-own-zone="${escapeHtml(candidate.zone)}" data-hours="${hours}">
<h1>${escapeHtml(title)}</h1>
${problem === null || saidThere(page, shown) ? '' : `<p role="alert" class="notice">${escapeHtml(problem.message)}</p>`}
${notice === null ? '' : `<p role="status" class="notice">${escapeHtml(notice)}</p>`}
${TIMED.has(page) ? zoneSwitch(shown, page, query) : ''}
${body}
</main>
<footer>${privacy}<p>This page is yours alone: whoever has its address can act for you.</p></footer>`,
    SCRIPT,
  );
}

/** What is wrong with the field of that name, for inside its label, and the attributes that say so; empty when nothing is. */
export function wrongWith(
  { problem }: Shown,
  name: string,
): { readonly text: string; readonly attributes: string } {
  return problem?.field === name
    ? {
        text: `<span class="error" role="alert" id="wrong-${name}">${escapeHtml(problem.message)}</span>`,
        attributes: ` aria-invalid="true" aria-describedby="wrong-${name}" autofocus`,
      }
    : { text: '', attributes: '' };
}

/** "3 h 45 min", never broken between two lines. */
export function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(
    ' ',
  );
}

/** "1 interview", "2 interviews". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Text of several lines as HTML. */
export const paragraphs = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** A form of this page; `fields` is HTML. */
export const candidateForm = (
  shown: Shown,
  page: CandidatePage,
  fields: string,
  more: Readonly<Record<string, string>> = {},
  attributes = '',
): string =>
  `<form method="post" action="${escapeHtml(pathOf(shown, page, more))}"${attributes}>${hidden('key', shown.key)}${fields}</form>`;

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
