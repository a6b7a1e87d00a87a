// When an organization reminds people at other times, that holds for what is booked already too: the ledger of every loop
// with something still to come is brought in line, a transaction each, so that nobody who books waits for it. A loop that
// is asked twice is planned as once.
import { Injectable } from '@nestjs/common';
import { settingsChanged } from '#access';
import { loopsToCome } from '#loops';
import { Clock, Database, EventHandlers, systemScope } from '#platform';
import { PlanReminders } from '../plan-reminders.js';

/** The event handler. */
@Injectable()
export class FollowSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planReminders: PlanReminders,
  ) {}

  /** Registers it. */
  register(handlers: EventHandlers): void {
    handlers.after(settingsChanged, 'reminders.replan', ({ organizationId, payload }) =>
      payload.names.includes('reminderHours') ? this.#plan(organizationId) : Promise.resolve(),
    );
  }

  async #plan(organizationId: string): Promise<void> {
    const scope = systemScope(organizationId);
    const loopIds = await this.database.read(scope, (tx) => loopsToCome(tx, this.clock.now()));
    for (const loopId of loopIds)
      await this.database.transaction(scope, (tx) => this.planReminders.run(tx, loopId));
  }
}
