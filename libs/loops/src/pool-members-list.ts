// Who is in which pool and how far they have come in its training, as a list to take away.
import { columnOf, exportedList, finding, listPage, membersByIds } from '#access';
import type { MemberRow } from '#access';
import { listPools, poolMembers, poolsByIds } from '#people';
import type { PoolMembership, PoolRow, TrainingProgress } from '#people';
import type { Tx } from '#platform';
import { traineeStandings, trainingKey } from './training.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 20;

interface ListedMembership {
  readonly pool: PoolRow;
  readonly member: MemberRow | null;
  readonly membership: PoolMembership;
  /** Null for who is qualified for good, and in pools that train nobody. */
  readonly progress: TrainingProgress | null;
}

/** The members of all pools, by the names of both. */
export const poolMembersList = exportedList<ListedMembership>({
  name: 'pool-members',
  about: 'who is in which pool, and how far in its training',
  verb: 'pool.read',
  filters: ['pool'],
  columns: {
    'pool id': text(({ pool }) => pool.id),
    pool: text(({ pool }) => pool.name),
    'member id': text(({ membership }) => membership.interviewerId),
    name: text(({ member }) => member?.name ?? null),
    email: text(({ member }) => member?.email ?? null),
    standing: text(({ membership }) => membership.phase),
    since: instant(({ membership }) => membership.since),
    'shadow sessions done': number(({ progress }) => progress?.shadowsDone ?? null),
    'reverse shadow sessions done': number(({ progress }) => progress?.reverseShadowsDone ?? null),
    'sessions ahead': number(({ progress }) => progress?.ahead ?? null),
    'sessions not planned': number(({ progress }) => progress?.stepsLeft ?? null),
    'graduates at': instant(({ membership }) => membership.graduatesAt),
  },
  page: async (tx, { filter, at, after }) => {
    const { rows: pools, next } =
      filter.pool === null
        ? listPage(await listPools(tx, { limit: LIMIT, after: pairOf(after) }), LIMIT, ({ name, id }) => [
            name,
            id,
          ])
        : { rows: await poolsByIds(tx, [filter.pool]), next: null };
    return { rows: await membersOf(tx, pools, at), next };
  },
});

function pairOf(after: readonly string[] | null): readonly [name: string, id: string] | null {
  const [name, id] = after ?? [];
  return name === undefined || id === undefined ? null : [name, id];
}

async function membersOf(tx: Tx, pools: readonly PoolRow[], at: Date): Promise<ListedMembership[]> {
  const poolIds = pools.map(({ id }) => id);
  const memberships = await poolMembers(tx, poolIds);
  const memberIds = [...new Set(memberships.map(({ interviewerId }) => interviewerId))];
  const memberOf = finding(await membersByIds.fetch(tx, memberIds), membersByIds.keyOf);
  const standings = await traineeStandings(tx, { interviewerIds: null, poolIds }, at);
  const standingOf = finding(standings, ({ trainee }) => trainingKey(trainee));
  const ofPool = Map.groupBy(memberships, ({ poolId }) => poolId);
  return pools.flatMap((pool) =>
    (ofPool.get(pool.id) ?? []).map((membership) => ({
      pool,
      membership,
      member: memberOf(membership.interviewerId),
      progress: standingOf(trainingKey(membership))?.progress ?? null,
    })),
  );
}
