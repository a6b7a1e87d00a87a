// When a series takes place by its own rules: DTSTART, RRULE and RDATE less EXRULE and EXDATE, within reach of the
// window. What single instances were changed into is event-series' business.
import type { Span } from '../domain/intervals.js';
import { clockOf, endOf } from './calendar-event.js';
import type { CalendarEvent, EventTiming } from './calendar-event.js';
import { linesOf } from './content-lines.js';
import type { ContentLine } from './content-lines.js';
import { dayMs, isLength, isPeriod, midnightOf, timesOf } from './ics-time.js';
import type { WorkBudget } from './limits.js';
import { forWholeDays, parseRule } from './recurrence-rule.js';
import type { IcsRule } from './recurrence-rule.js';
import { ruleStarts, stepsIn } from './recurrence-starts.js';
import { inSeriesZone, momentOf, Moments } from './series-moments.js';
import type { Moment } from './series-moments.js';

/** One instance of a series; `endMs` is its own end, if a period gave one. */
export interface Occurrence extends Moment {
  readonly endMs?: number;
}

/** Wall milliseconds between which instances are looked for, both included. */
export interface Reach {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The instances of a series that start within reach (RDATEs may lie outside), in no particular order. */
export function occurrencesOf(
  master: CalendarEvent,
  timing: EventTiming,
  reach: Reach,
  budget: WorkBudget,
): readonly Occurrence[] {
  const planned = new Map<number, Occurrence>();
  const plan = (wallMs: number): void => {
    const startMs = timing.clock.toInstant(wallMs);
    planned.set(startMs, { wallMs, startMs });
  };
  const rules = linesOf(master.component, 'RRULE').map((line) => ruleFor(line, timing));
  const startMs = timing.start.wallMs;
  // DTSTART is an instance even where no rule matches it (RFC 5545, 3.8.5.3), unless the rule ended before it began,
  // which is how programs write a series of which every instance was deleted.
  const isFirst = rules.length === 0 || rules.some((rule) => lastWall(rule, timing) >= startMs);
  if (isFirst && startMs >= reach.fromMs && startMs <= reach.toMs) plan(startMs);
  for (const rule of rules) for (const wallMs of countedStarts(rule, timing, reach, budget)) plan(wallMs);
  for (const extra of extraDates(master, timing)) planned.set(extra.startMs, extra);
  const excluded = excludedMoments(master, timing, reach, budget);
  return [...planned.values()].filter((occurrence) => !excluded.has(occurrence));
}

/**
 * The one span that a rule fills whose instances touch ("every second, for a minute"), however many it has; undefined
 * where they do not, or where anything but one plain rule decides.
 */
export function unbrokenSpan(master: CalendarEvent, timing: EventTiming, windowMs: Span): Span | undefined {
  const [line, ...others] = master.component.lines.filter((one) =>
    /^(RRULE|EXRULE|RDATE|EXDATE)$/.test(one.name),
  );
  if (line?.name !== 'RRULE' || others.length > 0 || timing.length.days > 0) return undefined;
  const rule = ruleFor(line, timing);
  const startMs = timing.start.wallMs;
  const steps = stepsIn(rule, startMs, {
    fromMs: windowMs[0] - timing.length.exactMs - 2 * dayMs,
    toMs: Math.min(windowMs[1] + 2 * dayMs, lastWall(rule, timing)),
  });
  if (steps === undefined || steps.stepMs > timing.length.exactMs || steps.last < steps.first)
    return undefined;
  const firstMs = timing.clock.toInstant(startMs + steps.first * steps.stepMs);
  const lastMs = timing.clock.toInstant(startMs + steps.last * steps.stepMs);
  return [firstMs, lastMs + timing.length.exactMs];
}

function excludedMoments(
  master: CalendarEvent,
  timing: EventTiming,
  reach: Reach,
  budget: WorkBudget,
): Moments {
  const excluded = new Moments(timing);
  for (const line of linesOf(master.component, 'EXDATE')) {
    for (const value of timesOf(line))
      excluded.add(isPeriod(value) ? value.start : value, line, master.reading);
  }
  for (const line of linesOf(master.component, 'EXRULE')) {
    for (const wallMs of boundedStarts(ruleFor(line, timing), timing, reach, budget))
      excluded.addWall(wallMs);
  }
  return excluded;
}

function ruleFor(line: ContentLine, timing: EventTiming): IcsRule {
  const rule = parseRule(line);
  return timing.start.kind === 'date' ? forWholeDays(rule) : rule;
}

// COUNT counts DTSTART, also where the rule does not match it (RFC 5545, 3.3.10).
function countedStarts(
  rule: IcsRule,
  timing: EventTiming,
  reach: Reach,
  budget: WorkBudget,
): readonly number[] {
  if (rule.count === undefined) return boundedStarts(rule, timing, reach, budget);
  const startMs = timing.start.wallMs;
  const atStart = ruleStarts({ ...rule, count: 1 }, startMs, { fromMs: startMs, toMs: startMs }, budget);
  const count = atStart.length > 0 ? rule.count : rule.count - 1;
  return count > 0 ? boundedStarts({ ...rule, count }, timing, reach, budget) : [];
}

// Within a repeated hour a wall time does not say on which side of UNTIL it is: the window is cut a day late, and the
// exact comparison of instants follows.
function boundedStarts(
  rule: IcsRule,
  timing: EventTiming,
  reach: Reach,
  budget: WorkBudget,
): readonly number[] {
  const lastMs = lastWall(rule, timing);
  const starts = ruleStarts(
    rule,
    timing.start.wallMs,
    { ...reach, toMs: Math.min(reach.toMs, lastMs + dayMs) },
    budget,
  );
  const { until } = rule;
  if (until?.kind === 'utc' && timing.start.kind !== 'date') {
    return starts.filter((wallMs) => timing.clock.toInstant(wallMs) <= until.wallMs);
  }
  return starts.filter((wallMs) => wallMs <= lastMs);
}

// The last wall time that UNTIL allows. A date bounds its whole day, whatever kind of time DTSTART is. For a series of
// whole days Exchange writes the last local midnight in UTC, others the last date with T000000Z or T235959Z.
function lastWall(rule: IcsRule, timing: EventTiming): number {
  const { until } = rule;
  if (until === undefined) return Infinity;
  if (until.kind === 'date') return until.wallMs + dayMs - 1;
  const timeMs = until.wallMs - midnightOf(until.wallMs);
  const isDateInDisguise = timing.start.kind === 'date' && (timeMs === 0 || timeMs === dayMs - 1000);
  return until.kind === 'utc' && !isDateInDisguise ? timing.clock.toWall(until.wallMs) : until.wallMs;
}

function extraDates(master: CalendarEvent, timing: EventTiming): readonly Occurrence[] {
  const { reading } = master;
  return linesOf(master.component, 'RDATE').flatMap((line) =>
    timesOf(line).map((value): Occurrence => {
      if (!isPeriod(value)) return momentOf(timing, value, line, reading);
      const moment = momentOf(timing, value.start, line, reading);
      const { end } = value;
      const endMs = isLength(end)
        ? endOf(moment, end, timing.clock)
        : clockOf(inSeriesZone(timing, end), line, reading).toInstant(end.wallMs);
      return { ...moment, endMs };
    }),
  );
}
