// Something that is done again and again: at an interval, earlier when woken, never twice at once, and whatever goes
// wrong in one round is logged and left to the next.
import { failureFacts } from '#platform';
import type { Log } from '#platform';

/** Runs `work` every `intervalMs` milliseconds between `start` and `stop`. */
export class Loop {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #woken = false;
  #stopped = true;

  constructor(
    private readonly name: string,
    private readonly intervalMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly log: Log,
  ) {}

  /** Begins with a round at once. */
  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Runs a round now, or once more after the one that is running. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running !== null) {
      this.#woken = true;
      return;
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#running = this.#round().finally(() => this.#next());
  }

  /** Runs one round by itself and throws what goes wrong in it. */
  async once(): Promise<void> {
    await this.work();
  }

  /** Ends after the round that is running, if any. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.log.warn(
        { loop: this.name, cause: failureFacts(error) },
        'A round failed; the next one tries again',
      );
    }
  }

  #next(): void {
    this.#running = null;
    if (this.#stopped) return;
    if (this.#woken) {
      this.#woken = false;
      this.wake();
      return;
    }
    this.#timer = setTimeout(() => this.wake(), this.intervalMs);
  }
}
