// Which pool fills a seat of a proposed interview. A pool is for one kind of interview; one that lists competencies
// fits only an interview that looks at one of them, one that lists none fits every interview of its kind.
import type { InterviewKind } from './loop-template.table.js';

/** A pool that could fill a seat; `qualified` counts the active members who interview on their own. */
export interface PoolOnOffer {
  readonly id: string;
  readonly name: string;
  readonly kind: InterviewKind;
  readonly competencies: readonly string[];
  readonly qualified: number;
}

/** Screens and debriefs look at a person as a whole, so their pools are not told apart by competencies. */
const GENERAL_KINDS = new Set<InterviewKind>(['recruiter_screen', 'debrief']);

/**
 * The pool for the seat at `place` (from 0) of an interview, `kind` being the pools': of those that fit, one with people enough for all seats
 * so far, then the one that knows most of the focus, then the largest, then by name; null when none fits.
 */
export function poolForSeat(
  kind: InterviewKind,
  focus: readonly string[],
  place: number,
  pools: readonly PoolOnOffer[],
): string | null {
  const general = GENERAL_KINDS.has(kind);
  const known = (pool: PoolOnOffer): number => pool.competencies.filter((id) => focus.includes(id)).length;
  const [best] = pools
    .filter((pool) => pool.kind === kind)
    .filter((pool) => general || pool.competencies.length === 0 || known(pool) > 0)
    .toSorted(
      (a, b) =>
        Number(b.qualified > place) - Number(a.qualified > place) ||
        known(b) - known(a) ||
        b.qualified - a.qualified ||
        (a.name < b.name ? -1 : 1),
    );
  return best?.id ?? null;
}
