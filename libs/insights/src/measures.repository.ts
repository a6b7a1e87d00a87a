// Appends what facts changed in the measures, and folds what was appended. Both only ever add: a reader who sums folded
// and appended rows sees the same before, during and after a fold.
import type { DataSource } from 'typeorm';
import type { Tx } from '#platform';

const KEY = 'measure, at, application_id, subject_id, dimension, value, opening_id';

/** Every writer about an application waits here for the one before, so that nobody counts the same difference twice. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('measures ' || $1::text, 0))`;

const SETTLE = `
  INSERT INTO measure_delta (organization_id, id, ${KEY}, amount)
  SELECT $1, gen_random_uuid(), ${KEY}, sum(amount) FROM (
    SELECT ${KEY}, 1 AS amount FROM measured_facts($1, ARRAY[$2::uuid])
    UNION ALL
    SELECT ${KEY}, -amount FROM measure_total WHERE organization_id = $1 AND application_id = $2
    UNION ALL
    SELECT ${KEY}, -amount FROM measure_delta WHERE organization_id = $1 AND application_id = $2
  ) difference
  GROUP BY ${KEY} HAVING sum(amount) <> 0`;

/** Appends the difference between what the application's facts amount to and what was counted. Must run on nobody's behalf. */
export async function settleApplication(tx: Tx, applicationId: string): Promise<void> {
  await tx.query(LOCK, [applicationId]);
  await tx.query(SETTLE, [tx.organizationId, applicationId]);
}

const FOLD = `
  WITH taken AS (
    DELETE FROM measure_delta WHERE organization_id = $1 AND id IN (
      SELECT id FROM measure_delta WHERE organization_id = $1 ORDER BY id LIMIT $2)
    RETURNING ${KEY}, amount
  ), folded AS (
    INSERT INTO measure_total (organization_id, ${KEY}, amount)
    SELECT $1, ${KEY}, sum(amount) FROM taken GROUP BY ${KEY} HAVING sum(amount) <> 0
    ON CONFLICT ON CONSTRAINT measure_total_pk DO UPDATE SET amount = measure_total.amount + excluded.amount
  )
  SELECT count(*)::integer AS count FROM taken`;

/**
 * Folds at most `limit` appended rows and returns how many there were; none while another transaction folds. Must run on
 * nobody's behalf, who sees all of them.
 */
export async function foldSome(tx: Tx, limit: number): Promise<number> {
  const [lock] = await tx.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('fold measures ' || $1::text, 0)) AS taken`,
    [tx.organizationId],
  );
  if (lock?.taken !== true) return 0;
  const [row] = await tx.query<{ count: number }>(FOLD, [tx.organizationId, limit]);
  await tx.query('DELETE FROM measure_total WHERE organization_id = $1 AND amount = 0', [tx.organizationId]);
  return row?.count ?? 0;
}

/**
 * The organizations in which at least `waiting` rows wait to be folded.
 * @param source acts as the relay's role, whose policy shows whose rows there are and nothing else of them
 */
export const organizationsToFold = (
  source: DataSource,
  waiting: number,
): Promise<{ readonly id: string }[]> =>
  source.query(
    'SELECT organization_id AS id FROM measure_delta GROUP BY organization_id HAVING count(*) >= $1 ORDER BY 1',
    [waiting],
  );
