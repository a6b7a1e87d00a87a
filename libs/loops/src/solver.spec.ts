// The solver's threads: they hold nobody up, end when told to or by force, and take on no more than they can.
import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from '@jest/globals';
import { Overload, createLog } from '#platform';
import { ProblemError, referee } from '#scheduling';
import { endless, instance } from '../../../test/support/hard-loop.js';
import { Solver } from './solver.js';
import type { SolverOptions } from './solver.js';

const open: Solver[] = [];
function solver(options: Partial<SolverOptions> = {}): Solver {
  const made = new Solver(createLog({ LOG_LEVEL: 'fatal' }), { threads: 1, ...options });
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.onModuleDestroy();
});

const small = { problem: instance('S-1'), options: 1, nodesMax: 100_000 };
const patient = { msMax: 60_000 };
/** More than any of these tests take when all is well, on a busy machine. */
const SOON_MS = 10_000;

test('while a hard problem is solved, the event loop turns', async () => {
  const one = solver();
  await one.ask('propose', small, patient);
  const hard = { ...endless(), nodesMax: 150_000 };
  let over = false;
  const asked = one.ask('propose', hard, patient).finally(() => (over = true));
  let turns = 0;
  for (; !over; turns++) await nextTurn();
  expect((await asked).nodes).toBeGreaterThanOrEqual(150_000);
  expect(turns).toBeGreaterThan(100);
});

test('when its time is over, a long search answers at once with what it has', async () => {
  const one = solver();
  await one.ask('propose', small, patient);
  const begin = performance.now();
  const question = endless();
  const found = await one.ask('propose', question, { msMax: 300 });
  expect(performance.now() - begin).toBeLessThan(SOON_MS);
  expect(found.complete).toBe(false);
  expect(found.proposals.length).toBeGreaterThan(0);
  for (const { plan } of found.proposals) expect(referee(question.problem, plan).breaches).toEqual([]);
});

test('the time counts from when the search begins, not from when it was asked for', async () => {
  const one = solver();
  const cold = await one.ask('propose', { ...endless(), options: 2 }, { msMax: 1_000 });
  expect(cold.proposals.length).toBeGreaterThan(0);
});

test('the same question within the same work gets the same answer', async () => {
  const one = solver({ threads: 2 });
  const question = { problem: instance('M-2'), options: 3, nodesMax: 5_000 };
  const [first, second] = await Promise.all([
    one.ask('propose', question, patient),
    one.ask('propose', question, patient),
  ]);
  expect(second).toEqual(first);
});

test('who comes when the queue is full is refused, who waits is answered', async () => {
  const one = solver({ waitingMax: 1 });
  const gone = new AbortController();
  const running = one.ask('propose', endless(), { ...patient, signal: gone.signal });
  const waiting = one.ask('propose', small, patient);
  const refused = one.ask('propose', small, patient);
  await expect(refused).rejects.toBeInstanceOf(Overload);
  await expect(refused).rejects.toMatchObject({
    code: 'LIMIT_REACHED',
    message: expect.stringMatching(/Many loops are being planned right now.*again in a moment/),
  });
  gone.abort(new Error('gone'));
  await expect(running).rejects.toThrow('gone');
  expect((await waiting).status).toBe('optimal');
});

test('who hangs up while waiting leaves the queue, and gives the place to somebody else', async () => {
  const one = solver({ waitingMax: 1 });
  const [first, second] = [new AbortController(), new AbortController()];
  const running = one.ask('propose', endless(), { ...patient, signal: first.signal });
  const waiting = one.ask('propose', small, { ...patient, signal: second.signal });
  second.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  const instead = one.ask('propose', small, patient);
  first.abort(new Error('gone'));
  await expect(running).rejects.toThrow('gone');
  expect((await instead).status).toBe('optimal');
});

test('an error of the problem comes back as itself', async () => {
  const asked = solver().ask('propose', { ...small, options: 0 }, patient);
  await expect(asked).rejects.toBeInstanceOf(ProblemError);
  await expect(asked).rejects.toMatchObject({ field: 'options', reason: expect.stringContaining('whole') });
});

test('why there is no plan, and what would open one, come from a thread as well', async () => {
  const question = { problem: instance('L-1158'), count: 1, nodesMax: 200_000 };
  const found = await solver().ask('relaxations', question, patient);
  expect(found.conflict.length).toBeGreaterThan(0);
  expect(found.relaxations[0]?.steps.length).toBeGreaterThan(0);
});

test('a thread that does not stop is ended by force, shown as a defect, and replaced', async () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'test', 'support', 'deaf-thread.ts');
  const one = solver({ file, stopMsMax: 100 });
  const asked = one.ask('propose', small, { msMax: 50 });
  await expect(asked).rejects.toThrow('did not stop within 100 ms');
  await expect(asked).rejects.not.toBeInstanceOf(Overload);
  const question = { problem: instance('L-1158'), count: 1, nodesMax: 100 };
  expect((await one.ask('relaxations', question, patient)).nodes).toBeGreaterThan(0);
});

test('threads that cannot begin are a defect, and nobody waits for ever', async () => {
  const one = solver({ file: join(import.meta.dirname, 'no-such-thread.ts'), beginMsMax: 500 });
  await expect(one.ask('propose', small, patient)).rejects.toThrow();
  await expect(one.ask('propose', small, patient)).rejects.toThrow();
});

test('closing ends searches and threads, and refuses who waits and who comes', async () => {
  const threads: Worker[] = [];
  const note = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
  subscribe('worker_threads', note);
  const one = solver({ waitingMax: 1 });
  const asked = [one.ask('propose', endless(), patient), one.ask('propose', small, patient)];
  const ended = Promise.allSettled(asked);
  await one.onModuleDestroy();
  unsubscribe('worker_threads', note);
  // A thread that has ended has no number any more.
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
  for (const { status, ...how } of await ended)
    expect({ status, ...how }).toMatchObject({ status: 'rejected', reason: { code: 'LIMIT_REACHED' } });
  await expect(one.ask('propose', small, patient)).rejects.toThrow('is being stopped');
});

test.each([
  ['that was closed', 'await one.onModuleDestroy();'],
  ['that nothing was asked of since', ''],
])('a solver %s keeps no process alive', async (_which, end) => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const script = `
    import { Solver } from './libs/loops/src/solver.ts';
    import { instance } from './test/support/hard-loop.ts';
    const one = new Solver(console);
    const found = await one.ask('propose', { problem: instance('S-1'), options: 1, nodesMax: 1e5 }, { msMax: 60_000 });
    ${end}
    console.log(found.status);`;
  const child = spawn(
    process.execPath,
    ['--import', './scripts/dev-hook.mjs', '--input-type=module', '--eval', script],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said.trim()).toBe('optimal');
});
