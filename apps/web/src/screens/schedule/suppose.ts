// The things that can be supposed to be different, and what the form that asks about them begins with.
import type { SupposedChangeInput } from '../../generated/operations.js';

/** The kinds of things that can be supposed, in the order in which they are offered. */
export const KINDS = [
  'supposeDays',
  'supposeWindow',
  'supposeMore',
  'supposeWithout',
  'supposeLunch',
  'supposeNotice',
  'supposeRun',
] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** What the form begins with; with `asked`, the answer to it is shown at once. */
export interface Supposing {
  readonly kind: Kind;
  readonly amount?: number;
  /** A local day, "2026-11-24". */
  readonly day?: string;
  readonly asked: SupposedChangeInput | null;
}
