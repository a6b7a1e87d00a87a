// What interviewers carry week by week. The bounds of a week are local to each person, so they are made
// here and not in SQL; the counting is that of the limits themselves.
import { interviewersByIds, organizationSettings } from '#people';
import type { Tx } from '#platform';
import { carriedBy } from './carried.queries.js';
import { loadWithin } from './domain/load.js';
import { localDateAt, localWeekSpan } from './domain/local-time.js';

/** Interviews and their minutes that start within one local week of a person. */
export interface WeekLoad {
  readonly interviewerId: string;
  readonly from: Date;
  readonly to: Date;
  readonly interviews: number;
  readonly minutes: number;
}

/** So many weeks around the current one; none to either side where nothing is said. */
export interface WeeksAround {
  readonly weeksBefore: number;
  readonly weeksAfter: number;
}

/** The load of these interviewers, bookings and live holds, in the weeks of their own zones around `at`, in order. */
export async function weekLoads(
  tx: Tx,
  interviewerIds: readonly string[],
  at: Date,
  { weeksBefore, weeksAfter }: WeeksAround = { weeksBefore: 0, weeksAfter: 0 },
): Promise<WeekLoad[]> {
  const { weekStartsOn } = await organizationSettings(tx);
  const weeks = (await interviewersByIds(tx, interviewerIds)).flatMap(({ id, zone }) => {
    const today = Temporal.PlainDate.from(localDateAt(at.getTime(), zone));
    return Array.from({ length: weeksBefore + 1 + weeksAfter }, (_, place) => {
      const date = today.add({ weeks: place - weeksBefore }).toString();
      return { id, span: localWeekSpan(date, zone, weekStartsOn) };
    });
  });
  if (weeks.length === 0) return [];
  const window = {
    from: new Date(Math.min(...weeks.map(({ span }) => span[0]))),
    to: new Date(Math.max(...weeks.map(({ span }) => span[1]))),
  };
  const carried = await carriedBy(tx, interviewerIds, window, { at, exceptLoopId: null });
  return weeks.map(({ id, span }) => {
    const { count, minutes } = loadWithin(carried.get(id) ?? [], span);
    return { interviewerId: id, from: new Date(span[0]), to: new Date(span[1]), interviews: count, minutes };
  });
}
