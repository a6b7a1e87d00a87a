// Puts what is due within the horizon into the queue, as delayed jobs with ids that follow from the rows. It is the
// reconciler at the same time: whatever a flush, a crash or a jump of the clock lost is found by the next sweep,
// because it looks at the rows alone.
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, PLATFORM, Queues, systemScope } from '#platform';
import type { NewJob, Platform } from '#platform';
import { REMINDERS_QUEUE } from './queue.js';
import type { ReminderJob } from './queue.js';
import { dueAnywhere, dueOfLoop } from './reminders.queries.js';
import type { DueReminder } from './reminders.queries.js';

const HORIZON_MS = 15 * 60_000;
const BATCH = 500;

/** Enqueues reminders of all organizations, or of one loop. */
@Injectable()
export class EnqueueDue {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** Enqueues everything that may be claimed within the next quarter of an hour; returns how many rows that were. */
  async sweep(): Promise<number> {
    let total = 0;
    let after: { dueAt: Date; reminderId: string } | null = null;
    for (;;) {
      const rows = await dueAnywhere(this.platform.relaySource, this.#horizon(), BATCH, after);
      await this.#add(rows);
      total += rows.length;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return total;
      after = last;
    }
  }

  /** Enqueues what of one loop is due, so that a confirmation does not wait for the next sweep. */
  async ofLoop(organizationId: string, loopId: string): Promise<void> {
    await this.#add(
      await this.database.read(systemScope(organizationId), (tx) => dueOfLoop(tx, loopId, this.#horizon())),
    );
  }

  #horizon(): Date {
    return new Date(this.clock.nowMs() + HORIZON_MS);
  }

  async #add(rows: readonly DueReminder[]): Promise<void> {
    const nowMs = this.clock.nowMs();
    await this.queues.add<ReminderJob>(
      REMINDERS_QUEUE,
      rows.map((row) => jobOf(row, nowMs)),
    );
  }
}

/** What is due by now gets an id of its own: a job that is still delayed, by a clock that was wrong, is overtaken. */
function jobOf({ organizationId, reminderId, at }: DueReminder, nowMs: number): NewJob<ReminderJob> {
  const delayMs = at.getTime() - nowMs;
  const id = `${reminderId}-${at.getTime()}`;
  return {
    name: 'send',
    data: { organizationId, reminderId },
    ...(delayMs > 0 ? { id, delayMs } : { id: `${id}-now` }),
  };
}
