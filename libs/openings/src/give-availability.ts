// Writes down when a candidate can be interviewed. What was given before is replaced as a whole, so that nobody has
// to guess which of two answers is meant.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, notFound } from '#platform';
import type { Scope, Span, Tx } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { applicationNotActive } from './application-not-active.js';
import type { ApplicationNotActive } from './application-not-active.js';
import { lockApplication, replaceAvailability } from './applications.repository.js';
import { availabilityWindows } from './availability-windows.js';
import { availabilityGiven } from './events.js';
import { knownId } from './input.js';
import { applicationRelations } from './relations.queries.js';

/** The windows of an application: 1 to 60, each at least 30 minutes long once those that touch are one. */
export interface GiveAvailabilityInput {
  readonly applicationId: string;
  readonly windows: readonly Span[];
}

/** The windows are kept; earlier ones are gone. */
export interface AvailabilityGiven {
  readonly kind: 'AvailabilityGiven';
  readonly applicationId: string;
}

/** Who may give the windows, and which they are. */
interface GivingAvailability {
  readonly authorize: (tx: Tx) => Promise<void>;
  readonly windows: (tx: Tx, now: Date) => Promise<readonly Span[]>;
}

/** Replaces a candidate's availability. */
@Injectable()
export class GiveAvailability {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT naming the window that is wrong */
  async run(actor: Actor, input: GiveAvailabilityInput): Promise<AvailabilityGiven | ApplicationNotActive> {
    const applicationId = knownId('application', input.applicationId);
    return this.give(actor, applicationId, {
      authorize: async (tx) => {
        requireAccess(actor, 'availability.give', await applicationRelations(tx, applicationId));
      },
      windows: () => Promise.resolve(input.windows),
    });
  }

  /** The same for who may by `authorize`; `windows` are asked for once nobody else can change them. @throws {Refusal} */
  async give(
    scope: Scope,
    applicationId: string,
    { authorize, windows }: GivingAvailability,
  ): Promise<AvailabilityGiven | ApplicationNotActive> {
    return this.database.transaction(scope, async (tx) => {
      await authorize(tx);
      const state = await lockApplication(tx, applicationId);
      if (state === null) throw notFound('application');
      const now = this.clock.now();
      const given = availabilityWindows(await windows(tx, now), now);
      if (state !== 'active') return applicationNotActive(applicationId, state);
      await replaceAvailability(tx, applicationId, given, now);
      await this.outbox.append(tx, availabilityGiven, applicationId, { applicationId });
      return { kind: 'AvailabilityGiven', applicationId };
    });
  }
}
