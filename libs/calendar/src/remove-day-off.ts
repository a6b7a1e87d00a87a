// Makes a day on which nobody was to interview an ordinary one again.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, notFound } from '#platform';
import { dateOf } from './add-day-off.js';
import { deleteDayOff } from './calendar.repository.js';

/** The local date YYYY-MM-DD. */
export interface RemoveDayOffInput {
  readonly day: string;
}

/** The day is an ordinary one. */
export interface DayOffRemoved {
  readonly kind: 'DayOffRemoved';
  readonly day: string;
}

/** Removes a day off. */
@Injectable()
export class RemoveDayOff {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT, NOT_FOUND when the day is not off */
  async run(actor: Actor, input: RemoveDayOffInput): Promise<DayOffRemoved> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const day = dateOf(input.day, 'day');
    return this.database.transaction(actor, async (tx) => {
      if (!(await deleteDayOff(tx, day))) throw notFound('day off');
      return { kind: 'DayOffRemoved', day };
    });
  }
}
