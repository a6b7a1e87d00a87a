// The outcome of whatever needs an opening that still takes candidates.
import type { OpeningState } from './opening.table.js';

/** The opening was filled or closed, so this can no longer be done with it. */
export interface OpeningNotOpen {
  readonly kind: 'OpeningNotOpen';
  readonly message: string;
  readonly openingId: string;
}

/** The problem for an opening in `state`. */
export const openingNotOpen = (openingId: string, state: OpeningState): OpeningNotOpen => ({
  kind: 'OpeningNotOpen',
  message: `This opening is ${state}. Nothing was changed.`,
  openingId,
});
