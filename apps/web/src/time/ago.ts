// How long ago something was, in the largest unit that fits, for "changed 2 minutes ago".
import { locale } from '../words/words.js';

const MINUTE_MS = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const;

/** "2 minutes ago"; whatever is less than two minutes ago was one minute ago. Instants in milliseconds. */
export function agoOf(thenMs: number, nowMs: number): string {
  const passed = Math.max(nowMs - thenMs, MINUTE_MS);
  const [unit, ms] = UNITS.find(([, length]) => passed >= length) ?? ['minute', MINUTE_MS];
  return new Intl.RelativeTimeFormat(locale()).format(-Math.floor(passed / ms), unit);
}
