// Keys of the whole application. Single keys act only where nobody is writing, and not at all when a person turned them
// off (WCAG 2.1.4); "g" waits a moment for the key that says where to go.
import { useEffect } from 'react';
import { offeredNow } from './actions.js';
import { preferences } from './preferences.js';

const SECOND_KEY_MS = 1_500;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(radio|checkbox|button)$/.test((target as HTMLInputElement).type);

/** Keys that do what others do: for the board those who call it a dashboard reach for D. */
const SAME: Readonly<Record<string, string>> = { 'g d': 'g b' };

/** The keys that are one action: "g h" after "g", or the key alone. */
function keysOf(event: Pick<KeyboardEvent, 'key'>, first: string | null): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const keys = first === null ? key : `${first} ${key}`;
  return SAME[keys] ?? keys;
}

/** Out of a search that is empty, so that J and K move through what it found; one with text is emptied first. */
function leaveSearch(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value === '') target.blur();
}

/** Listens while the application is there; `menu` opens the command menu. */
export function useKeys(menu: () => void): void {
  useEffect(() => {
    let first: string | null = null;
    let forget = 0;
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        menu();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'Escape') leaveSearch(event.target);
      if (!preferences().singleKeys || isWriting(event.target)) return;
      // What is open above the screen has keys of its own.
      if (document.querySelector('dialog[open], [role=dialog]') !== null) return;
      const keys = keysOf(event, first);
      first = null;
      clearTimeout(forget);
      if (keys === 'g') {
        first = 'g';
        forget = window.setTimeout(() => (first = null), SECOND_KEY_MS);
        return;
      }
      const action = offeredNow().find((one) => one.keys === keys);
      if (action === undefined) return;
      event.preventDefault();
      action.run();
    };
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
      clearTimeout(forget);
    };
  }, [menu]);
}

/** Moves the focus among the rows of a list by J and K; a row is what has `data-row`. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
