// Which weekly hours hold for a person: their own, else those of the pool in whose seat they would sit, else the
// organization's. One loop may reach a person through several pools; the hours are then the union of what each of
// these ways gives, because the engine knows one week per person and at any of these times one of the ways admits them.
import type { WorkingHour } from './working-hours.js';

/** A week of working hours and of preferred ones; null where nothing is set and the next one's hold. */
export interface OwnHours {
  readonly workingHours: readonly WorkingHour[] | null;
  readonly preferredHours: readonly WorkingHour[] | null;
}

/** The organization's hours: it always has working hours, and preferred ones or no wish. */
export interface DefaultHours extends OwnHours {
  readonly workingHours: readonly WorkingHour[];
}

/** Where hours come from. */
export type HoursSource = 'person' | 'pool' | 'organization';

/** The hours that hold; without preferred ones every working hour is as welcome, and the wish comes from nowhere. */
export interface HoursInForce extends DefaultHours {
  readonly workingHoursFrom: HoursSource;
  readonly preferredHoursFrom: HoursSource | null;
}

/** The hours of somebody in a seat of `pool`; null is a seat that names them, or none at all. */
export function hoursInForce(own: OwnHours, pool: OwnHours | null, organization: DefaultHours): HoursInForce {
  const set = (hours: 'workingHours' | 'preferredHours'): HoursSource | null => {
    if (own[hours] !== null) return 'person';
    if (pool !== null && pool[hours] !== null) return 'pool';
    return organization[hours] === null ? null : 'organization';
  };
  return {
    workingHours: own.workingHours ?? pool?.workingHours ?? organization.workingHours,
    workingHoursFrom: set('workingHours') ?? 'organization',
    preferredHours: own.preferredHours ?? pool?.preferredHours ?? organization.preferredHours,
    preferredHoursFrom: set('preferredHours'),
  };
}

/** The hours of somebody whom a loop reaches in all these ways, null for seats that name them; none is as one null. */
export function hoursByWays(
  own: OwnHours,
  ways: readonly (OwnHours | null)[],
  organization: DefaultHours,
): DefaultHours {
  const each = (ways.length === 0 ? [null] : ways).map((pool) => hoursInForce(own, pool, organization));
  const wishes = each.map(({ preferredHours }) => preferredHours);
  return {
    workingHours: joinWeeks(each.map(({ workingHours }) => workingHours)),
    preferredHours: wishes.includes(null) ? null : joinWeeks(wishes.map((wish) => wish ?? [])),
  };
}

/** One week that holds all of these, in the order of the week; what touches or overlaps becomes one stretch. */
function joinWeeks(weeks: readonly (readonly WorkingHour[])[]): readonly WorkingHour[] {
  const [only, ...more] = weeks;
  if (only !== undefined && more.length === 0) return only;
  // Texts of the form HH:MM sort as the times do.
  const sorted = weeks
    .flat()
    .toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: WorkingHour[] = [];
  for (const hour of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.weekday !== hour.weekday || hour.from > last.to) joined.push(hour);
    else if (hour.to > last.to) joined[joined.length - 1] = { ...last, to: hour.to };
  }
  return joined;
}
