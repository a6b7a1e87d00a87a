// Instants as people read them: weekday, date, time, the zone's abbreviation and, because abbreviations mislead,
// always the offset too. The abbreviation comes from the runtime, and is left out where the runtime has none or
// where its customary offset is not the one in force (Vancouver stays at −07:00 but is still called "PDT").

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

// The runtime knows an abbreviation only in the English of a place where it is in common use.
const englishes = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA', 'en-NZ', 'en-SG', 'en-CA'] as const;

/** "Tue 24 Nov 2026, 10:00 CET (UTC+01:00)". */
export function formatInstant(instantMs: number, zone: string): string {
  const at = zoned(instantMs, zone);
  return `${dateOf(at)}, ${timeOf(at)} ${zoneLabel(at)}`;
}

/** Whether hours are written up to 12 or up to 24. */
export type HourCycle = 'h12' | 'h23';

/** "Tue 24 Nov 2026, 10:00–11:00 CET (UTC+01:00)"; both dates where it passes midnight, both zones at a change. */
export function formatSpan(startMs: number, endMs: number, zone: string, hours: HourCycle = 'h23'): string {
  const start = zoned(startMs, zone);
  const end = zoned(endMs, zone);
  const endDate = start.toPlainDate().equals(end.toPlainDate()) ? '' : `${dateOf(end)}, `;
  const changes = start.offset !== end.offset;
  const startZone = changes ? ` ${zoneLabel(start)}` : '';
  const dash = changes || endDate !== '' ? ' – ' : '–';
  return `${dateOf(start)}, ${timeOf(start, hours)}${startZone}${dash}${endDate}${timeOf(end, hours)} ${zoneLabel(end)}`;
}

/** "Tue 24 Nov 2026". */
export function formatDay(instantMs: number, zone: string): string {
  return dateOf(zoned(instantMs, zone));
}

/**
 * "23:30–00:30 +1", for below the day on which it starts: the number says on how much later a day it ends. Where clocks
 * change meanwhile, both zones are named.
 */
export function formatTimes(startMs: number, endMs: number, zone: string, hours: HourCycle = 'h23'): string {
  const start = zoned(startMs, zone);
  const end = zoned(endMs, zone);
  // What ends at midnight ends on the day that is over then.
  const days = start.toPlainDate().until(zoned(endMs - 1, zone).toPlainDate()).days;
  const times =
    start.offset === end.offset
      ? `${timeOf(start, hours)}–${timeOf(end, hours)}`
      : `${timeOf(start, hours)} ${zoneLabel(start)} – ${timeOf(end, hours)} ${zoneLabel(end)}`;
  return days > 0 ? `${times} +${days}` : times;
}

/** "CET (UTC+01:00)", or "UTC+05:30" where no abbreviation fits. */
export function formatZone(instantMs: number, zone: string): string {
  return zoneLabel(zoned(instantMs, zone));
}

function zoneLabel(at: Temporal.ZonedDateTime): string {
  if (at.timeZoneId === 'UTC') return 'UTC';
  const offset = `UTC${at.offset}`;
  const abbreviation = abbreviationOf(at);
  return abbreviation === undefined ? offset : `${abbreviation} (${offset})`;
}

/** The customary abbreviation where it is right at that instant; undefined where there is none. */
export function abbreviationOf(at: Temporal.ZonedDateTime): string | undefined {
  for (const locale of englishes) {
    const parts = formatter(locale, at.timeZoneId).formatToParts(at.epochMilliseconds);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    if (!/^[A-Z]{3,5}$/.test(name)) continue;
    return isCustomary(name, at) ? name : undefined;
  }
  return undefined;
}

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  formatters.set(key, known);
  return known;
}

// A summer abbreviation is right only while the zone is an hour (Lord Howe: half an hour) ahead of its other half
// of the year; a zone whose offset no longer changes has no summer time, whatever its name still says.
function isCustomary(name: string, at: Temporal.ZonedDateTime): boolean {
  if (!/DT$|^(CEST|EEST|WEST|BST)$/.test(name)) return true;
  const later = [1, 2, 3, 4].map((quarter) => at.add({ months: 3 * quarter }).offsetNanoseconds);
  return later.some((offset) => offset !== at.offsetNanoseconds);
}

function dateOf(at: Temporal.ZonedDateTime): string {
  return `${weekdays[at.dayOfWeek - 1]} ${at.day} ${months[at.month - 1]} ${at.year}`;
}

/** "15:00", or "3:00 pm", never broken between two lines. */
function timeOf(at: Temporal.ZonedDateTime, hours: HourCycle = 'h23'): string {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours === 'h23' ? time : `${at.hour % 12 || 12}${time.slice(2)}\u00a0${at.hour < 12 ? 'am' : 'pm'}`;
}

function zoned(instantMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
}
