// How much one calendar file may cost. A file comes from outside, and a few lines of it can ask for billions of
// occurrences, so reading counts what it is about to do and refuses before it starts, never after it hangs.
import { IcsError } from './ics-error.js';

/** Bounds on reading one file; `stepsMax` counts recurrence candidates looked at, over all rules of the file. */
export interface IcsLimits {
  readonly bytesMax: number;
  readonly componentsMax: number;
  readonly stepsMax: number;
}

/** 5 MB is about ten years of a full calendar; the steps are about two seconds of work in the worst case. */
export const defaultIcsLimits: IcsLimits = {
  bytesMax: 5 * 1024 * 1024,
  componentsMax: 50_000,
  stepsMax: 200_000,
};

/** What is left of a file's steps; `spend` throws `IcsError` when a rule would take more. */
export class WorkBudget {
  private left: number;

  constructor(private readonly stepsMax: number) {
    this.left = stepsMax;
  }

  /** Takes `steps` off; `what` names the rule in the error. */
  spend(steps: number, what: string): void {
    this.left -= steps;
    if (this.left < 0) {
      throw new IcsError(
        `${what} asks for too many occurrences (a file may take ${this.stepsMax} steps in all).`,
      );
    }
  }
}
