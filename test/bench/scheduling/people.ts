// The people of generated instances: who knows what, in which zone, with which calendar. Seeded, so that the same seed
// gives the same people on every machine.
import type { Span } from '#scheduling';
import type { Dice } from '../../scheduling/random-problem.js';

/** Slots of a quarter of an hour in a day. */
export const DAY_SLOTS = 96;
/** Zones that people and candidates live in, as slots ahead of UTC, with their share. */
const ZONES = [
  [-32, 25],
  [-20, 25],
  [0, 15],
  [4, 15],
  [22, 15],
  [36, 5],
] as const;
/** Share of people that have each of eight skills; the second and fourth are rare among juniors. */
const SKILL_SHARES = [0.6, 0.35, 0.5, 0.2, 0.25, 0.3, 0.15, 0.2] as const;
const SENIOR_SKILLS: ReadonlySet<number> = new Set([1, 3]);
/** Slots from the begin of a local day at which work begins at the earliest, and how long it lasts. */
const WORK_FROM = 32;
const WORK_SLOTS = 34;
/** Lengths of appointments with their share. */
const APPOINTMENTS = [
  [2, 4],
  [3, 1],
  [4, 4],
  [6, 1],
] as const;

/** A person with a calendar on the common axis; `free` and `liked` hold one entry per slot, from slot `-DAY_SLOTS`. */
export interface Person {
  readonly id: string;
  readonly level: number;
  readonly skills: ReadonlySet<number>;
  readonly cost: number;
  readonly free: Uint8Array;
  readonly liked: Uint8Array;
  /** Whether a day, by number, has room for one more interview. */
  readonly open: readonly boolean[];
}

/** One of several values, each with a weight. */
export function weighted<Value>(
  dice: Dice,
  options: readonly (readonly [value: Value, weight: number])[],
): Value {
  let left = dice.next() * options.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of options) {
    left -= weight;
    if (left < 0) return value;
  }
  return options.at(-1)![0];
}

/** A zone as slots ahead of UTC. */
export const randomZone = (dice: Dice): number => weighted(dice, ZONES);

/** Slot of UTC midnight of a working day, counted from a Monday; weekends lie between. */
export const midnightOf = (day: number): number => DAY_SLOTS * (7 * Math.floor(day / 5) + (day % 5));

/** Runs of `true` inside `[from, to)`. */
export function runs([from, to]: Span, on: (slot: number) => boolean): Span[] {
  const found: Span[] = [];
  let begin: number | null = null;
  for (let slot = from; slot < to; slot++) {
    if (on(slot)) {
      begin ??= slot;
    } else if (begin !== null) {
      found.push([begin, slot]);
      begin = null;
    }
  }
  if (begin !== null) found.push([begin, to]);
  return found;
}

function randomSkills(dice: Dice, level: number): Set<number> {
  const skills = new Set<number>();
  SKILL_SHARES.forEach((share, skill) => {
    let chance: number = share;
    if (SENIOR_SKILLS.has(skill) && level < 5) chance /= 4;
    if (SENIOR_SKILLS.has(skill) && level === 6) chance = Math.min(0.9, chance * 2);
    if (dice.chance(chance)) skills.add(skill);
  });
  if (skills.size === 0) skills.add(0);
  return skills;
}

/** Fills one working day with appointments until a share of it is busy; returns how many of them were interviews. */
function fillDay(
  dice: Dice,
  free: Uint8Array,
  from: number,
  busyShare: number,
  interviewsMax: number,
): number {
  let busy = 0;
  let interviews = 0;
  for (let tries = 0; busy < Math.round(busyShare * WORK_SLOTS) && tries < 200; tries++) {
    const length = weighted(dice, APPOINTMENTS);
    const start = from + 2 * dice.whole(0, Math.floor((WORK_SLOTS - length) / 2));
    const left = free.subarray(start, start + length).reduce((sum, slot) => sum + slot, 0);
    if (left * 2 < length) continue;
    const interview = interviews < interviewsMax && dice.chance(0.06);
    if (interview) interviews++;
    const around = interview ? 1 : 0;
    for (let slot = start - around; slot < start + length + around; slot++) {
      if (free[slot] !== 1) continue;
      free[slot] = 0;
      busy++;
    }
  }
  return interviews;
}

function randomPerson(dice: Dice, number: number, days: number): Person {
  const level = weighted(dice, [
    [3, 30],
    [4, 35],
    [5, 25],
    [6, 10],
  ]);
  const skills = randomSkills(dice, level);
  const zone = randomZone(dice);
  const begin = WORK_FROM + dice.whole(0, 6);
  const busyShare = 0.4 + 0.35 * dice.next();
  const dailyMax = dice.whole(1, 3);
  const weeklyMax = dice.whole(3, 8);
  const load = Math.min(12, Math.floor(-4 * Math.log(1 - dice.next())));
  const size = midnightOf(days - 1) + 4 * DAY_SLOTS;
  const free = new Uint8Array(size);
  const liked = new Uint8Array(size);
  const perDay: number[] = [];
  for (let day = 0; day < days; day++) {
    const from = DAY_SLOTS + midnightOf(day) - zone + begin;
    free.fill(1, from, from + WORK_SLOTS);
    liked.fill(1, from + 4, from + WORK_SLOTS - 6);
    perDay.push(fillDay(dice, free, from, busyShare, dailyMax));
  }
  const inWeekOf = (day: number): number =>
    perDay.reduce(
      (sum, count, other) => sum + (Math.floor(other / 5) === Math.floor(day / 5) ? count : 0),
      0,
    );
  const open = perDay.map((count, day) => count < dailyMax && inWeekOf(day) < weeklyMax);
  return { id: `p${number}`, level, skills, cost: 2 * load + dice.whole(0, 10), free, liked, open };
}

/** `count` people with calendars for so many working days. */
export const randomPeople = (dice: Dice, count: number, days: number): Person[] =>
  Array.from({ length: count }, (_, number) => randomPerson(dice, number, days));
