// Writes of training: a pool's path, credit, and what was settled about a member.
import { invariant, newId } from '#platform';
import type { Tx } from '#platform';
import { creditOnEntry } from './domain/training.js';
import type { TraineeRole, TrainingPath } from './domain/training.js';
import { trainingCreditTable } from './training.table.js';
import type { TrainingCreditRow, TrainingPathRow } from './training.table.js';

/** Sets the path of a pool, or takes it away. */
export async function writeTrainingPath(
  tx: Tx,
  poolId: string,
  path: Omit<TrainingPathRow, 'organizationId' | 'poolId'> | null,
): Promise<void> {
  if (path === null) {
    await tx.query('DELETE FROM training_path WHERE organization_id = $1 AND pool_id = $2', [
      tx.organizationId,
      poolId,
    ]);
    return;
  }
  await tx.query(
    `INSERT INTO training_path
       (organization_id, pool_id, shadows, reverse_shadows, graduation, adds_trainees, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (organization_id, pool_id) DO UPDATE
       SET shadows = excluded.shadows, reverse_shadows = excluded.reverse_shadows, graduation = excluded.graduation,
           adds_trainees = excluded.adds_trainees, changed_at = excluded.changed_at`,
    [
      tx.organizationId,
      poolId,
      path.shadows,
      path.reverseShadows,
      path.graduation,
      path.addsTrainees,
      path.changedAt,
    ],
  );
}

/** Who is in training in the pool, in order. */
export async function traineeIdsOfPool(
  tx: Tx,
  poolId: string,
): Promise<{ id: string; phase: TraineeRole }[]> {
  return tx.query(
    `SELECT interviewer_id AS id, phase FROM pool_member
     WHERE organization_id = $1 AND pool_id = $2 AND phase <> 'qualified' ORDER BY interviewer_id`,
    [tx.organizationId, poolId],
  );
}

/** Makes final that who has graduated by themselves at `at` is qualified. */
export async function keepGraduates(tx: Tx, poolId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE pool_member SET phase = 'qualified', since = graduates_at
     WHERE organization_id = $1 AND pool_id = $2 AND phase <> 'qualified' AND graduates_at <= $3`,
    [tx.organizationId, poolId, at],
  );
}

/** Makes the member qualified from `at` on. */
export async function qualify(tx: Tx, poolId: string, interviewerId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE pool_member SET phase = 'qualified', since = $4
     WHERE organization_id = $1 AND pool_id = $2 AND interviewer_id = $3`,
    [tx.organizationId, poolId, interviewerId, at],
  );
}

/** Inserts credit. */
export async function insertCredit(
  tx: Tx,
  rows: readonly Omit<TrainingCreditRow, 'organizationId' | 'id'>[],
): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    trainingCreditTable,
    rows.map((row) => ({ ...row, organizationId, id: newId() })),
  );
}

/** Gives those who enter a path in a later phase credit for what lies before it. */
export async function grantOnEntry(
  tx: Tx,
  path: TrainingPath,
  people: readonly { readonly id: string; readonly phase: TraineeRole }[],
  on: Pick<TrainingCreditRow, 'poolId' | 'reason' | 'grantedAt'>,
): Promise<void> {
  const grantedById = tx.scope.memberId;
  invariant(grantedById, 'a member grants it');
  await insertCredit(
    tx,
    people.flatMap(({ id, phase }) => {
      const credit = creditOnEntry(path, phase);
      return credit.shadows === 0 ? [] : [{ ...on, ...credit, interviewerId: id, grantedById }];
    }),
  );
}

/** What was settled about somebody in training. */
export interface SettledTraining {
  readonly poolId: string;
  readonly interviewerId: string;
  readonly phase: TraineeRole;
  readonly graduatesAt: Date | null;
}

/** Writes what was settled at `at`; who became qualified meanwhile stays so. */
export async function writeSettledTraining(
  tx: Tx,
  rows: readonly SettledTraining[],
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE pool_member m
     SET phase = given.phase, since = CASE WHEN m.phase = given.phase THEN m.since ELSE $6 END,
         graduates_at = given.graduates_at
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[]) AS given (pool_id, interviewer_id, phase, graduates_at)
     WHERE m.organization_id = $1 AND m.pool_id = given.pool_id AND m.interviewer_id = given.interviewer_id
       AND m.phase <> 'qualified'`,
    [
      tx.organizationId,
      rows.map(({ poolId }) => poolId),
      rows.map(({ interviewerId }) => interviewerId),
      rows.map(({ phase }) => phase),
      rows.map(({ graduatesAt }) => graduatesAt),
      at,
    ],
  );
}
