// What counts against a person's limits, and when. An interview counts wholly on the local day, and in the local
// week, in which it starts: one that runs past midnight is not split, so a limit reads the same in every zone.
import type { Span } from './intervals.js';
import { localDateAt, localDaySpan, localDatesIn, localWeekSpan, weekStartOf } from './local-time.js';
import type { LocalDate, Weekday } from './local-time.js';

/** One interview as far as limits are concerned; `loadMinutes` may include preparation and write-up. */
export interface LoadItem {
  readonly startMs: number;
  readonly loadMinutes: number;
}

/** Interviews and minutes in one local day or week. */
export interface Load {
  readonly count: number;
  readonly minutes: number;
}

/** The limits of one person; an absent one does not limit. */
export interface LoadLimits {
  readonly dayCountMax?: number;
  readonly dayMinutesMax?: number;
  readonly weekCountMax?: number;
  readonly weekMinutesMax?: number;
}

/** A local day (key: its date) or week (key: its first date) with its bounds in ms. */
export interface LoadPeriod {
  readonly key: LocalDate;
  readonly span: Span;
}

/** A limit that a load goes over. */
export interface LimitExceeded {
  readonly limit: keyof LoadLimits;
  readonly key: LocalDate;
  readonly allowed: number;
  readonly found: number;
}

/** Load of the interviews that start inside a span in ms, half-open as all are. */
export function loadWithin(items: readonly LoadItem[], [from, to]: Span): Load {
  let [count, minutes] = [0, 0];
  for (const { startMs, loadMinutes } of items) {
    if (startMs < from || startMs >= to) continue;
    count++;
    minutes += loadMinutes;
  }
  return { count, minutes };
}

/** Load per local date on which the interviews start. */
export function loadByDay(items: readonly LoadItem[], zone: string): ReadonlyMap<LocalDate, Load> {
  return loadBy(items, (item) => localDateAt(item.startMs, zone));
}

/** Load per local week in which the interviews start; the key is the week's first date. */
export function loadByWeek(
  items: readonly LoadItem[],
  zone: string,
  weekStartsOn: Weekday,
): ReadonlyMap<LocalDate, Load> {
  return loadBy(items, (item) => weekStartOf(localDateAt(item.startMs, zone), weekStartsOn));
}

/** The local days that a window in ms touches, each whole. */
export function dayPeriods(windowMs: Span, zone: string): readonly LoadPeriod[] {
  return localDatesIn(windowMs, zone).map((date) => ({ key: date, span: localDaySpan(date, zone) }));
}

/** The local weeks that a window in ms touches, each whole. */
export function weekPeriods(windowMs: Span, zone: string, weekStartsOn: Weekday): readonly LoadPeriod[] {
  const starts = localDatesIn(windowMs, zone).map((date) => weekStartOf(date, weekStartsOn));
  return [...new Set(starts)].map((key) => ({ key, span: localWeekSpan(key, zone, weekStartsOn) }));
}

/** Every limit that these interviews together go over, days before weeks, in date order; empty when all hold. */
export function exceededLimits(
  items: readonly LoadItem[],
  limits: LoadLimits,
  zone: string,
  weekStartsOn: Weekday,
): readonly LimitExceeded[] {
  const days = loadByDay(items, zone);
  const weeks = loadByWeek(items, zone, weekStartsOn);
  return [
    ...over(days, 'dayCountMax', limits, (load) => load.count),
    ...over(days, 'dayMinutesMax', limits, (load) => load.minutes),
    ...over(weeks, 'weekCountMax', limits, (load) => load.count),
    ...over(weeks, 'weekMinutesMax', limits, (load) => load.minutes),
  ];
}

function loadBy(
  items: readonly LoadItem[],
  keyOf: (item: LoadItem) => LocalDate,
): ReadonlyMap<LocalDate, Load> {
  const loads = new Map<LocalDate, Load>();
  for (const item of items) {
    const key = keyOf(item);
    const { count, minutes } = loads.get(key) ?? { count: 0, minutes: 0 };
    loads.set(key, { count: count + 1, minutes: minutes + item.loadMinutes });
  }
  return new Map([...loads].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function over(
  loads: ReadonlyMap<LocalDate, Load>,
  limit: keyof LoadLimits,
  limits: LoadLimits,
  measure: (load: Load) => number,
): readonly LimitExceeded[] {
  const allowed = limits[limit];
  if (allowed === undefined) return [];
  return [...loads]
    .filter(([, load]) => measure(load) > allowed)
    .map(([key, load]) => ({ limit, key, allowed, found: measure(load) }));
}
