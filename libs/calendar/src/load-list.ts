// What each interviewer carries in each week, beside their limits, as a list to take away.
import { columnOf, exportedList, finding, listPage, membersByIds } from '#access';
import type { ListFilter } from '#access';
import { effectiveLimits, interviewersByIds, listInterviewers, organizationSettings } from '#people';
import type { Limits } from '#people';
import { invalidInput } from '#platform';
import { localDateAt } from './domain/local-time.js';
import { weekLoads } from './week-load.queries.js';
import type { WeekLoad, WeeksAround } from './week-load.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 200;
const WEEK_MS = 7 * 86_400_000;
const WEEKS_MAX = 104;
/** Where no time is asked for: a month behind, and as far ahead as loops are usually booked. */
const WEEKS_BEFORE = 4;
const WEEKS_AFTER = 8;

interface ListedWeek {
  readonly load: WeekLoad;
  readonly name: string;
  readonly email: string | null;
  readonly zone: string;
  readonly limits: Limits;
}

/** The load of everybody who can be asked to interview, by name and then by week. */
export const loadList = exportedList<ListedWeek>({
  name: 'load',
  about: 'interviews and minutes per person and week, beside their limits',
  verb: 'interviewer.read',
  filters: ['from', 'to', 'pool'],
  columns: {
    'member id': text(({ load }) => load.interviewerId),
    name: text(({ name }) => name),
    email: text(({ email }) => email),
    zone: text(({ zone }) => zone),
    week: text(({ load, zone }) => localDateAt(load.from.getTime(), zone)),
    'week starts at': instant(({ load }) => load.from),
    'week ends at': instant(({ load }) => load.to),
    interviews: number(({ load }) => load.interviews),
    'interviews at most': number(({ limits }) => limits.weeklyInterviewsMax),
    minutes: number(({ load }) => load.minutes),
    'minutes at most': number(({ limits }) => limits.weeklyMinutesMax),
  },
  page: async (tx, { filter, at, after }) => {
    const { limits, zone: organizationZone } = await organizationSettings(tx);
    const weeks = weeksOf(filter, at, organizationZone);
    const [afterName, afterId] = after ?? [];
    const key = afterName === undefined || afterId === undefined ? null : ([afterName, afterId] as const);
    const found = await listInterviewers(tx, { limit: LIMIT, after: key, poolId: filter.pool, search: null });
    const { rows: people, next } = listPage(found, LIMIT, ({ name, id }) => [name, id]);
    const ids = people.map(({ id }) => id);
    const profileOf = finding(await interviewersByIds(tx, ids), ({ id }) => id);
    const memberOf = finding(await membersByIds.fetch(tx, ids), membersByIds.keyOf);
    const loads = Map.groupBy(
      await weekLoads(tx, ids, at, weeks.around),
      ({ interviewerId }) => interviewerId,
    );
    const rows = people.flatMap(({ id, name }) => {
      const profile = profileOf(id);
      if (profile === null) return [];
      const person = {
        name,
        email: memberOf(id)?.email ?? null,
        zone: profile.zone,
        limits: effectiveLimits(profile, limits),
      };
      const own = (loads.get(id) ?? []).filter((week) => hasDayOf(weeks, week, profile.zone));
      return own.map((load) => ({ ...person, load }));
    });
    return { rows, next };
  },
});

interface Weeks {
  readonly around: WeeksAround;
  /** Local dates, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The weeks that are asked for, counted from the one of `at`: those with a day of the ones from `from` to `to`. Days are
 * compared as everybody's own calendar has them, so that a week which begins abroad some hours earlier is not one more.
 * @throws {Refusal} INVALID_INPUT for too many
 */
function weeksOf({ from, to }: ListFilter, at: Date, zone: string): Weeks {
  const fromMs =
    from?.getTime() ?? Math.min(at.getTime(), to?.getTime() ?? Infinity) - WEEKS_BEFORE * WEEK_MS;
  const toMs = to?.getTime() ?? Math.max(at.getTime(), fromMs) + WEEKS_AFTER * WEEK_MS;
  const weeksBefore = Math.max(0, Math.ceil((at.getTime() - fromMs) / WEEK_MS));
  const weeksAfter = Math.max(0, Math.ceil((toMs - at.getTime()) / WEEK_MS));
  for (const [field, weeks] of [
    ['from', weeksBefore],
    ['to', weeksAfter],
  ] as const)
    if (weeks > WEEKS_MAX)
      throw invalidInput(
        field,
        `${field} must be within ${WEEKS_MAX} weeks of now; it was ${weeks} weeks away.`,
      );
  return {
    around: { weeksBefore: weeksBefore + 1, weeksAfter: weeksAfter + 1 },
    firstDay: localDateAt(fromMs, zone),
    lastDay: localDateAt(toMs - 1, zone),
  };
}

const dayIn = (instant: Date, zone: string): string => localDateAt(instant.getTime(), zone);

/** Whether a day of the week is among those asked for. */
const hasDayOf = ({ firstDay, lastDay }: Weeks, { from, to }: WeekLoad, zone: string): boolean =>
  dayIn(from, zone) <= lastDay && dayIn(new Date(to.getTime() - 1), zone) >= firstDay;
