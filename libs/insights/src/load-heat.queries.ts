// The heat map of load: what each person carries in each week of their own zone, beside what they may carry.
import { localDateAt, localWeekSpan, weekStartOf } from '#calendar';
import type { Actor } from '#access';
import { effectiveLimits, interviewersByIds, listInterviewers, organizationSettings } from '#people';
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import { measured } from './sql/measured.sql.js';

const WEEKS_MAX = 26;
const WEEKS_DEFAULT = 8;
const DAY_MS = 86_400_000;

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

function weekDates(asked: HeatAsked, today: string, weekStartsOn: 1 | 2 | 3 | 4 | 5 | 6 | 7): string[] {
  const weeks = asked.weeks ?? WEEKS_DEFAULT;
  if (weeks < 1 || weeks > WEEKS_MAX)
    throw invalidInput('weeks', `weeks is a number of weeks from 1 to ${WEEKS_MAX}; it was ${weeks}.`);
  const from = asked.from ?? Temporal.PlainDate.from(today).subtract({ weeks: 2 }).toString();
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || !isDate(from))
    throw invalidInput('from', `from is a date such as 2026-11-23; it was ${JSON.stringify(from)}.`);
  const first = Temporal.PlainDate.from(weekStartOf(from, weekStartsOn));
  return Array.from({ length: weeks }, (_, place) => first.add({ weeks: place }).toString());
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The sums of the people's weeks; spans of local weeks cannot be made in SQL, whose zones may differ from ours. */
const HEAT = `
  SELECT w.id, w.week, sum(m.amount)::integer AS interviews, sum(m.amount * m.value)::integer AS minutes
  FROM unnest($7::uuid[], $8::text[], $9::timestamptz[], $10::timestamptz[]) AS w (id, week, starts, ends)
  JOIN (${measured('all', ['load'])}) m ON m.dimension = w.id::text AND m.at >= w.starts AND m.at < w.ends
  GROUP BY w.id, w.week`;

interface Sum {
  readonly id: string;
  readonly week: string;
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
  const spans = people.flatMap(({ id }) => {
    const zone = known.get(id)?.zone ?? settings.zone;
    return weeks.map((week) => ({ id, week, span: localWeekSpan(week, zone, weekStartsOn) }));
  });
  const sums = new Map((await sumsOf(tx, actor, at, spans)).map((sum) => [`${sum.id} ${sum.week}`, sum]));
  const ofPerson = Map.groupBy(spans, ({ id }) => id);
  const rows = people.flatMap(({ id, name }): HeatRow[] => {
    const person = known.get(id);
    if (person === undefined) return [];
    const limits = effectiveLimits(person, settings.limits);
    const cells = (ofPerson.get(id) ?? []).map(({ week, span }) => ({
      weekOf: week,
      from: new Date(span[0]),
      to: new Date(span[1]),
      interviews: sums.get(`${id} ${week}`)?.interviews ?? 0,
      minutes: sums.get(`${id} ${week}`)?.minutes ?? 0,
    }));
    const { weeklyInterviewsMax: interviewsMax, weeklyMinutesMax: minutesMax } = limits;
    return [{ interviewerId: id, name, zone: person.zone, interviewsMax, minutesMax, weeks: cells }];
  });
  return { weeks, rows };
}

interface WeekOfPerson {
  readonly id: string;
  readonly week: string;
  readonly span: readonly [number, number];
}

function sumsOf(tx: Tx, actor: Actor, at: Date, spans: readonly WeekOfPerson[]): Promise<Sum[]> {
  if (spans.length === 0) return Promise.resolve([]);
  const starts = spans.map(({ span }) => new Date(span[0]));
  const ends = spans.map(({ span }) => new Date(span[1]));
  const window = [
    new Date(Math.min(...starts.map(Number)) - DAY_MS),
    new Date(Math.max(...ends.map(Number)) + DAY_MS),
  ];
  const ids = spans.map(({ id }) => id);
  const weeks = spans.map(({ week }) => week);
  return tx.query<Sum>(HEAT, [
    tx.organizationId,
    actor.memberId,
    at,
    ...window,
    null,
    ids,
    weeks,
    starts,
    ends,
  ]);
}
