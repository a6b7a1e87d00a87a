// Interviewers: what is shown of them, and the directory.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { membersByIds, requireAccess } from '#access';
import { effectiveLimits, listInterviewers, openPauses } from '#people';
import type { InterviewerRow, PauseRow, PoolMembership } from '#people';
import { Clock, isId, notFound } from '#platform';
import type { Limits, QueryInterviewersArgs } from '../generated/graphql.js';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { interviewerById, poolsOfInterviewer, settingsOf } from './batches.js';
import { namePage, searchOf } from './pages.js';

@Resolver('Interviewer')
export class InterviewerResolver {
  readonly #pauses: Batch<string, PauseRow>;

  constructor(clock: Clock) {
    this.#pauses = {
      fetch: (tx, ids) => openPauses(tx, ids, clock.now()),
      keyOf: ({ interviewerId }) => interviewerId,
    };
  }

  @Query('interviewer')
  async interviewer(@Args('id') id: string, @Context() context: GqlContext): Promise<InterviewerRow> {
    requireAccess(context.actor, 'interviewer.read', { organizationId: context.actor.organizationId });
    const interviewer = isId(id) ? await context.one(interviewerById, id) : null;
    if (interviewer === null) throw notFound('interviewer');
    return interviewer;
  }

  @Query('interviewers')
  async interviewers(
    @Args() args: QueryInterviewersArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<InterviewerRow>> {
    requireAccess(context.actor, 'interviewer.read', { organizationId: context.actor.organizationId });
    const poolId = args.poolId ?? null;
    if (poolId !== null && !isId(poolId)) throw notFound('pool');
    const page = { ...namePage(args), poolId, search: searchOf(args.search) };
    const entries = await listInterviewers(await context.read(), page);
    const rows = await Promise.all(entries.map(({ id }) => context.one(interviewerById, id)));
    const names = new Map(entries.map(({ id, name }) => [id, name]));
    const found = rows.filter((row) => row !== null);
    return connectionOf(found, page.limit, ({ id }) => [names.get(id) ?? '', id]);
  }

  @ResolveField('member')
  member(@Parent() { id }: InterviewerRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(membersByIds, id);
  }

  @ResolveField('limits')
  async limits(@Parent() interviewer: InterviewerRow, @Context() context: GqlContext): Promise<Limits> {
    return effectiveLimits(interviewer, (await settingsOf(context)).limits);
  }

  @ResolveField('ownLimits')
  ownLimits(@Parent() interviewer: InterviewerRow): InterviewerRow {
    return interviewer;
  }

  @ResolveField('breakMinutesMin')
  async breakMinutesMin(
    @Parent() { breakMinutesMin }: InterviewerRow,
    @Context() context: GqlContext,
  ): Promise<number> {
    return breakMinutesMin ?? (await settingsOf(context)).breakMinutesMin;
  }

  @ResolveField('ownBreakMinutesMin')
  ownBreakMinutesMin(@Parent() { breakMinutesMin }: InterviewerRow): number | null {
    return breakMinutesMin;
  }

  @ResolveField('pools')
  pools(@Parent() { id }: InterviewerRow, @Context() context: GqlContext): Promise<PoolMembership[]> {
    return context.many(poolsOfInterviewer, id);
  }

  @ResolveField('pauses')
  pauses(@Parent() { id }: InterviewerRow, @Context() context: GqlContext): Promise<PauseRow[]> {
    return context.many(this.#pauses, id);
  }
}
