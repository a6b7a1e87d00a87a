// Why a candidate moves or cancels an interview: a tap on what is common, or words of their own. Both are passed on to
// those who arrange the loop.
import { invalidInput } from '#platform';
import { escapeHtml } from '../page.js';
import { wrongWith } from './layout.js';
import type { Shown } from './layout.js';

const COMMON = [
  'I have something else at that time',
  'I am not well',
  'I need more time to prepare',
] as const;

/** The fields of a form that ask why; `act` is what the form does, so that what was entered comes back to it alone. */
export function reasonFields(shown: Shown, act: string): string {
  const same = shown.entered('act') === act;
  const chosen = same ? shown.entered('reason') : '';
  const { text, attributes } = same ? wrongWith(shown, 'reason') : { text: '', attributes: '' };
  const choice = (value: string, label: string, checked: boolean): string =>
    `<label><input type="radio" name="reason" value="${escapeHtml(value)}"${checked ? ' checked' : ''}>${label}</label>`;
  return `<fieldset class="choices"><legend>Why? <small>We pass it on to the person who arranges your interviews.</small></legend>${text}
${COMMON.map((reason) => choice(reason, escapeHtml(reason), chosen === reason)).join('\n')}
</fieldset>
<label>Something else, or more about it <small>not needed where one of the above says it</small><textarea name="words" maxlength="400" rows="2"${attributes}>${same ? escapeHtml(shown.entered('words')) : ''}</textarea></label>`;
}

/** The reason that was given. @throws {Refusal} INVALID_INPUT when there is none */
export function reasonOf(field: (name: string) => string): string {
  const reason = [field('reason'), field('words')].map((part) => part.trim()).filter((part) => part !== '');
  if (reason.length === 0) throw invalidInput('reason', 'Please choose a reason, or write one.');
  return reason.join(': ');
}
