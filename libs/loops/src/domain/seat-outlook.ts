// How many more interviews somebody could give in the days to come: what fits into their free time, day by day, and no
// more than what is left of their limits. It is a bound, not a plan: the candidate's times are not known yet, and breaks
// between interviews are not counted.
import type { SpanMs } from './loop-problem.js';

/** What is left of a limit in a local day or week. */
export interface LimitLeft {
  readonly spanMs: SpanMs;
  readonly count: number;
  readonly minutes: number;
}

/** The free time of a person and what is left of their limits in the same days and weeks. */
export interface PersonOutlook {
  readonly freeMs: readonly SpanMs[];
  readonly days: readonly LimitLeft[];
  readonly weeks: readonly LimitLeft[];
}

/** What a person could still give: interviews of some length, and minutes of interviews of whatever length. */
export interface StillFree {
  readonly interviews: number;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/** The lengths of what of the spans lies within the window, in whole minutes. */
const lengthsWithin = (spans: readonly SpanMs[], [from, to]: SpanMs): number[] =>
  spans
    .map(([start, end]) => Math.floor((Math.min(end, to) - Math.max(start, from)) / MINUTE_MS))
    .filter((length) => length > 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What the person could still give where each interview takes so many minutes. */
export function stillFree({ freeMs, days, weeks }: PersonOutlook, interviewMinutes: number): StillFree {
  const byDay = days.map(({ spanMs, count, minutes }) => {
    const lengths = lengthsWithin(freeMs, spanMs);
    const fitting = sum(lengths.map((length) => Math.floor(length / interviewMinutes)));
    return {
      startMs: spanMs[0],
      interviews: Math.min(count, Math.floor(minutes / interviewMinutes), fitting),
      minutes: count === 0 ? 0 : Math.min(minutes, sum(lengths)),
    };
  });
  const byWeek = weeks.map(({ spanMs: [from, to], count, minutes }) => {
    const own = byDay.filter(({ startMs }) => from <= startMs && startMs < to);
    return {
      interviews: Math.min(
        count,
        Math.floor(minutes / interviewMinutes),
        sum(own.map((day) => day.interviews)),
      ),
      minutes: count === 0 ? 0 : Math.min(minutes, sum(own.map((day) => day.minutes))),
    };
  });
  return {
    interviews: sum(byWeek.map(({ interviews }) => interviews)),
    minutes: sum(byWeek.map(({ minutes }) => minutes)),
  };
}
