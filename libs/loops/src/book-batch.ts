// Chooses which of the placed loops of a batch are booked. They are booked one after the other, each all or nothing.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput } from '#platform';
import { batchFor } from './batch-access.js';
import { moveItems, updateBatch } from './batches.repository.js';
import { batchMoved } from './events.js';
import { batchNotReady } from './outcomes.js';
import type { BatchBooking, BatchCancelled, BatchNotReady } from './outcomes.js';

export interface BookBatchInput {
  readonly batchId: string;
  /** Placed loops of the batch. */
  readonly loopIds: readonly string[];
}

@Injectable()
export class BookBatch {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Begins to book the loops. @throws {Refusal} NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, { batchId, loopIds }: BookBatchInput): Promise<BatchBooking | BatchNotReady> {
    return this.database.transaction(actor, async (tx) => {
      const batch = await batchFor(tx, actor, batchId);
      if (batch.state !== 'ready' && batch.state !== 'done')
        return batchNotReady(batchId, `The batch is ${batch.state}; wait until its preview is ready.`);
      const ids = [...new Set(loopIds)];
      if (ids.length === 0)
        throw invalidInput('loopIds', 'loopIds names no loop; choose at least one that was placed.');
      const chosen = await moveItems(tx, batchId, ids, 'placed', 'chosen');
      if (chosen !== ids.length)
        throw invalidInput(
          'loopIds',
          `${ids.length - chosen} of loopIds are not placed in this batch; choose among those that are.`,
        );
      const step = batch.step + 1;
      await updateBatch(tx, batchId, { state: 'booking', step, endedAt: null });
      await this.outbox.append(tx, batchMoved, batchId, { batchId, step });
      return { kind: 'BatchBooking', batchId };
    });
  }
}

@Injectable()
export class CancelBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Stops the batch; what is booked stays booked. @throws {Refusal} NOT_FOUND */
  async run(actor: Actor, batchId: string): Promise<BatchCancelled | BatchNotReady> {
    return this.database.transaction(actor, async (tx) => {
      const batch = await batchFor(tx, actor, batchId);
      if (batch.endedAt !== null)
        return batchNotReady(batchId, `The batch is ${batch.state} already; there is nothing to stop.`);
      const step = batch.step + 1;
      await updateBatch(tx, batchId, { state: 'cancelled', step, endedAt: this.clock.now() });
      await this.outbox.append(tx, batchMoved, batchId, { batchId, step });
      return { kind: 'BatchCancelled', batchId };
    });
  }
}
