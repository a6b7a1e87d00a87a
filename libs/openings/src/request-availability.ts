// Asks a candidate when they can. It notes that they were asked; the rooms that send messages hear of it.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, notFound } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { applicationNotActive } from './application-not-active.js';
import type { ApplicationNotActive } from './application-not-active.js';
import { lockApplication, markAvailabilityRequested } from './applications.repository.js';
import { availabilityRequested } from './events.js';
import { knownId } from './input.js';
import { applicationRelations } from './relations.queries.js';

/** The candidate was asked, now for the last time. */
export interface AvailabilityRequested {
  readonly kind: 'AvailabilityRequested';
  readonly applicationId: string;
}

/** Notes that a candidate is asked for their availability. */
@Injectable()
export class RequestAvailability {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(
    actor: Actor,
    input: { readonly applicationId: string },
  ): Promise<AvailabilityRequested | ApplicationNotActive> {
    const applicationId = knownId('application', input.applicationId);
    return this.database.transaction(actor, async (tx) => {
      requireAccess(actor, 'application.edit', await applicationRelations(tx, applicationId));
      const state = await lockApplication(tx, applicationId);
      if (state === null) throw notFound('application');
      if (state !== 'active') return applicationNotActive(applicationId, state);
      await markAvailabilityRequested(tx, applicationId, this.clock.now());
      await this.outbox.append(tx, availabilityRequested, applicationId, { applicationId });
      return { kind: 'AvailabilityRequested', applicationId };
    });
  }
}
