// What would be if something were different: changes that a coordinator considers, applied to the facts of a loop and to
// nothing else.
import type { LoopFacts, PersonFacts } from './loop-problem.js';

/** One thing that would be different; exactly one of the fields is given. */
export interface SupposedChange {
  /** The candidate could also talk between these instants (ISO 8601). */
  readonly addWindow?: { readonly from: string; readonly to: string };
  /** Somebody could also fill a seat. */
  readonly addPerson?: { readonly seatId: string; readonly interviewerId: string };
  /** Somebody could not take part at all. */
  readonly removePerson?: string;
  /** Somebody's limits would leave room for so many more interviews on each day and in each week; without a number, for any. */
  readonly moreInterviews?: { readonly interviewerId: string; readonly interviews: number | null };
  /** The candidate could come on so many days. */
  readonly daysUsedMax?: number;
  readonly noticeMinutesMin?: number;
  readonly lunchMinutes?: number;
  readonly runMinutesMax?: number;
}

const HOUR_MINUTES = 60;

/** The facts with the changes that do not need other facts to be read: people, limits and days. */
export const supposing = (facts: LoopFacts, changes: readonly SupposedChange[]): LoopFacts =>
  changes.reduce(apply, facts);

function apply(facts: LoopFacts, change: SupposedChange): LoopFacts {
  const { removePerson, moreInterviews, daysUsedMax } = change;
  if (daysUsedMax !== undefined) return { ...facts, daysUsedMax };
  if (removePerson !== undefined)
    return {
      ...facts,
      people: facts.people.filter(({ id }) => id !== removePerson),
      interviews: facts.interviews.map((interview) => ({
        ...interview,
        seats: interview.seats.map((seat) => ({
          ...seat,
          pool: seat.pool.filter((id) => id !== removePerson),
        })),
      })),
    };
  if (moreInterviews !== undefined)
    return {
      ...facts,
      people: facts.people.map((person) =>
        person.id === moreInterviews.interviewerId ? loosened(person, moreInterviews.interviews) : person,
      ),
    };
  return facts;
}

/** An interview is taken to be of an hour where minutes are limited too. */
const loosened = (person: PersonFacts, more: number | null): PersonFacts => ({
  ...person,
  limits:
    more === null
      ? []
      : person.limits.map((limit) => ({
          ...limit,
          count: limit.count + more,
          minutes: limit.minutes + more * HOUR_MINUTES,
        })),
});
