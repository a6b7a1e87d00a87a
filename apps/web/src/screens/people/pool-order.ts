// In which order a pool's members are shown: who learns comes first, the closest to graduating before the others, because
// the engine takes them for trainee seats in that order; then whoever is qualified, by name as the gateway tells them.
import type { PoolPhase } from '../../generated/operations.js';

/** What of a membership decides its place. */
export interface Ordered {
  readonly phase: PoolPhase;
  readonly progress: { readonly stepsLeft: number; readonly awaitingApproval: boolean } | null;
}

const NONE_LEFT = 0;
const NO_PATH = 1_000;

const placeOf = ({ phase, progress }: Ordered): number => {
  if (phase === 'QUALIFIED') return Infinity;
  if (progress === null) return NO_PATH;
  return progress.awaitingApproval ? -1 : progress.stepsLeft;
};

/** The members in that order. */
export const inOrderOfTraining = <Member extends Ordered>(members: readonly Member[]): readonly Member[] =>
  // Infinity less Infinity is no number, so that places are compared and not subtracted.
  [...members].sort((a, b) => Number(placeOf(a) > placeOf(b)) - Number(placeOf(a) < placeOf(b)));

/** Whether the member at this place of the order is the first for whom a session is still to be found. */
export const isNext = (ordered: readonly Ordered[], at: number): boolean =>
  at ===
  ordered.findIndex(
    ({ phase, progress }) => phase !== 'QUALIFIED' && progress !== null && progress.stepsLeft > NONE_LEFT,
  );
