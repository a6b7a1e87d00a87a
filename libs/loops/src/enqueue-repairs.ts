// Puts repairs that are due into the queue: at once when their cause is committed, and by a sweep over the rows, which
// finds whatever a flush, a crash or an overload left behind.
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, EventHandlers, PLATFORM, Queues, systemScope } from '#platform';
import type { Platform } from '#platform';
import { seatsMarked } from './events.js';
import { HeldBack } from './held-back.js';
import { dueRepairOfLoop, dueRepairsAnywhere } from './repairs.queries.js';
import type { DueRepair } from './repairs.queries.js';

/** The queue of loops that have to be repaired. */
export const REPAIRS_QUEUE = 'repairs';

/** A job of that queue: the loop to look at; the row says whether anything has to be done. */
export interface RepairJob {
  readonly organizationId: string;
  readonly loopId: string;
}

const BATCH = 200;

/** Enqueues repairs of all organizations, or of one loop. */
@Injectable()
export class EnqueueRepairs {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    handlers: EventHandlers,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly heldBack: HeldBack,
  ) {
    handlers.after(seatsMarked, 'loops.enqueue-repairs', (event) =>
      this.ofLoop(event.organizationId, event.payload.loopId),
    );
  }

  /** Enqueues the oldest repairs that are due; returns how many there were. */
  async sweep(): Promise<number> {
    const rows = await dueRepairsAnywhere(this.platform.relaySource, this.clock.now(), BATCH);
    await this.#add(rows);
    return rows.length;
  }

  /** Enqueues the repair of one loop, if it is due or soon will be. */
  async ofLoop(organizationId: string, loopId: string): Promise<void> {
    const soon = new Date(this.clock.nowMs() + this.heldBack.ms);
    await this.#add(
      await this.database.read(systemScope(organizationId), (tx) => dueRepairOfLoop(tx, loopId, soon)),
    );
  }

  async #add(rows: readonly DueRepair[]): Promise<void> {
    await this.queues.add<RepairJob>(
      REPAIRS_QUEUE,
      rows.map(({ organizationId, loopId, dueAt }) => ({
        name: 'repair',
        id: `${loopId}-${dueAt.getTime()}`,
        data: { organizationId, loopId },
        delayMs: Math.max(0, dueAt.getTime() - this.clock.nowMs()),
      })),
    );
  }
}
