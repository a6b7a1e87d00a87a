// How evenly the load of pools lies on those who are in them. Somebody in several pools stands in each with all that they
// carry: whoever interviews a lot for one pool is not free for another.
import {
  hoursInForce,
  interviewersByIds,
  organizationSettings,
  pausesWithin,
  poolMembers,
  poolsByIds,
} from '#people';
import type { Tx } from '#platform';
import { daysOff } from './calendar.queries.js';
import { carriedBy } from './carried.queries.js';
import { fairLoad, fairReach, weekMinutes } from './domain/fair-load.js';
import type { FairLoad } from './domain/fair-load.js';

/** The load of one pool; the shares are of its active members, by name. */
export interface PoolLoad extends FairLoad {
  readonly poolId: string;
}

/** How the load of these pools is shared so many days behind and ahead of `at`. */
export async function poolLoads(
  tx: Tx,
  poolIds: readonly string[],
  at: Date,
  days: number,
): Promise<PoolLoad[]> {
  const memberships = await poolMembers(tx, poolIds);
  const ids = [...new Set(memberships.map(({ interviewerId }) => interviewerId))];
  const reach = fairReach(at, days);
  const people = new Map((await interviewersByIds(tx, ids)).map((row) => [row.id, row]));
  const pools = new Map((await poolsByIds(tx, poolIds)).map((pool) => [pool.id, pool]));
  const settings = await organizationSettings(tx);
  const pauses = Map.groupBy(await pausesWithin(tx, ids, reach), ({ interviewerId }) => interviewerId);
  const carried = await carriedBy(tx, ids, reach, { at, exceptLoopId: null });
  const window = {
    atMs: at.getTime(),
    days,
    daysOff: await daysOff(tx, reach),
    fullWeekMinutes: weekMinutes(settings.workingHours),
  };
  const ofPool = Map.groupBy(memberships, ({ poolId }) => poolId);
  return poolIds.map((poolId) => {
    const members = (ofPool.get(poolId) ?? []).flatMap(({ interviewerId: id, since }) => {
      const person = people.get(id);
      if (person === undefined) return [];
      const awayMs = (pauses.get(id) ?? []).map(
        ({ during: { from, to } }) => [from.getTime(), to.getTime()] as const,
      );
      const { zone } = person;
      const { workingHours } = hoursInForce(person, pools.get(poolId) ?? null, settings);
      return [{ id, zone, workingHours, sinceMs: since.getTime(), awayMs, carried: carried.get(id) ?? [] }];
    });
    return { poolId, ...fairLoad(members, window) };
  });
}
