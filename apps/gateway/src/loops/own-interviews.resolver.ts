// The viewer's own interviews and profile.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import type { SignedIn } from '#access';
import { ownInterviewKey, ownInterviews } from '#loops';
import type { InterviewRow, InterviewToCome } from '#loops';
import { Clock } from '#platform';
import type { QueryMyInterviewsArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { existing } from '../openings/reading.js';
import { interviewById, interviewerById } from './batches.js';

const KEYS = 2;

@Resolver()
export class OwnInterviewsResolver {
  constructor(private readonly clock: Clock) {}

  @Query('myInterviews')
  async myInterviews(
    @Args() args: QueryMyInterviewsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<InterviewToCome>> {
    const { memberId } = requireActor(context.maybeActor, 'organization.read');
    const page = pageRequest(args, KEYS);
    const rows = await ownInterviews(await context.read(), memberId, this.clock.now(), page);
    return connectionOf(rows, page.limit, ownInterviewKey);
  }
}

@Resolver('OwnInterviewConnection')
export class OwnInterviewConnectionResolver {
  @ResolveField('nodes')
  async nodes(
    @Parent() { nodes }: Connection<InterviewToCome>,
    @Context() context: GqlContext,
  ): Promise<InterviewRow[]> {
    return existing(await Promise.all(nodes.map(({ id }) => context.one(interviewById, id))));
  }
}

@Resolver('OwnInterviewEdge')
export class OwnInterviewEdgeResolver {
  @ResolveField('node')
  node(
    @Parent() { node }: Connection<InterviewToCome>['edges'][number],
    @Context() context: GqlContext,
  ): Promise<InterviewRow | null> {
    return context.one(interviewById, node.id);
  }
}

@Resolver('Viewer')
export class OwnProfileResolver {
  @ResolveField('interviewer')
  interviewer(@Parent() _viewer: SignedIn, @Context() context: GqlContext): Promise<unknown> {
    const { maybeActor } = context;
    return maybeActor === null ? Promise.resolve(null) : context.one(interviewerById, maybeActor.memberId);
  }
}
