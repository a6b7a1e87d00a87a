import { describe, expect, test } from '@jest/globals';
import { fairLoad, fairPoints, fairSpan } from './fair-load.js';
import type { FairPerson, FairWindow } from './fair-load.js';
import type { WorkingHour } from './working-hours.js';

const DAY_MS = 86_400_000;
const AT = Date.parse('2026-11-25T12:00:00Z');
const WINDOW: FairWindow = { atMs: AT, days: 28, daysOff: [], fullWeekMinutes: 2_400 };
const hours = (to: string): WorkingHour[] =>
  ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to }));
const person = (id: string, of: Partial<FairPerson> = {}): FairPerson => ({
  id,
  zone: 'Europe/Berlin',
  workingHours: hours('17:00'),
  sinceMs: null,
  awayMs: [],
  carried: [],
  ...of,
});
/** So many hours, one a day, the first so many days from now. */
const sessions = (count: number, fromDay: number) =>
  Array.from({ length: count }, (_, at) => ({ startMs: AT + (fromDay + at) * DAY_MS, loadMinutes: 60 }));
const sharesOf = (people: readonly FairPerson[], window = WINDOW) =>
  Object.fromEntries(fairLoad(people, window).shares.map((share) => [share.id, share]));

describe('what is expected of a person', () => {
  test.each([
    ['full time', {}, 1],
    ['half time', { workingHours: hours('13:00') }, 0.5],
    ['more than full time counts as full time', { workingHours: hours('19:00') }, 1],
    ['two weeks of leave out of eight', { awayMs: [[AT, AT + 14 * DAY_MS]] as const }, 0.725],
    ['no hours', { workingHours: [] }, 0],
  ] as const)('%s', (_, of, capacity) => {
    expect(sharesOf([person('a', of)])['a']?.capacity).toBeCloseTo(capacity, 6);
  });

  test('a day off of the organization is nobody’s', () => {
    const share = sharesOf([person('a')], { ...WINDOW, daysOff: ['2026-12-01', '2026-12-05'] })['a'];
    expect(share?.capacity).toBeCloseTo(39 / 40, 6);
  });

  test('minutes are shared by capacity, and what is above and below adds up to nothing', () => {
    const shares = sharesOf([
      person('full', { carried: sessions(4, -10) }),
      person('half', { workingHours: hours('13:00'), carried: sessions(5, -10) }),
    ]);
    expect(shares['full']).toMatchObject({ minutes: 240, fairMinutes: 360, deviationMinutes: -120 });
    expect(shares['half']).toMatchObject({ minutes: 300, fairMinutes: 180, deviationMinutes: 120 });
    expect(shares['full']?.standing).toBe(-120);
    expect(shares['half']?.standing).toBe(240);
  });

  test('only what starts inside the person’s own days counts', () => {
    const [from, to] = fairSpan(WINDOW, 'Asia/Kathmandu');
    const at = (startMs: number) => ({ startMs, loadMinutes: 60 });
    const carried = [at(from - 1), at(from), at(to - 1), at(to)];
    expect(sharesOf([person('a', { zone: 'Asia/Kathmandu', carried })])['a']?.minutes).toBe(120);
    expect(new Date(from).toISOString()).toBe('2026-10-27T18:15:00.000Z');
    expect(to - from).toBe(56 * DAY_MS);
  });
});

describe('who joined within the window', () => {
  const busy = [
    person('a', { carried: [...sessions(10, -20), ...sessions(2, 1)] }),
    person('b', { carried: [...sessions(10, -20), ...sessions(2, 1)] }),
  ];
  test('is expected to carry their part of what came since, and nothing of what was before', () => {
    const { shares } = fairLoad([...busy, person('new', { sinceMs: AT })], WINDOW);
    const [a, , joined] = shares;
    expect(joined).toMatchObject({ minutes: 0, fairMinutes: 80, standing: -80 });
    expect(joined?.capacity).toBeCloseTo(0.5, 1);
    expect(a).toMatchObject({ minutes: 720, fairMinutes: 680, standing: 40 });
  });
  test('whoever was on leave for two weeks need not catch up either', () => {
    const away = [[AT - 21 * DAY_MS, AT - 7 * DAY_MS]] as const;
    const { shares } = fairLoad([...busy, person('back', { awayMs: away })], WINDOW);
    expect(shares[2]?.fairMinutes).toBeLessThan(300);
    expect(shares[0]?.fairMinutes).toBeGreaterThan(560);
  });
  test('is alike with all others where everybody is new', () => {
    const { spread, variation } = fairLoad(
      [person('a', { sinceMs: AT }), person('b', { sinceMs: AT })],
      WINDOW,
    );
    expect({ spread, variation }).toEqual({ spread: 0, variation: 0 });
  });
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Numbers below `n`, the same for the same seed. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const randomPeople = (below: (n: number) => number): FairPerson[] =>
  Array.from({ length: 2 + below(5) }, (_, at) =>
    person(String(at), {
      zone: ['Europe/Berlin', 'Pacific/Apia', 'America/St_Johns'][below(3)] ?? '',
      workingHours: hours(['10:00', '13:00', '17:00', '20:00'][below(4)] ?? ''),
      sinceMs: below(3) === 0 ? AT + (below(70) - 35) * DAY_MS : null,
      awayMs: below(3) === 0 ? [[AT, AT + below(30) * DAY_MS]] : [],
      carried: Array.from({ length: below(20) }, () => ({
        startMs: AT + (below(56) - 28) * DAY_MS,
        loadMinutes: 15 * (1 + below(6)),
      })),
    }),
  );

test.each([81_001, 81_002, 81_003])('random groups of seed %d', (seed) => {
  const below = dice(seed);
  for (let round = 0; round < 60; round++) {
    const people = randomPeople(below);
    const before = fairLoad(people, WINDOW);
    const at = below(people.length);
    const more = { startMs: AT + (below(56) - 28) * DAY_MS, loadMinutes: 60 };
    const after = fairLoad(
      people.map((one, place) => (place === at ? { ...one, carried: [...one.carried, more] } : one)),
      WINDOW,
    );
    const [was, is] = [before.shares[at], after.shares[at]];
    if (was === undefined || is === undefined) throw new Error('nobody');
    // More minutes never lower a standing, nor what a seat costs.
    expect(is.standing ?? 0).toBeGreaterThanOrEqual((was.standing ?? 0) - 1e-6);
    expect(is.minutes).toBeGreaterThanOrEqual(was.minutes);
    const all = sumOf(before.shares.map(({ deviationMinutes }) => deviationMinutes));
    if (before.shares.some(({ capacity }) => capacity > 0)) expect(all).toBeCloseTo(0, 6);
    const pointsMax = 1 + below(40);
    const points = [before, after].map(({ shares }) => shares.map((share) => fairPoints(share, pointsMax)));
    expect(points[1]?.[at]).toBeGreaterThanOrEqual(points[0]?.[at] ?? 0);
    for (const one of points.flat()) {
      expect(Number.isInteger(one)).toBe(true);
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(pointsMax);
    }
    expect(fairLoad(people, WINDOW)).toEqual(before);
  }
});

/** Books sixty hours one after the other, each with whoever costs least and is there that day. */
function simulate() {
  const beginMs = Date.parse('2026-11-02T09:00:00Z');
  const joinedMs = beginMs + 21 * DAY_MS;
  const leave = [beginMs + 10 * DAY_MS, beginMs + 24 * DAY_MS] as const;
  let people = [
    person('a'),
    person('b'),
    person('half', { workingHours: hours('13:00') }),
    person('leave', { awayMs: [leave] }),
    person('new', { sinceMs: joinedMs }),
  ];
  const taken: { id: string; dayMs: number }[] = [];
  const days = Array.from({ length: 42 }, (_, at) => beginMs + at * DAY_MS).filter(
    (ms) => new Date(ms).getUTCDay() % 6 !== 0,
  );
  for (let booking = 0; booking < 60; booking++) {
    const dayMs = days[Math.floor((booking * days.length) / 60)] ?? 0;
    const there = (one: FairPerson): boolean =>
      (one.sinceMs ?? 0) <= dayMs && !one.awayMs.some(([from, to]) => from <= dayMs && dayMs < to);
    const { shares } = fairLoad(
      people.filter((one) => (one.sinceMs ?? 0) <= dayMs),
      { ...WINDOW, atMs: dayMs },
    );
    const [chosen] = shares
      .filter(({ id }) => people.some((one) => one.id === id && there(one)))
      .map((share) => ({ id: share.id, points: fairPoints(share, 40) }))
      .sort((a, b) => a.points - b.points || (a.id < b.id ? -1 : 1));
    taken.push({ id: chosen?.id ?? '', dayMs });
    people = people.map((one) =>
      one.id === chosen?.id
        ? { ...one, carried: [...one.carried, { startMs: dayMs, loadMinutes: 60 }] }
        : one,
    );
  }
  const endMs = beginMs + 41 * DAY_MS;
  return { taken, joinedMs, ...fairLoad(people, { ...WINDOW, atMs: endMs, days: 42 }) };
}

test('sixty bookings over five people: nobody is an interview away from their share, the new one no more asked than others', () => {
  const { taken, joinedMs, shares } = simulate();
  expect(taken).toEqual(simulate().taken);
  expect(shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(3_600);
  for (const { deviationMinutes } of shares) expect(Math.abs(deviationMinutes)).toBeLessThan(60);
  const since = taken.filter(({ dayMs }) => dayMs >= joinedMs);
  const of = (id: string): number => since.filter((one) => one.id === id).length;
  expect(of('new')).toBeGreaterThan(3);
  expect(of('new')).toBeLessThanOrEqual(Math.max(of('a'), of('b'), of('leave')) + 1);
});
