// Sets the weekly hours of a pool, which hold for members without hours of their own while they sit in its seats. What
// is booked already stays.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, notFound } from '#platform';
import { hoursOf, idOf } from './input.js';
import type { HoursInput } from './input.js';
import { changePoolHours } from './people.repository.js';

/** Which pool; null hours go back to the organization's. */
export interface SetPoolHoursInput extends HoursInput {
  readonly poolId: string;
}

/** The hours are as was asked for. */
export interface PoolHoursSet {
  readonly kind: 'PoolHoursSet';
  readonly poolId: string;
}

/** Sets a pool's hours. */
@Injectable()
export class SetPoolHours {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT, NOT_FOUND */
  async run(actor: Actor, input: SetPoolHoursInput): Promise<PoolHoursSet> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    const hours = hoursOf(input);
    await this.database.transaction(actor, async (tx) => {
      if (!(await changePoolHours(tx, poolId, hours))) throw notFound('pool');
    });
    return { kind: 'PoolHoursSet', poolId };
  }
}
