// The program as a person runs it: a process of its own with its own environment, from the sources. Every wait ends
// after a bounded time with what the process had said until then.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const WAIT_MS_MAX = 120_000;
const POLL_MS = 20;

/** How a process ended: its status, or the signal that killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of this test's own. */
export interface Program {
  readonly pid: number;
  /** Standard output so far. */
  out(): string;
  /** Standard error so far. */
  err(): string;
  /** The first match in what it writes to either; @throws Error when it ends before, or after two minutes */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** @throws Error when it has not ended after two minutes */
  ended(): Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

const started = new Set<Program & { readonly isRunning: () => boolean }>();

/** Where the doors' entry points are. */
export const entries = {
  loopwright: 'apps/cli/src/main.ts',
  gateway: 'apps/gateway/src/main.ts',
  worker: 'apps/worker/src/main.ts',
} as const;

/** Waits until `read` gives something else than undefined. @throws Error naming `what` after two minutes */
export async function until<T>(what: string, read: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`Waited two minutes for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Starts a door of the program with this environment and nothing of the test's own but PATH and the like. */
export function runProgram(
  entry: (typeof entries)[keyof typeof entries],
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Program {
  const { PATH = '', HOME = '', TMPDIR = '/tmp', LANG = 'C.UTF-8' } = process.env;
  const child = spawn(process.execPath, ['--import', './scripts/dev-hook.mjs', entry, ...words], {
    cwd: REPOSITORY,
    env: { PATH, HOME, TMPDIR, LANG, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  let end: Ended | undefined;
  child.once('close', (code, signal) => (end = { code, signal }));
  const story = (): string => `${words.join(' ')} said:\n${said.out}${said.err}`;
  const program = {
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    says: async (pattern: RegExp) => {
      const match = await until(`${String(pattern)}; ${story()}`, () => {
        const found = pattern.exec(said.out) ?? pattern.exec(said.err);
        if (found === null && end !== undefined)
          throw new Error(`It ended before ${String(pattern)}; ${story()}`);
        return found ?? undefined;
      });
      return match;
    },
    ended: () => until(`the end of ${entry}; ${story()}`, () => end),
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    isRunning: () => end === undefined,
  };
  started.add(program);
  return program;
}

/** Ends by force what the tests of this file started and left. */
export async function endPrograms(): Promise<void> {
  for (const program of started) {
    if (!program.isRunning()) continue;
    program.kill('SIGKILL');
    await program.ended();
  }
  started.clear();
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The embedded PostgreSQL of a data folder: its main process and its administrative connection; null when it is down. */
export function embeddedServer(dataDir: string): { readonly pid: number; readonly url: string } | null {
  const lines = read(join(dataDir, 'postgres', 'postmaster.pid')).split('\n');
  const [pid, port] = [Number(lines[0]), lines[3]];
  if (lines[7]?.trim() !== 'ready' || read(`/proc/${pid}/cmdline`) === '') return null;
  const password = read(join(dataDir, 'postgres.password')).trim();
  return { pid, url: `postgres://postgres:${password}@127.0.0.1:${port}/loopwright` };
}

/** The processes whose working folder is the cluster of this data folder. */
export const postgresProcesses = (dataDir: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes(join(dataDir, 'postgres')));
