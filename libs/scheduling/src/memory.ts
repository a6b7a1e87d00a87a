/**
 * Spares a search what it has searched before: interviews on which nobody has to sit can lie in many orders and at many
 * hours that come to the same for all others. Explanations meet them often, since they leave seats empty one by one.
 */
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';

/** States remembered at most. */
const STATES_MAX = 1 << 18;

/** States that were searched to their end, with the least cost at which that was: again, no cheaper, they hold nothing new. */
export class Memory {
  private readonly costs = new Map<string, number>();

  /** Whether a state need not be searched; if it need, it counts as searched from now on. */
  knows(state: string, cost: number): boolean {
    const known = this.costs.get(state);
    if (known !== undefined && known <= cost) return true;
    if (known !== undefined || this.costs.size < STATES_MAX) this.costs.set(state, cost);
    return false;
  }
}

/** Interviews with the candidate (bits) of whose seats none is ever worth filling. */
export function freeInterviews({ interviews, timeline, seats }: Model): number {
  let free = 0;
  for (let i = 0; i < timeline; i++) {
    const idle = interviews[i]!.seats.every((seat) => {
      const { emptyCost, costs } = seats[seat]!;
      return emptyCost < IMPOSSIBLE && costs.every((cost) => cost >= emptyCost);
    });
    if (idle) free |= 1 << i;
  }
  return free;
}
