/** Counts work, so that a budget means the same on every machine and every run. */
import type { Budget } from './plan.js';

/** Counts work over one or several searches against one budget. */
export class Meter {
  nodes = 0;
  /** The work of the phase that is running ends here, whatever remains of the budget. */
  private phaseEnd = Infinity;
  private nextPoll = 256;
  private ended = false;
  private paused = false;

  constructor(private readonly budget: Budget) {}

  /** Whether the running phase has to come back. */
  get stopped(): boolean {
    return this.ended || this.paused;
  }

  /** Whether the whole budget is used up. */
  get exhausted(): boolean {
    return this.ended;
  }

  /** Begins a phase of at most so many units. */
  phase(units: number): void {
    this.phaseEnd = this.nodes + units;
    this.paused = false;
  }

  /** Adds work; `false` once the phase or the budget has ended. */
  work(units: number): boolean {
    this.nodes += units;
    if (this.ended) return false;
    if (this.budget.nodesMax !== undefined && this.nodes > this.budget.nodesMax) this.ended = true;
    if (this.nodes > this.phaseEnd) this.paused = true;
    if (this.nodes >= this.nextPoll) this.poll();
    return !this.stopped;
  }

  /** Lets somebody work for at most so many units on a meter of their own; what they did counts here. */
  lend<Result>(units: number, work: (lent: Meter) => Result): Result {
    const lent = new Meter({ nodesMax: units, shouldStop: () => !this.poll() });
    const result = work(lent);
    this.work(lent.nodes);
    return result;
  }

  /** Asks whether to stop at once: after a step that takes long and counts little. `false` once it has ended. */
  poll(): boolean {
    this.nextPoll = this.nodes + 256;
    if (this.budget.shouldStop?.() === true) this.ended = true;
    return !this.stopped;
  }
}
