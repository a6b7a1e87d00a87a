// Dates, date-times, durations and periods as iCalendar writes them (RFC 5545, section 3.3). A wall time is kept as
// the milliseconds it would have if it were UTC ("wall milliseconds"): arithmetic on days is then plain, and the
// zone is applied once, at the end.
import { IcsError } from './ics-error.js';
import type { ContentLine } from './content-lines.js';

/** Milliseconds in a day that no clock change touches. */
export const dayMs = 86_400_000;

/** A time as written: `utc` has an instant, `local` a wall time in `tzid` (floating without), `date` a midnight. */
export interface IcsTime {
  readonly kind: 'utc' | 'local' | 'date';
  readonly wallMs: number;
  readonly tzid?: string;
}

/** A length: nominal days (a calendar day each, however long) and then exact milliseconds. */
export interface IcsLength {
  readonly days: number;
  readonly exactMs: number;
}

/** A period as written: a start and either an end or a length. */
export interface IcsPeriod {
  readonly start: IcsTime;
  readonly end: IcsTime | IcsLength;
}

/** The one time of DTSTART, DTEND, RECURRENCE-ID and the like; throws `IcsError` naming line and value. */
export function timeOf(line: ContentLine): IcsTime {
  return parseTime(line.value, line);
}

/** The times of EXDATE or RDATE, which may hold several; RDATE's periods come as `IcsPeriod`. */
export function timesOf(line: ContentLine): readonly (IcsTime | IcsPeriod)[] {
  return partsOf(line).map((part) => (part.includes('/') ? parsePeriod(part, line) : parseTime(part, line)));
}

/** The periods of a FREEBUSY line; throws `IcsError` for anything that is no period. */
export function periodsOf(line: ContentLine): readonly IcsPeriod[] {
  return partsOf(line).map((part) => parsePeriod(part, line));
}

/** 'P1DT2H', 'PT30M', 'P2W'; a negative length counts as none. Undefined when the text is no duration. */
export function parseLength(text: string): IcsLength | undefined {
  const match = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim());
  if (match === null || !/\d/.test(text)) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((digits) => Number(digits ?? 0));
  if (match[1] === '-') return { days: 0, exactMs: 0 };
  const exactMs = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
  return { days: (weeks ?? 0) * 7 + (days ?? 0), exactMs };
}

/** Basic or extended ISO date or date-time → `IcsTime` without zone; undefined when it is neither or no such day. */
export function readTime(text: string): IcsTime | undefined {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  const midnight = wallOfDate(year ?? 0, month ?? 0, day ?? 0);
  if (midnight === undefined) return undefined;
  if (match[4] === undefined) return { kind: 'date', wallMs: midnight };
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return undefined;
  // A leap second is the second before it: no zone knows it, and busy time does not hang on it.
  const seconds = ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + Math.min(second ?? 0, 59);
  const wallMs = midnight + seconds * 1000;
  return match[7] === undefined
    ? { kind: 'local', wallMs }
    : { kind: 'utc', wallMs: wallMs - offsetMs(match[7]) };
}

/** Wall milliseconds of local midnight on the day in which a wall time falls. */
export function midnightOf(wallMs: number): number {
  return Math.floor(wallMs / dayMs) * dayMs;
}

/** Whether one of `timesOf` is a period. */
export function isPeriod(value: IcsTime | IcsPeriod): value is IcsPeriod {
  return 'start' in value;
}

/** Whether a period's end is given as a length. */
export function isLength(end: IcsTime | IcsLength): end is IcsLength {
  return 'days' in end;
}

function partsOf(line: ContentLine): readonly string[] {
  return line.value.split(',').filter((part) => part.trim() !== '');
}

function parseTime(text: string, line: ContentLine): IcsTime {
  const time = readTime(text);
  if (time === undefined) {
    throw new IcsError(
      `Line ${line.lineNumber}: ${line.name} "${text.slice(0, 60)}" is not a date or date-time.`,
    );
  }
  const tzid = line.params.get('TZID');
  if (line.params.get('VALUE')?.toUpperCase() === 'DATE')
    return { kind: 'date', wallMs: midnightOf(time.wallMs) };
  return time.kind === 'local' && tzid !== undefined && tzid !== '' ? { ...time, tzid } : time;
}

function parsePeriod(text: string, line: ContentLine): IcsPeriod {
  const [from = '', to = ''] = text.split('/');
  const end = parseLength(to) ?? parseTime(to, line);
  return { start: parseTime(from, line), end };
}

// Offsets are no iCalendar, but ISO 8601, and some programs write them; 'Z' is none.
function offsetMs(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return /^z$/i.test(text) ? 0 : (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function wallOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // Date rolls 30 February over into March; a roundtrip that does not come back was no date.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}
