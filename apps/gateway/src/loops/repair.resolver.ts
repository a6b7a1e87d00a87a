// Seats that lost their person, what is being done about it, and when that happens by itself. Why somebody cannot come is
// shown to those who may see calendars: to a colleague it says more than that a seat is being filled.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import { UpdateRepairPolicy, repairPoliciesFor, whyHoldWaits } from '#loops';
import type { HeldPolicy, LoopRepairRow, LoopRow, RepairPolicyUpdated, SeatView } from '#loops';
import type { OpeningRow } from '#openings';
import type { UpdateRepairPolicyInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { openingById, policyOfOpening, poolById, proposalsOfBatch, repairOfLoop } from './batches.js';

const seesCalendars = ({ maybeActor: actor }: GqlContext, ofMemberId: string | null): boolean => {
  const relations = actor?.memberId === ofMemberId ? (['own'] as const) : [];
  return mayAccess(actor, 'busy.read', { organizationId: actor?.organizationId ?? '', relations });
};

@Resolver('Seat')
export class SeatProblemResolver {
  @ResolveField('problem')
  problem(
    @Parent() { problem, problemSince, interviewerId }: SeatView,
    @Context() context: GqlContext,
  ): unknown {
    if (problem === null || !seesCalendars(context, interviewerId)) return null;
    return { kind: problem, since: problemSince };
  }
}

@Resolver('Loop')
export class LoopRepairFieldResolver {
  @ResolveField('holdRefusal')
  holdRefusal(@Parent() loop: LoopRow, @Context() context: GqlContext): string | null {
    return seesCalendars(context, null) ? whyHoldWaits(loop) : null;
  }

  @ResolveField('repair')
  async repair(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<LoopRepairRow | null> {
    if (!seesCalendars(context, null)) return null;
    const repair = await context.one(repairOfLoop, loop.id);
    return repair?.state === 'done' ? null : repair;
  }
}

@Resolver('LoopRepair')
export class LoopRepairResolver {
  @ResolveField('proposals')
  proposals(@Parent() { batchId }: LoopRepairRow, @Context() context: GqlContext): Promise<unknown[]> {
    return batchId === null ? Promise.resolve([]) : context.many(proposalsOfBatch, batchId);
  }
}

@Resolver('Organization')
export class OrganizationRepairPolicyResolver {
  @ResolveField('repairPolicy')
  async repairPolicy(@Context() context: GqlContext): Promise<HeldPolicy | undefined> {
    return (await repairPoliciesFor(await context.read(), [null]))[0];
  }
}

@Resolver('Opening')
export class OpeningRepairPolicyResolver {
  @ResolveField('repairPolicy')
  repairPolicy(@Parent() { id }: OpeningRow, @Context() context: GqlContext): Promise<HeldPolicy | null> {
    return context.one(policyOfOpening, id);
  }
}

@Resolver('RepairPolicy')
export class RepairPolicyResolver {
  @ResolveField('opening')
  opening(@Parent() { openingId }: HeldPolicy, @Context() context: GqlContext): Promise<unknown> {
    return openingId === null ? Promise.resolve(null) : context.one(openingById, openingId);
  }

  @ResolveField('pools')
  async pools(@Parent() { poolIds }: HeldPolicy, @Context() context: GqlContext): Promise<unknown[]> {
    const pools = await Promise.all(poolIds.map((id) => context.one(poolById, id)));
    return pools.filter((pool) => pool !== null);
  }
}

@Resolver()
export class RepairMutationsResolver {
  constructor(private readonly update: UpdateRepairPolicy) {}

  @Mutation('updateRepairPolicy')
  updateRepairPolicy(
    @Args('input') input: UpdateRepairPolicyInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.update.run(context.actor, input);
  }
}

@Resolver('RepairPolicyUpdated')
export class RepairPolicyUpdatedResolver {
  @ResolveField('policy')
  async policy(
    @Parent() { openingId }: RepairPolicyUpdated,
    @Context() context: GqlContext,
  ): Promise<HeldPolicy | undefined> {
    return (await repairPoliciesFor(await context.read(), [openingId]))[0];
  }
}
