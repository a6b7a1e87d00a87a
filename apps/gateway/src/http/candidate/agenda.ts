// The agenda: who, what, when, where and what to expect, as a page and as a calendar file.
import { formatSpan, writeFeed } from '#calendar';
import type { IcsFeedEvent } from '#calendar';
import { CANDIDATE_PATH } from '#loops';
import type { CandidateLoop, OwnInterview } from '#loops';
import { whatToExpect } from '#reminders';
import { escapeHtml } from '../page.js';
import { candidatePage, pathOf } from './layout.js';
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
  over: 'This is over.',
  not_booked: 'It has no time yet.',
  cancelled: 'Cancelled.',
  did_not_take_place: 'This did not take place.',
};

/** When, in the zone. */
export const whenOf = (span: { readonly from: Date; readonly to: Date }, zone: string): string =>
  formatSpan(span.from.getTime(), span.to.getTime(), zone);

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

const linked = (text: string): string =>
  /^https?:\/\/\S+$/.test(text)
    ? `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text)}</a>`
    : escapeHtml(text);

const row = (label: string, html: string): string => `<dt>${label}</dt><dd>${html}</dd>`;

function interviewCard(shown: Shown, interview: OwnInterview): string {
  const { loop, zone } = shown;
  const state = STATES[interview.state];
  const timed = interview.span !== null;
  const rows = [
    ...(interview.span === null ? [] : [row('When', escapeHtml(whenOf(interview.span, zone)))]),
    row('What', `${escapeHtml(KINDS[interview.kind])}, ${interview.minutes} minutes`),
    ...(interview.people.length === 0 ? [] : [row('With', escapeHtml(interview.people.join(', ')))]),
    ...(timed ? [row('Where', linked(whereOf(interview, loop)))] : []),
    row('What to expect', escapeHtml(whatToExpect[interview.kind])),
  ];
  const change =
    interview.state === 'to_come' && loop.purposes.includes('change')
      ? `<p><a href="${escapeHtml(pathOf(shown, 'change', { interview: interview.id }))}">Move or cancel ${escapeHtml(interview.title)}</a></p>`
      : '';
  return `<section class="card"><h2>${escapeHtml(interview.title)}</h2>
${state === null ? '' : `<p>${state}</p>`}<dl>${rows.join('')}</dl>${change}</section>`;
}

/** What is asked of the candidate next. */
function nextStep(shown: Shown): string {
  const { loop } = shown;
  if (loop.loop.booked) return '';
  const may = (purpose: CandidateLoop['purposes'][number]): boolean => loop.purposes.includes(purpose);
  if (may('book') && loop.options.length > 0)
    return `<p><a href="${escapeHtml(pathOf(shown, 'options'))}">Choose your times</a>: the interviews fit together in the ways that are shown there.</p>`;
  if (may('availability') && loop.windows.length === 0)
    return `<p><a href="${escapeHtml(pathOf(shown, 'availability'))}">Tell us when you can</a>, so that times can be found.</p>`;
  return '<p>Your interviews have no times yet; you will be told as soon as they do.</p>';
}

/** The page. */
export function agendaPage(shown: Shown): string {
  const { interviews, candidate } = shown.loop;
  const file = interviews.some(({ state }) => state === 'to_come')
    ? `<p><a href="${CANDIDATE_PATH}/${escapeHtml(shown.token)}/interviews.ics" download>Put them into your calendar (.ics)</a></p>`
    : '';
  return candidatePage(
    shown,
    'agenda',
    'Your interviews',
    `<p>Hello ${escapeHtml(candidate.name)}, this is what is planned with you.</p>
${nextStep(shown)}
${interviews.map((interview) => interviewCard(shown, interview)).join('\n')}
${file}`,
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
