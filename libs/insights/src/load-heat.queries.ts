// The heat map of load: what each person carries in each week of their own zone, beside what they may carry.
import { localDateAt, localWeekSpan, weekStartOf } from '#calendar';
import type { Weekday } from '#calendar';
import type { Actor } from '#access';
import { effectiveLimits, interviewersByIds, listInterviewers, organizationSettings } from '#people';
import { invalidInput, invariant, isId } from '#platform';
import type { Tx } from '#platform';
import { requireDate } from './require-date.js';
import { measured } from './sql/measured.sql.js';

const WEEKS_MAX = 26;
const WEEKS_DEFAULT = 8;

/** What is asked for: a page of people, of one pool or all, and the weeks from that which holds `from` on. */
export interface HeatAsked {
  /** A date, `YYYY-MM-DD`; two weeks ago unless given. */
  readonly from?: string | null | undefined;
  readonly weeks?: number | null | undefined;
  readonly poolId?: string | null | undefined;
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/** What somebody carries in a week. */
export interface HeatCell {
  /** The first local date of the week. */
  readonly weekOf: string;
  readonly from: Date;
  readonly to: Date;
  readonly interviews: number;
  readonly minutes: number;
}

/** Somebody with their weeks and the limits that hold for them. */
export interface HeatRow {
  readonly interviewerId: string;
  readonly name: string;
  readonly zone: string;
  readonly interviewsMax: number;
  readonly minutesMax: number;
  readonly weeks: readonly HeatCell[];
}

/** A page of the heat map, with one row more where there is one, and the first dates of its weeks. */
export interface LoadHeat {
  readonly weeks: readonly string[];
  readonly rows: readonly HeatRow[];
}

/** How many parts a row's key has. */
export const HEAT_KEYS = 2;

/** The sort key of a row. */
export const heatRowKey = ({ name, interviewerId }: HeatRow): readonly string[] => [name, interviewerId];

function weekDates(asked: HeatAsked, today: string, weekStartsOn: Weekday): string[] {
  const weeks = asked.weeks ?? WEEKS_DEFAULT;
  if (weeks < 1 || weeks > WEEKS_MAX)
    throw invalidInput('weeks', `weeks is a number of weeks from 1 to ${WEEKS_MAX}; it was ${weeks}.`);
  const from = requireDate(
    'from',
    asked.from ?? Temporal.PlainDate.from(today).subtract({ weeks: 2 }).toString(),
  );
  const first = Temporal.PlainDate.from(weekStartOf(from, weekStartsOn));
  return Array.from({ length: weeks }, (_, place) => first.add({ weeks: place }).toString());
}

/**
 * The sums of the people's weeks. Local weeks cannot be made in SQL, whose zones may differ from ours: each person comes
 * with the instants at which theirs begin, and the last one ends. 35,000 interviews of 100 people take some 60 ms.
 */
const HEAT = `
  WITH people AS MATERIALIZED (
    SELECT p.id::text AS id, p.bounds::timestamptz[] AS bounds FROM unnest($7::uuid[], $8::text[]) AS p (id, bounds))
  SELECT p.id, width_bucket(m.at, p.bounds) - 1 AS week,
         sum(m.amount)::integer AS interviews, sum(m.amount * m.value)::integer AS minutes
  FROM people p JOIN (${measured('all', ['load'])}) m ON m.dimension = p.id
  GROUP BY 1, 2`;

interface Sum {
  readonly id: string;
  /** The place of the week; those outside of the first to the last do not matter. */
  readonly week: number;
  readonly interviews: number;
  readonly minutes: number;
}

/** A page of the heat map. @throws {Refusal} INVALID_INPUT */
export async function loadHeat(tx: Tx, actor: Actor, asked: HeatAsked, at: Date): Promise<LoadHeat> {
  const settings = await organizationSettings(tx);
  const { weekStartsOn } = settings;
  const weeks = weekDates(asked, localDateAt(at.getTime(), settings.zone), weekStartsOn);
  const [afterName = '', afterId = ''] = asked.after ?? [];
  if (asked.after !== null && !isId(afterId))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  const people = await listInterviewers(tx, {
    limit: asked.limit,
    after: asked.after === null ? null : [afterName, afterId],
    poolId: asked.poolId ?? null,
    search: null,
  });
  const known = new Map(
    (
      await interviewersByIds(
        tx,
        people.map(({ id }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  const boundsIn = new Map<string, readonly Date[]>();
  const boundsOf = (zone: string): readonly Date[] => {
    const bounds = boundsIn.get(zone) ?? weekBounds(weeks, zone, weekStartsOn);
    boundsIn.set(zone, bounds);
    return bounds;
  };
  const shown = people.flatMap(({ id, name }) => {
    const person = known.get(id);
    return person === undefined ? [] : [{ id, name, person, bounds: boundsOf(person.zone) }];
  });
  const sums = new Map((await sumsOf(tx, actor, at, shown)).map((sum) => [`${sum.id} ${sum.week}`, sum]));
  const rows = shown.map(({ id, name, person, bounds }): HeatRow => {
    const { weeklyInterviewsMax, weeklyMinutesMax } = effectiveLimits(person, settings.limits);
    const cells = weeks.map((weekOf, place): HeatCell => {
      const { interviews = 0, minutes = 0 } = sums.get(`${id} ${place}`) ?? {};
      const [from, to] = [bounds[place], bounds[place + 1]];
      invariant(from !== undefined && to !== undefined, 'a week has two ends');
      return { weekOf, from, to, interviews, minutes };
    });
    const limits = { interviewsMax: weeklyInterviewsMax, minutesMax: weeklyMinutesMax };
    return { interviewerId: id, name, zone: person.zone, ...limits, weeks: cells };
  });
  return { weeks, rows };
}

/** The instants at which these weeks begin in the zone, and at which the last one ends. */
function weekBounds(weeks: readonly string[], zone: string, weekStartsOn: Weekday): Date[] {
  const spans = weeks.map((week) => localWeekSpan(week, zone, weekStartsOn));
  return [...spans.map(([from]) => from), ...spans.slice(-1).map(([, to]) => to)].map((ms) => new Date(ms));
}

interface BoundedPerson {
  readonly id: string;
  readonly bounds: readonly Date[];
}

function sumsOf(tx: Tx, actor: Actor, at: Date, people: readonly BoundedPerson[]): Promise<Sum[]> {
  if (people.length === 0) return Promise.resolve([]);
  const ends = people.flatMap(({ bounds }) => [bounds[0], bounds.at(-1)].map(Number));
  const window = [new Date(Math.min(...ends)), new Date(Math.max(...ends))];
  const ids = people.map(({ id }) => id);
  const bounds = people.map((person) => `{${person.bounds.map((bound) => bound.toISOString()).join(',')}}`);
  return tx.query<Sum>(HEAT, [tx.organizationId, actor.memberId, at, ...window, null, ids, bounds]);
}
