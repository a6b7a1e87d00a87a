// Puts interviewers into a pool, or moves those who are in it to another phase of their training.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, notFound } from '#platform';
import { idOf, idsOf } from './input.js';
import { interviewersByIds } from './interviewers.queries.js';
import { insertPoolMembers } from './people.repository.js';
import type { PoolPhase } from './pool.table.js';
import { poolsByIds } from './pools.queries.js';

/** At most this many people at once. */
export const POOL_CHANGES_MAX = 200;

/** Which pool, whom, and how far they have come (qualified unless told). */
export interface AddToPoolInput {
  readonly poolId: string;
  readonly interviewerIds: readonly string[];
  readonly phase?: PoolPhase | null | undefined;
}

/** They are in the pool now, in this phase. */
export interface AddedToPool {
  readonly kind: 'AddedToPool';
  readonly poolId: string;
}

/** Adds interviewers to a pool; doing it twice is doing it once. */
@Injectable()
export class AddToPool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND for a pool or an interviewer that is not there, INVALID_INPUT */
  async run(actor: Actor, input: AddToPoolInput): Promise<AddedToPool> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    // Rows are written in one order, so that two callers cannot wait for each other.
    const ids = idsOf(input.interviewerIds, 'interviewerIds', 'interviewer', POOL_CHANGES_MAX).sort();
    const phase = input.phase ?? 'qualified';
    return this.database.transaction(actor, async (tx) => {
      if ((await poolsByIds(tx, [poolId])).length === 0) throw notFound('pool');
      if ((await interviewersByIds(tx, ids)).length < ids.length) throw notFound('interviewer');
      const since = this.clock.now();
      await insertPoolMembers(
        tx,
        ids.map((interviewerId) => ({ poolId, interviewerId, phase, since })),
      );
      return { kind: 'AddedToPool', poolId };
    });
  }
}
