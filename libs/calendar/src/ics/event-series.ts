// All that a file says about one UID → when it keeps somebody busy: the newest revision of the event and its series,
// with single instances moved, shortened, freed or cancelled by their own components, and from THISANDFUTURE on the
// whole rest of it.
import type { Span } from '../domain/intervals.js';
import { clockOf, endOf, isFarFrom, timingOf } from './calendar-event.js';
import type { CalendarEvent, EventTiming } from './calendar-event.js';
import { lineOf } from './content-lines.js';
import { dayMs } from './ics-time.js';
import type { IcsLength } from './ics-time.js';
import type { WorkBudget } from './limits.js';
import { momentOf, Moments } from './series-moments.js';
import { occurrencesOf, unbrokenSpan } from './series-occurrences.js';
import type { Occurrence, Reach } from './series-occurrences.js';

/** A THISANDFUTURE change, placed in the series it changes: from this wall time on, shifted by so much. */
interface FutureChange {
  readonly fromMs: number;
  readonly shiftMs: number;
  readonly length: IcsLength;
  readonly isFree: boolean;
}

/** The busy spans in ms, unsorted and unclipped, of all components that share a UID, as far as the window sees them. */
export function busySpansOf(
  events: readonly CalendarEvent[],
  windowMs: Span,
  budget: WorkBudget,
): readonly Span[] {
  const masters = newest(events.filter((event) => event.recurrenceId === undefined));
  // A cancelled series takes its older exceptions along; what was sent after the cancellation stands.
  const cancelled = masters.every((master) => master.isCancelled) ? (masters[0]?.sequence ?? 0) : -Infinity;
  const changes = newestChanges(events).filter((change) => change.sequence >= cancelled);
  // A change of all the future with a rule of its own is the rest of the series, not one instance of it.
  const isRest = (change: CalendarEvent): boolean =>
    change.recurrenceId?.andFuture === true && lineOf(change.component, 'RRULE') !== undefined;
  const rests = changes.filter((change) => isRest(change) && !change.isFree);
  const single = changes.filter((change) => change.recurrenceId?.andFuture !== true);
  return [
    masters.map((master) => seriesSpans(master, changes, windowMs, budget)),
    rests.map((rest) => seriesSpans(rest, single, windowMs, budget)),
    changes.filter((change) => !isRest(change)).map((change) => ownSpan(change, windowMs)),
  ].flat(2);
}

/**
 * The newest revisions of one event (RFC 5546, section 2.1.5): the higher SEQUENCE, then the later DTSTAMP. Components
 * that tie in everything are not revisions of each other but the work of a program that repeats UIDs: all of them stand.
 */
export function newest(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const compare = (a: CalendarEvent, b: CalendarEvent): number =>
    a.sequence - b.sequence || a.stamps[0] - b.stamps[0] || a.stamps[1] - b.stamps[1];
  const [first, ...rest] = events;
  if (first === undefined) return [];
  const best = rest.reduce((top, event) => (compare(event, top) > 0 ? event : top), first);
  return events.filter((event) => compare(event, best) === 0);
}

function newestChanges(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const changes = events.filter((event) => event.recurrenceId !== undefined);
  return [...Map.groupBy(changes, instanceOf).values()].flatMap((same) => newest(same));
}

function instanceOf({ recurrenceId, reading }: CalendarEvent): string {
  if (recurrenceId === undefined) return '';
  const { time, line } = recurrenceId;
  return time.kind === 'date'
    ? `date ${time.wallMs}`
    : `at ${clockOf(time, line, reading).toInstant(time.wallMs)}`;
}

function ownSpan(change: CalendarEvent, windowMs: Span): readonly Span[] {
  const timing = change.isFree || isFarFrom(change, windowMs) ? undefined : timingOf(change);
  if (timing === undefined) return [];
  const startMs = timing.clock.toInstant(timing.start.wallMs);
  return [[startMs, endOf({ wallMs: timing.start.wallMs, startMs }, timing.length, timing.clock)]];
}

function seriesSpans(
  master: CalendarEvent,
  changes: readonly CalendarEvent[],
  windowMs: Span,
  budget: WorkBudget,
): readonly Span[] {
  const future = changes.filter((change) => change.recurrenceId?.andFuture === true);
  if (master.isFree && future.every((change) => change.isFree)) return [];
  if (future.length === 0 && isFarFrom(master, windowMs)) return [];
  const timing = timingOf(master);
  if (timing === undefined) return [];
  const unbroken = changes.length === 0 ? unbrokenSpan(master, timing, windowMs) : undefined;
  if (unbroken !== undefined) return [unbroken];
  // Many components that all claim one UID would otherwise be compared each with each.
  budget.spend(
    changes.length,
    `Line ${master.component.lineNumber}: the event with ${changes.length} changes`,
  );
  const replaced = new Moments(timing);
  for (const { recurrenceId, reading } of changes) {
    if (recurrenceId !== undefined) replaced.add(recurrenceId.time, recurrenceId.line, reading);
  }
  const later = future.map((change) => futureChange(change, timing)).sort((a, b) => a.fromMs - b.fromMs);
  return occurrencesOf(master, timing, reachOf(timing, later, windowMs), budget).flatMap(
    (occurrence): readonly Span[] => {
      if (replaced.has(occurrence)) return [];
      const change = lastBefore(later, occurrence.wallMs);
      if (change === undefined) return master.isFree ? [] : [spanOf(occurrence, timing)];
      return change.isFree ? [] : [shifted(occurrence, change, timing)];
    },
  );
}

// How far from the window an instance may be planned and still reach into it: its length, what a later change shifts
// it by, and two days for zones and clock changes. Instances that last no time need not be looked for.
function reachOf(timing: EventTiming, later: readonly FutureChange[], windowMs: Span): Reach {
  let longestMs = timing.length.days * dayMs + timing.length.exactMs;
  let [earliestMs, latestMs] = [0, 0];
  for (const { length, shiftMs } of later) {
    longestMs = Math.max(longestMs, length.days * dayMs + length.exactMs);
    earliestMs = Math.min(earliestMs, shiftMs);
    latestMs = Math.max(latestMs, shiftMs);
  }
  if (longestMs === 0) return { fromMs: Infinity, toMs: -Infinity };
  return {
    fromMs: windowMs[0] - longestMs - latestMs - 2 * dayMs,
    toMs: windowMs[1] - earliestMs + 2 * dayMs,
  };
}

function futureChange(change: CalendarEvent, timing: EventTiming): FutureChange {
  const { recurrenceId, reading, component } = change;
  const at = recurrenceId === undefined ? timing.start : recurrenceId.time;
  const line = recurrenceId?.line ?? lineOf(component, 'DTSTART');
  const fromMs = line === undefined ? timing.start.wallMs : momentOf(timing, at, line, reading).wallMs;
  const own = timingOf(change);
  if (own === undefined) return { fromMs, shiftMs: 0, length: timing.length, isFree: change.isFree };
  const shiftMs = timing.clock.toWall(own.clock.toInstant(own.start.wallMs)) - fromMs;
  return {
    fromMs,
    shiftMs,
    length: own.length,
    isFree: change.isFree || lineOf(component, 'RRULE') !== undefined,
  };
}

function lastBefore(later: readonly FutureChange[], wallMs: number): FutureChange | undefined {
  let low = 0;
  let high = later.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((later[middle]?.fromMs ?? Infinity) <= wallMs) low = middle + 1;
    else high = middle;
  }
  return later[low - 1];
}

function spanOf(occurrence: Occurrence, timing: EventTiming): Span {
  return [occurrence.startMs, occurrence.endMs ?? endOf(occurrence, timing.length, timing.clock)];
}

function shifted(occurrence: Occurrence, change: FutureChange, timing: EventTiming): Span {
  const wallMs = occurrence.wallMs + change.shiftMs;
  const startMs = timing.clock.toInstant(wallMs);
  return [startMs, endOf({ wallMs, startMs }, change.length, timing.clock)];
}
