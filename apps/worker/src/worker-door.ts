// The worker: it moves committed events into the queue, sweeps what is due, and works on the queues. It can run in a
// process of its own or beside the gateway; any number of them may run at once.
import type { INestApplicationContext } from '@nestjs/common';
import { FoldMeasures } from '#insights';
import { EnqueueRepairs } from '#loops';
import type { Platform } from '#platform';
import { EnqueueDue } from '#reminders';
import { Loop } from './loop.js';
import { workerQueues } from './queues.js';
import type { WorkerQueue } from './queues.js';
import { sweepExpiredKeys } from './sweep-expired-keys.js';
import { WorkerMetrics } from './worker-metrics.js';

/** Without a notice, because one got lost or the listener is reconnecting, events wait this long at most. */
const RELAY_MS = 1_000;
const REMINDERS_MS = 15_000;
const REPAIRS_MS = 15_000;
const KEYS_MS = 10 * 60_000;
const MEASURES_MS = 60_000;
const SETTLE_POLL_MS = 10;
const SETTLE_QUIET_ROUNDS = 2;

/** The jobs of one installation, as one process works on them. */
export class WorkerDoor {
  readonly metrics: WorkerMetrics;
  readonly #queues: readonly WorkerQueue[];
  readonly #relay: Loop;
  readonly #loops: readonly Loop[];
  #closers: (() => unknown)[] = [];

  /** @param app holds the rooms' modules, initialized */
  constructor(
    app: INestApplicationContext,
    private readonly platform: Platform,
  ) {
    const { log, relay } = platform;
    this.#queues = workerQueues(app) as readonly WorkerQueue[];
    this.metrics = new WorkerMetrics(() => this.#counts());
    const enqueueDue = app.get(EnqueueDue);
    const enqueueRepairs = app.get(EnqueueRepairs);
    const foldMeasures = app.get(FoldMeasures);
    this.#relay = new Loop('relay', RELAY_MS, () => relay.run(), log);
    this.#loops = [
      this.#relay,
      new Loop('reminders', REMINDERS_MS, () => enqueueDue.sweep(), log),
      new Loop('repairs', REPAIRS_MS, () => enqueueRepairs.sweep(), log),
      new Loop('measures', MEASURES_MS, () => foldMeasures.sweep(), log),
      new Loop('idempotency keys', KEYS_MS, () => sweepExpiredKeys(platform), log),
    ];
  }

  /** Begins to work; returns at once. */
  start(): void {
    const { queues, listener } = this.platform;
    const wake = (): void => this.#relay.wake();
    this.#closers = [
      listener.onEvent(wake),
      listener.onGap(wake),
      ...this.#queues.map(({ name, concurrency, handle }) =>
        queues.work(name, (job: never) => this.metrics.time(name, () => handle(job)), concurrency),
      ),
    ];
    for (const loop of this.#loops) loop.start();
  }

  /** Does once what the timers do: relay, sweeps of due reminders, due repairs, measures and expired keys. For tests and simulations. */
  async tick(): Promise<void> {
    for (const loop of this.#loops) await loop.once();
  }

  /**
   * Resolves when no event waits to be moved and no job waits or runs; jobs that are delayed do not count. The queues
   * are counted one beside the other, so a job that passes work from one to another may be missed once, not twice.
   */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < SETTLE_QUIET_ROUNDS;) {
      const moved = await this.platform.relay.run();
      const counts = Object.values(await this.#counts());
      const isQuiet = moved === 0 && counts.every(({ waiting = 0, active = 0 }) => waiting + active === 0);
      quiet = isQuiet ? quiet + 1 : 0;
      if (!isQuiet) await new Promise((resolve) => setTimeout(resolve, SETTLE_POLL_MS));
    }
  }

  /** Takes no further job and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    for (const loop of this.#loops) await loop.stop();
    for (const close of this.#closers.splice(0)) await close();
  }

  async #counts(): Promise<Record<string, Record<string, number>>> {
    const entries = this.#queues.map(
      async ({ name }) => [name, await this.platform.queues.counts(name)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
