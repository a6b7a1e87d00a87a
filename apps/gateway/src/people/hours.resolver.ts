// Weekly hours by person, pool and organization: what is set, what holds, and the changes of the defaults.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { organizationOf } from '#access';
import { SetOrganizationHours, SetPoolHours, hoursInForce } from '#people';
import type { HoursInForce, InterviewerRow, PoolMembership } from '#people';
import { invariant } from '#platform';
import type { SetOrganizationHoursInput, SetPoolHoursInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { interviewerById, poolById, settingsOf } from './batches.js';

type Week = HoursInForce['preferredHours'];

const ofInterviewer = async (interviewer: InterviewerRow, context: GqlContext): Promise<HoursInForce> =>
  hoursInForce(interviewer, null, await settingsOf(context));

@Resolver('Interviewer')
class InterviewerHoursResolver {
  @ResolveField('hours')
  hours(@Parent() interviewer: InterviewerRow, @Context() context: GqlContext): Promise<HoursInForce> {
    return ofInterviewer(interviewer, context);
  }

  @ResolveField('workingHours')
  async workingHours(@Parent() interviewer: InterviewerRow, @Context() context: GqlContext): Promise<Week> {
    return (await ofInterviewer(interviewer, context)).workingHours;
  }

  @ResolveField('preferredHours')
  async preferredHours(@Parent() interviewer: InterviewerRow, @Context() context: GqlContext): Promise<Week> {
    return (await ofInterviewer(interviewer, context)).preferredHours;
  }

  @ResolveField('ownWorkingHours')
  ownWorkingHours(@Parent() { workingHours }: InterviewerRow): Week {
    return workingHours;
  }

  @ResolveField('ownPreferredHours')
  ownPreferredHours(@Parent() { preferredHours }: InterviewerRow): Week {
    return preferredHours;
  }
}

@Resolver('PoolMembership')
class MembershipHoursResolver {
  @ResolveField('hours')
  async hours(
    @Parent() { interviewerId, poolId }: PoolMembership,
    @Context() context: GqlContext,
  ): Promise<HoursInForce> {
    const interviewer = await context.one(interviewerById, interviewerId);
    invariant(interviewer, 'the interviewer of a membership exists');
    return hoursInForce(interviewer, await context.one(poolById, poolId), await settingsOf(context));
  }
}

@Resolver('Organization')
class OrganizationHoursResolver {
  constructor(
    private readonly setOrganization: SetOrganizationHours,
    private readonly setPool: SetPoolHours,
  ) {}

  @Mutation('setOrganizationHours')
  setOrganizationHours(
    @Args('input') input: SetOrganizationHoursInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.setOrganization.run(context.actor, input);
  }

  @Mutation('setPoolHours')
  setPoolHours(@Args('input') input: SetPoolHoursInput, @Context() context: GqlContext): Promise<unknown> {
    return this.setPool.run(context.actor, input);
  }

  @ResolveField('workingHours')
  async workingHours(@Context() context: GqlContext): Promise<Week> {
    return (await settingsOf(context)).workingHours;
  }

  @ResolveField('preferredHours')
  async preferredHours(@Context() context: GqlContext): Promise<Week> {
    return (await settingsOf(context)).preferredHours;
  }
}

@Resolver('OrganizationHoursSet')
class OrganizationHoursSetResolver {
  @ResolveField('organization')
  async organization(@Context() context: GqlContext): Promise<unknown> {
    return organizationOf(await context.read());
  }
}

/** The resolvers about hours. */
export const hoursResolvers = [
  InterviewerHoursResolver,
  MembershipHoursResolver,
  OrganizationHoursResolver,
  OrganizationHoursSetResolver,
];
