// Weekly hours as they are edited: by weekday, in stretches. A time field of a browser has no 24:00, so that the end of
// a day is shown as 00:00 and means the next midnight.

/** A day of the week, Monday first. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of a day, wall time HH:MM. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The stretches of one weekday. */
export interface DayHours {
  readonly weekday: Weekday;
  readonly spans: readonly Stretch[];
}

/** Hours as the gateway gives and takes them. */
export interface WeekHour extends Stretch {
  readonly weekday: number;
}

/** All days of the week, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Hours by weekday; days without hours are there too. */
export const byWeekday = (hours: readonly WeekHour[]): readonly DayHours[] =>
  WEEKDAYS.map((weekday) => ({
    weekday,
    spans: hours
      .filter((hour) => hour.weekday === weekday)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  }));

/** Hours as the gateway takes them. */
export const toHours = (days: readonly DayHours[]): readonly WeekHour[] =>
  days.flatMap(({ weekday, spans }) => spans.map((span) => ({ weekday, ...span })));

/** The value of the field for the end of a stretch. */
export const endShown = (to: string): string => (to === '24:00' ? '00:00' : to);

/** The end of a stretch that the field's value means. */
export const endMeant = (shown: string): string => (shown === '00:00' ? '24:00' : shown);

const NEXT: Stretch = { from: '13:00', to: '17:00' };
const FIRST: Stretch = { from: '09:00', to: '17:00' };

/** A day with one more stretch, after those that it has where there is room. */
export function withStretch({ weekday, spans }: DayHours): DayHours {
  const last = spans.at(-1);
  const more = last === undefined ? FIRST : last.to <= NEXT.from ? NEXT : { from: last.to, to: '24:00' };
  return { weekday, spans: [...spans, more] };
}

/** The stretch that a refusal is about, and what is wrong with it; null where it is about none. */
export function refusedStretch(
  { field, message }: { readonly field: string | null; readonly message: string },
  hours: readonly WeekHour[],
): { readonly weekday: Weekday; readonly reason: string } | null {
  const [, index] = /\[(\d+)\]\.\w+$/.exec(field ?? '') ?? [];
  const weekday = WEEKDAYS.find((one) => one === hours[Number(index)]?.weekday);
  const prefix = `${field ?? ''}: `;
  if (weekday === undefined) return null;
  return { weekday, reason: message.startsWith(prefix) ? message.slice(prefix.length) : message };
}
