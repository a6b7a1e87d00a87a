// Live news would move rows about while somebody points at one of them, and the click would land on another. News waits
// until the pointer has left the rows of the list, or until somebody asks for it.
import { useSyncExternalStore } from 'react';
import { ROWS, isMarked } from '../parts/rows.js';

type Hear = () => void;

const waiting = new Set<Hear>();
const listeners = new Set<() => void>();
let pointsAtRow = false;

const changed = (): void => listeners.forEach((listener) => listener());

/** Lets everything be heard that has waited. */
export function hearHeld(): void {
  const all = [...waiting];
  waiting.clear();
  changed();
  for (const hear of all) hear();
}

/** Hears now, or, while the pointer is on a row, once it has left. */
export function hearWhenFree(hear: Hear): void {
  if (!pointsAtRow) return hear();
  waiting.add(hear);
  changed();
}

/** Forgets what nobody listens for any more. */
export function forgetHeld(hear: Hear): void {
  if (waiting.delete(hear)) changed();
}

const isRow = (element: EventTarget | null): boolean => {
  const row = element instanceof Element ? element.closest(ROWS) : null;
  return row !== null && isMarked(row);
};

function point(now: boolean): void {
  pointsAtRow = now;
  if (!now && waiting.size > 0) hearHeld();
}

// A finger does not hover.
addEventListener('pointerover', ({ target, pointerType }) => point(pointerType !== 'touch' && isRow(target)));
document.documentElement.addEventListener('pointerleave', () => point(false));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether news waits. */
export const useHeld = (): boolean => useSyncExternalStore(subscribe, () => waiting.size > 0);
