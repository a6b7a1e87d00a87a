// Runs the after-handlers of one event from the queue. The queue delivers at least once; what each handler has
// already dealt with is recorded, so a second delivery runs only what is still missing.
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { systemScope } from '../scope.js';
import type { DomainEvent, EventHandlers } from './events.js';
import type { EventJob } from './relay.js';

interface EventRow {
  readonly kind: string;
  readonly aggregate_id: string;
  readonly payload: unknown;
  readonly occurred_at: Date;
  readonly handled: string[];
}

/** Loads the event of a job and runs its handlers that have not dealt with it yet. */
export class EventRunner {
  constructor(
    private readonly database: Database,
    private readonly handlers: EventHandlers,
    private readonly clock: Clock,
  ) {}

  /** @throws what a handler throws, after the others have run; the job is then tried again */
  async run({ organizationId, eventId }: EventJob): Promise<void> {
    const scope = systemScope(organizationId);
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<EventRow>(
        `SELECT o.kind, o.aggregate_id, o.payload, o.occurred_at,
                ARRAY(SELECT h.handler FROM handled_event h
                      WHERE h.organization_id = o.organization_id AND h.event_id = o.id) AS handled
         FROM outbox o WHERE o.organization_id = $1 AND o.id = $2`,
        [organizationId, eventId],
      ),
    );
    if (row === undefined) return;
    const event: DomainEvent = {
      id: eventId,
      organizationId,
      kind: row.kind,
      aggregateId: row.aggregate_id,
      payload: row.payload,
      occurredAt: row.occurred_at,
    };
    const failures: unknown[] = [];
    for (const [name, handler] of this.handlers.afterOf(row.kind)) {
      if (row.handled.includes(name)) continue;
      try {
        await handler(event);
        await this.#recordHandled(event, name);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async #recordHandled(event: DomainEvent, handler: string): Promise<void> {
    await this.database.transaction(systemScope(event.organizationId), (tx) =>
      tx.query(
        `INSERT INTO handled_event (organization_id, event_id, handler, handled_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [event.organizationId, event.id, handler, this.clock.now()],
      ),
    );
  }
}
