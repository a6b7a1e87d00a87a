// Wall time → instants, once, for everything that people say in their own zone. A wall time that a clock change
// skips is shifted forward by the gap; one that happens twice means the first (RFC 5545, section 3.3.5). Days and
// weeks are bounded by local midnights, so they last 23, 24 or 25 hours as the zone has it.
import type { Span } from './intervals.js';
import { CalendarInputError } from './zones.js';

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Local date `YYYY-MM-DD`. */
export type LocalDate = string;

/** The instant in ms of a wall time 'HH:MM' ('24:00' is the next local midnight) on a local date in a zone. */
export function wallToInstant(date: LocalDate, time: string, zone: string): number {
  const minutes = minutesOfDay(time);
  const day = parseDate(date);
  if (minutes === 24 * 60) return startOfDayMs(day.add({ days: 1 }), zone);
  const wall = day.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Whether the wall time happens on that date in the zone: a clock that goes forward skips some. */
export function wallExists(date: LocalDate, time: string, zone: string): boolean {
  const minutes = minutesOfDay(time);
  if (minutes === 24 * 60) return true;
  const wall = parseDate(date).toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toPlainDateTime().equals(wall);
}

/** The local date 'YYYY-MM-DD' on which an instant falls in a zone. */
export function localDateAt(instantMs: number, zone: string): LocalDate {
  return zoned(instantMs, zone).toPlainDate().toString();
}

/** From local midnight to the next in ms: 23, 24, 25 hours or whatever the zone makes of that date. */
export function localDaySpan(date: LocalDate, zone: string): Span {
  const day = parseDate(date);
  return [startOfDayMs(day, zone), startOfDayMs(day.add({ days: 1 }), zone)];
}

/** The local date on which the week that holds `date` starts. */
export function weekStartOf(date: LocalDate, weekStartsOn: Weekday): LocalDate {
  const day = parseDate(date);
  return day.subtract({ days: (day.dayOfWeek - weekStartsOn + 7) % 7 }).toString();
}

/** Seven local days in ms: the week that holds `date`, starting on the weekday `weekStartsOn`. */
export function localWeekSpan(date: LocalDate, zone: string, weekStartsOn: Weekday): Span {
  const first = parseDate(weekStartOf(date, weekStartsOn));
  return [startOfDayMs(first, zone), startOfDayMs(first.add({ days: 7 }), zone)];
}

/** Every local date that a window in ms touches, in order; an empty window touches none. */
export function localDatesIn(window: Span, zone: string): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  if (window[0] >= window[1]) return dates;
  const last = zoned(window[1] - 1, zone).toPlainDate();
  let day = zoned(window[0], zone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) dates.push(day.toString());
  return dates;
}

/** The weekday of a local date, 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  const names: Record<number, Weekday> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 };
  return names[parseDate(date).dayOfWeek] ?? 1;
}

/** 'HH:MM' from '00:00' to '24:00' → minutes since midnight; throws `CalendarInputError` naming `field`. */
export function minutesOfDay(time: string, field = 'time'): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = match === null ? NaN : Number(match[1]) * 60 + Number(match[2]);
  if (Number.isNaN(minutes) || minutes > 24 * 60 || Number(match?.[2]) > 59) {
    throw new CalendarInputError(
      field,
      `${field}: "${time}" is not a time of day; write HH:MM from "00:00" to "24:00".`,
    );
  }
  return minutes;
}

/**
 * The instant in ms of ISO 8601 text: with an offset or Z as it says; a date or date-time without one is wall time in
 * `zone`. Throws `CalendarInputError` naming `field`.
 */
export function instantFromText(text: string, zone: string, field = 'instant'): number {
  try {
    if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text))
      return Temporal.Instant.from(text).epochMilliseconds;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return startOfDayMs(parseDate(text), zone);
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/i.test(text)) {
      return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(zone)
        .epochMilliseconds;
    }
  } catch {
    // Falls through to the one message below.
  }
  throw new CalendarInputError(
    field,
    `${field}: "${text}" is not a point in time; write ISO 8601 such as "2026-11-24T09:00:00Z" or "2026-11-24".`,
  );
}

function parseDate(date: LocalDate): Temporal.PlainDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    try {
      return Temporal.PlainDate.from(date, { overflow: 'reject' });
    } catch {
      // Falls through to the one message below: well-formed but no such day.
    }
  }
  throw new CalendarInputError(
    'date',
    `date: "${date}" is not a calendar date; write YYYY-MM-DD, such as "2026-11-24".`,
  );
}

function startOfDayMs(day: Temporal.PlainDate, zone: string): number {
  // Without a time this is the day's first instant, which where midnight itself is skipped is not 00:00.
  return day.toZonedDateTime(zone).epochMilliseconds;
}

function zoned(instantMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
}
