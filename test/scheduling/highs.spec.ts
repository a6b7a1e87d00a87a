// The engine against a MIP solver that shares nothing with it but the problem: the same objective, or no plan for both.
import { expect, test } from '@jest/globals';
import { readLoopInstance, solve } from '#scheduling';
import type { Problem } from '#scheduling';
import { instanceText } from '../bench/scheduling/generate.js';
import { enriched } from '../bench/scheduling/rich.js';
import { loadSolver, solveWithHighs } from './highs.js';
import { randomProblem } from './random-problem.js';
import { smallInstance } from './small-instance.js';

const SMALL = Array.from({ length: 20 }, (_, seed) => 70_001 + seed);
const RARE = Array.from({ length: 10 }, (_, seed) => 71_001 + seed);
const BREAKS = Array.from({ length: 10 }, (_, seed) => 73_001 + seed);
const RICH = Array.from({ length: 8 }, (_, seed) => 72_001 + seed);
const SECONDS_MAX = 15;

const cases: [string, Problem][] = [
  ...SMALL.map((seed): [string, Problem] => [`seed ${seed}`, readLoopInstance(smallInstance(seed)).problem]),
  ...RARE.map((seed): [string, Problem] => [`seed ${seed} with rare rules`, randomProblem(seed)]),
  ...BREAKS.map((seed): [string, Problem] => [`seed ${seed} with breaks`, randomProblem(seed, 1)]),
  ...RICH.map((seed): [string, Problem] => [
    `seed ${seed} with a debrief, rooms and limits`,
    enriched(readLoopInstance(JSON.parse(instanceText('S', seed))).problem, seed),
  ]),
];

test(`HiGHS agrees on ${cases.length} small instances`, async () => {
  const highs = await loadSolver();
  const statuses = new Map<string, number>();
  for (const [name, problem] of cases) {
    const { status, objective } = solve(problem);
    const oracle = solveWithHighs(highs, problem, 'time-indexed', SECONDS_MAX);
    expect({ name, status, objective }).toEqual({ name, ...oracle });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses.get('optimal')).toBeGreaterThan(12);
  expect(statuses.get('infeasible')).toBeGreaterThan(2);
}, 120_000);
