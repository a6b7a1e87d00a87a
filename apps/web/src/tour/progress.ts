// How far somebody came on their first way through the application, kept on this device. Steps are left by doing what
// they ask for, whoever shows it: a screen only says what was reached.
import { useSyncExternalStore } from 'react';

/** The steps, in order: a role is opened, its plan looked over, a candidate added, options found, one booked. */
export const STEPS = ['role', 'plan', 'candidate', 'options', 'book'] as const;
export type Step = (typeof STEPS)[number];

/** `offered` until somebody begins or declines. */
export type Progress =
  | { readonly kind: 'offered' }
  | { readonly kind: 'left' }
  | { readonly kind: 'finished'; readonly at: string }
  /** `at` is the address on which the step can be done; null where it begins. */
  | { readonly kind: 'under way'; readonly step: Step; readonly at: string | null };

const KEY = 'loopwright.tour';

function read(): Progress {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Progress | null;
    return kept ?? { kind: 'offered' };
  } catch {
    return { kind: 'offered' };
  }
}

let progress = read();
const listeners = new Set<() => void>();

function become(next: Progress): void {
  progress = next;
  localStorage.setItem(KEY, JSON.stringify(next));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useProgress = (): Progress => useSyncExternalStore(subscribe, () => progress);

/** Begins with the first step, also for whoever did it before. */
export const beginTour = (): void => become({ kind: 'under way', step: 'role', at: null });

export const leaveTour = (): void => become({ kind: 'left' });

/** That what a step asks for is done; `at` is where the next one is. Other steps than the present one are ignored. */
export function reached(step: Step, at: string): void {
  if (progress.kind !== 'under way' || progress.step !== step) return;
  const next = STEPS[STEPS.indexOf(step) + 1];
  become(next === undefined ? { kind: 'finished', at } : { kind: 'under way', step: next, at });
}
