// The directory: everybody by name, what they do as interviewers, what depends on them, and how full pools are.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { membersByIds, requireAccess } from '#access';
import type { MemberRow } from '#access';
import { dutiesOf } from '#loops';
import type { Duties } from '#loops';
import { directoryPage, poolCounts } from '#people';
import type { InterviewerRow, PoolCount, PoolRow } from '#people';
import { Clock, isId, notFound } from '#platform';
import type { PoolCounts, QueryDirectoryArgs } from '../generated/graphql.js';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { interviewerById } from './batches.js';
import { namePage, searchOf } from './pages.js';

@Resolver('Member')
export class DirectoryResolver {
  readonly #duties: Batch<string, Duties>;

  constructor(private readonly clock: Clock) {
    this.#duties = {
      fetch: (tx, ids) => dutiesOf(tx, ids, clock.now()),
      keyOf: ({ memberId }) => memberId,
    };
  }

  @Query('directory')
  async directory(
    @Args() args: QueryDirectoryArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<MemberRow>> {
    requireAccess(context.actor, 'member.list', { organizationId: context.actor.organizationId });
    const { role = null, state = null, away = null, poolId = null } = args;
    if (poolId !== null && !isId(poolId)) throw notFound('pool');
    const page = namePage(args);
    const filter = { search: searchOf(args.search), role, state, away, poolId };
    const entries = await directoryPage(await context.read(), page, filter, this.clock.now());
    const rows = await Promise.all(entries.map(({ id }) => context.one(membersByIds, id)));
    const found = rows.filter((row) => row !== null);
    return connectionOf(found, page.limit, ({ name, id }) => [name, id]);
  }

  @ResolveField('interviewer')
  interviewer(@Parent() { id }: MemberRow, @Context() context: GqlContext): Promise<InterviewerRow | null> {
    return context.one(interviewerById, id);
  }

  @ResolveField('duties')
  async duties(@Parent() { id }: MemberRow, @Context() context: GqlContext): Promise<Duties> {
    return (await context.one(this.#duties, id)) ?? { memberId: id, interviewsToCome: 0, openOpenings: 0 };
  }
}

@Resolver('Pool')
export class PoolCountsResolver {
  readonly #counts: Batch<string, PoolCount>;

  constructor(clock: Clock) {
    this.#counts = {
      fetch: (tx, ids) => poolCounts(tx, ids, clock.now()),
      keyOf: ({ poolId }) => poolId,
    };
  }

  @ResolveField('counts')
  async counts(@Parent() { id }: PoolRow, @Context() context: GqlContext): Promise<PoolCounts> {
    const found = await context.one(this.#counts, id);
    const [members, qualified] = [found?.members ?? 0, found?.qualified ?? 0];
    return { members, qualified, inTraining: members - qualified };
  }
}
