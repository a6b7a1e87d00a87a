// The time within components; what shows it ticks once a minute, all at the same moment.
import { useSyncExternalStore } from 'react';
import { nowMs } from './now.js';

const TICK_MS = 60_000;

let current = nowMs();
let timer: number | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    current = nowMs();
    for (const one of listeners) one();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, to the minute: the component is drawn again when it moved on. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => current);
