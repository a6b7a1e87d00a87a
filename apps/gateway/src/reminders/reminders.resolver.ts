// What people are reminded of and what became of it. Each reminder is shown to those who may read it: the staff of
// the opening, and whoever it goes to.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import type { InterviewRow, LoopRow } from '#loops';
import { deliveriesOfReminders, failedReminders, mayReadReminder, remindersOfLoops } from '#reminders';
import type { DeliveryView, ReminderView } from '#reminders';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { interviewById } from '../loops/batches.js';

const remindersOfLoop: Batch<string, ReminderView> = {
  fetch: remindersOfLoops,
  keyOf: ({ loopId }) => loopId,
};
const deliveriesOfReminder: Batch<string, DeliveryView> = {
  fetch: deliveriesOfReminders,
  keyOf: ({ reminderId }) => reminderId,
};

@Resolver('Loop')
export class LoopRemindersResolver {
  @ResolveField('reminders')
  async reminders(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<ReminderView[]> {
    const reminders = await context.many(remindersOfLoop, loop.id);
    return reminders.filter((reminder) => mayReadReminder(context.actor, reminder));
  }
}

@Resolver('Reminder')
export class ReminderResolver {
  @Query('failedReminders')
  async failedReminders(
    @Args() args: { first?: number | null; after?: string | null },
    @Context() context: GqlContext,
  ): Promise<Connection<ReminderView>> {
    requireActor(context.maybeActor, 'reminder.read');
    const page = pageRequest(args);
    const rows = await failedReminders(await context.read(), page);
    return connectionOf(rows, page.limit, ({ id }) => [id]);
  }

  @ResolveField('recipient')
  recipient(@Parent() { recipientKind, recipientId, recipientName }: ReminderView): unknown {
    return { kind: recipientKind, id: recipientId, name: recipientName };
  }

  @ResolveField('interview')
  async interview(
    @Parent() { interviewId }: ReminderView,
    @Context() context: GqlContext,
  ): Promise<InterviewRow | null> {
    return interviewId === null ? null : context.one(interviewById, interviewId);
  }

  @ResolveField('withdrawnBecause')
  withdrawnBecause(@Parent() { withdrawnReason }: ReminderView): string | null {
    return withdrawnReason;
  }

  @ResolveField('deliveries')
  deliveries(@Parent() { id }: ReminderView, @Context() context: GqlContext): Promise<DeliveryView[]> {
    return context.many(deliveriesOfReminder, id);
  }
}
