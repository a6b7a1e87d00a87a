// Weekly working hours in a person's own zone → the instants at which that person works. The hours are wall time:
// 09:00 stays 09:00 through a clock change, and the spans in ms move with it.
import { clip, merge } from './intervals.js';
import type { Span, Spans } from './intervals.js';
import { localDatesIn, minutesOfDay, wallToInstant, weekdayOf } from './local-time.js';
import type { Weekday } from './local-time.js';
import { CalendarInputError } from './zones.js';

/** One stretch of work on a weekday (1 Monday … 7 Sunday), wall times 'HH:MM', `to` up to '24:00'. */
export interface WorkingHour {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

/** When someone with these weekly hours works inside a window in ms; sorted and merged. */
export function workingSpans(hours: readonly WorkingHour[], zone: string, windowMs: Span): Spans {
  const spans: Span[] = [];
  for (const date of localDatesIn(windowMs, zone)) {
    const weekday = weekdayOf(date);
    for (const hour of hours) {
      if (hour.weekday !== weekday) continue;
      // Where a clock change skips part of the stretch its end may come before its start: merge drops that.
      spans.push([wallToInstant(date, hour.from, zone), wallToInstant(date, hour.to, zone)]);
    }
  }
  return clip(merge(spans), windowMs);
}

/** Throws `CalendarInputError` naming the first entry that is no stretch of work, such as `workingHours[2].to`. */
export function requireWorkingHours(hours: readonly WorkingHour[], field = 'workingHours'): void {
  hours.forEach((hour, index) => {
    const at = `${field}[${index}]`;
    if (!Number.isInteger(hour.weekday) || hour.weekday < 1 || hour.weekday > 7) {
      throw new CalendarInputError(
        `${at}.weekday`,
        `${at}.weekday: ${hour.weekday} is not a weekday; 1 is Monday, 7 Sunday.`,
      );
    }
    const from = minutesOfDay(hour.from, `${at}.from`);
    const to = minutesOfDay(hour.to, `${at}.to`);
    if (from >= to) {
      throw new CalendarInputError(
        `${at}.to`,
        `${at}.to: "${hour.to}" is not after "${hour.from}"; write hours past midnight as two entries, up to "24:00" and from "00:00".`,
      );
    }
  });
}
