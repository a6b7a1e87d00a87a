// Pools: what is shown of them and who is in them.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireAccess } from '#access';
import { listPools } from '#people';
import type { InterviewerRow, PoolMembership, PoolRow } from '#people';
import { isId, notFound } from '#platform';
import type { QueryPoolsArgs } from '../generated/graphql.js';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { interviewerById, membersOfPool, poolById } from './batches.js';
import { namePage, searchOf } from './pages.js';

@Resolver('Pool')
export class PoolResolver {
  @Query('pool')
  async pool(@Args('id') id: string, @Context() context: GqlContext): Promise<PoolRow> {
    requireAccess(context.actor, 'pool.read', { organizationId: context.actor.organizationId });
    const pool = isId(id) ? await context.one(poolById, id) : null;
    if (pool === null) throw notFound('pool');
    return pool;
  }

  @Query('pools')
  async pools(@Args() args: QueryPoolsArgs, @Context() context: GqlContext): Promise<Connection<PoolRow>> {
    requireAccess(context.actor, 'pool.read', { organizationId: context.actor.organizationId });
    const page = namePage(args);
    const rows = await listPools(await context.read(), page, searchOf(args.search));
    return connectionOf(rows, page.limit, ({ name, id }) => [name, id]);
  }

  @ResolveField('members')
  members(@Parent() { id }: PoolRow, @Context() context: GqlContext): Promise<PoolMembership[]> {
    return context.many(membersOfPool, id);
  }
}

@Resolver('PoolMembership')
export class PoolMembershipResolver {
  @ResolveField('pool')
  pool(@Parent() { poolId }: PoolMembership, @Context() context: GqlContext): Promise<PoolRow | null> {
    return context.one(poolById, poolId);
  }

  @ResolveField('interviewer')
  interviewer(
    @Parent() { interviewerId }: PoolMembership,
    @Context() context: GqlContext,
  ): Promise<InterviewerRow | null> {
    return context.one(interviewerById, interviewerId);
  }
}
