// What would be if something were different: changes that a coordinator considers, applied to the facts of a loop and to
// nothing else, what may be supposed at all, and in a sentence what it would bring.
import type { Solution } from '#scheduling';
import type { Flaw } from './flaw.js';
import { flawOfRules } from './loop-rules.js';
import type { LoopRule, RuleBounds } from './loop-rules.js';
import type { LoopFacts, PersonFacts, SpanMs } from './loop-problem.js';

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
const CHANGES_MAX = 20;
const MORE_MAX = 100;

/** The first thing that cannot be supposed whatever the loop is: too many changes, a number, a window; null when all can. */
export function flawOfChanges(changes: readonly SupposedChange[], bounds: RuleBounds): Flaw | null {
  if (changes.length === 0 || changes.length > CHANGES_MAX)
    return {
      field: 'changes',
      message: `changes must name 1 to ${CHANGES_MAX} things that would be different; it had ${changes.length}.`,
    };
  for (const [at, change] of changes.entries()) {
    const flaw = flawOf(change, bounds);
    if (flaw !== null) return { ...flaw, field: `changes[${at}].${flaw.field}` };
  }
  return null;
}

function flawOf({ addWindow, moreInterviews, ...rules }: SupposedChange, bounds: RuleBounds): Flaw | null {
  const flaw = flawOfRules(rules, bounds);
  if (flaw !== null) return flaw;
  const more = moreInterviews?.interviews ?? null;
  if (more !== null && !isWithin(more, 1, MORE_MAX))
    return {
      field: 'moreInterviews.interviews',
      message: `interviews must be a whole number from 1 to ${MORE_MAX}, or absent for any; it was ${more}.`,
    };
  if (addWindow !== undefined && !(Date.parse(addWindow.from) < Date.parse(addWindow.to)))
    return { field: 'addWindow.to', message: 'to must be later than from.' };
  return null;
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The first change that is about somebody who cannot take part in the loop anyway; null when there is none. */
export function flawOfPeople(changes: readonly SupposedChange[], { people }: LoopFacts): Flaw | null {
  for (const [at, { removePerson, moreInterviews }] of changes.entries()) {
    const [field, id] =
      removePerson === undefined
        ? ['moreInterviews.interviewerId', moreInterviews?.interviewerId]
        : ['removePerson', removePerson];
    if (id !== undefined && !people.some((person) => person.id === id))
      return {
        field: `changes[${at}].${field}`,
        message: `${field} names nobody who could fill a seat of this loop; give a qualified member of one of its pools.`,
      };
  }
  return null;
}

/** The windows that are added, in order. */
export const addedWindowsMs = (changes: readonly SupposedChange[]): readonly SpanMs[] =>
  changes
    .flatMap(({ addWindow }): SpanMs[] =>
      addWindow === undefined ? [] : [[Date.parse(addWindow.from), Date.parse(addWindow.to)]],
    )
    .toSorted(([one], [other]) => one - other);

/** The rules of the organization that would be others; of a rule given twice the later one. */
export const supposedSettings = (
  changes: readonly SupposedChange[],
): Partial<Record<Exclude<LoopRule, 'daysUsedMax'>, number>> =>
  Object.fromEntries(
    changes.flatMap((change) =>
      (['noticeMinutesMin', 'lunchMinutes', 'runMinutesMax'] as const).flatMap((rule) =>
        change[rule] === undefined ? [] : [[rule, change[rule]]],
      ),
    ),
  );

/** The facts with the changes that do not need other facts to be read: people, limits and days. */
export const supposing = (facts: LoopFacts, changes: readonly SupposedChange[]): LoopFacts =>
  changes.reduce(apply, facts);

function apply(facts: LoopFacts, change: SupposedChange): LoopFacts {
  const { removePerson, moreInterviews, daysUsedMax } = change;
  if (daysUsedMax !== undefined)
    return { ...facts, daysUsedMax: daysUsedMax - (facts.firstDayUsed === true ? 1 : 0) };
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

/** What the changes would bring, in a sentence. */
export function broughtInWords(
  now: Pick<Solution, 'objective' | 'status'>,
  then: Pick<Solution, 'objective' | 'status'>,
): string {
  if (then.objective === null && then.status !== 'infeasible')
    return 'Within the time that there was, neither a plan with the changes was found nor a proof that there is none.';
  if (now.objective === null && now.status !== 'infeasible' && then.objective !== null)
    return 'There would be a plan; whether there is one now was not settled within the time that there was.';
  if (then.objective === null)
    return now.objective === null
      ? 'There would still be no plan.'
      : 'There would be no plan any more, though there is one now.';
  if (now.objective === null) return 'It would open a plan where there is none now.';
  const less = now.objective - then.objective;
  if (less === 0) return 'It would change nothing about how good the best plan is.';
  const points = Math.abs(less) === 1 ? '1 point' : `${Math.abs(less)} points`;
  return `The best plan would cost ${points} ${less > 0 ? 'less' : 'more'} than now.`;
}
