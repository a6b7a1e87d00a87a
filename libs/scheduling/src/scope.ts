/**
 * A part of a problem, as what it still admits: starts of the meetings without the candidate, half-days of the interviews
 * with them, and people. Scopes are cut into smaller ones until a part is easy to bound and to search.
 */
import type { Distance } from './distance.js';
import { halfOf, PEOPLE_MIN } from './distance.js';
import type { Model } from './model.js';

/** Start slots of one meeting, ascending and none twice. */
export type Starts = Int32Array;

/** What a part admits. */
export interface Scope {
  /** Per meeting without the candidate, in the order of the model. */
  readonly meetings: readonly Starts[];
  /** Per interview with the candidate: the half-days that it starts in; absent: any. */
  readonly halves: ReadonlyMap<number, ReadonlySet<number>>;
  /** Who sits nowhere. */
  readonly banned: ReadonlySet<number>;
  /** Per seat that somebody sits on, even an optional one: who that is not. */
  readonly fresh: ReadonlyMap<number, ReadonlySet<number>>;
}

/** One part of those into which a distance cuts a scope; `then` cuts it once more before all in it is far. */
export interface Cut {
  readonly scope: Scope;
  readonly then: (() => readonly Cut[]) | null;
}

/** The half-days of an interview with the candidate, or those of a meeting's starts. */
function halvesIn(model: Model, scope: Scope, interview: number): ReadonlySet<number> {
  const starts = scope.meetings[interview - model.timeline];
  if (starts !== undefined) return new Set(Array.from(starts, (slot) => halfOf(model, slot)));
  return scope.halves.get(interview) ?? new Set(Array(2 * model.problem.days.length).keys());
}

/** The scope with an interview or meeting in one half-day, or in all others; `null` when nothing remains. */
function withHalf(
  model: Model,
  scope: Scope,
  interview: number,
  half: number,
  inside: boolean,
): Scope | null {
  if (interview >= model.timeline) {
    const at = interview - model.timeline;
    const starts = scope.meetings[at]!.filter((slot) => (halfOf(model, slot) === half) === inside);
    return starts.length === 0 ? null : { ...scope, meetings: scope.meetings.with(at, starts) };
  }
  const left = [...halvesIn(model, scope, interview)].filter((each) => (each === half) === inside);
  return left.length === 0 ? null : { ...scope, halves: new Map(scope.halves).set(interview, new Set(left)) };
}

/** Whether every plan of a scope is far from the one that a distance is measured from. */
export function liesFar(model: Model, scope: Scope, distance: Distance): boolean {
  const away = distance.people.filter((person) => scope.banned.has(person));
  return (
    away.length >= PEOPLE_MIN ||
    model.interviews.some((_, interview) => !halvesIn(model, scope, interview).has(distance.half(interview)))
  );
}

/**
 * Cuts a scope into parts that cover all plans far from one: an interview in another half-day, those before it in the same;
 * or two of its people absent; or, where there are more seats than people, two seats with people who were not there.
 */
export function cutFar(model: Model, scope: Scope, distance: Distance): readonly Cut[] {
  const cuts: Cut[] = [];
  let near: Scope | null = scope;
  for (let interview = 0; interview < model.interviews.length && near !== null; interview++) {
    const away = withHalf(model, near, interview, distance.half(interview), false);
    if (away !== null) cuts.push({ scope: away, then: null });
    near = withHalf(model, near, interview, distance.half(interview), true);
  }
  if (near === null) return cuts;
  const seats = seatsOfPeople(model);
  cuts.push(...withoutTwo(near, distance.people));
  if (seats.length > distance.people.length)
    cuts.push(...withTwoFresh(near, seats, new Set(distance.people)));
  return cuts;
}

/** Two of these people absent, whoever is banned already counted. */
function withoutTwo(scope: Scope, people: readonly number[]): Cut[] {
  const banned = people.filter((person) => scope.banned.has(person)).length;
  const without = (from: Scope, person: number): Scope => ({
    ...from,
    banned: new Set(from.banned).add(person),
  });
  const rest = people.filter((person) => !scope.banned.has(person));
  if (banned >= PEOPLE_MIN - 1) return rest.map((person) => ({ scope: without(scope, person), then: null }));
  return rest.slice(0, -1).map((person, at) => {
    const first = without(scope, person);
    const then = (): Cut[] =>
      rest.slice(at + 1).map((other) => ({ scope: without(first, other), then: null }));
    return { scope: first, then };
  });
}

/** Two of these seats taken by people outside a set. */
function withTwoFresh(scope: Scope, seats: readonly number[], known: ReadonlySet<number>): Cut[] {
  const at = (from: Scope, seat: number): Scope => {
    const others = new Set([...(from.fresh.get(seat) ?? []), ...known]);
    return { ...from, fresh: new Map(from.fresh).set(seat, others) };
  };
  return seats.slice(0, -1).map((seat, place) => {
    const first = at(scope, seat);
    const then = (): Cut[] =>
      seats.slice(place + 1).map((other) => ({ scope: at(first, other), then: null }));
    return { scope: first, then };
  });
}

/** Seats that somebody could take who is no room. */
function seatsOfPeople({ seats, people }: Model): number[] {
  return seats.flatMap(({ pool }, seat) => (pool.some((who) => people[who]!.room !== true) ? [seat] : []));
}
