// A hold ends by its instant, also on a screen that was read before it: from then on its loop has options and nothing held.
import type { LoopState } from '../generated/operations.js';

interface Held {
  readonly state: LoopState;
  readonly holdExpiresAt: string | null;
}

/** Whether the loop was read as held, and is not any more at `now`. */
export const holdIsOver = ({ state, holdExpiresAt }: Held, now: number): boolean =>
  state === 'ON_HOLD' && holdExpiresAt !== null && Date.parse(holdExpiresAt) <= now;

/** The loop as it is at `now`. */
export const afterHold = <Loop extends Held>(loop: Loop, now: number): Loop =>
  holdIsOver(loop, now) ? { ...loop, state: 'PROPOSED', holdExpiresAt: null } : loop;
