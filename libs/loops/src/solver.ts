// The engine in threads of its own, so that nobody's request waits while a loop is being thought about. A question is
// plain data; how long it may take is told to its thread through shared memory, which the search looks at again and
// again. A thread that does not listen is ended by force, and that is a defect.
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Piscina } from 'piscina';
import { Logs, Overload, failureFacts } from '#platform';
import { ProblemError } from '#scheduling';
import { BEGUN, STOP } from './solver-thread.js';
import type * as threads from './solver-thread.js';
import type { Answer } from './solver-thread.js';
import { Turns } from './turns.js';

type Threads = typeof threads;
/** The kinds of questions. */
export type Kind = 'propose' | 'relaxations' | 'changes' | 'choice';
/** What is asked by a question of this kind. */
export type QuestionOf<K extends Kind> = Parameters<Threads[K]>[0]['question'];
/** What a question of this kind is answered with. */
export type FoundBy<K extends Kind> = ReturnType<Threads[K]> extends Answer<infer Found> ? Found : never;

/** How long the search may take once it has begun, and what ends it before. */
export interface AskLimits {
  readonly msMax: number;
  readonly signal?: AbortSignal | undefined;
}

/** How many threads think and how many questions wait; from when on a silent thread is a broken one. */
export interface SolverOptions {
  readonly threads: number;
  readonly waitingMax: number;
  /** A thread has to begin within so long, which on a busy machine includes loading the engine. */
  readonly beginMsMax: number;
  /** And to answer so long after it was told to stop: a poll lies milliseconds after the one before. */
  readonly stopMsMax: number;
  readonly file: string;
}

/** One core is left to whoever answers requests; each thread holds some 20 MB. */
const THREADS_MAX = 8;
/** For each thread: at the usual tenth of a second per loop, who comes last waits some seconds. */
const WAITING_MAX = 32;
/** Threads beyond the first are given back when nothing was asked for so long. */
const IDLE_MS = 60_000;

const SOURCE = import.meta.url.endsWith('.ts');
const THREAD_FILE = fileURLToPath(
  new URL(SOURCE ? './solver-thread.ts' : './solver-thread.js', import.meta.url),
);
/** From sources, a thread needs the loader that its process may have from elsewhere. */
const fromSource = (): { execArgv: string[] } => {
  const hook = fileURLToPath(new URL('../../../scripts/dev-hook.mjs', import.meta.url));
  return { execArgv: ['--import', pathToFileURL(hook).href] };
};

const defaults = (): SolverOptions => {
  const threads = Math.min(THREADS_MAX, Math.max(1, availableParallelism() - 1));
  return {
    threads,
    waitingMax: WAITING_MAX * threads,
    beginMsMax: 30_000,
    stopMsMax: 5_000,
    file: THREAD_FILE,
  };
};

const overloaded = (): Overload =>
  new Overload('Many loops are being planned right now. Nothing was changed; try again in a moment.');
const ending = (): Overload =>
  new Overload('This server is being stopped. Nothing was changed; try again in a moment.');

/** Answers questions to the engine in worker threads, of which the first stays warm. */
@Injectable()
export class Solver implements OnModuleDestroy {
  readonly #options: SolverOptions;
  readonly #turns: Turns;
  readonly #closing = new AbortController();
  readonly #asked = new Set<Promise<unknown>>();
  #pool: Promise<Piscina> | null = null;

  constructor(
    private readonly log: Logs,
    options: Partial<SolverOptions> = {},
  ) {
    this.#options = { ...defaults(), ...options };
    this.#turns = new Turns(this.#options.threads, this.#options.waitingMax);
  }

  /** Whether a question that comes now waits for others: who only might want to know had better not ask. */
  get busy(): boolean {
    return this.#turns.taken;
  }

  /** Starts the first thread ahead of the first question; until then none costs anything. */
  async warm(): Promise<void> {
    if (!this.#closing.signal.aborted) await this.#open();
  }

  /**
   * Asks the engine. After `msMax` the answer is the best found so far.
   * @throws {Overload} when too many questions wait, or this process ends
   * @throws {ProblemError} when the problem is none
   * @throws the signal's reason when it aborts
   */
  async ask<K extends Kind>(kind: K, question: QuestionOf<K>, limits: AskLimits): Promise<FoundBy<K>> {
    const asked = this.#ask<K>(kind, question, limits);
    this.#asked.add(asked);
    try {
      return await asked;
    } finally {
      this.#asked.delete(asked);
    }
  }

  async #ask<K extends Kind>(kind: K, question: unknown, limits: AskLimits): Promise<FoundBy<K>> {
    const signal = AbortSignal.any([this.#closing.signal, ...(limits.signal ? [limits.signal] : [])]);
    signal.throwIfAborted();
    if (this.#turns.full) throw overloaded();
    await this.#turns.take(signal);
    try {
      const answer = await this.#run<FoundBy<K>>(kind, question, limits.msMax, signal);
      signal.throwIfAborted();
      if ('unfit' in answer) throw new ProblemError(answer.unfit.field, answer.unfit.reason);
      return answer.found;
    } finally {
      this.#turns.over();
    }
  }

  async #run<Found>(
    kind: Kind,
    question: unknown,
    msMax: number,
    signal: AbortSignal,
  ): Promise<Answer<Found>> {
    const { beginMsMax, stopMsMax } = this.#options;
    const flags = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const broken = new AbortController();
    const breakAfter = (ms: number, what: string): NodeJS.Timeout =>
      setTimeout(() => broken.abort(new Error(`A thread of the solver did not ${what} within ${ms} ms`)), ms);
    let timer = breakAfter(beginMsMax, 'begin');
    const stop = (): void => {
      Atomics.store(flags, STOP, 1);
      clearTimeout(timer);
      // One that is still loading has not heard it yet.
      timer = breakAfter(Atomics.load(flags, BEGUN) === 0 ? beginMsMax : stopMsMax, 'stop');
    };
    const begun = (): void => {
      if (Atomics.load(flags, STOP) !== 0) return;
      clearTimeout(timer);
      timer = setTimeout(stop, msMax);
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      const pool = await this.#open();
      void Promise.resolve(Atomics.waitAsync(flags, BEGUN, 0).value).then(begun);
      return (await pool.run({ question, flags }, { name: kind, signal: broken.signal })) as Answer<Found>;
    } catch (error) {
      broken.signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      Atomics.store(flags, STOP, 1);
      Atomics.notify(flags, BEGUN);
      clearTimeout(timer);
    }
  }

  #open(): Promise<Piscina> {
    this.#pool ??= this.#start();
    return this.#pool;
  }

  async #start(): Promise<Piscina> {
    const { Piscina } = await import('piscina');
    const pool = new Piscina({
      filename: this.#options.file,
      minThreads: 1,
      maxThreads: this.#options.threads,
      idleTimeout: IDLE_MS,
      recordTiming: false,
      ...(SOURCE ? fromSource() : {}),
    });
    pool.on('error', (error: unknown) =>
      this.log.error({ ...failureFacts(error) }, 'A thread of the solver ended that had nothing to do'),
    );
    return pool;
  }

  /** Ends all searches and threads; who still waits or asks is told to try again. */
  async onModuleDestroy(): Promise<void> {
    this.#closing.abort(ending());
    await Promise.allSettled(this.#asked);
    await (await this.#pool)?.destroy();
  }
}
