// Gives interviews a seat for somebody who learns, where the pool that interviews wants it so: one, optional, so that the
// loop never waits for it, and only where there is a candidate to watch or to talk to.
import { trainingPaths } from '#people';
import type { Tx } from '#platform';
import type { SeatRole } from './loops.table.js';
import { isTraineeRole } from './training.queries.js';

/** A seat as a template has it. */
export interface PlannedSeat {
  readonly position: number;
  readonly role: SeatRole;
  readonly poolId: string | null;
  readonly memberIds: readonly string[];
  readonly optional: boolean;
}

interface Interview {
  readonly id: string;
  readonly withCandidate: boolean;
  readonly seats: readonly PlannedSeat[];
}

/** The seats of each interview by its id, with those added that their pools ask for. */
export async function withTraineeSeats(
  tx: Tx,
  interviews: readonly Interview[],
): Promise<Map<string, readonly PlannedSeat[]>> {
  const pools = interviews.flatMap(({ seats }) => seats.flatMap(({ poolId }) => poolId ?? []));
  const paths = await trainingPaths(tx, [...new Set(pools)]);
  const adding = new Set(paths.filter(({ addsTrainees }) => addsTrainees).map(({ poolId }) => poolId));
  return new Map(
    interviews.map(({ id, withCandidate, seats }) => {
      const teaching = seats.find(({ role, poolId }) => !isTraineeRole(role) && adding.has(poolId ?? ''));
      const learns = seats.some(({ role }) => isTraineeRole(role));
      if (!withCandidate || learns || teaching === undefined) return [id, seats];
      const position = Math.max(...seats.map((seat) => seat.position)) + 1;
      const { poolId } = teaching;
      return [id, [...seats, { position, role: 'shadow', poolId, memberIds: [], optional: true }]];
    }),
  );
}
