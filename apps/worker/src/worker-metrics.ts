// Prometheus metrics of the worker: what became of jobs and how long they took, and how many wait.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Collects and prints metrics; labels are names of queues and outcomes, never what a job is about. */
export class WorkerMetrics {
  readonly #registry = new Registry();
  readonly #jobs: Counter<'queue' | 'outcome'>;
  readonly #seconds: Histogram<'queue'>;

  /** @param counts how many jobs of each queue are in each state, asked for whenever metrics are read */
  constructor(counts: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>) {
    const registers = [this.#registry];
    this.#jobs = new Counter({
      name: 'loopwright_jobs_total',
      help: 'Jobs dealt with, by what became of them',
      labelNames: ['queue', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'loopwright_job_seconds',
      help: 'Time that a job took',
      labelNames: ['queue'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    });
    new Gauge({
      name: 'loopwright_queue_jobs',
      help: 'Jobs in the queue, by state',
      labelNames: ['queue', 'state'],
      registers,
      async collect() {
        for (const [queue, states] of Object.entries(await counts()))
          for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count);
      },
    });
  }

  /** Runs one job and notes what became of it; what it throws is noted as `failed` and thrown on. */
  async time(queue: string, work: () => Promise<string>): Promise<void> {
    const stop = this.#seconds.startTimer({ queue });
    let outcome = 'failed';
    try {
      outcome = await work();
    } finally {
      stop();
      this.#jobs.inc({ queue, outcome });
    }
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
