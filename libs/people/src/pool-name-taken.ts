// Names of pools are unique, because people choose pools by name.
import type { Actor } from '#access';
import { ConstraintHit } from '#platform';
import type { Database } from '#platform';
import { poolNamed } from './pools.queries.js';

/** Another pool has this name. */
export interface PoolNameTaken {
  readonly kind: 'PoolNameTaken';
  readonly message: string;
  /** The pool that has the name. */
  readonly poolId: string;
}

/**
 * That another pool has the name which a constraint refused; null where the error is another one. On a partition the
 * constraint has another name, so the pool is looked for.
 */
export async function poolNameTaken(
  database: Database,
  actor: Actor,
  name: string,
  error: unknown,
): Promise<PoolNameTaken | null> {
  if (!(error instanceof ConstraintHit)) return null;
  const pool = await database.read(actor, (tx) => poolNamed(tx, name));
  if (pool === null) return null;
  const message = `There is a pool named "${name}" already. Use it or choose another name.`;
  return { kind: 'PoolNameTaken', message, poolId: pool.id };
}
