// The smallest change, against all plans of small problems: a best plan is made, something happens to the problem, and the
// repair must be the least of all remaining plans in the order of its tiers.
import { describe, expect, test } from '@jest/globals';
import { allPlans, Dice, randomProblem } from '../../../test/scheduling/random-problem.js';
import type { Plan } from './plan.js';
import type { Problem } from './problem.js';
import { ProblemError } from './problem.js';
import { referee } from './referee.js';
import { repair } from './repair.js';
import { solve } from './solve.js';

const SEEDS = Array.from({ length: 250 }, (_, seed) => 40_001 + seed);

/** Somebody declines a seat, is busy from now on for a day, or an interview becomes longer. */
function disturb(problem: Problem, plan: Plan, dice: Dice): Problem {
  const [place] = dice.some(plan.interviews, 1);
  const holder = Object.values(place!.seats).find((who) => who !== null);
  const kind = dice.whole(0, 2);
  if (kind === 0 && holder !== undefined) {
    const without = problem.interviewers.map((person) => ({
      ...person,
      free: person.id === holder ? person.free.slice(1) : person.free,
    }));
    return { ...problem, interviewers: without };
  }
  const interviews = problem.interviews.map((interview) => {
    if (interview.id !== place!.id) return interview;
    if (kind === 1) return { ...interview, length: interview.length + 1 };
    const seats = interview.seats.map((seat) => ({
      ...seat,
      pool: seat.pool.filter((who) => who !== place!.seats[seat.id] || seat.pool.length === 1),
    }));
    return { ...interview, seats };
  });
  return { ...problem, interviews, pins: [] };
}

interface Change {
  readonly times: number;
  readonly candidateTimes: number;
  readonly people: number;
  readonly touched: ReadonlySet<string>;
}

function change(problem: Problem, before: Plan, after: Plan): Change {
  const rooms = new Set(problem.interviewers.filter(({ room }) => room === true).map(({ id }) => id));
  const touched = new Set<string>();
  let [times, candidateTimes, people] = [0, 0, 0];
  before.interviews.forEach((old, at) => {
    const now = after.interviews[at]!;
    if (old.start !== now.start) {
      times++;
      touched.add(old.id);
      if (problem.interviews[at]!.withoutCandidate !== true) candidateTimes++;
    }
    for (const [seat, who] of Object.entries(old.seats)) {
      if (who === now.seats[seat]) continue;
      touched.add(old.id);
      if (who !== null && !rooms.has(who)) people++;
    }
  });
  return { times, candidateTimes, people, touched };
}

type Ranked = readonly [times: number, people: number, objective: number];

function least(all: readonly Ranked[]): Ranked | null {
  const sorted = [...all].sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  return sorted[0] ?? null;
}

const answerOf = (result: ReturnType<typeof repair>): Ranked | null =>
  result.tiers && [result.tiers.timesChanged, result.tiers.peopleReplaced, result.tiers.objective];

describe(`after a disturbance (seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  test('a repair is the least change of all, also with times or all but one interview fixed', () => {
    const seen = { moved: 0, replaced: 0, kept: 0, impossible: 0 };
    for (const seed of SEEDS) {
      const original = randomProblem(seed);
      const { plan } = solve(original);
      if (!plan) continue;
      const problem = disturb(original, plan, new Dice(seed));
      const only = problem.interviews[seed % problem.interviews.length]!.id;
      const every = allPlans(problem).map((found) => ({
        ...change(problem, plan, found.plan),
        objective: found.objective,
      }));
      const ranked = (fits: (each: Change) => boolean): Ranked | null =>
        least(every.filter(fits).map(({ times, people, objective }) => [times, people, objective]));
      const free = repair(problem, plan);
      const timed = repair(problem, plan, { candidateTimesFixed: true });
      const single = repair(problem, plan, { onlyInterview: only });
      expect({ seed, free: answerOf(free), timed: answerOf(timed), single: answerOf(single) }).toEqual({
        seed,
        free: ranked(() => true),
        timed: ranked(({ candidateTimes }) => candidateTimes === 0),
        single: ranked(({ touched }) => touched.size === 0 || (touched.size === 1 && touched.has(only))),
      });
      for (const { status, proven, plan: found } of [free, timed, single]) {
        if (!found) expect({ seed, status }).toEqual({ seed, status: 'infeasible' });
        else expect({ seed, ...referee(problem, found) }).toMatchObject({ breaches: [] });
        if (found) expect(proven).toEqual({ timesChanged: true, peopleReplaced: true, objective: true });
      }
      expect(free.moved.length).toBe(free.tiers?.timesChanged ?? 0);
      expect(free.replaced.length).toBe(free.tiers?.peopleReplaced ?? 0);
      if (!free.tiers) seen.impossible++;
      else if (free.tiers.timesChanged > 0) seen.moved++;
      else if (free.tiers.peopleReplaced > 0) seen.replaced++;
      else seen.kept++;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(4);
  });

  test('a budget that ends leaves bounds below what is necessary', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const original = randomProblem(seed);
      const { plan } = solve(original);
      if (!plan) continue;
      const problem = disturb(original, plan, new Dice(seed));
      const whole = answerOf(repair(problem, plan));
      const cut = repair(problem, plan, { nodesMax: 2 });
      expect(repair(problem, plan, { nodesMax: 2 })).toEqual(cut);
      if (!whole || !cut.bound) continue;
      const bound: Ranked = [cut.bound.timesChanged, cut.bound.peopleReplaced, cut.bound.objective];
      expect({ seed, least: least([bound, whole]) }).toEqual({ seed, least: bound });
      if (cut.proven.timesChanged) expect(cut.tiers?.timesChanged).toBe(whole[0]);
      if (cut.proven.peopleReplaced) expect(cut.tiers?.peopleReplaced).toBe(whole[1]);
    }
  });
});

test('points too large for tiers are refused by name', () => {
  const problem = randomProblem(1);
  const dear = 100_000;
  const weights = {
    extraDay: dear,
    lastDay: dear,
    idleSlot: dear,
    outsidePreferred: dear,
    emptyOptionalSeat: dear,
  };
  const daysUsedMax = 2;
  const days = [{ span: [0, 90] as const }, { span: [100, 190] as const }];
  const plan = { interviews: [] };
  expect(() => repair({ ...problem, days, daysUsedMax, weights }, plan)).toThrow(ProblemError);
  expect(() => repair(problem, plan, { onlyInterview: 'none' })).toThrow(/onlyInterview/);
});
