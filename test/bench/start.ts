// How long `npm start` takes until it says that it is ready: with an empty data folder, and with one that is there.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './main.js';

const RUNS = 5;
const GOAL_MS = { first: 15_000, later: 4_000 };
const WAIT_MS_MAX = 120_000;
const READY = 'Loopwright is ready at';

/** Starts on the folder, waits for the line, ends it again. @returns milliseconds from spawn to the line */
async function startOnce(dataDir: string): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGTERM'), WAIT_MS_MAX);
  let said = '';
  const readyMs = await new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(READY)) resolve(performance.now() - began);
    });
    child.once('close', () => reject(new Error(`npm start ended before it was ready:\n${said}`)));
  });
  clearTimeout(timer);
  child.kill('SIGTERM');
  await ended;
  return Math.round(readyMs);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Five first starts and five later ones, each figure the median; builds nothing, so `npm ci` or a build comes before. */
export const start: Bench = async () => {
  const root = mkdtempSync(join(tmpdir(), 'loopwright-bench-'));
  // As root, PostgreSQL runs under an account of its own, which must be able to enter.
  chmodSync(root, 0o755);
  const load = loadavg().map((value) => Number(value.toFixed(2)));
  try {
    const first: number[] = [];
    for (let run = 0; run < RUNS; run++) first.push(await startOnce(join(root, String(run))));
    const later: number[] = [];
    for (let run = 0; run < RUNS; run++) later.push(await startOnce(join(root, '0')));
    const of = (runsMs: readonly number[]) => ({ medianMs: median(runsMs), runsMs });
    const line = (what: keyof typeof GOAL_MS, runsMs: readonly number[]): string =>
      `${what.padEnd(6)} median ${median(runsMs)} ms of ${runsMs.join(', ')}; at most ${GOAL_MS[what]} ms wanted`;
    console.log([line('first', first), line('later', later), `load   ${load.join(', ')}`].join('\n'));
    return { first: of(first), later: of(later), goalMs: GOAL_MS, loadAverage: load };
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
};
