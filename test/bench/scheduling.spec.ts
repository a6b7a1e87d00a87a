// The scheduling benchmark's own machinery on two instances per class, without peers and without a look at the clock.
import { describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLASSES, parseInstance, seededInstance } from './scheduling/instances.js';
import { Journal } from './scheduling/journal.js';
import type { Entry } from './scheduling/journal.js';
import { measureSolve } from './scheduling/ours.js';
import { contradictions } from './scheduling/peers.js';
import { resultOf } from './scheduling/report.js';
import { validateProblem } from '#scheduling';

const SEEDS = [300_001, 300_002];
const machine = { before: { calibrationMs: 1, load: [] }, after: { calibrationMs: 1, load: [] } };
const circumstances = { shared: [], machine, skipped: 0, contradictions: [] };

const peer = (name: string, solver: string, ms: number, objective: number | null): Entry => {
  const outcome = objective === null ? 'infeasible' : 'optimal';
  return { part: 'peer', of: 'M', name, solver, ms, outcome, objective };
};

test.each(CLASSES)('class %s: a seed always gives the same valid instance', (of) => {
  const texts = SEEDS.map((seed) => seededInstance(of, seed).text());
  expect(texts).toEqual(SEEDS.map((seed) => seededInstance(of, seed).text()));
  expect(texts[0]).not.toBe(texts[1]);
  for (const text of texts) expect(() => validateProblem(parseInstance(of, text))).not.toThrow();
});

test('every class appears in the result with its counts', () => {
  const journal = Journal.inMemory();
  for (const of of CLASSES)
    for (const seed of SEEDS) journal.add(measureSolve(seededInstance(of, seed), 0.2));
  const { classes, complaints } = resultOf(journal, circumstances);
  expect(complaints).toEqual([]);
  expect(Object.keys(classes)).toEqual([...CLASSES]);
  for (const of of CLASSES) expect(classes[of]?.n).toBe(2);
});

test('a wrong optimum is a complaint', () => {
  const instance = seededInstance('S', 300_003);
  const right = measureSolve(instance, 5);
  expect(right.complaint).toBeUndefined();
  expect(measureSolve({ ...instance, optimum: (right.objective ?? 0) + 1 }, 5).complaint).toContain(
    'certified',
  );
});

describe('peers', () => {
  const journal = Journal.inMemory();
  journal.add(peer('M-1', 'ours', 2, 100));
  journal.add(peer('M-1', 'highs compact', 100, 100));
  journal.add({ ...peer('M-1', 'highs time-indexed', 30, null), outcome: 'timeout' });
  journal.add(peer('M-2', 'ours', 1, null));
  journal.add(peer('M-2', 'highs compact', 20, null));
  journal.add(peer('M-2', 'highs time-indexed', 4, null));

  test('the better model counts, and instances without a plan are shown apart', () => {
    const { peers } = resultOf(journal, circumstances);
    expect(peers['highs']?.M).toMatchObject({ n: 2, minRatio: 4, timeouts: 0 });
    expect(peers['highs']?.M?.feasible).toMatchObject({ n: 1, medianRatio: 15 });
    expect(peers['highs']?.M?.infeasible).toMatchObject({ n: 1, medianRatio: 4 });
  });

  test('two proven answers that differ contradict each other', () => {
    expect(contradictions(journal)).toEqual([]);
    journal.add(peer('M-2', 'highs compact', 20, 7));
    expect(contradictions(journal)).toEqual(['M-2: ours says null, highs compact says 7']);
  });
});

test('a journal that was cut off goes on with what it holds, and another mode begins anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-journal-'));
  const file = join(folder, 'run.jsonl');
  const entry = peer('M-1', 'ours', 2, 100);
  Journal.open(file, 'full', false).add(entry);
  appendFileSync(file, '{"part":"peer","na');
  const resumed = Journal.open(file, 'full', true);
  expect(resumed.entries()).toEqual([entry]);
  expect(resumed.note).toContain('cut off');
  expect(Journal.open(file, 'quick', true).entries()).toEqual([]);
  expect(readFileSync(file, 'utf8')).not.toContain('M-1');
  rmSync(folder, { recursive: true });
});
