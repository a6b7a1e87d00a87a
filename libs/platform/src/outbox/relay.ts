// Moves committed events from the outbox into the queue, in order, each once per commit: rows are locked while
// they move, so any number of relays may run. The job's id is the event's, so a repeated move adds nothing.
import type { DataSource } from 'typeorm';
import type { Queues } from '../queue/queues.js';

export const EVENTS_QUEUE = 'events';

/** What travels in the queue: which event, not what it says; the row is the truth. */
export interface EventJob {
  readonly organizationId: string;
  readonly eventId: string;
}

const BATCH = 200;

interface OutboxRow {
  readonly organization_id: string;
  readonly id: string;
  readonly kind: string;
}

/** Moves what is unpublished; `source` acts as the relay's role. */
export class Relay {
  #running: Promise<number> | null = null;
  #again = false;

  constructor(
    private readonly source: DataSource,
    private readonly queues: Queues,
  ) {}

  /** Moves everything that waits and returns how many events that were; calls that overlap share one run. */
  async run(): Promise<number> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#drain().finally(() => (this.#running = null));
    return this.#running;
  }

  async #drain(): Promise<number> {
    let total = 0;
    for (;;) {
      this.#again = false;
      const moved = await this.#moveBatch();
      total += moved;
      if (moved === 0 && !this.#again) return total;
    }
  }

  async #moveBatch(): Promise<number> {
    return this.source.transaction(async (manager) => {
      const rows = await manager.query<OutboxRow[]>(
        `SELECT organization_id, id, kind FROM outbox WHERE published_at IS NULL
         ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      await this.queues.add<EventJob>(
        EVENTS_QUEUE,
        rows.map((row) => ({
          name: row.kind,
          id: row.id,
          data: { organizationId: row.organization_id, eventId: row.id },
        })),
      );
      await manager.query(
        `UPDATE outbox SET published_at = clock_timestamp()
         FROM unnest($1::uuid[], $2::uuid[]) AS moved (organization_id, id)
         WHERE outbox.organization_id = moved.organization_id AND outbox.id = moved.id`,
        [rows.map((row) => row.organization_id), rows.map((row) => row.id)],
      );
      return rows.length;
    });
  }
}
