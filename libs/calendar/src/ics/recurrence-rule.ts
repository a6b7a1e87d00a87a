// RRULE and EXRULE as text → a rule of which every part has been checked. What the rule means is recurrence-starts'
// business.
import type { Freq } from 'rrule-temporal';
import type { ContentLine } from './content-lines.js';
import { IcsError } from './ics-error.js';
import { dayMs, readTime } from './ics-time.js';
import type { IcsTime } from './ics-time.js';

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

/** The names of the parts that hold numbers. */
export type NumberPart = keyof typeof numberParts;

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

/** The length of each frequency's period in ms, at its longest but for months and years as they mostly are. */
export const frequencyMs: Record<Freq, number> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: dayMs,
  WEEKLY: 7 * dayMs,
  MONTHLY: 30 * dayMs,
  YEARLY: 366 * dayMs,
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

/** How a rule is named in an error. */
export function nameOf(rule: IcsRule): string {
  return `Line ${rule.lineNumber}: the rule "${rule.text.slice(0, 80)}"`;
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
