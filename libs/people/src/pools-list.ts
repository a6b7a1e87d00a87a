// The pools with what they ask of those who learn in them, as a list to take away.
import { columnOf, exportedList, finding, joined, listPage } from '#access';
import { hoursText } from './domain/hours-text.js';
import type { WorkingHour } from './domain/working-hours.js';
import type { PoolRow } from './pool.table.js';
import { listPools, poolMembers } from './pools.queries.js';
import type { PoolMembership } from './pools.queries.js';
import { trainingPaths } from './training.queries.js';
import type { TrainingPathRow } from './training.table.js';

const { text, number, instant } = columnOf;

const LIMIT = 100;

interface ListedPool {
  readonly pool: PoolRow;
  readonly members: readonly PoolMembership[];
  readonly path: TrainingPathRow | null;
}

const hours = (of: readonly WorkingHour[] | null): string | null => (of === null ? null : hoursText(of));

/** All pools, by name. */
export const poolsList = exportedList<ListedPool>({
  name: 'pools',
  about: 'pools of interviewers, and the training that they ask for',
  verb: 'pool.read',
  filters: [],
  columns: {
    'pool id': text(({ pool }) => pool.id),
    name: text(({ pool }) => pool.name),
    kind: text(({ pool }) => pool.kind),
    competencies: text(({ pool }) => joined(pool.competencies)),
    members: number(({ members }) => members.length),
    qualified: number(({ members }) => members.filter(({ phase }) => phase === 'qualified').length),
    'shadow sessions': number(({ path }) => path?.shadows ?? null),
    'reverse shadow sessions': number(({ path }) => path?.reverseShadows ?? null),
    graduation: text(({ path }) => path?.graduation ?? null),
    'working hours': text(({ pool }) => hours(pool.workingHours)),
    'preferred hours': text(({ pool }) => hours(pool.preferredHours)),
    'created at': instant(({ pool }) => pool.createdAt),
  },
  page: async (tx, { after }) => {
    const [name, id] = after ?? [];
    const key = name === undefined || id === undefined ? null : ([name, id] as const);
    const { rows: pools, next } = listPage(
      await listPools(tx, { limit: LIMIT, after: key }),
      LIMIT,
      (pool) => [pool.name, pool.id],
    );
    const ids = pools.map((pool) => pool.id);
    const members = Map.groupBy(await poolMembers(tx, ids), ({ poolId }) => poolId);
    const pathOf = finding(await trainingPaths(tx, ids), ({ poolId }) => poolId);
    const rows = pools.map((pool) => ({ pool, members: members.get(pool.id) ?? [], path: pathOf(pool.id) }));
    return { rows, next };
  },
});
