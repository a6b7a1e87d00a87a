// A candidate's windows as they are kept: in order, apart from each other, in the future and long enough for an
// interview. What is refused is named with its place in the list.
import { invalidInput } from '#platform';
import type { Span } from '#platform';
import { boundedList } from './input.js';

/** How many windows an application has at most. */
export const WINDOWS_MAX = 60;

/** How long a window is at least, in minutes. */
export const WINDOW_MINUTES_MIN = 30;

/** How far ahead a window ends at most, in days. */
const WINDOW_DAYS_AHEAD_MAX = 365;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function checkWindow(window: Span, index: number, now: Date): void {
  const [fromMs, toMs] = [window.from.getTime(), window.to.getTime()];
  const at = `windows[${index}]`;
  if (!(fromMs < toMs)) throw invalidInput(`${at}.to`, `${at}.to must lie after ${at}.from.`);
  if (fromMs < now.getTime())
    throw invalidInput(
      `${at}.from`,
      `${at}.from must not lie in the past; it was ${window.from.toISOString()} and it is ${now.toISOString()}.`,
    );
  if (toMs > now.getTime() + WINDOW_DAYS_AHEAD_MAX * DAY_MS)
    throw invalidInput(`${at}.to`, `${at}.to must lie within the next ${WINDOW_DAYS_AHEAD_MAX} days.`);
}

/** Sorted by start, with windows that overlap or touch made one. */
function mergedWindows(windows: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const window of windows.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = merged.at(-1);
    if (last === undefined || window.from > last.to) merged.push(window);
    else if (window.to > last.to) merged[merged.length - 1] = { from: last.from, to: window.to };
  }
  return merged;
}

/**
 * The windows sorted and merged, at most 60, each at least 30 minutes long, none before `now` or more than 365 days
 * after it.
 * @throws {Refusal} INVALID_INPUT naming the window that is wrong
 */
export function availabilityWindows(windows: readonly Span[], now: Date): Span[] {
  boundedList('windows', windows, WINDOWS_MAX, 1).forEach((window, index) => checkWindow(window, index, now));
  const merged = mergedWindows(windows);
  for (const { from, to } of merged)
    if (to.getTime() - from.getTime() < WINDOW_MINUTES_MIN * MINUTE_MS)
      throw invalidInput(
        'windows',
        `Each of windows must be at least ${WINDOW_MINUTES_MIN} minutes long; the one from ${from.toISOString()} to ${to.toISOString()} is not.`,
      );
  return merged;
}
