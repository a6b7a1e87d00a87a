// The buttons that stand on the screen, as actions for the command menu: they are read off the page when the menu opens,
// so that no button can be forgotten there. What a screen offers itself, under the same name and perhaps with a key, goes
// first; the controls of a row belong to the row.
import { ROWS } from '../parts/rows.js';
import { offeredNow } from './actions.js';
import type { Action } from './actions.js';

const BUTTONS = 'button:not(:disabled), summary';
const ELSEWHERE = `${ROWS}, nav, [role=tablist], [role=menu], [role=status], [aria-haspopup]`;

const nameOf = (control: HTMLElement): string =>
  (control.getAttribute('aria-label') ?? control.textContent).replace(/\s+/g, ' ').trim();

/** The buttons of the dialog that is open, or else of the screen. */
export function buttonsShown(): readonly Action[] {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.getElementById('content');
  const known = new Set(offeredNow().map(({ name }) => name));
  const found: Action[] = [];
  for (const control of place?.querySelectorAll<HTMLElement>(BUTTONS) ?? []) {
    const name = nameOf(control);
    if (name === '' || known.has(name) || control.closest(ELSEWHERE) !== null || !control.checkVisibility())
      continue;
    known.add(name);
    found.push({ id: `button ${found.length}`, name, run: () => control.click() });
  }
  return found;
}
