// The table of queues: which job carries what, and what is done with it. A job names a row; the row is the truth.
import type { INestApplicationContext } from '@nestjs/common';
import { REPAIRS_QUEUE, RepairLoop } from '#loops';
import type { RepairJob } from '#loops';
import { EVENTS_QUEUE, EventRunner } from '#platform';
import type { EventJob } from '#platform';
import { DispatchReminder, REMINDERS_QUEUE } from '#reminders';
import type { ReminderJob } from '#reminders';

/** What the jobs of each queue carry. */
export interface JobsOfQueues {
  /** An event was committed: run its after-handlers. */
  readonly [EVENTS_QUEUE]: EventJob;
  /** A reminder is due: send it, if it is still wanted. */
  readonly [REMINDERS_QUEUE]: ReminderJob;
  /** Seats of a loop lost their person: look for the smallest repair. */
  readonly [REPAIRS_QUEUE]: RepairJob;
}

/** The name of a queue. */
export type QueueName = keyof JobsOfQueues;

/** What is done with the jobs of one queue, at most `concurrency` of them at once in this process. */
export interface WorkerQueue<Name extends QueueName = QueueName> {
  readonly name: Name;
  readonly concurrency: number;
  /** Deals with one job; what it throws is tried again. Returns a word for what became of it. */
  readonly handle: (job: JobsOfQueues[Name]) => Promise<string>;
}

/** All queues of the program. */
export const workerQueues = (
  app: INestApplicationContext,
): readonly (
  WorkerQueue<typeof EVENTS_QUEUE> | WorkerQueue<typeof REMINDERS_QUEUE> | WorkerQueue<typeof REPAIRS_QUEUE>
)[] => [
  {
    name: EVENTS_QUEUE,
    concurrency: 8,
    handle: async (job) => {
      await app.get(EventRunner).run(job);
      return 'handled';
    },
  },
  {
    name: REMINDERS_QUEUE,
    concurrency: 8,
    handle: (job) => app.get(DispatchReminder).run(job),
  },
  {
    name: REPAIRS_QUEUE,
    concurrency: 2,
    handle: (job) => app.get(RepairLoop).run(job),
  },
];
