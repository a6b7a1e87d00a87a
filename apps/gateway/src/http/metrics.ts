// Prometheus metrics of one gateway: the process's own, and the duration of each answer by route and status.
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Collects and prints metrics; labels are routes and codes, never what was asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<'route' | 'method' | 'status'>;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#durations = new Histogram({
      name: 'loopwright_http_answer_seconds',
      help: 'Time from request to answer',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.#registry],
    });
  }

  /** Notes one answer; `elapsedMs` in milliseconds. */
  observe(route: string, method: string, status: number, elapsedMs: number): void {
    this.#durations.observe({ route, method, status: String(status) }, elapsedMs / 1_000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
