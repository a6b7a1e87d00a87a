// What is left of a person's limits in each local day and week that a loop touches: the allowance less what other loops
// already take. Search and commit both take it from here.
import { loadWithin } from '#calendar';
import type { LoadItem, LoadPeriod } from '#calendar';
import type { Limits } from '#people';
import type { PersonFacts } from './domain/loop-problem.js';

/** The person, the limits that hold, the days and weeks in question, and what other loops take. */
export interface Allowance {
  readonly interviewerId: string;
  readonly limits: Limits;
  readonly days: readonly LoadPeriod[];
  readonly weeks: readonly LoadPeriod[];
  readonly carried: readonly LoadItem[];
}

/** The limits that are left, never below nothing; each is named after the person first, and then the day or week. */
export function limitsLeft({
  interviewerId,
  limits,
  days,
  weeks,
  carried,
}: Allowance): PersonFacts['limits'] {
  const left = (of: string, periods: readonly LoadPeriod[], interviewsMax: number, minutesMax: number) =>
    periods.map(({ key, span }) => {
      const { count, minutes } = loadWithin(carried, span);
      return {
        id: `${interviewerId} ${of} ${key}`,
        spanMs: span,
        count: Math.max(0, interviewsMax - count),
        minutes: Math.max(0, minutesMax - minutes),
      };
    });
  return [
    ...left('on', days, limits.dailyInterviewsMax, limits.dailyMinutesMax),
    ...left('in the week of', weeks, limits.weeklyInterviewsMax, limits.weeklyMinutesMax),
  ];
}
