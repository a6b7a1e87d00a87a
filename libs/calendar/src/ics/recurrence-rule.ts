// RRULE → the wall times at which it starts something. Rules are evaluated in wall time (the zone comes later, so an
// occurrence in a clock change's gap is moved, not lost), jump straight to the window, and are charged beforehand.
// rrule-temporal expands what has BY parts; a rule without them is arithmetic, however absurd its COUNT.
import { RRuleTemporal } from 'rrule-temporal';
import type { Freq } from 'rrule-temporal';
import type { ContentLine } from './content-lines.js';
import { IcsError } from './ics-error.js';
import { dayMs, readTime } from './ics-time.js';
import type { IcsTime } from './ics-time.js';
import type { WorkBudget } from './limits.js';

/** A recurrence rule, checked; `until` is as written, in whatever kind of time, and left to the caller to apply. */
export interface IcsRule {
  readonly text: string;
  readonly lineNumber: number;
  readonly freq: Freq;
  readonly interval: number;
  readonly count?: number;
  readonly until?: IcsTime;
  readonly weekStart: string;
  readonly byDay: readonly string[];
  readonly numbers: ReadonlyMap<NumberPart, readonly number[]>;
  readonly calendar?: string;
  readonly skip?: 'OMIT' | 'BACKWARD' | 'FORWARD';
}

type NumberPart = keyof typeof numberParts;

const numberParts = {
  BYSECOND: { min: 0, max: 60, negative: false },
  BYMINUTE: { min: 0, max: 59, negative: false },
  BYHOUR: { min: 0, max: 23, negative: false },
  BYMONTHDAY: { min: 1, max: 31, negative: true },
  BYYEARDAY: { min: 1, max: 366, negative: true },
  BYWEEKNO: { min: 1, max: 53, negative: true },
  BYMONTH: { min: 1, max: 13, negative: false },
  BYSETPOS: { min: 1, max: 366, negative: true },
} as const;

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const timeParts = [
  ['BYHOUR', 3_600_000, 24],
  ['BYMINUTE', 60_000, 60],
  ['BYSECOND', 1000, 60],
] as const;

const frequencyMs: Record<Freq, number> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: dayMs,
  WEEKLY: 7 * dayMs,
  MONTHLY: 30 * dayMs,
  YEARLY: 365 * dayMs,
};

/** Reads an RRULE or EXRULE line; throws `IcsError` naming the part that is wrong. Unknown parts are ignored. */
export function parseRule(line: ContentLine): IcsRule {
  const parts = new Map<string, string>();
  for (const part of line.value.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (value.trim() !== '') parts.set(name.trim().toUpperCase(), value.trim().toUpperCase());
  }
  const wrong = (name: string): IcsError =>
    new IcsError(`Line ${line.lineNumber}: ${line.name} has a bad ${name} "${parts.get(name) ?? ''}".`);
  const freq = parts.get('FREQ') ?? '';
  if (!isFrequency(freq)) throw wrong('FREQ');
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1');
  if (interval === undefined || interval < 1) throw wrong('INTERVAL');
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '') : undefined;
  if (parts.has('COUNT') && (count === undefined || count < 1)) throw wrong('COUNT');
  const until = parts.has('UNTIL') ? readTime(parts.get('UNTIL') ?? '') : undefined;
  if (parts.has('UNTIL') && until === undefined) throw wrong('UNTIL');
  const weekStart = parts.get('WKST') ?? 'MO';
  if (!/^(MO|TU|WE|TH|FR|SA|SU)$/.test(weekStart)) throw wrong('WKST');
  const byDay = (parts.get('BYDAY') ?? '')
    .split(',')
    .map((day) => day.trim())
    .filter((day) => day !== '');
  if (!byDay.every((day) => /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.test(day))) throw wrong('BYDAY');
  const calendar = parts.get('RSCALE');
  const skip = parts.get('SKIP');
  if (skip !== undefined && skip !== 'OMIT' && skip !== 'BACKWARD' && skip !== 'FORWARD') throw wrong('SKIP');
  return {
    ...{ text: line.value, lineNumber: line.lineNumber, freq, interval, weekStart },
    byDay: byDay.map((day) =>
      freq === 'WEEKLY' || freq === 'DAILY' ? day.slice(-2) : day.replace(/^\+/, ''),
    ),
    numbers: readNumbers(parts, wrong),
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    ...(calendar === undefined || calendar === 'GREGORIAN' ? {} : { calendar }),
    ...(skip === undefined || calendar === undefined ? {} : { skip }),
  };
}

/** The rule without BYHOUR, BYMINUTE and BYSECOND, which mean nothing for whole days (RFC 5545, 3.3.10). */
export function forWholeDays(rule: IcsRule): IcsRule {
  const numbers = [...rule.numbers].filter(([name]) => !/^BY(HOUR|MINUTE|SECOND)$/.test(name));
  return { ...rule, numbers: new Map(numbers) };
}

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
    budget.spend(steps.last - steps.first + 1, nameOf(rule));
    return Array.from(
      { length: steps.last - steps.first + 1 },
      (_, index) => startMs + (steps.first + index) * steps.stepMs,
    );
  }
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

/** How a rule is named in an error. */
export function nameOf(rule: IcsRule): string {
  return `Line ${rule.lineNumber}: the rule "${rule.text.slice(0, 80)}"`;
}

// COUNT has to be counted from the start; without it the expansion starts at the window. An estimate from above of
// what rrule-temporal will look at: it skips what BYHOUR, BYMINUTE and BYSECOND rule out of a finer frequency.
function stepsNeeded(rule: IcsRule, startMs: number, fromMs: number, toMs: number): number {
  const periodMs = frequencyMs[rule.freq];
  const firstMs = rule.count === undefined ? fromMs : startMs;
  const lengthMs = periodMs < dayMs ? matchingDaysMs(rule, firstMs, toMs) : toMs - firstMs;
  const periods = lengthMs / (periodMs * rule.interval) + 2;
  const number = (name: NumberPart): number => rule.numbers.get(name)?.length ?? 0;
  let perPeriod = 1;
  for (const [name, unitMs, inNext] of timeParts) {
    const values = number(name);
    if (values > 0) perPeriod *= unitMs < periodMs ? values : values / inNext;
  }
  const daysInPeriod = Math.max(1, periodMs / dayMs);
  const perWeekday = Math.ceil(daysInPeriod / 7);
  const days =
    rule.byDay.length * perWeekday + number('BYMONTHDAY') * 12 + number('BYYEARDAY') + number('BYWEEKNO') * 7;
  if (days > 0) perPeriod *= Math.min(daysInPeriod, days);
  return Math.ceil(periods * perPeriod);
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

function readNumbers(
  parts: ReadonlyMap<string, string>,
  wrong: (name: string) => IcsError,
): IcsRule['numbers'] {
  const numbers = new Map<NumberPart, readonly number[]>();
  for (const name of Object.keys(numberParts) as NumberPart[]) {
    const text = parts.get(name);
    if (text === undefined) continue;
    const { min, max, negative } = numberParts[name];
    const values = [...new Set(text.split(',').map((part) => wholeNumber(part.trim()) ?? NaN))];
    const isGood = values.every(
      (value) => (negative ? Math.abs(value) : value) >= min && Math.abs(value) <= max,
    );
    if (!isGood) throw wrong(name);
    numbers.set(
      name,
      name === 'BYSECOND' ? [...new Set(values.map((value) => Math.min(value, 59)))] : values,
    );
  }
  return numbers;
}

function isFrequency(text: string): text is Freq {
  return Object.hasOwn(frequencyMs, text);
}

function wholeNumber(text: string): number | undefined {
  return /^[+-]?\d{1,12}$/.test(text) ? Number(text) : undefined;
}
