// Counts steps of somebody's training as done, because they learned them elsewhere: how many, by whom and why is kept.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, invalidInput, notFound } from '#platform';
import type { Tx } from '#platform';
import { trainingChanged } from './events.js';
import { countOf, idOf, textOf } from './input.js';
import { interviewersByIds } from './interviewers.queries.js';
import { lockPeople } from './people.repository.js';
import { poolsByIds } from './pools.queries.js';
import { traineesAmong } from './training.queries.js';
import { insertCredit } from './training.repository.js';
import { TRAINING_STEPS_MAX } from './update-pool-training.js';

/** Whom, in which pool, how many steps of each kind, and why. */
export interface GrantTrainingCreditInput {
  readonly poolId: string;
  readonly interviewerId: string;
  readonly shadows: number;
  readonly reverseShadows: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The steps count as done. */
export interface TrainingCreditGranted {
  readonly kind: 'TrainingCreditGranted';
  readonly poolId: string;
  readonly interviewerId: string;
}

/** They are not in training in this pool, so that there is nothing to count; nothing was changed. */
export interface NotInTraining {
  readonly kind: 'NotInTraining';
  readonly message: string;
  readonly poolId: string;
}

/** Grants credit. */
@Injectable()
export class GrantTrainingCredit {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: GrantTrainingCreditInput): Promise<TrainingCreditGranted | NotInTraining> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const { idempotencyKey: key, ...wanted } = input;
    const poolId = idOf(input.poolId, 'pool');
    const interviewerId = idOf(input.interviewerId, 'interviewer');
    const credit = {
      poolId,
      interviewerId,
      shadows: countOf(input.shadows, 'shadows', TRAINING_STEPS_MAX),
      reverseShadows: countOf(input.reverseShadows, 'reverseShadows', TRAINING_STEPS_MAX),
      reason: textOf(input.reason, 'reason', 500),
      grantedById: actor.memberId,
    };
    if (credit.shadows + credit.reverseShadows === 0)
      throw invalidInput('shadows', 'shadows or reverseShadows must be at least 1: credit is for some step.');
    return this.idempotency.run<TrainingCreditGranted | NotInTraining>(
      actor,
      { operation: 'pool.grantCredit', key, input: wanted },
      (tx) => this.#grant(tx, credit),
    );
  }

  async #grant(
    tx: Tx,
    credit: Omit<Parameters<typeof insertCredit>[1][number], 'grantedAt'>,
  ): Promise<TrainingCreditGranted | NotInTraining> {
    const { poolId, interviewerId } = credit;
    if ((await poolsByIds(tx, [poolId])).length === 0) throw notFound('pool');
    if ((await interviewersByIds(tx, [interviewerId])).length === 0) throw notFound('interviewer');
    await lockPeople(tx, [interviewerId]);
    if ((await traineesAmong(tx, [interviewerId], [poolId])).length === 0)
      return {
        kind: 'NotInTraining',
        message:
          'They are not in training in this pool: it has no training path, or they are qualified, or not in it. Put them into it as a shadow first.',
        poolId,
      };
    await insertCredit(tx, [{ ...credit, grantedAt: this.clock.now() }]);
    await this.outbox.append(tx, trainingChanged, poolId, { poolId, interviewerIds: [interviewerId] });
    return { kind: 'TrainingCreditGranted', poolId, interviewerId };
  }
}
