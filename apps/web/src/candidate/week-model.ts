// What a week to paint times into consists of: its days, its rows of hours and of halves of a day, and the instants of
// each of its cells by the clocks that the gateway told.
import type { Clock } from '../time/clock.js';
import type { Span } from './spans.js';

const DAY_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
const LENGTH_MS_MIN = 2 * QUARTER_MS;
const FIRST_HOUR = 7;
const LAST_HOUR = 21;
const NOON = 12 * 60;

/** A row: wall times in minutes since midnight, and which half of the day it is, where it is one. */
export interface Row {
  readonly from: number;
  readonly to: number;
  readonly part: 'morning' | 'afternoon' | null;
}

const PARTS: readonly Row[] = [
  { from: 9 * 60, to: NOON, part: 'morning' },
  { from: NOON, to: 17 * 60, part: 'afternoon' },
];

/** The rows: halves of the day first, then the hours that most people work, or all of them. */
export function rowsOf(allHours: boolean): readonly Row[] {
  const [first, last] = allHours ? [0, 24] : [FIRST_HOUR, LAST_HOUR];
  const hours = Array.from({ length: last - first }, (_, at) => first + at);
  return [...PARTS, ...hours.map((hour) => ({ from: hour * 60, to: (hour + 1) * 60, part: null }))];
}

/** Whether some of the spans reaches beyond the hours that are shown at first. */
export const beyondHours = (clock: Clock, spans: readonly Span[]): boolean =>
  spans.some(
    ([from, to]) =>
      clock.day(from) !== clock.day(to - 1) ||
      clock.minuteOfDay(from) < FIRST_HOUR * 60 ||
      clock.minuteOfDay(to - 1) >= LAST_HOUR * 60,
  );

/** The day that lies so many days after one, as YYYY-MM-DD. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week that is shown first: the one in which the next working day after today lies. */
export function firstMonday(clock: Clock, nowMs: number): string {
  const tomorrow = addDays(clock.day(nowMs), 1);
  const weekday = weekdayOf(tomorrow);
  return addDays(tomorrow, weekday > 4 ? 7 - weekday : -weekday);
}

/** The days of the week, with or without its weekend. */
export const daysOf = (monday: string, weekend: boolean): readonly string[] =>
  Array.from({ length: weekend ? 7 : 5 }, (_, at) => addDays(monday, at));

/** Whether some of the spans touches a weekend. */
export const onWeekend = (clock: Clock, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => weekdayOf(clock.day(from)) > 4 || weekdayOf(clock.day(to - 1)) > 4);

/** The instants of a cell, as far as they are still to come; null where too little is, or clocks leave the hour out. */
export function cellSpan(clock: Clock, day: string, { from, to }: Row, nowMs: number): Span | null {
  const earliest = (Math.floor(nowMs / QUARTER_MS) + 1) * QUARTER_MS;
  const start = Math.max(clock.instant(day, from), earliest);
  const end = to === 24 * 60 ? clock.instant(addDays(day, 1), 0) : clock.instant(day, to);
  return end - start < LENGTH_MS_MIN ? null : [start, end];
}
