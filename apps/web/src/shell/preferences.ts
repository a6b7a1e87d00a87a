// What somebody prefers on this device: theme, hours, single-key shortcuts. The theme is a cookie, because the
// gateway has to know it before the first paint; the rest stays in the browser.
import { useSyncExternalStore } from 'react';
import { speak } from '../words/words.js';
import type { Language } from '../words/words.js';
import type { HourCycle } from '../time/clock.js';

/** A person's choices on this device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly hourCycle: HourCycle;
  /** Whether single keys act; with modifiers they always do. */
  readonly singleKeys: boolean;
  readonly language: Language;
}

const KEY = 'loopwright.preferences';
const YEAR_SECONDS = 31_536_000;

const DEFAULTS: Preferences = {
  theme: 'system',
  hourCycle: 'h23',
  singleKeys: true,
  language: 'en',
};

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

let current = read();
speak(current.language);
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The preferences, kept up to date. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current);

/** The preferences as they are now. */
export const preferences = (): Preferences => current;

/** Changes some of them, at once and for the next visit. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  speak(current.language);
  showTheme(current.theme);
  for (const listener of listeners) listener();
}

function showTheme(theme: Preferences['theme']): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
