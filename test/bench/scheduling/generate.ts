// Instances of the benchmark's classes by seed, as texts in the exchange format. Seeds from SWEEP_SEED on are for the
// benchmark alone: whoever tunes the engine takes others, so that what is measured was never seen before.
import type { Span } from '#scheduling';
import { Dice } from '../../scheduling/random-problem.js';
import { DAY_SLOTS, midnightOf, randomPeople, randomZone, runs, weighted } from './people.js';
import type { Person } from './people.js';

/** First seed of the timed sweep. */
export const SWEEP_SEED = 900_001;
/** First seed of the warm-up, whose times are thrown away. */
export const WARM_UP_SEED = 800_001;

/** The classes of the exchange format. */
export const FORMAT_CLASSES = ['S', 'M', 'L', 'XL', 'XLT'] as const;
/** Name of such a class. */
export type FormatClass = (typeof FORMAT_CLASSES)[number];

interface Shape {
  readonly sessions: number;
  readonly people: number;
  readonly days: number;
  /** Share of sessions with two seats that must be filled. */
  readonly panels: number;
  readonly pool: readonly [least: number, most: number];
  readonly daysUsedMax: number;
}

const SHAPES: Readonly<Record<FormatClass, Shape>> = {
  S: { sessions: 3, people: 50, days: 5, panels: 0.1, pool: [5, 15], daysUsedMax: 1 },
  M: { sessions: 5, people: 200, days: 5, panels: 0.2, pool: [5, 40], daysUsedMax: 1 },
  L: { sessions: 7, people: 200, days: 5, panels: 0.25, pool: [5, 40], daysUsedMax: 2 },
  XL: { sessions: 8, people: 200, days: 10, panels: 1, pool: [5, 40], daysUsedMax: 2 },
  XLT: { sessions: 8, people: 60, days: 10, panels: 1, pool: [3, 8], daysUsedMax: 3 },
};

/** The candidate's day: slots after local midnight, its length, and lunch inside it. */
const GRID_FROM = 32;
const GRID_SLOTS = 44;
const LUNCH = { length: 2, from: 14, to: 22 };
const RUN_MAX = 10;
/** How often each skill is asked for. */
const DEMAND = [30, 18, 15, 9, 8, 10, 4, 6].map((weight, skill) => [skill, weight] as const);
/** Share of days on which the candidate can talk, and of loops whose first seat hardly anybody can take. */
const OPEN_SHARE = 0.7;
const SCARCE_SHARE = 0.1;
const WEIGHTS = { extraDay: 300, lastDay: 40, idleSlot: 3, outsidePreferred: 6, emptyOptionalSeat: 15 };

interface Session {
  readonly id: string;
  readonly length: number;
  readonly after: string[];
  readonly seats: { readonly id: string; readonly optional: boolean; readonly pool: readonly string[] }[];
}

function randomPool(
  dice: Dice,
  people: readonly Person[],
  shape: Shape,
  lead: boolean,
  scarce: boolean,
): string[] {
  const skill = weighted(dice, DEMAND);
  const levelMin = lead
    ? weighted(dice, [
        [3, 8],
        [4, 7],
        [5, 4],
        [6, 1],
      ])
    : 3;
  const senior = people.filter(({ level }) => level >= levelMin);
  const able = senior.filter(({ skills }) => skills.has(skill));
  if (scarce) return dice.some(able, dice.whole(1, 2)).map(({ id }) => id);
  const chosen = dice.some(able, dice.whole(...shape.pool));
  const others = senior.filter((person) => !chosen.includes(person));
  return [...chosen, ...dice.some(others, shape.pool[0] - chosen.length)].map(({ id }) => id);
}

function randomSessions(dice: Dice, people: readonly Person[], shape: Shape): Session[] {
  const scarce = dice.chance(SCARCE_SHARE);
  const sessions = Array.from({ length: shape.sessions }, (_, number): Session => {
    const id = `s${number}`;
    const length = weighted(dice, [
      [2, 5],
      [3, 7],
      [4, 8],
    ]);
    const needed = dice.chance(shape.panels) ? 2 : 1;
    const seats = Array.from({ length: needed }, (_seat, place) => ({
      id: `${id}.${place}`,
      optional: false,
      pool: randomPool(dice, people, shape, place === 0, scarce && number === 0 && place === 0),
    }));
    if (dice.chance(0.15)) {
      const pool = dice.some(people, dice.whole(5, 15)).map((person) => person.id);
      seats.push({ id: `${id}.${needed}`, optional: true, pool });
    }
    return { id, length, after: [], seats };
  });
  const [first, second] = sessions;
  const last = sessions.at(-1)!;
  if (dice.chance(0.7)) last.after.push(...sessions.slice(0, -1).map(({ id }) => id));
  if (dice.chance(0.3) && sessions.length >= 4) second!.after.push(first!.id);
  return sessions;
}

/** The hours of one day in which the candidate can talk, in slots from the begin of the candidate's day. */
function randomHours(dice: Dice): Span[] {
  const kind = weighted(dice, [
    ['day', 55],
    ['morning', 15],
    ['afternoon', 15],
    ['both ends', 15],
  ]);
  if (kind === 'day') return [[dice.whole(2, 6), dice.whole(32, 42)]];
  if (kind === 'morning') return [[dice.whole(2, 6), dice.whole(16, 20)]];
  if (kind === 'afternoon') return [[dice.whole(16, 20), dice.whole(34, 42)]];
  return [
    [4, dice.whole(12, 16)],
    [dice.whole(20, 22), 38],
  ];
}

function interviewerOf(person: Person, days: readonly Span[], zone: number): object {
  const at = (bits: Uint8Array) => (slot: number) => bits[slot + DAY_SLOTS - zone] === 1;
  const open = days.filter((_, day) => person.open[day]);
  const free = at(person.free);
  const liked = at(person.liked);
  return {
    id: person.id,
    cost: person.cost,
    free: open.flatMap((day) => runs(day, free)),
    preferred: open.flatMap((day) => runs(day, (slot) => free(slot) && liked(slot))),
  };
}

/** The instance of a class with a seed, as a text in the exchange format `loop-instance/1`. */
export function instanceText(of: FormatClass, seed: number): string {
  const shape = SHAPES[of];
  const dice = new Dice(seed);
  const people = randomPeople(dice, shape.people, shape.days);
  const zone = randomZone(dice);
  const sessions = randomSessions(dice, people, shape);
  const days = Array.from({ length: shape.days }, (_, day): Span => {
    const from = midnightOf(day) + GRID_FROM;
    return [from, from + GRID_SLOTS];
  });
  const notice = dice.whole(0, 1);
  const windows = days.flatMap(([from], day): Span[] => {
    const hours = dice.chance(OPEN_SHARE) ? randomHours(dice) : [];
    return day < notice ? [] : hours.map((span): Span => [from + span[0], from + span[1]]);
  });
  const named = new Set(sessions.flatMap(({ seats }) => seats.flatMap(({ pool }) => pool)));
  return JSON.stringify({
    format: 'loop-instance/1',
    name: `${of}-${seed}`,
    slotMinutes: 15,
    days,
    daysUsedMax: shape.daysUsedMax,
    runMax: RUN_MAX,
    lunch: { length: LUNCH.length, windows: days.map(([from]) => [from + LUNCH.from, from + LUNCH.to]) },
    candidate: { windows },
    sessions,
    interviewers: people.filter(({ id }) => named.has(id)).map((person) => interviewerOf(person, days, zone)),
    weights: WEIGHTS,
  });
}
