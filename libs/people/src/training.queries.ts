// Reads about training: the paths of pools, and who is on them with what counts for them.
import { Any } from 'typeorm';
import type { Tx } from '#platform';
import type { TrainingCredit, TrainingPath } from './domain/training.js';
import type { PoolPhase } from './pool.table.js';
import { trainingPathTable } from './training.table.js';
import type { TrainingPathRow } from './training.table.js';

/** The paths of these pools; none for pools that train nobody. */
export const trainingPaths = (tx: Tx, poolIds: readonly string[]): Promise<TrainingPathRow[]> =>
  tx.manager.find(trainingPathTable, {
    where: { organizationId: tx.organizationId, poolId: Any(poolIds) },
  });

/** Somebody who is in training in a pool that has a path. */
export interface Trainee {
  readonly poolId: string;
  readonly interviewerId: string;
  /** As it was when it was last settled. */
  readonly phase: PoolPhase;
  readonly graduatesAt: Date | null;
  /** What was before does not count; null: everything counts. */
  readonly trainingSince: Date | null;
  readonly path: TrainingPath;
  readonly credit: TrainingCredit;
}

interface TraineeRow
  extends Omit<Trainee, 'path' | 'credit'>, Omit<TrainingPath, 'shadows' | 'reverseShadows'> {
  readonly shadows: number;
  readonly reverseShadows: number;
  readonly creditShadows: number;
  readonly creditReverseShadows: number;
  readonly creditedAt: Date | null;
}

/** Who is in training, of these people and, where given, only in these pools; those who are qualified for good are not. */
export async function traineesAmong(
  tx: Tx,
  interviewerIds: readonly string[] | null,
  poolIds: readonly string[] | null = null,
): Promise<Trainee[]> {
  const rows = await tx.query<TraineeRow>(
    `SELECT m.pool_id AS "poolId", m.interviewer_id AS "interviewerId", m.phase, m.graduates_at AS "graduatesAt",
            m.training_since AS "trainingSince", p.shadows, p.reverse_shadows AS "reverseShadows", p.graduation,
            c.shadows AS "creditShadows", c.reverse_shadows AS "creditReverseShadows", c.granted_at AS "creditedAt"
     FROM pool_member m
     JOIN training_path p ON p.organization_id = m.organization_id AND p.pool_id = m.pool_id
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(t.shadows), 0)::integer AS shadows,
              coalesce(sum(t.reverse_shadows), 0)::integer AS reverse_shadows, max(t.granted_at) AS granted_at
       FROM training_credit t
       WHERE t.organization_id = m.organization_id AND t.interviewer_id = m.interviewer_id AND t.pool_id = m.pool_id
         AND (m.training_since IS NULL OR t.granted_at >= m.training_since)) c
     WHERE m.organization_id = $1 AND m.phase <> 'qualified'
       AND ($2::uuid[] IS NULL OR m.interviewer_id = ANY($2)) AND ($3::uuid[] IS NULL OR m.pool_id = ANY($3))
     ORDER BY m.pool_id, m.interviewer_id`,
    [tx.organizationId, interviewerIds, poolIds],
  );
  return rows.map(
    ({
      shadows,
      reverseShadows,
      graduation,
      creditShadows,
      creditReverseShadows,
      creditedAt,
      ...trainee
    }) => ({
      ...trainee,
      path: { shadows, reverseShadows, graduation },
      credit: {
        shadows: creditShadows,
        reverseShadows: creditReverseShadows,
        grantedMs: creditedAt?.getTime() ?? null,
      },
    }),
  );
}
