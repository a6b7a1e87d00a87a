// Takes interviewers out of a pool. What they are booked for already stays: the pool says who can be asked next.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, notFound } from '#platform';
import { POOL_CHANGES_MAX } from './add-to-pool.js';
import { idOf, idsOf } from './input.js';
import { deletePoolMembers, lockPeople } from './people.repository.js';
import { poolsByIds } from './pools.queries.js';

/** Which pool and whom. */
export interface RemoveFromPoolInput {
  readonly poolId: string;
  readonly interviewerIds: readonly string[];
}

/** None of them is in the pool now; `removed` of them were. */
export interface RemovedFromPool {
  readonly kind: 'RemovedFromPool';
  readonly poolId: string;
  readonly removed: number;
}

/** Removes interviewers from a pool. */
@Injectable()
export class RemoveFromPool {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND for no such pool, INVALID_INPUT */
  async run(actor: Actor, input: RemoveFromPoolInput): Promise<RemovedFromPool> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    const ids = idsOf(input.interviewerIds, 'interviewerIds', 'interviewer', POOL_CHANGES_MAX);
    return this.database.transaction(actor, async (tx) => {
      if ((await poolsByIds(tx, [poolId])).length === 0) throw notFound('pool');
      await lockPeople(tx, ids);
      const removed = await deletePoolMembers(tx, poolId, ids);
      return { kind: 'RemovedFromPool', poolId, removed };
    });
  }
}
