// Ends an application that does not lead to a hire: it was rejected, or the candidate withdrew. What was planned for
// it is cancelled by the rooms that hear of it.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, notFound } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { applicationNotActive } from './application-not-active.js';
import type { ApplicationNotActive } from './application-not-active.js';
import { closeApplication, lockApplication } from './applications.repository.js';
import type { ApplicationEnding } from './candidate.table.js';
import { applicationEnded } from './events.js';
import { knownId } from './input.js';
import { applicationRelations } from './relations.queries.js';

/** Which application ends how. */
export interface EndApplicationInput {
  readonly applicationId: string;
  readonly state: ApplicationEnding;
}

/** The application has ended. */
export interface ApplicationEnded {
  readonly kind: 'ApplicationEnded';
  readonly applicationId: string;
}

/** Rejects or withdraws an application. */
@Injectable()
export class EndApplication {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: EndApplicationInput): Promise<ApplicationEnded | ApplicationNotActive> {
    const applicationId = knownId('application', input.applicationId);
    return this.database.transaction(actor, async (tx) => {
      requireAccess(actor, 'application.edit', await applicationRelations(tx, applicationId));
      const state = await lockApplication(tx, applicationId);
      if (state === null) throw notFound('application');
      if (state !== 'active') return applicationNotActive(applicationId, state);
      await closeApplication(tx, applicationId, input.state);
      await this.outbox.append(tx, applicationEnded, applicationId, { applicationId, state: input.state });
      return { kind: 'ApplicationEnded', applicationId };
    });
  }
}
