// Lengths of time as people say them.
import type { Say } from '../words/words.js';

/** "3 h 30 min", "45 min"; "0 min" for nothing. */
export function durationOf(say: Say<'minutes' | 'duration'>, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return say('minutes', { minutes });
  return say('duration', { hours, minutes: rest, both: rest > 0 ? 'yes' : 'no' });
}
