// What needs the viewer, and word when it changes. It begins with how things are, so that nothing is lost between a
// query and its subscription; then word comes only when the viewer's own needs are others than before: that somebody
// did something tells nobody who is not concerned.
import { Args, Context, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Clock, EventListener } from '#platform';
import type { SignedIn } from '#access';
import { NEED_KEYS, changesNeeds, countNeeds, needsFingerprint, needsOf } from '#insights';
import type { NeedRow } from '#insights';
import type { SeatView } from '#loops';
import type { ViewerNeedsArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { changesOf } from '../graphql/live.js';
import { applicationById, interviewById, loopById } from '../loops/batches.js';
import { scorecardById } from '../scorecards/batches.js';
import { changedOnly } from './changed-only.js';
import { seatById } from './seats.js';

@Resolver('Viewer')
export class NeedsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly listener: EventListener,
  ) {}

  @ResolveField('needs')
  async needs(
    @Parent() _viewer: SignedIn,
    @Args() args: ViewerNeedsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<NeedRow>> {
    const page = pageRequest(args, NEED_KEYS);
    const { maybeActor: actor } = context;
    const rows = actor === null ? [] : await needsOf(await context.read(), actor, this.clock.now(), page);
    return connectionOf(rows, page.limit, ({ key }) => key);
  }

  @Subscription('inboxChanged', { resolve: (viewer: SignedIn) => viewer })
  async inboxChanged(@Context() context: GqlContext): Promise<AsyncIterable<SignedIn>> {
    const { actor, signedIn } = context;
    const changes = changesOf(
      this.listener,
      context,
      ({ kind }) => changesNeeds(kind),
      (tx) => needsFingerprint(tx, actor, this.clock.now()),
    );
    const first = await needsFingerprint(await context.read(), actor, this.clock.now());
    return changedOnly(changes, first, () => signedIn);
  }
}

@Resolver('NeedConnection')
export class NeedConnectionResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField('count')
  async count(@Parent() _page: unknown, @Context() context: GqlContext): Promise<number> {
    const { maybeActor: actor } = context;
    return actor === null ? 0 : countNeeds(await context.read(), actor, this.clock.now());
  }
}

@Resolver('Need')
export class NeedResolver {
  @ResolveField('application')
  application(@Parent() need: NeedRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(applicationById, need.applicationId);
  }

  @ResolveField('loop')
  loop(@Parent() { loopId }: NeedRow, @Context() context: GqlContext): Promise<unknown> {
    return loopId === null ? Promise.resolve(null) : context.one(loopById, loopId);
  }

  @ResolveField('interview')
  interview(@Parent() { interviewId }: NeedRow, @Context() context: GqlContext): Promise<unknown> {
    return interviewId === null ? Promise.resolve(null) : context.one(interviewById, interviewId);
  }

  @ResolveField('seat')
  seat(@Parent() { interviewId, seatId }: NeedRow, @Context() context: GqlContext): Promise<SeatView | null> {
    return seatById(context, interviewId, seatId);
  }

  @ResolveField('scorecard')
  scorecard(@Parent() { scorecardId }: NeedRow, @Context() context: GqlContext): Promise<unknown> {
    return scorecardId === null ? Promise.resolve(null) : context.one(scorecardById, scorecardId);
  }
}
