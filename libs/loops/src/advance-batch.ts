// Takes a batch one step further: places the next loop beside those placed before it, or books the next one chosen. A step
// is an event, done at least once and written at most once, so that a batch goes on after whatever ended the process.
import { Injectable } from '@nestjs/common';
import { actorOfMember } from '#access';
import type { Actor } from '#access';
import { Clock, Database, EventHandlers, Outbox, Refusal, systemScope } from '#platform';
import type { Tx } from '#platform';
import type { BatchItemRow, BatchRow, BatchState } from './batch.table.js';
import { batchesByIds, itemsOfBatches } from './batches.queries.js';
import { lockBatch, updateBatch, updateItem } from './batches.repository.js';
import { BookLoop } from './book-loop.js';
import { told } from './domain/conflict-words.js';
import { slackOf } from './domain/slack.js';
import { batchMoved } from './events.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { placedFacts } from './placed-facts.js';
import { loopsByIds, proposalsOfBatches, proposalsByIds } from './loops.queries.js';
import { ProposeLoop } from './propose-loop.js';
import { memberBooker } from './reserve-loop.js';
import type { NotReserved } from './reserve-loop.js';

/** What one step writes: the item's new state, or the batch's. */
type Written = (tx: Tx) => Promise<BatchState | null>;

@Injectable()
export class AdvanceBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly proposeLoop: ProposeLoop,
    private readonly bookLoop: BookLoop,
    handlers: EventHandlers,
  ) {
    handlers.after(batchMoved, 'loops.advance_batch', ({ organizationId, payload }) =>
      this.run(organizationId, payload.batchId, payload.step),
    );
  }

  /**
   * Does the step after `step`; nothing when it is done already or the batch waits or is over.
   * @throws {Overload} when too many loops are being planned right now
   */
  async run(organizationId: string, batchId: string, step: number): Promise<void> {
    const scope = systemScope(organizationId);
    const { batch, items } = await this.database.read(scope, async (tx) => ({
      batch: (await batchesByIds(tx, [batchId]))[0],
      items: await itemsOfBatches(tx, [batchId]),
    }));
    if (batch?.step !== step) return;
    const write = await this.#next(organizationId, batch, items);
    if (write === null) return;
    await this.database.transaction(scope, async (tx) => {
      const locked = await lockBatch(tx, batchId);
      if (locked?.step !== step || locked.state !== batch.state) return;
      const state = (await write(tx)) ?? locked.state;
      const ended = state === 'done' ? { endedAt: this.clock.now() } : {};
      await updateBatch(tx, batchId, { state, step: step + 1, ...ended });
      await this.outbox.append(tx, batchMoved, batchId, { batchId, step: step + 1 });
    });
  }

  async #next(
    organizationId: string,
    batch: BatchRow,
    items: readonly BatchItemRow[],
  ): Promise<Written | null> {
    if (batch.state === 'planning') {
      if (batch.step === 0) return this.#order(organizationId, items);
      const next = items.find(({ state }) => state === 'waiting');
      return next === undefined ? () => Promise.resolve('ready') : this.#place(organizationId, next, items);
    }
    if (batch.state !== 'booking') return null;
    const next = items.find(({ state }) => state === 'chosen');
    return next === undefined ? () => Promise.resolve('done') : this.#book(organizationId, batch, next);
  }

  /** The most constrained first; equal ones as they were given. */
  async #order(organizationId: string, items: readonly BatchItemRow[]): Promise<Written> {
    const slack: { readonly item: BatchItemRow; readonly room: number }[] = [];
    for (const item of items) {
      const room = await this.database.read(systemScope(organizationId), async (tx) => {
        const [loop] = await loopsByIds(tx, [item.loopId]);
        const facts = loop === undefined ? null : await loadLoopFacts(tx, loop, this.clock.now());
        return facts === null || 'kind' in facts ? 0 : slackOf(facts);
      });
      slack.push({ item, room });
    }
    const ordered = slack.toSorted((a, b) => a.room - b.room);
    return async (tx) => {
      for (const [position, { item }] of ordered.entries()) await updateItem(tx, item, { position });
      return null;
    };
  }

  /** Proposes the loop beside what was placed before it. */
  async #place(organizationId: string, item: BatchItemRow, items: readonly BatchItemRow[]): Promise<Written> {
    const scope = systemScope(organizationId);
    const placedIds = items.flatMap(({ state, proposalId }) =>
      state === 'placed' && proposalId !== null ? [proposalId] : [],
    );
    const found = await this.proposeLoop.propose(scope, item.loopId, {
      options: 1,
      load: () =>
        this.database.transaction(scope, async (tx) =>
          placedFacts(tx, item.loopId, await proposalsByIds(tx, placedIds), this.clock.now()),
        ),
    });
    return async (tx) => {
      const [proposal] = found.kind === 'LoopProposed' ? await proposalsOfBatches(tx, [found.batchId]) : [];
      if (proposal === undefined) {
        const message = found.kind === 'LoopProposed' ? null : found.message;
        await updateItem(tx, item, { state: 'unplaced', message });
      } else await updateItem(tx, item, { state: 'placed', proposalId: proposal.id });
      return null;
    };
  }

  /** Books the loop on behalf of whoever started the batch, if they still may. */
  async #book(organizationId: string, batch: BatchRow, item: BatchItemRow): Promise<Written> {
    const scope = systemScope(organizationId);
    const { loop, actor } = await this.database.read(scope, async (tx) => ({
      loop: (await loopsByIds(tx, [item.loopId]))[0],
      actor: await actorOfMember(tx, batch.askedById),
    }));
    const [state, message] = await this.#booked(actor, batch, item, loop?.version ?? 0);
    return async (tx) => {
      await updateItem(tx, item, { state, message });
      return null;
    };
  }

  async #booked(
    actor: Actor | null,
    batch: BatchRow,
    { loopId, proposalId }: BatchItemRow,
    version: number,
  ): Promise<['booked' | 'lost', string | null]> {
    if (actor === null || proposalId === null)
      return ['lost', 'Whoever started the batch is no member any more. Start it again.'];
    try {
      const outcome = await this.bookLoop.book(memberBooker(actor, 'loop.book'), {
        loopId,
        version,
        proposalId,
        idempotencyKey: `batch ${batch.id} ${loopId}`,
      });
      return outcome.kind === 'LoopBooked' ? ['booked', null] : ['lost', whyLost(outcome)];
    } catch (error) {
      if (error instanceof Refusal) return ['lost', error.message];
      throw error;
    }
  }
}

/** What was in the way; nobody is asked again by this, so that other plans which were found do not help. */
const whyLost = (outcome: NotReserved): string =>
  outcome.kind === 'SlotTaken'
    ? `Something in this plan was taken meanwhile, and nothing was booked: ${told(outcome.conflicts)}.`
    : outcome.message;
