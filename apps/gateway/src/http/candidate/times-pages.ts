// Saying when one can, taking one of the whole options, and moving or cancelling an interview.
import type { CandidateLoopShown, OwnInterview, OwnOption } from '#loops';
import { hidden } from '../forms.js';
import { escapeHtml } from '../page.js';
import { whenOf } from './agenda.js';
import { candidateForm, candidatePage } from './layout.js';
import type { Shown } from './layout.js';

/** When the candidate can. */
export function availabilityPage(shown: Shown): string {
  const { loop, zone } = shown;
  const windows = loop.windows.map(
    (window) => `<section class="card"><p>${escapeHtml(whenOf(window, zone))}</p>
${candidateForm(
  shown,
  'availability',
  `${hidden('remove', `${window.from.toISOString()}/${window.to.toISOString()}`)}<p><button aria-label="Remove ${escapeHtml(whenOf(window, zone))}">Remove</button></p>`,
)}</section>`,
  );
  const field = (name: string, label: string, type: string, required = true): string =>
    `<label>${label} <input type="${type}" name="${name}" value="${escapeHtml(shown.entered(name))}"${required ? ' required' : ''}></label>`;
  return candidatePage(
    shown,
    'availability',
    'When you can',
    `${
      windows.length === 0
        ? '<p>You have given no times yet. The more there are, the sooner something fits.</p>'
        : `<p>You said that you can at these times.</p>${windows.join('\n')}`
    }
<h2>Add times</h2>
${candidateForm(
  shown,
  'availability',
  `<p>In the time of ${escapeHtml(zone)}.</p>
${field('date', 'Day', 'date')}
${field('lastDate', 'And each day until (leave it empty for one day)', 'date', false)}
${field('from', 'From', 'time')}
${field('to', 'To', 'time')}
<p><button>Add</button></p>`,
)}`,
  );
}

const optionRows = ({ interviews }: OwnOption, zone: string): string =>
  `<ul>${interviews
    .map(
      ({ title, span, people }) =>
        `<li><strong>${escapeHtml(title)}</strong><br>${escapeHtml(whenOf(span, zone))}${people.length === 0 ? '' : `<br><span class="muted">with ${escapeHtml(people.join(', '))}</span>`}</li>`,
    )
    .join('')}</ul>`;

function optionCard(shown: Shown, option: OwnOption, at: number): string {
  return `<section class="card"><h2>Option ${at + 1}</h2>
${optionRows(option, shown.zone)}
${candidateForm(
  shown,
  'options',
  `${hidden('option', option.proposalId)}${hidden('version', String(shown.loop.loop.version))}<p><button>Take option ${at + 1}</button></p>`,
)}</section>`;
}

const noneFits = (shown: Shown): string => `<h2>None of these?</h2>
${candidateForm(
  shown,
  'options',
  `<label>What would suit you, or what is in the way? <textarea name="reason" maxlength="4000" required>${escapeHtml(shown.entered('reason'))}</textarea></label>
<p><button>None of these</button></p>`,
)}`;

const lookAgain = (shown: Shown, takenId: string): string =>
  candidateForm(
    shown,
    'options',
    `${hidden('look', 'again')}${hidden('taken', takenId)}<p><button>Look for other options</button></p>`,
  );

/** The whole options, and the one that was just taken by somebody else, if any. */
export function optionsPage(shown: Shown, taken: CandidateLoopShown['taken']): string {
  const { loop } = shown;
  const options = taken?.nearest ?? loop.options;
  const cards = options.map((option, at) => optionCard(shown, option, at)).join('\n');
  const lost =
    taken === null
      ? ''
      : `<p role="alert" class="notice"><strong>Something in your choice was taken a moment ago. Nothing was booked.</strong></p>
<section class="card gone"><h2>Your choice, which is not free any more</h2>${optionRows(taken.taken, shown.zone)}</section>
${options.length === 0 ? '' : '<h2>The nearest to it</h2>'}`;
  const none = loop.loop.booked
    ? '<p>Your interviews are booked.</p>'
    : '<p>There is nothing to choose from right now. You will be told as soon as there is.</p>';
  return candidatePage(
    shown,
    'options',
    'Choose your times',
    `${lost}
${options.length === 0 ? none : `${taken === null ? '<p>Each option holds all of your interviews. Taking one books all of them.</p>' : ''}${cards}`}
${loop.loop.offered && (taken !== null || options.length === 0) ? lookAgain(shown, taken?.taken.proposalId ?? '') : ''}
${loop.loop.booked ? '' : noneFits(shown)}`,
  );
}

/** Moving or cancelling one interview. */
export function changePage(shown: Shown, interview: OwnInterview): string {
  const { loop, zone } = shown;
  const about = `<section class="card"><p><strong>${escapeHtml(interview.title)}</strong><br>${interview.span === null ? 'No time' : escapeHtml(whenOf(interview.span, zone))}</p></section>`;
  const more = { interview: interview.id };
  const seen = hidden('version', String(loop.loop.version));
  const why = `<label>Why? We pass it on. <textarea name="reason" maxlength="500" required>${escapeHtml(shown.entered('reason'))}</textarea></label>`;
  if (interview.fixedBecause !== null)
    return candidatePage(
      shown,
      'change',
      'Move or cancel',
      `${about}<p>${escapeHtml(interview.fixedBecause)}</p>`,
    );
  const times = loop.moves.interviewId === interview.id ? loop.moves.options : [];
  const radios = times.flatMap((option, at) => {
    const span = option.interviews.find(({ id }) => id === interview.id)?.span;
    return span === undefined
      ? []
      : [
          `<label><input type="radio" name="option" value="${option.proposalId}"${at === 0 ? ' checked' : ''} required>${escapeHtml(whenOf(span, zone))}</label>`,
        ];
  });
  const moving =
    radios.length === 0
      ? ''
      : candidateForm(
          shown,
          'change',
          `${hidden('act', 'move')}${seen}<fieldset><legend>Times that are free for everybody</legend>${radios.join('')}</fieldset>${why}<p><button>Move it there</button></p>`,
          more,
        );
  return candidatePage(
    shown,
    'change',
    'Move or cancel',
    `${about}
<p>Your other interviews stay where they are.</p>
<h2>Move it</h2>
${moving}
${candidateForm(shown, 'change', `${hidden('act', 'find')}${seen}<p><button>${radios.length === 0 ? 'Find other times' : 'Look for times again'}</button></p>`, more)}
<h2>Cancel it</h2>
${candidateForm(shown, 'change', `${hidden('act', 'cancel')}${seen}${why}<p><button>Cancel this interview</button></p>`, more)}`,
  );
}
