// Where things lie on a timeline: each local day of the person who looks is a strip of quarter hours, cut to the hours in
// which something happens.
import type { Clock } from '../../time/clock.js';
import { minutesOf } from '../../time/wall.js';

/** A half-open span in milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One local day, cut to what is shown of it; `columns` are quarter hours. */
export interface Strip extends Span {
  readonly day: string;
  readonly columns: number;
}

const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
const MINUTES_IN_DAY = 1_440;

/** The strips of the days on which the spans lie, each from the hour before the first to the hour after the last. */
export function stripsOf(spans: readonly Span[], clock: Clock): Strip[] {
  const days = Map.groupBy(spans, ({ from }) => clock.day(from));
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => {
      const midnight = clock.instant(day, 0);
      const nextMidnight = clock.instant(day, MINUTES_IN_DAY);
      const first = Math.min(...ofDay.map(({ from }) => from));
      const last = Math.max(...ofDay.map(({ to }) => to));
      const from = Math.max(midnight, Math.floor(first / HOUR_MS - 1) * HOUR_MS);
      const to = Math.min(Math.max(nextMidnight, last), Math.ceil(last / HOUR_MS + 1) * HOUR_MS);
      return { day, from, to, columns: Math.round((to - from) / QUARTER_MS) };
    });
}

/** The grid columns of a span within a strip, from 1; null where it lies outside. */
export function columnsOf(span: Span, strip: Strip): { readonly start: number; readonly end: number } | null {
  const from = Math.max(span.from, strip.from);
  const to = Math.min(span.to, strip.to);
  if (from >= to) return null;
  return {
    start: Math.floor((from - strip.from) / QUARTER_MS) + 1,
    end: Math.ceil((to - strip.from) / QUARTER_MS) + 1,
  };
}

/** The full hours within a strip. */
export const hoursOf = ({ from, to }: Strip): number[] =>
  Array.from({ length: Math.ceil((to - from) / HOUR_MS) }, (_, at) => from + at * HOUR_MS);

/** One stretch of a weekday by a wall clock, "09:00" to "17:30"; 1 is Monday. */
export interface WeeklyHour {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** The spans of weekly hours, meant by `clock`, that touch `within`. */
export function spansOfHours(hours: readonly WeeklyHour[], clock: Clock, within: Span): Span[] {
  const spans: Span[] = [];
  for (let at = within.from - DAY_MS; at <= within.to + DAY_MS; at += DAY_MS) {
    const day = clock.day(at);
    const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    for (const hour of hours)
      if (hour.weekday === weekday)
        spans.push({
          from: clock.instant(day, minutesOf(hour.from)),
          to: clock.instant(day, minutesOf(hour.to)),
        });
  }
  return spans.filter(({ from, to }) => from < within.to && to > within.from);
}

/** What of `within` is in none of the spans. */
export function outside(spans: readonly Span[], within: Span): Span[] {
  const free: Span[] = [];
  let at = within.from;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > at) free.push({ from: at, to: Math.min(from, within.to) });
    at = Math.max(at, to);
    if (at >= within.to) break;
  }
  if (at < within.to) free.push({ from: at, to: within.to });
  return free;
}
