// What the row in focus offers, for the command menu: its links and buttons, under their own names. They are read off the
// row that is there, so that no list has to say twice what its rows can do.
import { MARKED, ROWS, isMarked } from '../parts/rows.js';
import type { Action } from './actions.js';

const OFFERS = 'a[href], button:not(:disabled)';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a control is called: its label, or the text in it without what is hidden from those who listen. */
function nameOf(control: HTMLElement): string {
  const label = plain(control.getAttribute('aria-label'));
  if (label !== '') return label;
  const copy = control.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
  return plain(copy.textContent);
}

/** The whole row around what has the focus; null where that is in none. */
function rowAround(focused: Element | null): HTMLElement | null {
  const row = focused?.closest<HTMLElement>(ROWS) ?? focused?.closest<HTMLElement>(MARKED);
  if (row === undefined || row === null) return null;
  return isMarked(row) ? row : null;
}

/** The row's name and what it offers; null where no row has the focus. */
export function offeredByRow(
  focused: Element | null,
  groupOf: (name: string) => string,
): readonly Action[] | null {
  const row = rowAround(focused);
  if (row === null) return null;
  const title =
    row.querySelector<HTMLElement>('th[scope=row], strong') ?? row.querySelector<HTMLElement>(MARKED) ?? row;
  const group = groupOf(nameOf(title));
  const controls = [...(row.matches(OFFERS) ? [row] : []), ...row.querySelectorAll<HTMLElement>(OFFERS)];
  return controls
    .filter((control) => control.checkVisibility())
    .map((control, at) => ({ id: `row ${at}`, name: nameOf(control), group, run: () => control.click() }))
    .filter(({ name }) => name !== '');
}
