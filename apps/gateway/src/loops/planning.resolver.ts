// What is considered before a loop is booked: what proposals cost whom and how they differ, why not this choice, and what
// would be if something were different.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ExplainChoice, SupposeChanges, differenceByRule, reasonsOf, revisionDiff } from '#loops';
import type {
  AskedPin,
  ConsideredPlan,
  InterviewChange,
  PlannedInterview,
  ProposalRow,
  SupposedChange,
} from '#loops';
import { notFound } from '#platform';
import type { WhatIfInput, WhyNotInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import {
  interviewById,
  interviewerById,
  interviewsOfLoop,
  memberById,
  proposalById,
  proposalsOfBatch,
  seatsOfInterview,
} from './batches.js';
import { placedOf } from './loop.resolver.js';

@Resolver()
export class PlanningResolver {
  constructor(
    private readonly choices: ExplainChoice,
    private readonly changes: SupposeChanges,
  ) {}

  @Query('whyNot')
  whyNot(@Args('input') input: WhyNotInput, @Context() context: GqlContext): Promise<unknown> {
    const startsAt = input.startsAt ? new Date(input.startsAt).toISOString() : null;
    return this.choices.run(context.actor, { ...input, startsAt }, context.gone);
  }

  @Query('whatIf')
  whatIf(@Args('input') input: WhatIfInput, @Context() context: GqlContext): Promise<unknown> {
    const changes = input.changes as unknown as readonly SupposedChange[];
    return this.changes.run(context.actor, { loopId: input.loopId, changes }, context.gone);
  }
}

/** Names of everybody and everything that a plan of the loop may be told with. */
async function namesFor(
  context: GqlContext,
  loopId: string,
  plan: readonly PlannedInterview[],
): Promise<ReadonlyMap<string, string>> {
  const interviews = await context.many(interviewsOfLoop, loopId);
  const people = [...new Set(plan.flatMap(({ seats }) => Object.values(seats)))].filter((id) => id !== null);
  const members = await Promise.all(people.map((id) => context.one(memberById, id)));
  const seats = await Promise.all(
    interviews.map(async ({ id, title }) =>
      (await context.many(seatsOfInterview, id)).map(
        (seat) => [seat.id, `the ${seat.role.replace('_', ' ')} seat of “${title}”`] as const,
      ),
    ),
  );
  return new Map([
    ...interviews.map(({ id, title }) => [id, `“${title}”`] as const),
    ...seats.flat(),
    ...members.flatMap((member) => (member === null ? [] : [[member.id, member.name] as const])),
  ]);
}

interface Differences {
  readonly points: number;
  readonly causes: readonly { readonly rule: string; readonly amount: number }[];
  readonly changes: readonly InterviewChange[];
}

@Resolver('Proposal')
export class ProposalReasonsResolver {
  @ResolveField('reasons')
  async reasons(
    @Parent() { loopId, parts, plan }: ProposalRow,
    @Context() context: GqlContext,
  ): Promise<unknown[]> {
    return reasonsOf(parts, plan, await namesFor(context, loopId, plan));
  }

  @ResolveField('differences')
  async differences(
    @Parent() proposal: ProposalRow,
    @Args('to') to: string | null | undefined,
    @Context() context: GqlContext,
  ): Promise<Differences> {
    const other = to
      ? await context.one(proposalById, to)
      : (await context.many(proposalsOfBatch, proposal.batchId))[0];
    if (other?.loopId !== proposal.loopId) throw notFound('proposal');
    return {
      points: proposal.objective - other.objective,
      causes: differenceByRule(proposal.parts, other.parts),
      changes: revisionDiff(other.plan, proposal.plan),
    };
  }
}

@Resolver('ProposalPin')
export class ProposalPinResolver {
  @ResolveField('interview')
  interview(@Parent() pin: AskedPin, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewById, pin.interviewId);
  }

  @ResolveField('seats')
  async seats(@Parent() pin: AskedPin, @Context() context: GqlContext): Promise<unknown[]> {
    const seats = await context.many(seatsOfInterview, pin.interviewId);
    const filled = pin.seats.map(async ({ seatId, interviewerId }) => ({
      seat: seats.find(({ id }) => id === seatId),
      interviewer: await context.one(interviewerById, interviewerId),
    }));
    return Promise.all(filled);
  }
}

@Resolver('ConsideredPlan')
export class ConsideredPlanResolver {
  @ResolveField('interviews')
  interviews(@Parent() { plan }: ConsideredPlan, @Context() context: GqlContext): Promise<unknown[]> {
    return placedOf(context, plan);
  }
}

@Resolver('ChoicePossible')
export class ChoicePossibleResolver {
  @ResolveField('changes')
  changes(@Parent() { best, chosen }: Record<'best' | 'chosen', ConsideredPlan>): InterviewChange[] {
    return revisionDiff(best.plan, chosen.plan);
  }
}

@Resolver('WhatIfAnswered')
export class WhatIfAnsweredResolver {
  @ResolveField('changes')
  changes(@Parent() { now, then }: Record<'now' | 'then', ConsideredPlan>): InterviewChange[] {
    return revisionDiff(now.plan, then.plan);
  }
}
