// The debrief as one viewer finds it, and word when they would find something else.
import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { EventListener } from '#platform';
import { changesDebrief, debriefFingerprint, readDebriefRoom } from '#scorecards';
import type { DebriefRoom, Sight } from '#scorecards';
import { GqlContext } from '../graphql/context.js';
import { changesOf } from '../graphql/live.js';
import { changedOnly } from '../insights/changed-only.js';
import { loopById } from '../loops/batches.js';
import { idOf } from '../openings/reading.js';

interface DebriefChange {
  readonly loopId: string;
}

@Resolver('DebriefRoom')
export class DebriefRoomResolver {
  constructor(private readonly listener: EventListener) {}

  @Query('debriefRoom')
  async debriefRoom(@Args('loopId') loopId: string, @Context() context: GqlContext): Promise<DebriefRoom> {
    return readDebriefRoom(await context.read(), context.actor, idOf('debrief', loopId));
  }

  @Subscription('debriefChanged', { resolve: (change: DebriefChange) => change })
  async debriefChanged(
    @Args('loopId') loopId: string,
    @Context() context: GqlContext,
  ): Promise<AsyncIterable<DebriefChange>> {
    const { actor } = context;
    const id = idOf('debrief', loopId);
    const changes = changesOf(
      this.listener,
      context,
      ({ kind }) => changesDebrief(kind),
      (tx) => debriefFingerprint(tx, actor, id),
    );
    const first = await debriefFingerprint(await context.read(), actor, id);
    return changedOnly(changes, first, () => ({ loopId: id }));
  }

  @ResolveField('loop')
  loop(@Parent() { loopId }: DebriefRoom, @Context() context: GqlContext): Promise<unknown> {
    return context.one(loopById, loopId);
  }

  @ResolveField('sight')
  sight(@Parent() { sight }: DebriefRoom): Sight | null {
    return sight === 'none' ? null : sight;
  }
}
