// Random rules, expanded by the reader and by a slow, independent definition: walk every day (or period) from the
// start, keep what every part allows, take positions, count. Nothing is shared but the text of the rule.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { eventText } from '../../../../test/support/ics-text.js';
import { busyFromIcs } from './busy-from-ics.js';

const seed = 20261123;
const dayMs = 86_400_000;
const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const epochMs = Date.parse('2026-01-01T09:00:00Z');

interface Rule {
  readonly startMs: number;
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly byDay: readonly string[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: string;
  readonly count: number | undefined;
  readonly untilMs: number | undefined;
  readonly windowStartMs: number;
}

const some = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }));

const ruleArbitrary: fc.Arbitrary<Rule> = fc.record({
  startMs: fc.integer({ min: 0, max: 800 }).map((days) => epochMs + days * dayMs),
  freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  byDay: some(names),
  byMonthDay: some([1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -31]),
  byMonth: some([1, 2, 3, 6, 9, 11, 12]),
  bySetPos: some([1, 2, 3, -1, -2]),
  weekStart: fc.constantFrom('MO', 'SU', 'WE'),
  count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  untilMs: fc.option(
    fc.integer({ min: -10, max: 1500 }).map((days) => epochMs + days * dayMs),
    { nil: undefined },
  ),
  windowStartMs: fc.integer({ min: 0, max: 2000 }).map((days) => epochMs - 9 * 3_600_000 + days * dayMs),
});

function textOf(rule: Rule): string {
  const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.000/g, '');
  const list = (name: string, values: readonly unknown[]): string =>
    values.length === 0 ? '' : `;${name}=${values.join(',')}`;
  const parts = [
    `FREQ=${rule.freq};INTERVAL=${rule.interval};WKST=${rule.weekStart}`,
    list('BYDAY', rule.byDay) + list('BYMONTHDAY', monthDaysOf(rule)) + list('BYMONTH', rule.byMonth),
    list('BYSETPOS', positionsOf(rule)),
    rule.count === undefined ? '' : `;COUNT=${rule.count}`,
    rule.untilMs === undefined || rule.count !== undefined ? '' : `;UNTIL=${utc(rule.untilMs)}`,
  ];
  return eventText(`DTSTART:${utc(rule.startMs)}`, 'DURATION:PT1H', `RRULE:${parts.join('')}`);
}

// BYMONTHDAY is not for weekly rules, and BYSETPOS is not for rules without another part.
function monthDaysOf(rule: Rule): readonly number[] {
  return rule.freq === 'WEEKLY' ? [] : rule.byMonthDay;
}

function positionsOf(rule: Rule): readonly number[] {
  return rule.byDay.length + monthDaysOf(rule).length === 0 ? [] : rule.bySetPos;
}

/** The number of the period in which a day lies, counted from that of DTSTART. */
function periodOf(rule: Rule, ms: number): number {
  const at = new Date(ms);
  const start = new Date(rule.startMs);
  const dayNumber = (value: number): number => Math.floor(value / dayMs);
  const weekOf = (value: number): number =>
    Math.floor((dayNumber(value) + 4 - names.indexOf(rule.weekStart)) / 7);
  if (rule.freq === 'DAILY') return dayNumber(ms) - dayNumber(rule.startMs);
  if (rule.freq === 'WEEKLY') return weekOf(ms) - weekOf(rule.startMs);
  const years = at.getUTCFullYear() - start.getUTCFullYear();
  return rule.freq === 'YEARLY' ? years : years * 12 + at.getUTCMonth() - start.getUTCMonth();
}

function allows(rule: Rule, ms: number): boolean {
  const at = new Date(ms);
  const start = new Date(rule.startMs);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  const monthDays = monthDaysOf(rule);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(at.getUTCMonth() + 1)) return false;
  if (rule.byDay.length > 0 && !rule.byDay.includes(names[at.getUTCDay()] ?? '')) return false;
  const date = at.getUTCDate();
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(date - lastDay - 1))
    return false;
  if (rule.byDay.length + monthDays.length > 0) return true;
  // Without a part for the day, DTSTART says which day of the week, month or year.
  if (rule.freq === 'WEEKLY') return at.getUTCDay() === start.getUTCDay();
  if (rule.freq === 'DAILY') return true;
  if (date !== start.getUTCDate()) return false;
  return rule.freq === 'MONTHLY' || rule.byMonth.length > 0 || at.getUTCMonth() === start.getUTCMonth();
}

/** Instants of the rule up to a limit, by definition (RFC 5545, section 3.3.10). */
function byDefinition(rule: Rule, limitMs: number): readonly number[] {
  const periods = new Map<number, number[]>();
  for (let ms = rule.startMs - 400 * dayMs; ms <= limitMs + 400 * dayMs; ms += dayMs) {
    const period = periodOf(rule, ms);
    if (period < 0 || period % rule.interval !== 0 || !allows(rule, ms)) continue;
    periods.set(period, [...(periods.get(period) ?? []), ms]);
  }
  const positions = positionsOf(rule);
  const found: number[] = [];
  for (const days of periods.values()) {
    const picked =
      positions.length === 0
        ? days
        : days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
    found.push(...picked.filter((ms) => ms >= rule.startMs));
  }
  const all = [...new Set([rule.startMs, ...found])].sort((a, b) => a - b);
  if (rule.count !== undefined) return all.slice(0, rule.count);
  const untilMs = rule.untilMs ?? Infinity;
  return all.filter((ms) => ms <= untilMs);
}

test(`random rules expand as the definition says (seed ${seed})`, () => {
  fc.assert(
    fc.property(ruleArbitrary, (rule) => {
      const fromMs = rule.windowStartMs;
      const toMs = fromMs + 120 * dayMs;
      const expected = byDefinition(rule, toMs).filter((ms) => ms < toMs && ms + 3_600_000 > fromMs);
      const spans = busyFromIcs(textOf(rule), { fromMs, toMs, zone: 'UTC' });
      expect(spans.map(([from]) => from)).toEqual(expected);
    }),
    { seed, numRuns: 250 },
  );
});

test(`rules that DTSTART matches expand as in ical.js, in a zone with clock changes (seed ${seed})`, () => {
  fc.assert(
    fc.property(ruleArbitrary, (rule) => {
      fc.pre(
        rule.interval < 3 &&
          rule.bySetPos.length === 0 &&
          rule.byMonthDay.length === 0 &&
          rule.byMonth.length === 0,
      );
      fc.pre(rule.freq === 'WEEKLY' || rule.freq === 'DAILY');
      const text = textOf({ ...rule, untilMs: undefined });
      const event = new ICAL.Event(
        new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent') as ICAL.Component,
      );
      const first = event.iterator().next();
      fc.pre(
        first !== null &&
          byDefinition({ ...rule, count: 1 }, rule.startMs)[0] === first.toJSDate().getTime() &&
          allows(rule, rule.startMs),
      );
      const fromMs = rule.startMs;
      const toMs = fromMs + 200 * dayMs;
      const iterator = event.iterator();
      const expected: number[] = [];
      // At its end the iterator gives undefined, whatever its types say.
      for (let next: ICAL.Time | undefined = iterator.next(); next; next = iterator.next()) {
        const ms = next.toJSDate().getTime();
        if (ms >= toMs) break;
        expected.push(ms);
      }
      // The same rule at the same wall time in Berlin: each instant is moved by the offset of its day.
      const inBerlin = text.replace('DTSTART:', 'DTSTART;TZID=Europe/Berlin:').replace('090000Z', '090000');
      const spans = busyFromIcs(inBerlin, { fromMs: fromMs - dayMs, toMs, zone: 'UTC' });
      const walls = spans.map(([from]) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(from)
          .toZonedDateTimeISO('Europe/Berlin')
          .toPlainDateTime();
        return Date.parse(`${wall.toString()}Z`);
      });
      expect(walls.filter((ms) => ms < toMs)).toEqual(expected);
    }),
    { seed, numRuns: 60 },
  );
});
