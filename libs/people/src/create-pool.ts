// Creates a pool for one kind of interview, which is empty at first.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Idempotency, invalidInput, newId } from '#platform';
import { textOf } from './input.js';
import { insertPools } from './people.repository.js';
import type { InterviewKind } from './pool.table.js';
import { poolNameTaken } from './pool-name-taken.js';
import type { PoolNameTaken } from './pool-name-taken.js';

/** The name, the kind of interview and the ids of the competencies that its members can assess. */
export interface CreatePoolInput {
  readonly name: string;
  readonly kind: InterviewKind;
  readonly competencies?: readonly string[] | null | undefined;
  readonly idempotencyKey: string;
}

/** The pool exists and is empty. */
export interface PoolCreated {
  readonly kind: 'PoolCreated';
  readonly poolId: string;
}

const COMPETENCIES_MAX = 50;

function competenciesOf(given: readonly string[]): string[] {
  if (given.length > COMPETENCIES_MAX)
    throw invalidInput(
      'competencies',
      `competencies has at most ${COMPETENCIES_MAX} entries; it had ${given.length}.`,
    );
  return [...new Set(given.map((id, index) => textOf(id, `competencies[${index}]`, 100)))];
}

/** Creates a pool. */
@Injectable()
export class CreatePool {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: CreatePoolInput): Promise<PoolCreated | PoolNameTaken> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const { idempotencyKey, ...wanted } = input;
    const name = textOf(input.name, 'name', 200);
    const competencies = competenciesOf(input.competencies ?? []);
    return this.idempotency.run<PoolCreated | PoolNameTaken>(
      actor,
      { operation: 'pool.create', key: idempotencyKey, input: wanted },
      async (tx) => {
        const poolId = newId();
        const createdAt = this.clock.now();
        await insertPools(tx, [{ id: poolId, name, kind: input.kind, competencies, createdAt }]);
        return { kind: 'PoolCreated', poolId };
      },
      (error) => poolNameTaken(this.database, actor, name, error),
    );
  }
}
