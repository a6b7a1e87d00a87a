// Taking one of the whole options, and moving or cancelling an interview.
import type { CandidateLoopShown, OwnInterview, OwnOption } from '#loops';
import { hidden } from '../forms.js';
import { escapeHtml } from '../page.js';
import { changeRule, timesOf, whenOf } from './agenda.js';
import { dayHeading, dayOf } from './day.js';
import { candidateForm, candidatePage, counted, wrongWith } from './layout.js';
import type { Shown } from './layout.js';
import { reasonFields } from './reasons.js';

/** The interviews of an option day by day, below each day its times in the zone. */
function optionDays({ interviews }: OwnOption, shown: Shown, heading: 'h3' | 'h4'): string {
  const { zone } = shown;
  const days = Map.groupBy(interviews, ({ span }) => dayOf(span.from.getTime(), zone));
  return [...days.values()]
    .map((ofDay) => {
      const startMs = ofDay[0]?.span.from.getTime() ?? 0;
      const items = ofDay.map(
        ({ title, span, people }) =>
          `<li>${timesOf(span, shown)}<span>${escapeHtml(title)}${people.length === 0 ? '' : `<br><span class="muted">with ${escapeHtml(people.join(', '))}</span>`}</span></li>`,
      );
      return `<${heading} class="day">${dayHeading(startMs, zone)}</${heading}>
<ul class="times">${items.join('')}</ul>`;
    })
    .join('\n');
}

function optionCard(shown: Shown, option: OwnOption, at: number): string {
  return `<section class="card"><h2>Option ${at + 1}</h2>
${optionDays(option, shown, 'h3')}
${candidateForm(
  shown,
  'options',
  `${hidden('option', option.proposalId)}${hidden('version', String(shown.loop.loop.version))}<p><button>Take option ${at + 1}</button></p>`,
  {},
  ' data-confirm="book" data-wait="booking"',
)}</section>`;
}

function noneFits(shown: Shown): string {
  const { text, attributes } = wrongWith(shown, 'text');
  const open = text === '' ? '' : ' open';
  return `<details${open}><summary>None of these suits me</summary>
${candidateForm(
  shown,
  'options',
  `<label>What would suit you, or what is in the way? <textarea name="reason" maxlength="4000" required${attributes}>${escapeHtml(shown.entered('reason'))}</textarea>${text}</label>
<p><button data-weight="plain">None of these</button></p>`,
)}</details>`;
}

const lookAgain = (shown: Shown, takenId: string): string =>
  candidateForm(
    shown,
    'options',
    `${hidden('look', 'again')}${hidden('taken', takenId)}<p><button data-weight="plain">Look for other options</button></p>`,
    {},
    ' data-wait="looking"',
  );

/** The whole options, and the one that was just taken by somebody else, if any. */
export function optionsPage(shown: Shown, taken: CandidateLoopShown['taken']): string {
  const { loop } = shown;
  const options = taken?.nearest ?? loop.options;
  const cards = options.map((option, at) => optionCard(shown, option, at)).join('\n');
  const lost =
    taken === null
      ? ''
      : `<p role="alert" class="notice">Something in your choice was taken a moment ago. Nothing was booked.</p>
<section class="card gone"><h2>Your choice, which is not free any more</h2>${optionDays(taken.taken, shown, 'h3')}</section>
${options.length === 0 ? '' : '<h2>The nearest to it</h2>'}`;
  const none = loop.loop.booked
    ? '<p>Your interviews are booked.</p>'
    : '<p>There is nothing to choose from right now. You will be told as soon as there is.</p>';
  const intro = `<p>Each option holds all of your ${counted(loop.needs.interviews, 'interview')}. Taking one books all of them.</p>`;
  return candidatePage(
    shown,
    'options',
    'Choose your times',
    `${lost}
${options.length === 0 ? none : `${taken === null ? intro : ''}${cards}`}
${loop.loop.offered && (taken !== null || options.length === 0) ? lookAgain(shown, taken?.taken.proposalId ?? '') : ''}
${loop.loop.booked ? '' : noneFits(shown)}`,
    taken === null ? {} : { taken: taken.taken.proposalId },
  );
}

/** The form that moves the interview to one of the times that were found. */
function moving(shown: Shown, { id }: OwnInterview): string {
  const { moves, loop } = shown.loop;
  const times = moves.interviewId === id ? moves.options : [];
  const chosen = shown.entered('option');
  const spans = times.flatMap(({ proposalId, interviews }) => {
    const span = interviews.find((interview) => interview.id === id)?.span;
    return span === undefined ? [] : { proposalId, span };
  });
  const first = spans.find(({ proposalId }) => proposalId === chosen) ?? spans[0];
  const radios = spans.map(
    (one) =>
      `<label><input type="radio" name="option" value="${one.proposalId}"${one === first ? ' checked' : ''} required>${escapeHtml(whenOf(one.span, shown))}</label>`,
  );
  const seen = hidden('version', String(loop.version));
  const more = { interview: id };
  const find = candidateForm(
    shown,
    'change',
    `${hidden('act', 'find')}${seen}<p><button${radios.length === 0 ? '' : ' data-weight="plain"'}>${radios.length === 0 ? 'Find other times' : 'Look for times again'}</button></p>`,
    more,
    ' data-wait="looking"',
  );
  if (radios.length === 0) return find;
  return `${candidateForm(
    shown,
    'change',
    `${hidden('act', 'move')}${seen}<fieldset class="choices"><legend>Times that are free for everybody</legend>${radios.join('\n')}</fieldset>
${reasonFields(shown, 'move')}<p><button>Move it there</button></p>`,
    more,
    ' data-wait="booking"',
  )}
${find}`;
}

/** Moving or cancelling one interview. */
export function changePage(shown: Shown, interview: OwnInterview): string {
  const { loop } = shown;
  const more = { interview: interview.id };
  const about = `<section class="card"><h2>${escapeHtml(interview.title)}</h2><p class="when">${interview.span === null ? 'No time' : escapeHtml(whenOf(interview.span, shown))}</p></section>`;
  if (interview.fixedBecause !== null)
    return candidatePage(
      shown,
      'change',
      'Move or cancel',
      `${about}<p>${escapeHtml(interview.fixedBecause)}</p>`,
      more,
    );
  const cancel = candidateForm(
    shown,
    'change',
    `${hidden('act', 'cancel')}${hidden('version', String(loop.loop.version))}${reasonFields(shown, 'cancel')}<p><button data-weight="danger">Cancel this interview</button></p>`,
    more,
    ' data-wait="booking"',
  );
  return candidatePage(
    shown,
    'change',
    'Move or cancel',
    `${about}
<p>Your other interviews stay where they are. ${changeRule(loop)}</p>
<h2>Move it</h2>
${moving(shown, interview)}
<details${shown.entered('act') === 'cancel' ? ' open' : ''}><summary>Cancel it instead</summary>
<div id="cancel">${cancel}</div></details>`,
    more,
  );
}
