// The one source of the current time. Everything that asks "now?" is given a Clock, so that a test can
// live through a week in a second and no rule depends on when it happens to run.

/** Tells the current instant; injected wherever the time matters. */
export abstract class Clock {
  /** The current instant. */
  abstract now(): Date;
  /** The current instant in milliseconds since 1970-01-01T00:00Z. */
  nowMs(): number {
    return this.now().getTime();
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told to move: for tests and simulations. */
export class SimulatedClock extends Clock {
  #nowMs: number;
  constructor(start: Date) {
    super();
    this.#nowMs = start.getTime();
  }
  override now(): Date {
    return new Date(this.#nowMs);
  }
  /** Moves the clock to `instant`, which may not lie in its past. */
  moveTo(instant: Date): void {
    if (instant.getTime() < this.#nowMs)
      throw new Error(`The clock cannot go back to ${instant.toISOString()}`);
    this.#nowMs = instant.getTime();
  }
  /** Moves the clock on by `ms` milliseconds. */
  advance(ms: number): void {
    this.moveTo(new Date(this.#nowMs + ms));
  }
}
