// Training: a pool's path, how far its members have come, what was said about sessions, and the changes of all that.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import { GiveTrainingFeedback, traineeStandings, trainingFeedbackIn } from '#loops';
import type { SeatView, TraineeStanding, TrainingFeedbackRow } from '#loops';
import {
  ApproveGraduation,
  GrantTrainingCredit,
  UpdatePoolTraining,
  isQualified,
  trainingPaths,
} from '#people';
import type { PoolMembership, PoolPhase, PoolRow, TrainingPathRow } from '#people';
import { Clock } from '#platform';
import type {
  ApproveGraduationInput,
  GiveTrainingFeedbackInput,
  GrantTrainingCreditInput,
  TrainingProgress,
  UpdatePoolTrainingInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { interviewerById, memberById, poolById } from './batches.js';

const pathOfPool: Batch<string, TrainingPathRow> = { fetch: trainingPaths, keyOf: (row) => row.poolId };

interface AboutTraining {
  readonly poolId: string;
  readonly interviewerId: string;
}

const keyOf = ({ poolId, interviewerId }: AboutTraining): string => `${poolId} ${interviewerId}`;

const feedbackOfInterview: Batch<string, TrainingFeedbackRow> = {
  fetch: trainingFeedbackIn,
  keyOf: (row) => row.interviewId,
};

@Resolver('Pool')
export class PoolTrainingResolver {
  @ResolveField('training')
  training(@Parent() { id }: PoolRow, @Context() context: GqlContext): Promise<TrainingPathRow | null> {
    return context.one(pathOfPool, id);
  }
}

@Resolver('PoolMembership')
export class MembershipTrainingResolver {
  readonly #standings: Batch<string, TraineeStanding>;

  constructor(private readonly clock: Clock) {
    this.#standings = {
      fetch: (tx, keys) => {
        const of = (part: 0 | 1): string[] => [...new Set(keys.map((key) => key.split(' ')[part] ?? ''))];
        return traineeStandings(tx, { poolIds: of(0), interviewerIds: of(1) }, clock.now());
      },
      keyOf: ({ trainee }) => keyOf(trainee),
    };
  }

  #standing(membership: PoolMembership, context: GqlContext): Promise<TraineeStanding | null> {
    return membership.trains && membership.phase !== 'qualified'
      ? context.one(this.#standings, keyOf(membership))
      : Promise.resolve(null);
  }

  @ResolveField('phase')
  async phase(@Parent() membership: PoolMembership, @Context() context: GqlContext): Promise<PoolPhase> {
    if (isQualified(membership, this.clock.now())) return 'qualified';
    return (await this.#standing(membership, context))?.progress.nextStep ?? membership.phase;
  }

  @ResolveField('since')
  since(@Parent() membership: PoolMembership): Date {
    const { phase, since, graduatesAt } = membership;
    const graduated = phase !== 'qualified' && isQualified(membership, this.clock.now());
    return graduated ? (graduatesAt ?? since) : since;
  }

  @ResolveField('progress')
  async progress(
    @Parent() membership: PoolMembership,
    @Context() context: GqlContext,
  ): Promise<TrainingProgress | null> {
    const standing = await this.#standing(membership, context);
    return standing === null ? null : shown(standing);
  }
}

const shown = ({ trainee: { path }, progress }: TraineeStanding): TrainingProgress => ({
  shadowsDone: progress.shadowsDone,
  shadowsNeeded: path.shadows,
  reverseShadowsDone: progress.reverseShadowsDone,
  reverseShadowsNeeded: path.reverseShadows,
  bookedAhead: progress.ahead,
  stepsLeft: progress.stepsLeft,
  graduatesAt: progress.graduatesMs === null ? null : new Date(progress.graduatesMs),
  awaitingApproval: progress.complete && path.graduation === 'approval',
});

@Resolver('Seat')
export class SeatTrainingResolver {
  @ResolveField('trainingFeedback')
  async trainingFeedback(
    @Parent() { interviewId, interviewerId }: SeatView,
    @Context() context: GqlContext,
  ): Promise<TrainingFeedbackRow | null> {
    const { actor } = context;
    const rows = interviewerId === null ? [] : await context.many(feedbackOfInterview, interviewId);
    const found = rows.find((row) => row.interviewerId === interviewerId);
    if (found === undefined) return null;
    const concerned = [found.interviewerId, found.givenById].includes(actor.memberId);
    const edits = mayAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    return concerned || edits ? found : null;
  }
}

@Resolver('TrainingFeedback')
export class TrainingFeedbackResolver {
  @ResolveField('givenBy')
  givenBy(@Parent() { givenById }: TrainingFeedbackRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, givenById);
  }
}

@Resolver()
export class TrainingMutationsResolver {
  constructor(
    private readonly update: UpdatePoolTraining,
    private readonly credit: GrantTrainingCredit,
    private readonly approve: ApproveGraduation,
    private readonly feedback: GiveTrainingFeedback,
  ) {}

  @Mutation('updatePoolTraining')
  updatePoolTraining(
    @Args('input') input: UpdatePoolTrainingInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.update.run(context.actor, input);
  }

  @Mutation('grantTrainingCredit')
  grantTrainingCredit(
    @Args('input') input: GrantTrainingCreditInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.credit.run(context.actor, input);
  }

  @Mutation('approveGraduation')
  approveGraduation(
    @Args('input') input: ApproveGraduationInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.approve.run(context.actor, input);
  }

  @Mutation('giveTrainingFeedback')
  giveTrainingFeedback(
    @Args('input') input: GiveTrainingFeedbackInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.feedback.run(context.actor, input);
  }
}

/** Outcomes carry ids; what stands behind them is read afresh. */
class WithPool {
  @ResolveField('pool')
  pool(
    @Parent() { poolId }: Pick<AboutTraining, 'poolId'>,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(poolById, poolId);
  }
}

class WithTrainee extends WithPool {
  @ResolveField('interviewer')
  interviewer(@Parent() { interviewerId }: AboutTraining, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, interviewerId);
  }
}

@Resolver('PoolTrainingUpdated')
export class PoolTrainingUpdatedResolver extends WithPool {}
@Resolver('TrainingCreditGranted')
export class TrainingCreditGrantedResolver extends WithTrainee {}
@Resolver('NotInTraining')
export class NotInTrainingResolver extends WithPool {}
@Resolver('GraduationApproved')
export class GraduationApprovedResolver extends WithTrainee {}
@Resolver('NotAwaitingApproval')
export class NotAwaitingApprovalResolver extends WithPool {}
@Resolver('TrainingFeedbackGiven')
export class TrainingFeedbackGivenResolver extends WithTrainee {}
