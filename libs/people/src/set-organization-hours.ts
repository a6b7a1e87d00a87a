// Sets the weekly hours that hold for everybody for whom neither they nor a pool say otherwise. What is booked
// already stays, as with the organization's other rules.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database } from '#platform';
import { ORDINARY_WEEK } from './domain/working-hours.js';
import { hoursOf } from './input.js';
import type { HoursInput } from './input.js';
import { changeDefaultHours } from './people.repository.js';

/** Null working hours are Monday to Friday, 09:00 to 17:00; null preferred ones are no wish. */
export type SetOrganizationHoursInput = HoursInput;

/** The hours are as was asked for. */
export interface OrganizationHoursSet {
  readonly kind: 'OrganizationHoursSet';
}

/** Sets the organization's hours. */
@Injectable()
export class SetOrganizationHours {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: SetOrganizationHoursInput): Promise<OrganizationHoursSet> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const { workingHours, ...wish } = hoursOf(input);
    const hours = {
      ...wish,
      ...(workingHours !== undefined && { workingHours: workingHours ?? ORDINARY_WEEK }),
    };
    await this.database.transaction(actor, (tx) => changeDefaultHours(tx, hours));
    return { kind: 'OrganizationHoursSet' };
  }
}
