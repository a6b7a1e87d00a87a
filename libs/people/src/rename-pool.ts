// Gives a pool another name. Templates and seats name it by its id, so that nothing else changes.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, notFound } from '#platform';
import { idOf, textOf } from './input.js';
import { changePoolName } from './people.repository.js';
import { poolNameTaken } from './pool-name-taken.js';
import type { PoolNameTaken } from './pool-name-taken.js';

/** Which pool, and its name from now on. */
export interface RenamePoolInput {
  readonly poolId: string;
  readonly name: string;
}

/** The pool has the name. */
export interface PoolRenamed {
  readonly kind: 'PoolRenamed';
  readonly poolId: string;
}

/** Renames a pool. */
@Injectable()
export class RenamePool {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: RenamePoolInput): Promise<PoolRenamed | PoolNameTaken> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    const name = textOf(input.name, 'name', 200);
    try {
      return await this.database.transaction(actor, async (tx): Promise<PoolRenamed> => {
        if (!(await changePoolName(tx, poolId, name))) throw notFound('pool');
        return { kind: 'PoolRenamed', poolId };
      });
    } catch (error) {
      const taken = await poolNameTaken(this.database, actor, name, error);
      if (taken === null) throw error;
      return taken;
    }
  }
}
