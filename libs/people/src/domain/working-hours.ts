// What counts as a person's weekly hours and as their zone. Hours are wall time in the person's own zone, so they
// stay what the person said through every clock change; only the calendar room turns them into instants.

/** One stretch of a weekday (1 Monday … 7 Sunday), wall times 'HH:MM' in the person's zone, `to` up to '24:00'. */
export interface WorkingHour {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly from: string;
  readonly to: string;
}

/** The same stretch as a caller gives it: nothing about it is known to be right yet. */
export interface WorkingHourInput {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** A part of an input that is wrong: the field's path and a sentence saying what would be right. */
export interface Flaw {
  readonly field: string;
  readonly message: string;
}

/** At most this many stretches a week: four on each day. */
export const STRETCHES_MAX = 28;

/** Monday to Friday, 09:00 to 17:00: the hours of an organization that has not said otherwise. */
export const ORDINARY_WEEK: readonly WorkingHour[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  from: '09:00',
  to: '17:00',
}));

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const isWeekday = (weekday: number): weekday is WorkingHour['weekday'] =>
  Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;

/** Texts of the form HH:MM sort as the times do. */
const byStart = (a: WorkingHour, b: WorkingHour): number =>
  a.weekday - b.weekday || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

function flawOf(hour: WorkingHourInput, at: string): Flaw | null {
  if (!isWeekday(hour.weekday))
    return {
      field: `${at}.weekday`,
      message: `${at}.weekday is 1 (Monday) to 7 (Sunday); it was ${hour.weekday}.`,
    };
  for (const end of ['from', 'to'] as const)
    if (!TIME.test(hour[end]))
      return {
        field: `${at}.${end}`,
        message: `${at}.${end} is a time of day, HH:MM from 00:00 to 24:00; it was "${hour[end].slice(0, 20)}".`,
      };
  if (hour.from < hour.to) return null;
  const message = `${at}.to must be later than ${at}.from; hours past midnight are two entries, up to 24:00 and from 00:00.`;
  return { field: `${at}.to`, message };
}

/** The hours in the order of the week, or the first flaw; stretches of one day may touch but not overlap. */
export function readWorkingHours(
  hours: readonly WorkingHourInput[],
  field: string,
): { readonly hours: readonly WorkingHour[] } | { readonly flaw: Flaw } {
  if (hours.length > STRETCHES_MAX)
    return {
      flaw: { field, message: `${field} has at most ${STRETCHES_MAX} entries; it had ${hours.length}.` },
    };
  const read: WorkingHour[] = [];
  for (const [index, hour] of hours.entries()) {
    const flaw = flawOf(hour, `${field}[${index}]`);
    if (flaw !== null) return { flaw };
    if (isWeekday(hour.weekday)) read.push({ weekday: hour.weekday, from: hour.from, to: hour.to });
  }
  const sorted = read.sort(byStart);
  const overlap = sorted.find((hour, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.weekday === hour.weekday && hour.from < before.to;
  });
  if (overlap === undefined) return { hours: sorted };
  const message = `${field} overlap on weekday ${overlap.weekday} at ${overlap.from}; join the entries into one.`;
  return { flaw: { field, message } };
}

const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;

/** The zone as the runtime spells it ('europe/berlin' → 'Europe/Berlin'), or null when it is no IANA zone. */
export function readZone(name: string): string | null {
  if (!ZONE_NAME.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}
