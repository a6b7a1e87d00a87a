// Who has carried more than their share. Over a rolling window of local days, behind and ahead, the minutes of each week
// are shared by what everybody works in it: part-time, leave, pauses and days off lower what is expected. Before somebody
// joined nothing is expected of them, as if they had carried then what the others did, so that they need not catch up.
import type { Span, Spans } from './intervals.js';
import { loadWithin } from './load.js';
import type { LoadItem } from './load.js';
import { localDateAt, localDaySpan, minutesOfDay, weekdayOf } from './local-time.js';
import type { LocalDate, Weekday } from './local-time.js';
import type { WorkingHour } from './working-hours.js';

/** How far fairness looks to both sides of now, unless asked otherwise: four weeks that were and four to come. */
export const FAIR_DAYS = 28;

/** A person whose load is compared: how much they work, since when they are asked, when they are away, what they carry. */
export interface FairPerson {
  readonly id: string;
  readonly zone: string;
  readonly workingHours: readonly WorkingHour[];
  /** When they joined; null when they have always been there. */
  readonly sinceMs: number | null;
  readonly awayMs: Spans;
  readonly carried: readonly LoadItem[];
}

/** The window, so many local days to both sides of the instant's own day, and what a full-time week is. */
export interface FairWindow {
  readonly atMs: number;
  readonly days: number;
  readonly daysOff: readonly LocalDate[];
  readonly fullWeekMinutes: number;
}

/** How a person stands: what they have carried since they joined, and what they would have, had all been shared fairly. */
export interface FairShare {
  readonly id: string;
  readonly minutes: number;
  /** What of a full-time person's window they are there for, 0 to 1. */
  readonly capacity: number;
  readonly fairMinutes: number;
  readonly deviationMinutes: number;
  /** The deviation as a full-time person would feel it: half time counts twice; null for who has no working hours. */
  readonly standing: number | null;
}

/** How a group stands: each one's share, and how far the standings lie apart. */
export interface FairLoad {
  readonly shares: readonly FairShare[];
  /** The largest standing less the smallest. */
  readonly spread: number;
  /** The standard deviation of the standings as a part of what a full-time person carries; 0 when all are alike. */
  readonly variation: number;
}

/** The window in instants: whole local days, as limits have them. */
export function fairSpan({ atMs, days }: Pick<FairWindow, 'atMs' | 'days'>, zone: string): Span {
  const today = localDateAt(atMs, zone);
  return [startOf(shifted(today, -days), zone), startOf(shifted(today, days), zone)];
}

/** Instants that hold the window in whatever zone: what has to be read to compare people. */
export const fairReach = (at: Date, days: number): { readonly from: Date; readonly to: Date } => ({
  from: new Date(at.getTime() - (days + 2) * DAY_MS),
  to: new Date(at.getTime() + (days + 2) * DAY_MS),
});

/** The minutes of work in a week of these hours. */
export const weekMinutes = (hours: readonly WorkingHour[]): number =>
  sum(hours.map(({ from, to }) => minutesOfDay(to) - minutesOfDay(from)));

/** The shares of a group of people, in their order. */
export function fairLoad(people: readonly FairPerson[], window: FairWindow): FairLoad {
  const calendars = new Map<string, Calendar>();
  const rows = people.map((person) => {
    const calendar = calendars.get(person.zone) ?? calendarOf(person.zone, window);
    calendars.set(person.zone, calendar);
    return {
      person,
      worked: workedByWeek(person, calendar, window),
      carried: carriedByWeek(person, calendar),
    };
  });
  const expectedOf = expectation(rows);
  const fullMinutes = (window.fullWeekMinutes * 2 * window.days) / WEEK_DAYS;
  const shares = rows.map(({ person, worked, carried }): FairShare => {
    const minutes = sum(carried);
    const fairMinutes = expectedOf(worked);
    const deviationMinutes = minutes - fairMinutes;
    const partTime = Math.min(1, ratio(weekMinutes(person.workingHours), window.fullWeekMinutes));
    return {
      id: person.id,
      minutes,
      capacity: ratio(sum(worked), fullMinutes),
      fairMinutes,
      deviationMinutes,
      standing: partTime > 0 ? deviationMinutes / partTime : null,
    };
  });
  return { shares, ...spreadOf(shares) };
}

interface Weeks {
  readonly worked: readonly number[];
  readonly carried: readonly number[];
}

/**
 * What somebody who worked so much of each week should have carried: their part, week by week, of what all carried then.
 * Minutes of weeks in which nobody was there are shared by what everybody works in the whole window.
 */
function expectation(rows: readonly Weeks[]): (worked: readonly number[]) => number {
  const weeks = (rows[0]?.worked ?? []).map((_, week) => ({
    worked: sum(rows.map((row) => row.worked[week] ?? 0)),
    carried: sum(rows.map((row) => row.carried[week] ?? 0)),
  }));
  const ownerless = sum(weeks.filter(({ worked }) => worked === 0).map(({ carried }) => carried));
  const all = sum(weeks.map(({ worked }) => worked));
  return (own) =>
    sum(weeks.map(({ worked, carried }, week) => carried * ratio(own[week] ?? 0, worked))) +
    ownerless * ratio(sum(own), all);
}

function spreadOf(shares: readonly FairShare[]): Pick<FairLoad, 'spread' | 'variation'> {
  const there = shares.flatMap(({ standing, capacity }) =>
    standing === null || capacity === 0 ? [] : [standing],
  );
  if (there.length === 0) return { spread: 0, variation: 0 };
  const mean = sum(there) / there.length;
  const deviation = Math.sqrt(sum(there.map((standing) => (standing - mean) ** 2)) / there.length);
  const fullTime = ratio(
    sum(shares.map(({ minutes }) => minutes)),
    sum(shares.map(({ capacity }) => capacity)),
  );
  return { spread: Math.max(...there) - Math.min(...there), variation: ratio(deviation, fullTime) };
}

interface Calendar {
  /** The local days of the window that are not off, by their place in it. */
  readonly days: readonly { readonly week: number; readonly weekday: Weekday; readonly span: Span }[];
  /** Each week of the window, the last one maybe cut short. */
  readonly weeks: readonly Span[];
}

/** The window as a zone has it: found once for all who share the zone, as it is dear. */
function calendarOf(zone: string, { atMs, days, daysOff }: FairWindow): Calendar {
  const today = localDateAt(atMs, zone);
  const dates = Array.from({ length: 2 * days + 1 }, (_, at) => shifted(today, at - days));
  const starts = dates.map((date) => startOf(date, zone));
  const all = dates.slice(0, -1).map((date, at) => {
    return {
      date,
      week: Math.floor(at / WEEK_DAYS),
      weekday: weekdayOf(date),
      span: [starts[at] ?? 0, starts[at + 1] ?? 0] as const,
    };
  });
  const weeks = Map.groupBy(all, ({ week }) => week).values();
  return {
    days: all.filter(({ date }) => !daysOff.includes(date)),
    weeks: [...weeks].map((of): Span => [of[0]?.span[0] ?? 0, of.at(-1)?.span[1] ?? 0]),
  };
}

/** Minutes of work in each week, without days before they joined, off or away; more than full time counts as full time. */
function workedByWeek(person: FairPerson, { days, weeks }: Calendar, window: FairWindow): number[] {
  const byWeekday = WEEKDAYS.map((weekday) =>
    weekMinutes(person.workingHours.filter((hour) => hour.weekday === weekday)),
  );
  const scale = Math.min(1, ratio(window.fullWeekMinutes, sum(byWeekday)));
  const worked = weeks.map(() => 0);
  for (const { week, weekday, span } of days) {
    const [from, to] = span;
    if (to <= (person.sinceMs ?? from) || person.awayMs.some(([start, end]) => start < to && from < end))
      continue;
    worked[week] = (worked[week] ?? 0) + scale * (byWeekday[weekday - 1] ?? 0);
  }
  return worked;
}

/** Minutes carried in each week since they joined. */
const carriedByWeek = ({ carried, sinceMs }: FairPerson, { weeks }: Calendar): number[] =>
  weeks.map(([from, to]) => loadWithin(carried, [Math.max(from, sinceMs ?? from), to]).minutes);

const WEEK_DAYS = 7;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const DAY_MS = 86_400_000;
/** Half of the points is for who carries exactly their share; an hour more or less is two points. */
const POINTS_PER_MINUTE = 2 / 60;

/**
 * The engine's points of a standing: half of `pointsMax` for a fair share, 2 more or fewer for each hour of a full-time
 * person, from 0 to `pointsMax`. Who has no working hours is asked last.
 */
export function fairPoints({ standing }: FairShare, pointsMax: number): number {
  if (standing === null) return pointsMax;
  return Math.max(0, Math.min(pointsMax, Math.round(pointsMax / 2 + standing * POINTS_PER_MINUTE)));
}

const startOf = (date: LocalDate, zone: string): number => localDaySpan(date, zone)[0];
const shifted = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
