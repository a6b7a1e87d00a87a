// Declares a day on which nobody of the organization interviews: the local date of each person, wherever they are.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Idempotency, invalidInput } from '#platform';
import { upsertDayOff } from './calendar.repository.js';
import { labelOf } from './label.js';

/** The local date YYYY-MM-DD and what the day is. */
export interface AddDayOffInput {
  readonly day: string;
  readonly label: string;
  readonly idempotencyKey: string;
}

/** The day is off. */
export interface DayOffAdded {
  readonly kind: 'DayOffAdded';
  readonly day: string;
  readonly label: string;
}

const DATE = /^2\d{3}-\d\d-\d\d$/;

/** A date of the calendar as YYYY-MM-DD. @throws {Refusal} INVALID_INPUT */
export function dateOf(given: string, field: string): string {
  try {
    if (DATE.test(given)) return Temporal.PlainDate.from(given, { overflow: 'reject' }).toString();
  } catch {
    // A day that the month does not have is refused as any other text that is no date.
  }
  throw invalidInput(
    field,
    `${field} must be a date of this century such as 2026-12-25; it was "${given.slice(0, 40)}".`,
  );
}

/** Adds a day off, or gives one another label. */
@Injectable()
export class AddDayOff {
  constructor(private readonly idempotency: Idempotency) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, { idempotencyKey, ...wanted }: AddDayOffInput): Promise<DayOffAdded> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const day = dateOf(wanted.day, 'day');
    const label = labelOf(wanted.label);
    return this.idempotency.run<DayOffAdded>(
      actor,
      { operation: 'dayOff.add', key: idempotencyKey, input: wanted },
      async (tx) => {
        await upsertDayOff(tx, day, label);
        return { kind: 'DayOffAdded', day, label };
      },
    );
  }
}
