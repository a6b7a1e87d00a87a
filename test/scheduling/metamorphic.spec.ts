// What must happen to the best plan when the problem changes in a known direction, on random problems and on the shared
// instances: no second solver is needed to see a mistake.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLoopInstance, solve } from '#scheduling';
import type { Interviewer, Problem, Span } from '#scheduling';
import { Dice, randomProblem } from './random-problem.js';

const NAMES = ['S-1', 'S-4', 'M-2', 'M-4', 'M-8', 'L-1', 'L-3', 'XLT-2'];
const instances = NAMES.map((name) => {
  const file = join(import.meta.dirname, 'instances', `${name}.json`);
  return readLoopInstance(JSON.parse(readFileSync(file, 'utf8'))).problem;
});
const SEEDS = Array.from({ length: 150 }, (_, seed) => 10_001 + seed);
const cases: [string, Problem][] = [
  ...instances.map((problem, at): [string, Problem] => [NAMES[at]!, problem]),
  ...SEEDS.map((seed): [string, Problem] => [`seed ${seed}`, randomProblem(seed)]),
];

const best = (problem: Problem): number => solve(problem).objective ?? Infinity;

function lessFree(dice: Dice, person: Interviewer): Interviewer {
  const free = person.free.flatMap(([from, to]): Span[] => {
    if (to - from < 3 || dice.chance(0.5)) return dice.chance(0.3) ? [] : [[from, to]];
    const at = dice.whole(from + 1, to - 2);
    return [
      [from, at],
      [at + 1, to],
    ];
  });
  return { ...person, free };
}

function shift(problem: Problem, by: number): Problem {
  const move = ([from, to]: Span): Span => [from + by, to + by];
  return {
    ...problem,
    days: problem.days.map(({ span, lunch }) => ({
      span: move(span),
      ...(lunch ? { lunch: { ...lunch, window: move(lunch.window) } } : {}),
    })),
    ...(problem.earliestStart === undefined ? {} : { earliestStart: problem.earliestStart + by }),
    candidate: {
      ...problem.candidate,
      windows: problem.candidate.windows.map(move),
      ...(problem.candidate.preferred ? { preferred: problem.candidate.preferred.map(move) } : {}),
    },
    interviews: problem.interviews.map((interview) =>
      interview.within ? { ...interview, within: interview.within.map(move) } : interview,
    ),
    interviewers: problem.interviewers.map((person) => ({
      ...person,
      elsewhere: (person.elsewhere ?? []).map(move),
      free: person.free.map(move),
      preferred: person.preferred.map(move),
      softBusy: (person.softBusy ?? []).map((busy) => ({ ...busy, span: move(busy.span) })),
      limits: (person.limits ?? []).map((limit) => ({ ...limit, from: limit.from + by, to: limit.to + by })),
    })),
    pins: (problem.pins ?? []).map((pin) =>
      pin.start === undefined ? pin : { ...pin, start: pin.start + by },
    ),
  };
}

function rename(problem: Problem): Problem {
  const other = (id: string): string => `someone-${[...id].reverse().join('')}`;
  return {
    ...problem,
    interviewers: [...problem.interviewers].reverse().map((person) => ({ ...person, id: other(person.id) })),
    interviews: problem.interviews.map((interview) => ({
      ...interview,
      seats: interview.seats.map((seat) => ({ ...seat, pool: seat.pool.map(other).reverse() })),
    })),
    pins: (problem.pins ?? []).map((pin) => ({
      ...pin,
      seats: Object.fromEntries(
        Object.entries(pin.seats ?? {}).map(([seat, person]) => [seat, other(person)]),
      ),
    })),
  };
}

describe(`on ${NAMES.length} instances and seeds ${SEEDS[0]} to ${SEEDS.at(-1)}`, () => {
  test('more busy time never improves the best plan', () => {
    for (const [name, problem] of cases) {
      const dice = new Dice(name.length + problem.interviewers.length);
      const busier = {
        ...problem,
        interviewers: problem.interviewers.map((person) => lessFree(dice, person)),
      };
      expect({ name, better: best(busier) < best(problem) }).toEqual({ name, better: false });
    }
  });

  test('shifting all times changes nothing but the times', () => {
    for (const [name, problem] of cases) {
      const [here, there] = [solve(problem), solve(shift(problem, 1000))];
      expect({ name, objective: there.objective, nodes: there.nodes }).toEqual({
        name,
        objective: here.objective,
        nodes: here.nodes,
      });
      expect(there.plan?.interviews.map(({ start }) => start - 1000)).toEqual(
        here.plan?.interviews.map(({ start }) => start),
      );
    }
  });

  test('a larger pool never hurts', () => {
    for (const [name, problem] of cases) {
      const everyone = problem.interviewers.map(({ id }) => id);
      const interviews = problem.interviews.map((interview) => ({
        ...interview,
        seats: interview.seats.map((seat) => ({
          ...seat,
          pool: [...new Set([...seat.pool, ...everyone.slice(0, 9)])],
        })),
      }));
      expect({ name, worse: best({ ...problem, interviews }) > best(problem) }).toEqual({
        name,
        worse: false,
      });
    }
  });

  test('the names and the order of interviewers do not matter', () => {
    for (const [name, problem] of cases) {
      expect({ name, objective: best(rename(problem)) }).toEqual({ name, objective: best(problem) });
    }
  });

  test('one more day allowed, a longer run, no break and no order never hurt', () => {
    for (const [name, problem] of cases) {
      const runMax = problem.candidate.runMax + 1;
      const looser = [
        { ...problem, daysUsedMax: problem.daysUsedMax + 1 },
        { ...problem, candidate: { ...problem.candidate, runMax } },
        { ...problem, candidate: { ...problem.candidate, gapSlots: 0 } },
        { ...problem, interviews: problem.interviews.map((interview) => ({ ...interview, after: [] })) },
      ];
      for (const other of looser)
        expect({ name, worse: best(other) > best(problem) }).toEqual({ name, worse: false });
    }
  });

  test('fixing the best plan by pins gives the same plan', () => {
    for (const [name, problem] of cases) {
      const { plan, objective } = solve(problem);
      if (!plan) continue;
      const pins = plan.interviews.map(({ id, start, seats }) => ({
        interview: id,
        start,
        seats: Object.fromEntries(
          Object.entries(seats).flatMap(([seat, who]) => (who === null ? [] : [[seat, who]])),
        ),
      }));
      const again = solve({ ...problem, pins });
      expect({
        name,
        objective: again.objective,
        starts: again.plan?.interviews.map(({ start }) => start),
      }).toEqual({
        name,
        objective,
        starts: plan.interviews.map(({ start }) => start),
      });
    }
  });
});
