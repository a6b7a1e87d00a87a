// Asks for many loops to be placed at once over the people that they share. Nothing is reserved by it: what comes out is a
// preview, of which loops are then chosen to be booked.
import { Injectable } from '@nestjs/common';
import { mayAccess, requireActor } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, invalidInput, isId, newId } from '#platform';
import type { Tx } from '#platform';
import { insertBatch } from './batches.repository.js';
import { waitingLoops } from './batches.queries.js';
import { batchMoved } from './events.js';
import { loopStanding, requireLoopAccess } from './loop-access.js';
import type { BatchStarted, NothingWaits } from './outcomes.js';
import { shownLoops } from './shown.queries.js';

/** A preview of so many loops takes a minute or two. */
const LOOPS_MAX = 500;

export interface StartBatchInput {
  /** Which loops; all that wait unless given. */
  readonly loopIds?: readonly string[] | null | undefined;
  /** Only loops of this opening. */
  readonly openingId?: string | null | undefined;
  readonly idempotencyKey: string;
}

@Injectable()
export class StartBatch {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Starts the batch. @throws {Refusal} FORBIDDEN, NOT_FOUND for a loop that may not be seen, INVALID_INPUT */
  async run(actor: Actor, input: StartBatchInput): Promise<BatchStarted | NothingWaits> {
    requireActor(actor, 'batch.start');
    const { idempotencyKey: key, ...asked } = input;
    return this.idempotency.run<BatchStarted | NothingWaits, string[]>(
      actor,
      { operation: 'batch.start', key, input: asked, authorize: (tx) => this.#loops(tx, actor, input) },
      async (tx, loopIds) => {
        if (loopIds.length === 0)
          return {
            kind: 'NothingWaits',
            message:
              'No loop waits for a booking: draft loops, and ask their candidates for time that is still to come.',
          };
        const batchId = newId();
        const batch = {
          id: batchId,
          state: 'planning' as const,
          step: 0,
          askedById: actor.memberId,
          createdAt: this.clock.now(),
          endedAt: null,
        };
        await insertBatch(tx, batch, loopIds);
        await this.outbox.append(tx, batchMoved, batchId, { batchId, step: 0 });
        return { kind: 'BatchStarted', batchId };
      },
    );
  }

  /** The loops that were named, or that wait and that the actor may plan. @throws {Refusal} */
  async #loops(tx: Tx, actor: Actor, { loopIds, openingId }: StartBatchInput): Promise<string[]> {
    if (openingId && !isId(openingId.toLowerCase()))
      throw invalidInput('openingId', 'openingId is no id; give that of an opening.');
    if (loopIds === null || loopIds === undefined) {
      const waiting = await waitingLoops(tx, openingId ?? null, this.clock.now(), LOOPS_MAX);
      return await mine(
        tx,
        actor,
        waiting.map(({ id }) => id),
      );
    }
    const ids = [...new Set(loopIds)];
    if (ids.length > LOOPS_MAX)
      throw invalidInput('loopIds', `loopIds names ${ids.length} loops; a batch has at most ${LOOPS_MAX}.`);
    for (const id of ids) await requireLoopAccess(tx, actor, 'loop.book', id);
    const bookable = (await shownLoops(tx, ids, this.clock.now())).filter(
      (loop) =>
        (loop.state === 'planned' || loop.state === 'proposed') &&
        (!openingId || loop.openingId === openingId),
    );
    return bookable.map(({ id }) => id);
  }
}

/** Those of the loops that the actor may book. */
async function mine(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const { organizationId } = actor;
  if (mayAccess(actor, 'loop.book', { organizationId })) return [...ids];
  const found: string[] = [];
  for (const id of ids) {
    const { relations } = await loopStanding(tx, actor, id);
    if (mayAccess(actor, 'loop.book', { organizationId, relations })) found.push(id);
  }
  return found;
}
