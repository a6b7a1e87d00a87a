// A rule → the wall times at which it starts something. Rules are evaluated in wall time (the zone comes later, so an
// occurrence in a clock change's gap is moved, not lost), jump straight to the window, and are charged beforehand.
// Rules without BY parts, and weekly ones with only weekdays, are arithmetic, however long ago they began and however
// absurd their COUNT; rrule-temporal expands the others.
import { RRuleTemporal } from 'rrule-temporal';
import { IcsError } from './ics-error.js';
import { dayMs, midnightOf } from './ics-time.js';
import type { WorkBudget } from './limits.js';
import { frequencyMs, nameOf } from './recurrence-rule.js';
import type { IcsRule, NumberPart } from './recurrence-rule.js';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const timeParts = [
  ['BYHOUR', 3_600_000, 24],
  ['BYMINUTE', 60_000, 60],
  ['BYSECOND', 1000, 60],
] as const;

/**
 * The rule's wall times within `window` (both ends included, wall milliseconds), ascending, COUNT applied and UNTIL
 * not. `startMs` (the wall time of DTSTART) is among them only if the rule itself matches it.
 */
export function ruleStarts(
  rule: IcsRule,
  startMs: number,
  window: { readonly fromMs: number; readonly toMs: number },
  budget: WorkBudget,
): readonly number[] {
  const fromMs = Math.max(window.fromMs, startMs);
  if (fromMs > window.toMs) return [];
  const steps = stepsIn(rule, startMs, { fromMs, toMs: window.toMs });
  if (steps !== undefined) {
    const length = steps.last - steps.first + 1;
    budget.spend(Math.ceil(length / 4), nameOf(rule));
    return Array.from({ length }, (_, index) => startMs + (steps.first + index) * steps.stepMs);
  }
  if (isPlainWeekly(rule)) return weeklyStarts(rule, startMs, { fromMs, toMs: window.toMs }, budget);
  budget.spend(stepsNeeded(rule, startMs, fromMs, window.toMs), nameOf(rule));
  return expand(rule, startMs, fromMs, window.toMs);
}

/**
 * For a rule that is plain arithmetic (no BY parts, SECONDLY to WEEKLY): its `first` to `last` multiple of `stepMs`
 * after `startMs` within the window, `last < first` when there is none. Undefined for any other rule.
 */
export function stepsIn(
  rule: IcsRule,
  startMs: number,
  window: { readonly fromMs: number; readonly toMs: number },
): { readonly first: number; readonly last: number; readonly stepMs: number } | undefined {
  const isPlain = rule.byDay.length === 0 && rule.numbers.size === 0 && rule.calendar === undefined;
  if (!isPlain || rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') return undefined;
  const stepMs = frequencyMs[rule.freq] * rule.interval;
  const first = Math.max(0, Math.ceil((window.fromMs - startMs) / stepMs));
  const last = Math.min(Math.floor((window.toMs - startMs) / stepMs), (rule.count ?? Infinity) - 1);
  return { first, last: Math.max(last, first - 1), stepMs };
}

// WEEKLY, or DAILY without INTERVAL, with nothing but weekdays: what most calendars are full of.
function isPlainWeekly(rule: IcsRule): boolean {
  const isOfDays = rule.freq === 'WEEKLY' || (rule.freq === 'DAILY' && rule.interval === 1);
  return isOfDays && rule.byDay.length > 0 && rule.numbers.size === 0 && rule.calendar === undefined;
}

// Every week but the first holds the same number of instances, so that COUNT needs no counting.
function weeklyStarts(
  rule: IcsRule,
  startMs: number,
  window: { readonly fromMs: number; readonly toMs: number },
  budget: WorkBudget,
): readonly number[] {
  const weekDays = new Set(
    rule.byDay.map((day) => (daysFrom(rule.weekStart) + weekdays.indexOf(day as 'SU')) % 7),
  );
  const offsets = [...weekDays]
    .sort((a, b) => a - b)
    .map((days) => days * dayMs + startMs - midnightOf(startMs));
  const stepMs = 7 * dayMs * rule.interval;
  const firstWeekMs =
    midnightOf(startMs) - ((daysFrom(rule.weekStart) + new Date(startMs).getUTCDay()) % 7) * dayMs;
  const missing = offsets.filter((offset) => firstWeekMs + offset < startMs).length;
  const first = Math.max(0, Math.floor((window.fromMs - firstWeekMs) / stepMs));
  const last = Math.floor((window.toMs - firstWeekMs) / stepMs);
  budget.spend(Math.ceil((Math.max(0, last - first + 1) * offsets.length) / 4), nameOf(rule));
  const starts: number[] = [];
  for (let week = first; week <= last; week++) {
    offsets.forEach((offset, position) => {
      const wallMs = firstWeekMs + week * stepMs + offset;
      const isCounted = week * offsets.length + position - missing < (rule.count ?? Infinity);
      if (isCounted && wallMs >= window.fromMs && wallMs <= window.toMs) starts.push(wallMs);
    });
  }
  return starts;
}

// What to add to a weekday's number, Sunday being 0, to get its place in the week (modulo 7).
function daysFrom(weekStart: string): number {
  return 7 - weekdays.indexOf(weekStart as 'SU');
}

// An estimate, from above, of what rrule-temporal will do, in units of some ten microseconds: it goes straight to the
// window unless it has to COUNT from the start, and skips what BYHOUR, BYMINUTE and BYSECOND rule out of a finer
// frequency.
function stepsNeeded(rule: IcsRule, startMs: number, fromMs: number, toMs: number): number {
  const periodMs = frequencyMs[rule.freq];
  const firstMs = rule.count === undefined ? fromMs : startMs;
  const lengthMs = periodMs < dayMs ? matchingDaysMs(rule, firstMs, toMs) : toMs - firstMs;
  const allPeriods = lengthMs / (periodMs * rule.interval) + 2;
  const periods = matchesEachPeriod(rule) ? Math.min(allPeriods, rule.count ?? Infinity) : allPeriods;
  const number = (name: NumberPart): number => rule.numbers.get(name)?.length ?? 0;
  let perPeriod = 1;
  for (const [name, unitMs, inNext] of timeParts) {
    const values = number(name);
    if (values > 0) perPeriod *= unitMs < periodMs ? values : values / inNext;
  }
  const daysInPeriod = Math.max(1, periodMs / dayMs);
  const months = rule.freq === 'YEARLY' ? number('BYMONTH') || 12 : 1;
  // "-1SU" is one day of a month or year, "SU" every Sunday of it.
  const weekdaysIn = rule.byDay.reduce(
    (sum, day) => sum + (day.length > 2 ? 1 : Math.ceil(daysInPeriod / months / 7)),
    0,
  );
  const days = (weekdaysIn + number('BYMONTHDAY')) * months + number('BYYEARDAY') + number('BYWEEKNO') * 7;
  if (days > 0) perPeriod *= Math.min(daysInPeriod, days);
  // Rare combinations take rrule-temporal off its fast paths before it has looked at anything.
  const parts = rule.numbers.size + Math.min(rule.byDay.length, 1);
  const isRare = periodMs < dayMs || (rule.freq !== 'YEARLY' && number('BYYEARDAY') + number('BYWEEKNO') > 0);
  const setUp = 8 + (isRare ? 300 : 0) + Math.max(0, parts - 2) * 150;
  return Math.ceil(setUp + periods * (rule.count === undefined ? perPeriod : Math.max(perPeriod, 4)));
}

// Whether every month or year holds an instance, so that COUNT bounds the periods as well.
function matchesEachPeriod(rule: IcsRule): boolean {
  if (rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') return false;
  const monthDays = rule.numbers.get('BYMONTHDAY') ?? [];
  const isOfWeekdays = rule.byDay.length > 0 && rule.byDay.every((day) => /^-?[1-4]?[A-Z]{2}$/.test(day));
  const isOfDates = monthDays.length > 0 && monthDays.every((day) => Math.abs(day) <= 28);
  const others = [...rule.numbers.keys()].filter((name) => name !== 'BYMONTHDAY' && name !== 'BYMONTH');
  return others.length === 0 && isOfWeekdays !== isOfDates && (isOfWeekdays || rule.byDay.length === 0);
}

// How much of a stretch of time lies on days that BYMONTH, BYMONTHDAY and BYDAY let through; beyond a few years all
// of it, since looking at each day would be work as well.
function matchingDaysMs(rule: IcsRule, fromMs: number, toMs: number): number {
  if (toMs - fromMs > 2000 * dayMs) return toMs - fromMs;
  const months = rule.numbers.get('BYMONTH');
  const monthDays = rule.numbers.get('BYMONTHDAY');
  let matching = 0;
  for (let dayStartMs = fromMs; dayStartMs < toMs + dayMs; dayStartMs += dayMs) {
    const day = new Date(dayStartMs);
    const date = day.getUTCDate();
    const daysInMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    const matches =
      (months?.includes(day.getUTCMonth() + 1) ?? true) &&
      (monthDays === undefined || monthDays.includes(date) || monthDays.includes(date - daysInMonth - 1)) &&
      (rule.byDay.length === 0 || rule.byDay.some((name) => name.endsWith(weekdays[day.getUTCDay()] ?? '')));
    if (matches) matching++;
  }
  return matching * dayMs;
}

function expand(rule: IcsRule, startMs: number, fromMs: number, toMs: number): readonly number[] {
  const number = (name: NumberPart): number[] | undefined => {
    const values = rule.numbers.get(name);
    return values === undefined ? undefined : [...values];
  };
  const parts = {
    ...{ bySecond: number('BYSECOND'), byMinute: number('BYMINUTE'), byHour: number('BYHOUR') },
    ...{ byMonthDay: number('BYMONTHDAY'), byYearDay: number('BYYEARDAY'), byWeekNo: number('BYWEEKNO') },
    ...{ byMonth: number('BYMONTH'), bySetPos: number('BYSETPOS') },
    byDay: rule.byDay.length === 0 ? undefined : [...rule.byDay],
    ...{ count: rule.count, rscale: rule.calendar, skip: rule.skip },
  };
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  try {
    const rules = new RRuleTemporal({
      ...{
        freq: rule.freq,
        interval: rule.interval,
        wkst: rule.weekStart,
        dtstart: utc(startMs),
        tzid: 'UTC',
      },
      ...given,
      ...{ temporal: Temporal, cache: false, maxIterations: 400_000, maxCandidateEvaluations: 2_000_000 },
    });
    return rules.between(utc(fromMs), utc(toMs), true).map((at) => at.epochMilliseconds);
  } catch (error) {
    throw new IcsError(
      `${nameOf(rule)} cannot be expanded: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function utc(wallMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC');
}
