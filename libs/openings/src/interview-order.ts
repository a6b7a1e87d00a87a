// Which interviews come after which: names become ids, a dropped interview hands its predecessors on, and an order
// that cannot be kept is refused.
import { invalidInput } from '#platform';

/** The interviews before a kept one: those that stay, and in place of each dropped one those before it. */
export function keptPredecessors(
  afterIds: readonly string[],
  kept: ReadonlySet<string>,
  afterIdsOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (kept.has(id)) found.add(id);
    else (afterIdsOf.get(id) ?? []).forEach(visit);
  };
  afterIds.forEach(visit);
  return [...found];
}

/** @throws {Refusal} INVALID_INPUT naming interviews when some of them would have to come before themselves */
export function requireOrder(
  interviews: readonly {
    readonly id: string;
    readonly title: string;
    readonly afterIds: readonly string[];
  }[],
): void {
  let left = interviews;
  for (;;) {
    const waiting = new Set(left.map((interview) => interview.id));
    const next = left.filter((interview) => interview.afterIds.some((id) => waiting.has(id)));
    if (next.length === 0) return;
    if (next.length === left.length) {
      const titles = next.map((interview) => interview.title).join(', ');
      throw invalidInput(
        'interviews',
        `after must not go in a circle; these wait for each other: ${titles}.`,
      );
    }
    left = next;
  }
}
