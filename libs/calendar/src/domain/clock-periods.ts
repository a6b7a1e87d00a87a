// The parts of a span during which the clocks of a zone do not change: what somebody needs who shows times without
// rules of their own, such as a browser whose own may be older than ours.
import { abbreviationOf } from './format-local.js';

/** Half-open, in milliseconds since the epoch; the offset is in minutes ahead of UTC. */
export interface ClockPeriod {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMinutes: number;
  readonly abbreviation: string | null;
}

const NANOSECONDS_IN_MINUTE = 60_000_000_000;

/** The periods of [fromMs, toMs) in order; none when the span is empty. */
export function clockPeriods(zone: string, fromMs: number, toMs: number): ClockPeriod[] {
  const periods: ClockPeriod[] = [];
  for (let at = fromMs; at < toMs;) {
    const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const change = now.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    const end = Math.min(change, toMs);
    periods.push({
      fromMs: at,
      toMs: end,
      offsetMinutes: Math.round(now.offsetNanoseconds / NANOSECONDS_IN_MINUTE),
      abbreviation: abbreviationOf(now) ?? null,
    });
    at = end;
  }
  return periods;
}
