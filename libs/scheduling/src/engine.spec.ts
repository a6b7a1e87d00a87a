// The engine's own machinery on problems so small that the penalties would never come in by themselves: forced in after
// two nodes, they must change neither the best plan nor any bound.
import { expect, test } from '@jest/globals';
import { allPlans, randomProblem } from '../../../test/scheduling/random-problem.js';
import { isFar } from '../../../test/scheduling/far-plans.js';
import { instanceText } from '../../../test/bench/scheduling/generate.js';
import { Distance } from './distance.js';
import { Engine } from './engine.js';
import { Meter } from './meter.js';
import { readLoopInstance } from './format.js';
import { compile, IMPOSSIBLE } from './model.js';
import { planOf } from './plan-of.js';
import type { Interview, Interviewer, Span } from './problem.js';

const SEEDS = Array.from({ length: 330 }, (_, seed) => 20_001 + seed);
const optimumOf = new Map(
  SEEDS.map((seed) => [
    seed,
    Math.min(IMPOSSIBLE, ...allPlans(randomProblem(seed)).map(({ objective }) => objective)),
  ]),
);

test(`searches of growing length under penalties find the best plan (seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  let penalized = 0;
  for (const seed of SEEDS) {
    for (const firstPhase of [2, 7]) {
      const meter = new Meter({});
      const found = new Engine(compile(randomProblem(seed)), firstPhase).run([], meter);
      const answer = { seed, firstPhase, cost: found.cost, bound: found.bound, finished: found.finished };
      const optimum = optimumOf.get(seed);
      expect(answer).toEqual({ seed, firstPhase, cost: optimum, bound: optimum, finished: true });
      if (meter.nodes > 20) penalized++;
    }
  }
  expect(penalized).toBeGreaterThan(100);
});

test('a budget that ends anywhere leaves a bound below the optimum and a plan above it', () => {
  let cut = 0;
  for (const seed of SEEDS) {
    for (const nodesMax of [1, 4, 9, 20, 40]) {
      const found = new Engine(compile(randomProblem(seed)), 6).run([], new Meter({ nodesMax }));
      const optimum = optimumOf.get(seed)!;
      if (!found.finished) cut++;
      expect({ seed, nodesMax, bound: found.bound, above: found.bound > optimum }).toMatchObject({
        above: false,
      });
      if (found.starts) expect(found.cost).toBeGreaterThanOrEqual(optimum);
      else if (found.finished)
        expect({ seed, nodesMax, optimum }).toEqual({ seed, nodesMax, optimum: IMPOSSIBLE });
    }
  }
  expect(cut).toBeGreaterThan(100);
});

test(`options beside a meeting are the best far enough, however early parts are cut by distance (seeds ${SEEDS[0]} to ${SEEDS.at(-1)})`, () => {
  let several = 0;
  for (const seed of SEEDS) {
    const problem = randomProblem(seed);
    if (!problem.interviews.some(({ withoutCandidate }) => withoutCandidate)) continue;
    const model = compile(problem);
    const engine = new Engine(model, 1);
    const distances: Distance[] = [];
    let left = allPlans(problem);
    for (let option = 0; option < 6; option++) {
      const found = engine.run(distances, new Meter({}));
      const cost = Math.min(IMPOSSIBLE, ...left.map(({ objective }) => objective));
      expect({ seed, option, cost: found.cost, finished: found.finished }).toEqual({
        seed,
        option,
        cost,
        finished: true,
      });
      if (found.starts === null) break;
      if (option > 1) several++;
      const plan = planOf(model, found.starts, found.people);
      left = left.filter((other) => isFar(problem, other.plan, plan));
      distances.push(new Distance(model, found.starts, found.people));
    }
  }
  expect(several).toBeGreaterThan(50);
});

test('an option may differ by two people more, where seats stayed empty before', () => {
  const day: Span = [0, 8];
  const person = (id: string, cost: number): Interviewer => ({ id, cost, free: [day], preferred: [day] });
  const interview = (id: string, lead: string, shadow: string): Interview => ({
    id,
    length: 1,
    after: [],
    seats: [
      { id: `${id}.lead`, pool: [lead] },
      { id: `${id}.shadow`, pool: [shadow], optional: true },
    ],
  });
  const debrief: Interview = {
    id: 'debrief',
    length: 1,
    after: ['a', 'b'],
    seats: [],
    withoutCandidate: true,
    attendedByAll: true,
  };
  const model = compile({
    days: [{ span: day, halfAt: 8 }],
    daysUsedMax: 1,
    candidate: { windows: [day], runMax: 8 },
    interviews: [interview('a', 'p1', 't1'), interview('b', 'p2', 't2'), debrief],
    interviewers: [person('p1', 0), person('p2', 0), person('t1', 5), person('t2', 6)],
    weights: { extraDay: 0, lastDay: 0, idleSlot: 1, outsidePreferred: 0, emptyOptionalSeat: 1 },
  });
  const engine = new Engine(model, 0.5);
  const first = engine.run([], new Meter({}));
  const distance = new Distance(model, first.starts!, first.people);
  expect(first.cost).toBe(2);
  expect(engine.run([distance], new Meter({})).cost).toBe(11);
});

test('interviews on which nobody has to sit are searched once and change no best plan (seeds 1 to 60 of class XLT)', () => {
  // Far from any plan: the search is asked to keep it away from nothing, and remembers nothing.
  const nothing = { farByTime: () => true, farBy: () => true } as unknown as Distance;
  let fewer = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { problem } = readLoopInstance(JSON.parse(instanceText('XLT', seed)));
    const interviews = problem.interviews.map((interview, at) => ({
      ...interview,
      after: [],
      seats: interview.seats.map((seat) => ({ ...seat, optional: (at + seed) % 3 === 0 })),
    }));
    const weights = { ...problem.weights, emptyOptionalSeat: 0 };
    const engine = new Engine(compile({ ...problem, interviews, weights }));
    const [remembering, forgetting] = [{ nodesMax: 30_000 }, { nodesMax: 30_000 }].map((of) => new Meter(of));
    const one = engine.run([], remembering!);
    const other = engine.run([nothing], forgetting!);
    if (one.finished && other.finished) expect({ seed, cost: one.cost }).toEqual({ seed, cost: other.cost });
    if (remembering!.nodes < forgetting!.nodes) fewer++;
  }
  expect(fewer).toBeGreaterThan(5);
});
