// All that a file says about one UID → when it keeps somebody busy: the newest revision of the event, its rules and
// extra dates, less its exceptions, with single instances moved, shortened, freed or cancelled by their own
// components, and from THISANDFUTURE on the whole rest of the series.
import type { Span } from '../domain/intervals.js';
import { clockOf, endOf, timingOf } from './calendar-event.js';
import type { CalendarEvent, EventTiming } from './calendar-event.js';
import { linesOf } from './content-lines.js';
import type { ContentLine } from './content-lines.js';
import { dayMs, isLength, isPeriod, midnightOf, timesOf } from './ics-time.js';
import type { IcsLength, IcsTime } from './ics-time.js';
import type { WorkBudget } from './limits.js';
import { forWholeDays, parseRule, ruleStarts, stepsIn } from './recurrence-rule.js';
import type { IcsRule } from './recurrence-rule.js';
import type { WallClock } from './wall-clock.js';

/** One instance of a series: its wall time in the series' own clock, its instant, its end if a period gave one. */
interface Occurrence {
  readonly wallMs: number;
  readonly startMs: number;
  readonly endMs?: number;
}

/** A THISANDFUTURE change, placed in the series it changes. */
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
  const spans: Span[] = [];
  const masters = newest(events.filter((event) => event.recurrenceId === undefined));
  // A cancelled series takes its older exceptions along; what was sent after the cancellation stands.
  const cancelled = masters.every((master) => master.isCancelled) ? (masters[0]?.sequence ?? 0) : -Infinity;
  const changes = newestChanges(events).filter((change) => change.sequence >= cancelled);
  for (const master of masters) spans.push(...seriesSpans(master, changes, windowMs, budget));
  for (const change of changes) {
    const timing = change.isFree ? undefined : timingOf(change);
    if (timing === undefined) continue;
    // Without its series a THISANDFUTURE component still says where its own instance is.
    const startMs = timing.clock.toInstant(timing.start.wallMs);
    spans.push([startMs, endOf(timing.start.wallMs, timing.length, timing.clock)]);
  }
  return spans;
}

// RFC 5546, section 2.1.5: the higher SEQUENCE is the newer revision, then the later DTSTAMP. Components that tie in
// everything are not revisions of each other but the work of a program that repeats UIDs: all of them stand.
function newest(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const compare = (a: CalendarEvent, b: CalendarEvent): number =>
    a.sequence - b.sequence || a.stamps[0] - b.stamps[0] || a.stamps[1] - b.stamps[1];
  const [first, ...rest] = events;
  if (first === undefined) return [];
  const best = rest.reduce((top, event) => (compare(event, top) > 0 ? event : top), first);
  return events.filter((event) => compare(event, best) === 0);
}

function newestChanges(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const byInstance = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    if (event.recurrenceId === undefined) continue;
    const { time, line } = event.recurrenceId;
    const key =
      time.kind === 'date'
        ? `date ${time.wallMs}`
        : `at ${clockOf(time, line, event.reading).toInstant(time.wallMs)}`;
    byInstance.set(key, [...(byInstance.get(key) ?? []), event]);
  }
  return [...byInstance.values()].flatMap((same) => newest(same));
}

function seriesSpans(
  master: CalendarEvent,
  changes: readonly CalendarEvent[],
  windowMs: Span,
  budget: WorkBudget,
): readonly Span[] {
  const future = changes.filter((change) => change.recurrenceId?.andFuture === true);
  if (master.isFree && !future.some((change) => !change.isFree)) return [];
  const timing = timingOf(master);
  if (timing === undefined) return [];
  const replaced = new Moments(timing);
  for (const { recurrenceId } of changes) {
    if (recurrenceId !== undefined) replaced.add(recurrenceId.time, recurrenceId.line, master);
  }
  const later = futureChanges(future, timing, master);
  const unbroken = changes.length === 0 ? unbrokenSpan(master, timing, windowMs) : undefined;
  if (unbroken !== undefined) return [unbroken];
  const spans: Span[] = [];
  for (const occurrence of occurrencesOf(master, timing, later, windowMs, budget)) {
    if (replaced.has(occurrence)) continue;
    const change = later.findLast((one) => one.fromMs <= occurrence.wallMs);
    if (change === undefined ? master.isFree : change.isFree) continue;
    spans.push(change === undefined ? spanOf(occurrence, timing) : shifted(occurrence, change, timing.clock));
  }
  return spans;
}

// A rule whose instances touch ("every second, for a minute") is one long span, however many instances it has.
function unbrokenSpan(master: CalendarEvent, timing: EventTiming, windowMs: Span): Span | undefined {
  const [line, ...others] = master.component.lines.filter((one) =>
    /^(RRULE|EXRULE|RDATE|EXDATE)$/.test(one.name),
  );
  if (line?.name !== 'RRULE' || others.length > 0 || timing.length.days > 0) return undefined;
  const rule = ruleFor(line, timing);
  const startMs = timing.start.wallMs;
  const lastMs = lastWall(rule, timing);
  const reach = {
    fromMs: windowMs[0] - timing.length.exactMs - 2 * dayMs,
    toMs: Math.min(windowMs[1] + 2 * dayMs, lastMs),
  };
  const steps = stepsIn(rule, startMs, reach);
  if (steps === undefined || steps.stepMs > timing.length.exactMs || steps.last < steps.first)
    return undefined;
  const wallOf = (step: number): number => startMs + step * steps.stepMs;
  return [
    timing.clock.toInstant(wallOf(steps.first)),
    endOf(wallOf(steps.last), timing.length, timing.clock),
  ];
}

// The last wall time that UNTIL allows; an instant is turned into the wall time that the clock then shows.
function lastWall(rule: IcsRule, timing: EventTiming): number {
  const until = rule.until;
  if (until === undefined) return Infinity;
  if (until.kind === 'date') return until.wallMs + dayMs - 1;
  return until.kind === 'utc' && timing.start.kind !== 'date'
    ? timing.clock.toWall(until.wallMs)
    : until.wallMs;
}

function spanOf(occurrence: Occurrence, timing: EventTiming): Span {
  return [occurrence.startMs, occurrence.endMs ?? endOf(occurrence.wallMs, timing.length, timing.clock)];
}

function shifted(occurrence: Occurrence, change: FutureChange, clock: WallClock): Span {
  const wallMs = occurrence.wallMs + change.shiftMs;
  return [clock.toInstant(wallMs), endOf(wallMs, change.length, clock)];
}

function futureChanges(
  future: readonly CalendarEvent[],
  timing: EventTiming,
  master: CalendarEvent,
): readonly FutureChange[] {
  return future
    .flatMap((change): FutureChange[] => {
      const id = change.recurrenceId;
      if (id === undefined) return [];
      const fromMs = wallIn(timing, id.time, id.line, master);
      const own = timingOf(change);
      if (own === undefined) return [{ fromMs, shiftMs: 0, length: timing.length, isFree: change.isFree }];
      const startMs = timing.clock.toWall(own.clock.toInstant(own.start.wallMs));
      return [{ fromMs, shiftMs: startMs - fromMs, length: own.length, isFree: change.isFree }];
    })
    .sort((a, b) => a.fromMs - b.fromMs);
}

function occurrencesOf(
  master: CalendarEvent,
  timing: EventTiming,
  later: readonly FutureChange[],
  windowMs: Span,
  budget: WorkBudget,
): readonly Occurrence[] {
  // How far from the window an instance may be planned and still reach into it: its length, what a later change
  // shifts it by, and a day for the difference between wall time and UTC.
  const lengths = [timing.length, ...later.map((change) => change.length)].map(
    ({ days, exactMs }) => days * dayMs + exactMs,
  );
  const shifts = [0, ...later.map((change) => change.shiftMs)];
  const reach = {
    fromMs: windowMs[0] - Math.max(...lengths) - Math.max(...shifts) - 2 * dayMs,
    toMs: windowMs[1] - Math.min(...shifts) + 2 * dayMs,
  };
  const isEmpty = Math.max(...lengths) === 0;
  const planned = new Map<number, Occurrence>();
  const excluded = new Moments(timing);
  if (!isEmpty)
    for (const wallMs of rulesStarts(master, timing, reach, budget)) {
      const startMs = timing.clock.toInstant(wallMs);
      planned.set(startMs, { wallMs, startMs });
    }
  for (const extra of extraDates(master, timing)) planned.set(extra.startMs, extra);
  for (const line of linesOf(master.component, 'EXDATE')) {
    for (const value of timesOf(line)) excluded.add(isPeriod(value) ? value.start : value, line, master);
  }
  for (const wallMs of excludedByRule(master, timing, reach, budget)) excluded.addWall(wallMs);
  return [...planned.values()].filter((occurrence) => !excluded.has(occurrence));
}

// DTSTART is the first instance even where the rule does not match it, and COUNT counts it (RFC 5545, 3.8.5.3).
function rulesStarts(
  master: CalendarEvent,
  timing: EventTiming,
  reach: { readonly fromMs: number; readonly toMs: number },
  budget: WorkBudget,
): readonly number[] {
  const startMs = timing.start.wallMs;
  const walls = startMs >= reach.fromMs && startMs <= reach.toMs ? [startMs] : [];
  for (const line of linesOf(master.component, 'RRULE')) {
    const rule = ruleFor(line, timing);
    if (rule.count === undefined) {
      walls.push(...boundedStarts(rule, timing, reach, budget));
      continue;
    }
    const matchesStart =
      ruleStarts({ ...rule, count: 1 }, startMs, { fromMs: startMs, toMs: startMs }, budget).length > 0;
    const count = matchesStart ? rule.count : rule.count - 1;
    if (count > 0) walls.push(...boundedStarts({ ...rule, count }, timing, reach, budget));
  }
  return walls;
}

function excludedByRule(
  master: CalendarEvent,
  timing: EventTiming,
  reach: { readonly fromMs: number; readonly toMs: number },
  budget: WorkBudget,
): readonly number[] {
  return linesOf(master.component, 'EXRULE').flatMap((line) =>
    boundedStarts(ruleFor(line, timing), timing, reach, budget),
  );
}

function ruleFor(line: ContentLine, timing: EventTiming): IcsRule {
  const rule = parseRule(line);
  return timing.start.kind === 'date' ? forWholeDays(rule) : rule;
}

function boundedStarts(
  rule: IcsRule,
  timing: EventTiming,
  reach: { readonly fromMs: number; readonly toMs: number },
  budget: WorkBudget,
): readonly number[] {
  // Within a repeated hour a wall time does not say which side of UNTIL it is on: the window is cut a day late and
  // the exact comparison of instants follows.
  const toMs = Math.min(reach.toMs, lastWall(rule, timing) + dayMs);
  const starts = ruleStarts(rule, timing.start.wallMs, { ...reach, toMs }, budget);
  const { until } = rule;
  if (until?.kind === 'utc' && timing.start.kind !== 'date') {
    return starts.filter((wallMs) => timing.clock.toInstant(wallMs) <= until.wallMs);
  }
  return starts.filter((wallMs) => wallMs <= lastWall(rule, timing));
}

function extraDates(master: CalendarEvent, timing: EventTiming): readonly Occurrence[] {
  return linesOf(master.component, 'RDATE').flatMap((line) =>
    timesOf(line).map((value): Occurrence => {
      const start = isPeriod(value) ? value.start : value;
      // An RDATE that is only a date, in a series with a time of day, means that time of day.
      const wallMs =
        start.kind === 'date' && timing.start.kind !== 'date'
          ? start.wallMs + timing.start.wallMs - midnightOf(timing.start.wallMs)
          : wallIn(timing, start, line, master);
      const startMs = timing.clock.toInstant(wallMs);
      if (!isPeriod(value)) return { wallMs, startMs };
      const end = value.end;
      const endMs = isLength(end)
        ? endOf(wallMs, end, timing.clock)
        : clockOf(withZoneOf(timing, end), line, master.reading).toInstant(end.wallMs);
      return { wallMs, startMs, endMs };
    }),
  );
}

// A time in the series' own clock. One without a zone, in a series that has one, means the series' wall time.
function wallIn(timing: EventTiming, time: IcsTime, line: ContentLine, master: CalendarEvent): number {
  if (timing.start.kind === 'date' && time.kind !== 'date') return midnightOf(time.wallMs);
  if (time.kind === 'date') {
    return timing.start.kind === 'date'
      ? time.wallMs
      : time.wallMs + timing.start.wallMs - midnightOf(timing.start.wallMs);
  }
  const named = withZoneOf(timing, time);
  const clock = clockOf(named, line, master.reading);
  return clock === timing.clock ? time.wallMs : timing.clock.toWall(clock.toInstant(time.wallMs));
}

function withZoneOf(timing: EventTiming, time: IcsTime): IcsTime {
  const tzid = timing.start.tzid;
  return time.kind === 'local' && time.tzid === undefined && tzid !== undefined ? { ...time, tzid } : time;
}

/** A set of moments of a series, met by the exact instant or, where only a date is given, by the local day. */
class Moments {
  private readonly instants = new Set<number>();
  private readonly days = new Set<number>();

  constructor(private readonly timing: EventTiming) {}

  add(time: IcsTime, line: ContentLine, master: CalendarEvent): void {
    if (time.kind === 'date' || this.timing.start.kind === 'date')
      this.days.add(midnightOf(this.dayWall(time, line, master)));
    else this.addWall(wallIn(this.timing, time, line, master));
  }

  addWall(wallMs: number): void {
    this.instants.add(this.timing.clock.toInstant(wallMs));
  }

  has(occurrence: Occurrence): boolean {
    return this.instants.has(occurrence.startMs) || this.days.has(midnightOf(occurrence.wallMs));
  }

  // An instant in a series of whole days: midnight as written is that day, any other the day it falls on here.
  private dayWall(time: IcsTime, line: ContentLine, master: CalendarEvent): number {
    if (time.kind === 'date' || midnightOf(time.wallMs) === time.wallMs) return time.wallMs;
    return this.timing.clock.toWall(clockOf(time, line, master.reading).toInstant(time.wallMs));
  }
}
