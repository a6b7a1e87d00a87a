// What the candidate says in words or numbers: what they need, a message, how it was.
import { escapeHtml } from '../page.js';
import { candidateForm, candidatePage, wrongWith } from './layout.js';
import type { Shown } from './layout.js';

/** What the candidate needs to be interviewed fairly. */
export function needsPage(shown: Shown): string {
  const { accommodation } = shown.loop;
  const value = (name: string, kept: string | number | null | undefined): string =>
    escapeHtml(shown.entered(name) === '' ? String(kept ?? '') : shown.entered(name));
  const minutes = (name: string, label: string, kept: number | undefined): string => {
    const { text, attributes } = wrongWith(shown, name);
    return `<label>${label} <small>0 to 60</small><input type="number" name="${name}" min="0" max="60" inputmode="numeric" value="${value(name, kept ?? 0)}" required${attributes}>${text}</label>`;
  };
  return candidatePage(
    shown,
    'needs',
    'What you need',
    `<p>Tell us what you need to do your best. Only the people who arrange your interviews read this; it says nothing to those who interview you, and does not count in any decision.</p>
${candidateForm(
  shown,
  'needs',
  `${minutes('extraMinutes', 'More minutes for each interview', accommodation?.extraMinutes)}
${minutes('breakMinutes', 'Minutes of break between two interviews', accommodation?.breakMinutesMin)}
<label>Interpreter <small>into which language, or which kind</small><input name="interpreter" maxlength="500" value="${value('interpreter', accommodation?.interpreter)}"></label>
<label>Anything else <textarea name="note" maxlength="2000">${value('note', accommodation?.note)}</textarea></label>
<p><button>Save</button></p>`,
)}`,
  );
}

/** A message to whoever arranges the loop. */
export function messagePage(shown: Shown): string {
  const { text, attributes } = wrongWith(shown, 'text');
  return candidatePage(
    shown,
    'message',
    'Write to us',
    `<p>Your message goes to ${escapeHtml(shown.loop.contact ?? 'the person who arranges your interviews')}, who answers by mail.</p>
${candidateForm(
  shown,
  'message',
  `<label>Your message <textarea name="text" maxlength="4000" required${attributes}>${escapeHtml(shown.entered('text'))}</textarea>${text}</label>
<p><button>Send</button></p>`,
)}`,
  );
}

const QUESTIONS = [
  ['overall', 'Were you content with it as a whole?'],
  ['informed', 'Did you know what to expect?'],
  ['fair', 'Were you treated fairly?'],
] as const;

function question(shown: Shown, [name, words]: (typeof QUESTIONS)[number]): string {
  const choice = (value: number): string =>
    `<label><input type="radio" name="${name}" value="${value}"${shown.entered(name) === String(value) ? ' checked' : ''} required>${value}</label>`;
  return `<fieldset class="choices short"><legend>${words} <small>1: not at all, 5: very much</small></legend>${[1, 2, 3, 4, 5].map(choice).join('')}</fieldset>`;
}

/** How it was. */
export function surveyPage(shown: Shown): string {
  const body = {
    too_early: '<p>Your interviews are not over yet. Please come back afterwards.</p>',
    answered: '<p>You have answered. Thank you!</p>',
    open: `<p>Those who interviewed you do not read this.</p>
${candidateForm(
  shown,
  'survey',
  `${QUESTIONS.map((one) => question(shown, one)).join('\n')}
<label>Anything that we should know or do better <textarea name="text" maxlength="4000">${escapeHtml(shown.entered('text'))}</textarea></label>
<p><button>Send</button></p>`,
)}`,
  };
  return candidatePage(shown, 'survey', 'How was it?', body[shown.loop.survey]);
}
