// What the outcomes of changes about people show: outcomes carry ids, and what stands behind them is read afresh.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { membersByIds } from '#access';
import type { MemberRow } from '#access';
import { pauseById } from '#people';
import type { InterviewerRow, PauseRow, PoolRow } from '#people';
import { GqlContext } from '../graphql/context.js';
import { interviewerById, poolById } from './batches.js';

/** Outcomes that name an interviewer. */
export class WithInterviewer {
  @ResolveField('interviewer')
  interviewer(
    @Parent() { interviewerId }: { readonly interviewerId: string },
    @Context() context: GqlContext,
  ): Promise<InterviewerRow | null> {
    return context.one(interviewerById, interviewerId);
  }
}

class WithPause extends WithInterviewer {
  @ResolveField('pause')
  async pause(
    @Parent() { pauseId }: { readonly pauseId: string },
    @Context() context: GqlContext,
  ): Promise<PauseRow | null> {
    return pauseById(await context.read(), pauseId);
  }
}

class WithPool {
  @ResolveField('pool')
  pool(
    @Parent() { poolId }: { readonly poolId: string },
    @Context() context: GqlContext,
  ): Promise<PoolRow | null> {
    return context.one(poolById, poolId);
  }
}

type Changed = { readonly interviewerId: string };

@Resolver('InterviewerMade')
class InterviewerMadeResolver extends WithInterviewer {}
@Resolver('AlreadyInterviewer')
class AlreadyInterviewerResolver extends WithInterviewer {}
@Resolver('InterviewerUpdated')
class InterviewerUpdatedResolver extends WithInterviewer {}
@Resolver('InterviewerChanged')
class InterviewerChangedResolver extends WithInterviewer {
  @ResolveField('changedBy')
  async changedBy(@Parent() of: Changed, @Context() context: GqlContext): Promise<MemberRow | null> {
    const by = (await context.one(interviewerById, of.interviewerId))?.changedById ?? null;
    return by === null ? null : context.one(membersByIds, by);
  }

  @ResolveField('changedAt')
  async changedAt(@Parent() of: Changed, @Context() context: GqlContext): Promise<Date | null> {
    return (await context.one(interviewerById, of.interviewerId))?.changedAt ?? null;
  }
}
@Resolver('InterviewerPaused')
class InterviewerPausedResolver extends WithPause {}
@Resolver('PauseOverlaps')
class PauseOverlapsResolver extends WithPause {}
@Resolver('PauseEnded')
class PauseEndedResolver extends WithInterviewer {}
@Resolver('PoolCreated')
class PoolCreatedResolver extends WithPool {}
@Resolver('PoolNameTaken')
class PoolNameTakenResolver extends WithPool {}
@Resolver('PoolRenamed')
class PoolRenamedResolver extends WithPool {}
@Resolver('AddedToPool')
class AddedToPoolResolver extends WithPool {}
@Resolver('RemovedFromPool')
class RemovedFromPoolResolver extends WithPool {}
@Resolver('PoolHoursSet')
class PoolHoursSetResolver extends WithPool {}

/** The resolvers of these outcomes. */
export const payloadResolvers = [
  InterviewerMadeResolver,
  AlreadyInterviewerResolver,
  InterviewerUpdatedResolver,
  InterviewerChangedResolver,
  InterviewerPausedResolver,
  PauseOverlapsResolver,
  PauseEndedResolver,
  PoolCreatedResolver,
  PoolNameTakenResolver,
  PoolRenamedResolver,
  AddedToPoolResolver,
  RemovedFromPoolResolver,
  PoolHoursSetResolver,
];
