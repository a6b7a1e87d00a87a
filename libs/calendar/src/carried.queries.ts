// What people carry, read once for all of them: whoever counts load, for limits or for fairness, counts these rows.
import type { Span, Tx } from '#platform';
import type { LoadItem } from './domain/load.js';

/** What is left out of a count, and when it is made. */
export interface CountedAt {
  /** A hold counts until the instant at which it expires. */
  readonly at: Date;
  /** A loop that is being planned does not stand in its own way. */
  readonly exceptLoopId: string | null;
}

/** The interviews that these people carry and that start inside the window, by person; nobody's are absent. */
export async function carriedBy(
  tx: Tx,
  interviewerIds: readonly string[],
  window: Span,
  { at, exceptLoopId }: CountedAt,
): Promise<ReadonlyMap<string, readonly LoadItem[]>> {
  const rows = await tx.query<{ id: string; starts: number[]; minutes: number[] }>(
    `SELECT c.interviewer_id AS id, json_agg(date_part('epoch', c.starts_at) * 1000) AS starts, json_agg(c.minutes) AS minutes
     FROM carried_interviews($1, $2::uuid[], $3, $4, $5, $6) c GROUP BY c.interviewer_id`,
    [tx.organizationId, interviewerIds, window.from, window.to, at, exceptLoopId],
  );
  return new Map(
    rows.map(({ id, starts, minutes }) => [
      id,
      starts.map((startMs, place): LoadItem => ({ startMs, loadMinutes: minutes[place] ?? 0 })),
    ]),
  );
}
