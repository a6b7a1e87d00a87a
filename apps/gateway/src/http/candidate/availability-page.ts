// The page on which a candidate says when they can: a meter of how much is still needed, a week to paint for those whose
// browser runs our script, the list of what they gave, and a form for exact times.
import { clockPeriods } from '#calendar';
import { minutesGiven } from '#loops';
import type { CandidateLoop } from '#loops';
import type { Span } from '#platform';
import { hidden } from '../forms.js';
import { escapeHtml } from '../page.js';
import { whenOf } from './agenda.js';
import { candidateForm, candidatePage, counted, lengthOf, wrongWith } from './layout.js';
import type { Shown } from './layout.js';

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 366;

/** A span as the forms name it. */
const named = ({ from, to }: Span): string => `${from.toISOString()}/${to.toISOString()}`;

function meter({ loop, at }: Shown): string {
  const { needs, windows } = loop;
  const given = minutesGiven(windows, at);
  const text =
    given < needs.minutes
      ? `<strong>${lengthOf(given)} of ${lengthOf(needs.minutes)}</strong> given`
      : `<strong>${lengthOf(given)}</strong> given, enough`;
  return `<div class="meter" data-needed="${needs.minutes}"><progress max="${needs.minutes}" value="${Math.min(given, needs.minutes)}" aria-label="How much of the time that is needed you gave"></progress>
<p role="status">${text}</p></div>`;
}

const taken = ({ needs }: CandidateLoop): string =>
  `Your ${counted(needs.interviews, 'interview')} take ${lengthOf(needs.minutes)}, ${needs.daysMax === 1 ? 'all on one day' : `on up to ${needs.daysMax} days`}.`;

/** What the script needs to draw a week: what is given, what was painted and not kept, and how the zone's clocks go. */
function week(shown: Shown): string {
  const { loop, zone, at } = shown;
  const from = at.getTime() - DAY_MS;
  const clock = clockPeriods(zone, from, from + AHEAD_DAYS * DAY_MS).map(
    ({ fromMs, toMs, offsetMinutes, abbreviation }) => [fromMs, toMs, offsetMinutes, abbreviation],
  );
  const data = {
    now: String(at.getTime()),
    given: loop.windows.map(named).join(' '),
    clock: JSON.stringify(clock),
  };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return candidateForm(
    shown,
    'availability',
    `<input type="hidden" name="add" value="${escapeHtml(shown.entered('add'))}"><input type="hidden" name="remove" value="${shown.entered('add') === '' ? '' : escapeHtml(shown.entered('remove'))}">`,
    {},
    ` class="week" hidden${attributes.join('')}`,
  );
}

function givenList(shown: Shown): string {
  const { loop } = shown;
  if (loop.windows.length === 0) return '';
  const items = loop.windows.map((window) => {
    const when = escapeHtml(whenOf(window, shown));
    return `<li><p>${when}</p>${candidateForm(
      shown,
      'availability',
      `${hidden('remove', named(window))}<button data-weight="plain" aria-label="Remove ${when}">Remove</button>`,
    )}</li>`;
  });
  return `<h2>Times that you gave</h2>
<ul class="given">${items.join('\n')}</ul>`;
}

function exactForm(shown: Shown): string {
  const field = (name: string, label: string, type: string, more = ''): string => {
    const { text, attributes } = wrongWith(shown, name);
    return `<label>${label}<input type="${type}" name="${name}" value="${escapeHtml(shown.entered(name))}"${more}${attributes}>${text}</label>`;
  };
  return candidateForm(
    shown,
    'availability',
    `<p>In the time of ${escapeHtml(shown.zone)}.</p>
${field('date', 'Day', 'date', ' required')}
${field('lastDate', 'And each day until <small>leave it empty for one day</small>', 'date')}
${field('from', 'From', 'time', ' required')}
${field('to', 'To', 'time', ' required')}
<p><button data-weight="plain">Add</button></p>`,
  );
}

/** When the candidate can. */
export function availabilityPage(shown: Shown): string {
  const { loop } = shown;
  return candidatePage(
    shown,
    'availability',
    'When you can',
    `<p>${taken(loop)} Tell us all times that could suit you: nothing is booked by it, and the more there are, the sooner something fits.</p>
${meter(shown)}
${week(shown)}
${givenList(shown)}
<details class="exact" open><summary>Add exact times</summary>
${exactForm(shown)}
</details>`,
  );
}
