// The agenda: who, what, when, where and what to expect, as a page and as a calendar file.
import { formatSpan, formatTimes, writeFeed } from '#calendar';
import type { IcsFeedEvent } from '#calendar';
import { CANDIDATE_PATH } from '#loops';
import type { CandidateLoop, OwnInterview } from '#loops';
import { whatToExpect } from '#reminders';
import { hidden } from '../forms.js';
import { escapeHtml } from '../page.js';
import { dayHeading, dayOf } from './day.js';
import { candidateForm, candidatePage, counted, lengthOf, pathOf } from './layout.js';
import type { Shown } from './layout.js';

const KINDS: Readonly<Record<OwnInterview['kind'], string>> = {
  recruiter_screen: 'A first conversation',
  coding: 'Programming together',
  system_design: 'Designing a system',
  design_review: 'Discussing a design',
  leadership: 'About working with people',
  delivery: 'About getting things done',
  debrief: 'A closing conversation',
  other: 'A conversation',
};

const STATES: Readonly<Record<OwnInterview['state'], string | null>> = {
  to_come: null,
  over: 'Over',
  not_booked: 'No time yet',
  cancelled: 'Cancelled',
  did_not_take_place: 'Did not take place',
};

/** When, in the zone and by the clock that was chosen. */
export const whenOf = (
  span: { readonly from: Date; readonly to: Date },
  { zone, hours }: Pick<Shown, 'zone' | 'hours'>,
): string => formatSpan(span.from.getTime(), span.to.getTime(), zone, hours);

/** From when to when, as an element below the day. */
export const timesOf = (
  { from, to }: { readonly from: Date; readonly to: Date },
  { zone, hours }: Pick<Shown, 'zone' | 'hours'>,
): string =>
  `<time datetime="${from.toISOString()}">${formatTimes(from.getTime(), to.getTime(), zone, hours)}</time>`;

/** Where it takes place, in words. */
function whereOf({ place }: OwnInterview, { candidate, contact }: CandidateLoop): string {
  switch (place?.kind) {
    case undefined:
    case 'to_be_announced':
      return 'To be announced: you will be told in time.';
    case 'phone':
      return candidate.phone === null
        ? `By phone: please tell ${contact ?? 'us'} your number.`
        : `By phone: we call you at ${candidate.phone}.`;
    default:
      return place?.text ?? '';
  }
}

const ADDRESS = /^https?:\/\/\S+$/;

/** What changes the interview: other times are looked for at once, so that they are there on the next page. */
function changes(shown: Shown, interview: OwnInterview): string {
  const { loop } = shown;
  if (!loop.purposes.includes('change') || interview.fixedBecause !== null) return '';
  const more = { interview: interview.id };
  const title = escapeHtml(interview.title);
  return `${candidateForm(
    shown,
    'change',
    `${hidden('act', 'find')}${hidden('version', String(loop.loop.version))}<button data-weight="plain" aria-label="Move ${title}">Move</button>`,
    more,
    ' data-wait="looking"',
  )}<a class="button" data-weight="plain" aria-label="Cancel ${title}" href="${escapeHtml(pathOf(shown, 'change', more))}#cancel">Cancel</a>`;
}

/** Where an interview to come takes place, and what can be done about it; an address to open is there in print too. */
function placeAndActs(shown: Shown, interview: OwnInterview): string {
  const { loop } = shown;
  if (interview.state !== 'to_come') return '';
  const place = whereOf(interview, loop);
  const join = ADDRESS.test(place)
    ? `<a class="button join" data-weight="plain" href="${escapeHtml(place)}" rel="noreferrer" aria-label="Join ${escapeHtml(interview.title)} by video">Join</a>`
    : '';
  const acts = join + changes(shown, interview);
  const fixed = loop.purposes.includes('change') ? interview.fixedBecause : null;
  return `${join === '' ? `<p>${escapeHtml(place)}</p>` : ''}${acts === '' ? '' : `<div class="acts">${acts}</div>`}${fixed === null ? '' : `<p class="muted">${escapeHtml(fixed)}</p>`}`;
}

function interviewCard(shown: Shown, interview: OwnInterview): string {
  const { loop } = shown;
  const { span, kind, minutes, people, title } = interview;
  // Before anything is booked the page says so once.
  const state = interview.state === 'not_booked' && !loop.loop.booked ? null : STATES[interview.state];
  const times = span === null ? '' : `${timesOf(span, shown)} `;
  return `<section class="card"><div class="title"><h3>${times}${escapeHtml(title)}</h3>${state === null ? '' : `<span class="state">${state}</span>`}</div>
<p>${escapeHtml(KINDS[kind])}, ${lengthOf(minutes)}${people.length === 0 ? '' : `, with ${escapeHtml(people.join(' and '))}`}</p>
<p class="muted">${escapeHtml(whatToExpect[kind])}</p>
${placeAndActs(shown, interview)}</section>`;
}

/** The interviews below the days on which they are; those without a time come last, below none. */
function days(shown: Shown): string {
  const { loop, zone } = shown;
  const byDay = Map.groupBy(loop.interviews, ({ span }) =>
    span === null ? null : dayOf(span.from.getTime(), zone),
  );
  return [...byDay.values()]
    .map((ofDay) => {
      const startMs = ofDay[0]?.span?.from.getTime();
      const heading =
        startMs === undefined
          ? byDay.size === 1
            ? '<h2 class="day">What is planned</h2>'
            : '<h2 class="day">Without a time</h2>'
          : `<h2 class="day">${dayHeading(startMs, zone)}</h2>`;
      return `${heading}
${ofDay.map((interview) => interviewCard(shown, interview)).join('\n')}`;
    })
    .join('\n');
}

const callTo = (href: string, label: string, why: string): string =>
  `<div class="next"><p>${why}</p><p><a class="button" href="${escapeHtml(href)}">${label}</a></p></div>`;

/** What is asked of the candidate next. */
function nextStep(shown: Shown): string {
  const { loop } = shown;
  if (loop.loop.booked) return '';
  const may = (purpose: CandidateLoop['purposes'][number]): boolean => loop.purposes.includes(purpose);
  if (may('book') && loop.options.length > 0)
    return callTo(
      pathOf(shown, 'options'),
      'Choose your times',
      `There ${loop.options.length === 1 ? 'is one way' : `are ${loop.options.length} ways`} to fit your interviews together. Take the one that suits you best.`,
    );
  if (may('availability') && loop.windows.length === 0)
    return callTo(
      pathOf(shown, 'availability'),
      'Tell us when you can',
      `Your ${counted(loop.needs.interviews, 'interview')} take ${lengthOf(loop.needs.minutes)} in all. Tell us when you can, so that times can be found.`,
    );
  return '<p class="next">Your interviews have no times yet; you will be told as soon as they do.</p>';
}

/** What the organization lets the candidate change by themselves. */
export function changeRule({ changes }: CandidateLoop): string {
  if (changes.left === 0) return '';
  const notice =
    changes.hoursMin === 0 ? 'it begins' : `${counted(changes.hoursMin, 'hour')} before it begins`;
  return `You can move or cancel an interview ${changes.left === 1 ? 'once more' : `${changes.left} more times`}, each until ${notice}.`;
}

/** The page. */
export function agendaPage(shown: Shown): string {
  const { loop } = shown;
  const { interviews, candidate, needs } = loop;
  const toCome = interviews.some(({ state }) => state === 'to_come');
  const rule = toCome && loop.purposes.includes('change') ? changeRule(loop) : '';
  const file = toCome
    ? `<p class="acts"><a class="button" data-weight="plain" href="${CANDIDATE_PATH}/${escapeHtml(shown.token)}/interviews.ics" download>Add to your calendar (.ics)</a></p>`
    : '';
  return candidatePage(
    shown,
    'agenda',
    'Your interviews',
    `<p>Hello ${escapeHtml(candidate.name)}, this is what is planned with you: ${counted(needs.interviews, 'interview')}, ${lengthOf(needs.minutes)} in all.</p>
${nextStep(shown)}
${file}
${days(shown)}
${rule === '' ? '' : `<p class="muted">${rule}</p>`}`,
  );
}

/** The interviews to come as a calendar file; each keeps the uid that it has in mails. */
export const agendaIcs = (loop: CandidateLoop, at: Date): string =>
  writeFeed({
    name: `${loop.organization.name}: ${loop.opening}`,
    events: loop.interviews.flatMap((interview): IcsFeedEvent[] =>
      interview.state !== 'to_come' || interview.span === null
        ? []
        : [
            {
              uid: `${interview.id}@loopwright`,
              sequence: interview.sequence,
              stampMs: at.getTime(),
              startMs: interview.span.from.getTime(),
              endMs: interview.span.to.getTime(),
              summary: `${interview.title} – ${loop.organization.name}`,
              location: whereOf(interview, loop),
              description: [
                ...(interview.people.length === 0 ? [] : [`With: ${interview.people.join(', ')}`]),
                whatToExpect[interview.kind],
              ].join('\n'),
            },
          ],
    ),
  });
