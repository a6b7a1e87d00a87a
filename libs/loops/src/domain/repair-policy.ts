// When a repair may be applied without asking anybody. A careful organization wants somebody else found at once, as long
// as there is time to say no, the candidate keeps their times, and a loop does not churn through its pool by night.

/** What an organization, or one opening, lets happen by itself. */
export interface RepairPolicy {
  readonly automatic: boolean;
  /** The first interview that changes begins at least so many hours later. */
  readonly aheadHoursMin: number;
  /** At most so many repairs of one loop by itself, and so many tries at each when others are faster. */
  readonly triesMax: number;
  /** Only when no interview with the candidate moves. */
  readonly keepTimes: boolean;
  /** Only seats of these pools; of all, and of named people, when it is empty. */
  readonly poolIds: readonly string[];
}

/** What holds where nobody decided otherwise: replace people a day ahead, move nobody. */
export const DEFAULT_REPAIR_POLICY: RepairPolicy = {
  automatic: true,
  aheadHoursMin: 24,
  triesMax: 3,
  keepTimes: true,
  poolIds: [],
};

/** A repair that was found, as the policy sees it; instants in milliseconds. */
export interface FoundRepair {
  readonly nowMs: number;
  /** The begin of the first interview that changes, before or after the change. */
  readonly firstMs: number;
  readonly movesCandidate: boolean;
  /** Whether it is proven that no smaller change repairs the loop. */
  readonly proven: boolean;
  /** How often the loop was repaired by itself before. */
  readonly repairedBefore: number;
  /** The pools of the seats that are repaired; null for a seat of named people. */
  readonly poolIds: readonly (string | null)[];
}

const HOUR_MS = 3_600_000;

/** Why the repair waits for somebody to confirm it, as a sentence; null when it may be applied by itself. */
export function whyNotByItself(policy: RepairPolicy, found: FoundRepair): string | null {
  const { automatic, aheadHoursMin, triesMax, keepTimes, poolIds } = policy;
  if (!automatic) return 'Repairs are confirmed by somebody here.';
  if (poolIds.length > 0 && found.poolIds.some((id) => id === null || !poolIds.includes(id)))
    return 'A seat that is concerned is not among those that are repaired by themselves.';
  if (found.repairedBefore >= triesMax)
    return `The loop was repaired by itself ${found.repairedBefore} times already.`;
  if (found.firstMs - found.nowMs < aheadHoursMin * HOUR_MS)
    return `An interview that is concerned begins in less than ${aheadHoursMin} hours.`;
  if (keepTimes && found.movesCandidate) return 'It moves an interview with the candidate.';
  if (!found.proven) return 'It is not proven that no smaller change would do.';
  return null;
}
