// The shared instances with certified optima, through the format and back: the one way that a file takes.
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError, readLoopInstance, referee, solve, writeLoopAnswer } from '#scheduling';

const folder = join(import.meta.dirname, 'instances');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const optima = read('optima.json') as Record<string, { readonly optimum: number | 'infeasible' }>;
const names = Object.keys(optima);

test('every instance has a certified optimum', () => {
  const files = readdirSync(folder).filter((file) => file !== 'optima.json');
  expect(files.map((file) => file.replace('.json', '')).sort()).toEqual([...names].sort());
});

describe('certified optima', () => {
  test.each(names)('%s', (name) => {
    const { problem } = readLoopInstance(read(`${name}.json`));
    const solution = solve(problem, { nodesMax: 3_000_000 });
    const optimum = optima[name]!.optimum;
    expect(solution.status).toBe(optimum === 'infeasible' ? 'infeasible' : 'optimal');
    expect(solution.objective).toBe(optimum === 'infeasible' ? null : optimum);
    if (!solution.plan) return;
    expect(referee(problem, solution.plan)).toMatchObject({ breaches: [], objective: optimum });
    expect(solution.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(optimum);
    const answer = writeLoopAnswer(name, solution);
    expect(answer).toMatchObject({ name, status: 'optimal', objective: optimum });
    expect(answer.sessions?.map(({ id }) => id)).toEqual(problem.interviews.map(({ id }) => id));
  });
});

describe('a budget', () => {
  const { problem } = readLoopInstance(read('XL-3.json'));

  test('that ends early still gives a bound below the optimum, and the same answer again', () => {
    for (const nodesMax of [1, 20, 200, 1000]) {
      const solution = solve(problem, { nodesMax });
      expect(['feasible', 'unknown']).toContain(solution.status);
      expect(solution.bound).toBeLessThanOrEqual(324);
      if (solution.objective !== null) expect(solution.objective).toBeGreaterThanOrEqual(324);
      expect(solve(problem, { nodesMax })).toEqual(solution);
    }
  });

  test('is ended by shouldStop, which is asked often', () => {
    let asked = 0;
    const solution = solve(problem, { shouldStop: () => ++asked >= 2 });
    expect(asked).toBe(2);
    expect(solution.status).not.toBe('optimal');
  });
});

describe('a bad file', () => {
  type Part = Record<string, unknown>;
  const instance = (): Part & {
    sessions: Part[];
    interviewers: Part[];
    candidate: Part;
    lunch: Part;
    weights: Part;
  } => read('S-1.json') as ReturnType<typeof instance>;
  const broken: [string, (file: ReturnType<typeof instance>) => void][] = [
    ['format', (file) => (file['format'] = 'loop-instance/9')],
    ['name', (file) => delete file['name']],
    ['days[1]', (file) => ((file['days'] as number[][])[1] = [172, 128])],
    ['lunch.windows', (file) => (file['days'] = [])],
    ['daysUsedMax', (file) => (file['daysUsedMax'] = 0)],
    ['runMax', (file) => (file['runMax'] = 'ten')],
    ['lunch.windows', (file) => (file.lunch['windows'] = [[46, 54]])],
    ['candidate.windows[0]', (file) => (file.candidate['windows'] = [[323]])],
    ['sessions[0].length', (file) => (file.sessions[0]!['length'] = 2.5)],
    ['sessions[1].after[0]', (file) => (file.sessions[1]!['after'] = ['s9'])],
    ['sessions[2].after[0]', (file) => (file.sessions[2]!['after'] = ['s2'])],
    ['sessions[1].id', (file) => (file.sessions[1]!['id'] = 's0')],
    [
      'sessions[0].seats[0].pool[0]',
      (file) => ((file.sessions[0]!['seats'] as Part[])[0]!['pool'] = ['nobody']),
    ],
    [
      'sessions[0].seats[0].optional',
      (file) => ((file.sessions[0]!['seats'] as Part[])[0]!['optional'] = 'no'),
    ],
    ['interviewers[3].cost', (file) => (file.interviewers[3]!['cost'] = -1)],
    [
      'interviewers[0].free[1]',
      (file) =>
        (file.interviewers[0]!['free'] = [
          [1, 5],
          [5, 9],
        ]),
    ],
    ['weights.idleSlot', (file) => delete file.weights['idleSlot']],
  ];

  test.each(broken)('is refused by its field %s', (field, breakIt) => {
    const file = instance();
    breakIt(file);
    let caught: unknown;
    try {
      readLoopInstance(file);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ProblemError);
    expect((caught as ProblemError).field).toBe(field);
    expect((caught as ProblemError).message.length).toBeGreaterThan(field.length + 10);
  });

  test.each([[null], [[]], ['text'], [42]])('that is %p is refused', (value) => {
    expect(() => readLoopInstance(value)).toThrow(ProblemError);
  });
});
