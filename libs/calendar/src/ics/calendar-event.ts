// One VEVENT → the facts that decide whether, when and for how long somebody is busy. Nothing here looks at other
// events: revisions of the same event and exceptions to a series are put together in event-series.
import type { Span } from '../domain/intervals.js';
import { keywordOf, lineOf, linesOf } from './content-lines.js';
import type { ContentLine, IcsComponent } from './content-lines.js';
import { IcsError } from './ics-error.js';
import { dayMs, parseLength, readTime, timeOf } from './ics-time.js';
import type { IcsLength, IcsTime } from './ics-time.js';
import { utcClock } from './wall-clock.js';
import type { WallClock } from './wall-clock.js';
import type { ZoneBook } from './zone-book.js';

/** What zones and whose calendar an event is read with; `floating` is the clock of times without a zone. */
export interface Reading {
  readonly zones: ZoneBook;
  readonly floating: WallClock;
  readonly owner: string | undefined;
}

/** An event and where it stands among others of its UID. */
export interface CalendarEvent {
  readonly component: IcsComponent;
  readonly reading: Reading;
  readonly uid: string;
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED in wall ms: which of two revisions with the same SEQUENCE is newer. */
  readonly stamps: readonly [number, number];
  readonly isCancelled: boolean;
  /** Whether the owner of the calendar declined it. */
  readonly isDeclined: boolean;
  readonly isFree: boolean;
  readonly recurrenceId:
    { readonly line: ContentLine; readonly time: IcsTime; readonly andFuture: boolean } | undefined;
}

/** When an event starts: as written, the clock it is written in, and how long it lasts. */
export interface EventTiming {
  readonly start: IcsTime;
  readonly clock: WallClock;
  readonly length: IcsLength;
}

/** Reads what puts an event in its place; its times are read by `timingOf` when they matter. */
export function readEvent(component: IcsComponent, method: string, reading: Reading): CalendarEvent {
  const id = lineOf(component, 'RECURRENCE-ID');
  const isCancelled = method === 'CANCEL' || keywordOf(component, 'STATUS') === 'CANCELLED';
  const isDeclined =
    reading.owner !== undefined && hasDeclined(linesOf(component, 'ATTENDEE'), reading.owner);
  const stamp = (name: string): number => readTime(lineOf(component, name)?.value ?? '')?.wallMs ?? 0;
  return {
    ...{ component, reading },
    uid: lineOf(component, 'UID')?.value ?? '',
    sequence: Number.parseInt(lineOf(component, 'SEQUENCE')?.value ?? '0', 10) || 0,
    stamps: [stamp('DTSTAMP'), stamp('LAST-MODIFIED')],
    isCancelled,
    isDeclined,
    isFree: isCancelled || isDeclined || isTransparent(component),
    recurrenceId:
      id === undefined
        ? undefined
        : {
            line: id,
            time: timeOf(id),
            andFuture: id.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
          },
  };
}

/** DTSTART with its clock and the length from DTEND or DURATION; undefined for an event that has no DTSTART. */
export function timingOf(event: CalendarEvent): EventTiming | undefined {
  const startLine = lineOf(event.component, 'DTSTART');
  if (startLine === undefined) return undefined;
  const start = timeOf(startLine);
  const clock = clockOf(start, startLine, event.reading);
  return { start, clock, length: lengthOf(event, start, clock) };
}

/**
 * Whether a single event lies so far from the window that no zone could bring it in: then its zone need not even be
 * known, which spares a calendar from being refused for a meeting of years ago. Not for events that recur.
 */
export function isFarFrom(event: CalendarEvent, windowMs: Span): boolean {
  const startLine = lineOf(event.component, 'DTSTART');
  if (
    startLine === undefined ||
    event.component.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE')
  )
    return false;
  const startMs = timeOf(startLine).wallMs;
  const endLine = lineOf(event.component, 'DTEND');
  const length = parseLength(lineOf(event.component, 'DURATION')?.value ?? '') ?? { days: 1, exactMs: 0 };
  const endMs =
    endLine === undefined ? startMs + length.days * dayMs + length.exactMs : timeOf(endLine).wallMs;
  return startMs > windowMs[1] + 2 * dayMs || Math.max(startMs + dayMs, endMs) < windowMs[0] - 2 * dayMs;
}

/** The clock in which a time is written. */
export function clockOf(time: IcsTime, line: ContentLine, reading: Reading): WallClock {
  if (time.kind === 'utc') return utcClock;
  return time.kind === 'date' || time.tzid === undefined
    ? reading.floating
    : reading.zones.clock(time.tzid, line.lineNumber);
}

/** The instant at which something that started then lasts no longer: nominal days in the wall clock, then exact time. */
export function endOf(
  start: { readonly wallMs: number; readonly startMs: number },
  length: IcsLength,
  clock: WallClock,
): number {
  const endDayMs = length.days === 0 ? start.startMs : clock.toInstant(start.wallMs + length.days * dayMs);
  return endDayMs + length.exactMs;
}

// A DTEND that is not after DTSTART says nothing, so the length is what it would be without one: a whole day for
// dates, nothing for times (RFC 5545, section 3.6.1).
function lengthOf(event: CalendarEvent, start: IcsTime, clock: WallClock): IcsLength {
  const whenUnknown: IcsLength = { days: start.kind === 'date' ? 1 : 0, exactMs: 0 };
  const endLine = lineOf(event.component, 'DTEND');
  if (endLine !== undefined) {
    const end = timeOf(endLine);
    if (start.kind === 'date' && end.kind === 'date') {
      return end.wallMs > start.wallMs
        ? { days: (end.wallMs - start.wallMs) / dayMs, exactMs: 0 }
        : whenUnknown;
    }
    const endMs =
      end.kind === 'date'
        ? clock.toInstant(end.wallMs)
        : clockOf(end, endLine, event.reading).toInstant(end.wallMs);
    const exactMs = endMs - clock.toInstant(start.wallMs);
    return exactMs > 0 ? { days: 0, exactMs } : whenUnknown;
  }
  const durationLine = lineOf(event.component, 'DURATION');
  if (durationLine === undefined) return whenUnknown;
  const length = parseLength(durationLine.value);
  if (length === undefined) {
    throw new IcsError(
      `Line ${durationLine.lineNumber}: DURATION "${durationLine.value.slice(0, 60)}" is not a duration.`,
    );
  }
  return length.days === 0 && length.exactMs === 0 ? whenUnknown : length;
}

// TENTATIVE keeps the time: better a slot not offered than an interviewer booked twice.
function isTransparent(component: IcsComponent): boolean {
  return (
    keywordOf(component, 'TRANSP') === 'TRANSPARENT' ||
    keywordOf(component, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE'
  );
}

function hasDeclined(attendees: readonly ContentLine[], owner: string): boolean {
  const own = attendees.filter(
    (line) => addressOf(line.value) === owner || addressOf(line.params.get('EMAIL') ?? '') === owner,
  );
  return own.length > 0 && own.every((line) => line.params.get('PARTSTAT')?.toUpperCase() === 'DECLINED');
}

/** An e-mail address as compared: without `mailto:`, percent-decoded, lower case. */
export function addressOf(text: string): string {
  const address = text
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/, '');
  try {
    return decodeURIComponent(address).trim().toLowerCase();
  } catch {
    return address.trim().toLowerCase();
  }
}
