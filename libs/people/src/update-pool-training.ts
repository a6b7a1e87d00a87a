// Says what a pool asks of those who learn to interview in it. Who had graduated by what was asked before stays
// qualified; for everybody else in training what they have done counts on the new path.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput, notFound } from '#platform';
import type { Tx } from '#platform';
import type { TrainingPath } from './domain/training.js';
import { trainingChanged } from './events.js';
import { countOf, idOf } from './input.js';
import { lockPeople, lockPool } from './people.repository.js';
import { grantOnEntry, keepGraduates, traineeIdsOfPool, writeTrainingPath } from './training.repository.js';
import { trainingPaths } from './training.queries.js';

/** At most so many steps of each kind. */
export const TRAINING_STEPS_MAX = 20;

/** The path, and whether interviews of the pool get a seat for somebody in training by themselves. */
export interface PoolTraining extends TrainingPath {
  readonly addsTrainees: boolean;
}

/** Which pool, and its path from now on; null: nobody is trained in it, phases are entered by hand. */
export interface UpdatePoolTrainingInput {
  readonly poolId: string;
  readonly training?: PoolTraining | null | undefined;
}

/** The pool trains as asked now. */
export interface PoolTrainingUpdated {
  readonly kind: 'PoolTrainingUpdated';
  readonly poolId: string;
}

function trainingOf(given: PoolTraining | null | undefined): PoolTraining | null {
  if (given === undefined)
    throw invalidInput('training', 'training must be given: the path, or null where nobody is trained.');
  if (given === null) return null;
  const { shadows, reverseShadows, graduation, addsTrainees } = given;
  const steps = countOf(shadows, 'training.shadows', TRAINING_STEPS_MAX);
  const reverse = countOf(reverseShadows, 'training.reverseShadows', TRAINING_STEPS_MAX);
  if (steps + reverse === 0)
    throw invalidInput('training', 'training has at least one step; give null where nobody is trained.');
  return { shadows: steps, reverseShadows: reverse, graduation, addsTrainees };
}

/** Sets a pool's training path. */
@Injectable()
export class UpdatePoolTraining {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: UpdatePoolTrainingInput): Promise<PoolTrainingUpdated> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    const training = trainingOf(input.training);
    return this.database.transaction(actor, async (tx) => {
      if (!(await lockPool(tx, poolId))) throw notFound('pool');
      await this.#change(tx, poolId, training);
      return { kind: 'PoolTrainingUpdated', poolId };
    });
  }

  async #change(tx: Tx, poolId: string, training: PoolTraining | null): Promise<void> {
    const at = this.clock.now();
    const trainees = await traineeIdsOfPool(tx, poolId);
    const interviewerIds = trainees.map(({ id }) => id);
    await lockPeople(tx, interviewerIds);
    const [before] = await trainingPaths(tx, [poolId]);
    if (before?.graduation === 'automatic') await keepGraduates(tx, poolId, at);
    await writeTrainingPath(tx, poolId, training === null ? null : { ...training, changedAt: at });
    if (training === null) return;
    // Where phases were entered by hand so far, they are what the path begins from.
    if (before === undefined)
      await grantOnEntry(tx, training, trainees, {
        poolId,
        reason: 'Was in this phase when the path was set.',
        grantedAt: at,
      });
    await this.outbox.append(tx, trainingChanged, poolId, { poolId, interviewerIds });
  }
}
