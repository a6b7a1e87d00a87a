// Puts interviewers into a pool, or moves those who are in it to another phase of their training.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, notFound } from '#platform';
import type { Tx } from '#platform';
import type { TraineeRole } from './domain/training.js';
import { trainingChanged } from './events.js';
import { idOf, idsOf } from './input.js';
import { interviewersByIds } from './interviewers.queries.js';
import { insertPoolMembers, lockPeople, lockPool } from './people.repository.js';
import type { PoolMemberRow, PoolPhase } from './pool.table.js';
import { trainingPaths } from './training.queries.js';
import { grantOnEntry } from './training.repository.js';

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
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND for a pool or an interviewer that is not there, INVALID_INPUT */
  async run(actor: Actor, input: AddToPoolInput): Promise<AddedToPool> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    // Rows are written in one order, so that two callers cannot wait for each other.
    const ids = idsOf(input.interviewerIds, 'interviewerIds', 'interviewer', POOL_CHANGES_MAX).sort();
    const phase = input.phase ?? 'qualified';
    return this.database.transaction(actor, async (tx) => {
      if (!(await lockPool(tx, poolId))) throw notFound('pool');
      if ((await interviewersByIds(tx, ids)).length < ids.length) throw notFound('interviewer');
      const since = this.clock.now();
      await lockPeople(tx, ids);
      if (phase === 'qualified') await insertPoolMembers(tx, membersOf(ids, { poolId, phase, since }));
      else await this.#beginTraining(tx, ids, { poolId, phase, since });
      return { kind: 'AddedToPool', poolId };
    });
  }

  /** Where the pool has a path, who enters in a later phase has what lies before it behind them. */
  async #beginTraining(
    tx: Tx,
    ids: readonly string[],
    entry: Entry & { readonly phase: TraineeRole },
  ): Promise<void> {
    const { poolId, phase, since } = entry;
    const [path] = await trainingPaths(tx, [poolId]);
    const settle = (interviewerIds: readonly string[]): Promise<unknown> =>
      this.outbox.append(tx, trainingChanged, poolId, { poolId, interviewerIds });
    // Time has passed since the phases of those who are in it were settled: whoever has come this far keeps their steps.
    if (path !== undefined) await settle(ids);
    const begun = await insertPoolMembers(tx, membersOf(ids, entry));
    if (path === undefined || begun.length === 0) return;
    const credited = { poolId, reason: 'Was put into the pool in this phase.', grantedAt: since };
    await grantOnEntry(
      tx,
      path,
      begun.map((id) => ({ id, phase })),
      credited,
    );
    await settle(begun);
  }
}

type Entry = Pick<PoolMemberRow, 'poolId' | 'phase' | 'since'>;

const membersOf = (ids: readonly string[], entry: Entry) =>
  ids.map((interviewerId) => ({ ...entry, interviewerId }));
