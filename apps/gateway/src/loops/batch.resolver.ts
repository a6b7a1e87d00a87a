// Batches: many loops placed and booked at once.
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { BookBatch, CancelBatch, StartBatch, openBatches, seenBatch } from '#loops';
import type { BatchItemRow, BatchRow } from '#loops';
import { EventListener } from '#platform';
import type { Tx } from '#platform';
import type { BookBatchInput, StartBatchInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { changesOf } from '../graphql/live.js';
import { batchById, itemsOfBatch, loopById, memberById, proposalById } from './batches.js';

@Resolver('Batch')
export class BatchResolver {
  constructor(private readonly listener: EventListener) {}

  @Query('batch')
  async batch(@Args('id') id: string, @Context() context: GqlContext): Promise<BatchRow> {
    return seenBatch(await context.read(), context.actor, id);
  }

  @Query('openBatches')
  async openBatches(@Context() context: GqlContext): Promise<BatchRow[]> {
    return openBatches(await context.read(), context.actor);
  }

  @Subscription('batchChanged', { resolve: (batch: BatchRow) => batch })
  async batchChanged(
    @Args('id') id: string,
    @Context() context: GqlContext,
  ): Promise<AsyncIterable<BatchRow>> {
    const read = (tx: Tx): Promise<BatchRow> => seenBatch(tx, context.actor, id);
    await read(await context.read());
    return changesOf(this.listener, context, (notice) => notice.aggregateId === id, read);
  }

  @ResolveField('items')
  items(@Parent() batch: BatchRow, @Context() context: GqlContext): Promise<BatchItemRow[]> {
    return context.many(itemsOfBatch, batch.id);
  }

  @ResolveField('askedBy')
  askedBy(@Parent() batch: BatchRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, batch.askedById);
  }
}

@Resolver('BatchItem')
export class BatchItemResolver {
  @ResolveField('loop')
  loop(@Parent() item: BatchItemRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(loopById, item.loopId);
  }

  @ResolveField('proposal')
  proposal(@Parent() { proposalId }: BatchItemRow, @Context() context: GqlContext): Promise<unknown> {
    return proposalId === null ? Promise.resolve(null) : context.one(proposalById, proposalId);
  }
}

@Resolver()
export class BatchMutationsResolver {
  constructor(
    private readonly start: StartBatch,
    private readonly book: BookBatch,
    private readonly cancel: CancelBatch,
  ) {}

  @Mutation('startBatch')
  startBatch(@Args('input') input: StartBatchInput, @Context() context: GqlContext): Promise<unknown> {
    return this.start.run(context.actor, input);
  }

  @Mutation('bookBatch')
  bookBatch(@Args('input') input: BookBatchInput, @Context() context: GqlContext): Promise<unknown> {
    return this.book.run(context.actor, input);
  }

  @Mutation('cancelBatch')
  cancelBatch(@Args('id') id: string, @Context() context: GqlContext): Promise<unknown> {
    return this.cancel.run(context.actor, id);
  }
}

class WithBatch {
  @ResolveField('batch')
  batch(@Parent() payload: { batchId: string }, @Context() context: GqlContext): Promise<unknown> {
    return context.one(batchById, payload.batchId);
  }
}

@Resolver('BatchStarted')
export class BatchStartedResolver extends WithBatch {}
@Resolver('BatchBooking')
export class BatchBookingResolver extends WithBatch {}
@Resolver('BatchCancelled')
export class BatchCancelledResolver extends WithBatch {}
@Resolver('BatchNotReady')
export class BatchNotReadyResolver extends WithBatch {}
