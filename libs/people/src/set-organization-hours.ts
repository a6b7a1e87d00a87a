// Sets the weekly hours that hold for everybody for whom neither they nor a pool say otherwise. What is booked
// already stays, as with the organization's other rules.
import { Injectable } from '@nestjs/common';
import { changeSettings, requireAccess } from '#access';
import type { Actor, OrganizationChanged } from '#access';
import { Clock, Database, Outbox } from '#platform';
import { ORDINARY_WEEK } from './domain/working-hours.js';
import { hoursOf } from './input.js';
import type { HoursInput } from './input.js';
import { changeDefaultHours } from './people.repository.js';

/** Null working hours are Monday to Friday, 09:00 to 17:00; null preferred ones are no wish. */
export interface SetOrganizationHoursInput extends HoursInput {
  /** The version of the settings that the caller saw; what others changed since is then not overwritten. */
  readonly version?: number | null | undefined;
}

/** The hours are as was asked for. */
export interface OrganizationHoursSet {
  readonly kind: 'OrganizationHoursSet';
}

/** Sets the organization's hours. */
@Injectable()
export class SetOrganizationHours {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { version: seen, ...input }: SetOrganizationHoursInput,
  ): Promise<OrganizationHoursSet | OrganizationChanged> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const { workingHours, ...wish } = hoursOf(input);
    const hours = {
      ...wish,
      ...(workingHours !== undefined && { workingHours: workingHours ?? ORDINARY_WEEK }),
    };
    const by = { changedById: actor.memberId, changedAt: this.clock.now() };
    const changed = await this.database.transaction(actor, (tx) =>
      changeSettings(tx, this.outbox, { names: Object.keys(hours), seen, ...by }, () =>
        changeDefaultHours(tx, hours),
      ),
    );
    return changed ?? { kind: 'OrganizationHoursSet' };
  }
}
