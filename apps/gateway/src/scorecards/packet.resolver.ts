// The packet: what the room lays side by side, with the scorecards, interviews and requirements behind each part.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { readPacket } from '#scorecards';
import type { Packet, PacketCell, PacketCoverage, PacketGap } from '#scorecards';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { interviewById, loopById } from '../loops/batches.js';
import { requirementById } from '../openings/batches.js';
import { existing, idOf } from '../openings/reading.js';
import { scorecardById } from './batches.js';

async function rowsOf<Row>(
  context: GqlContext,
  batch: Batch<string, Row>,
  ids: readonly string[],
): Promise<Row[]> {
  return existing(await Promise.all(ids.map((id) => context.one(batch, id))));
}

@Resolver('Packet')
export class PacketResolver {
  @Query('packet')
  async packet(@Args('loopId') loopId: string, @Context() context: GqlContext): Promise<unknown> {
    return readPacket(await context.read(), context.actor, idOf('packet', loopId));
  }

  @ResolveField('loop')
  loop(@Parent() { loopId }: Packet, @Context() context: GqlContext): Promise<unknown> {
    return context.one(loopById, loopId);
  }

  @ResolveField('scorecards')
  scorecards(@Parent() { submitted }: Packet): Packet['submitted'] {
    return submitted;
  }
}

@Resolver('PacketCell')
export class PacketCellResolver {
  @ResolveField('scorecard')
  scorecard(@Parent() { scorecardId }: PacketCell, @Context() context: GqlContext): Promise<unknown> {
    return context.one(scorecardById, scorecardId);
  }
}

@Resolver('PacketGap')
export class PacketGapResolver {
  @ResolveField('interviews')
  interviews(@Parent() { interviewIds }: PacketGap, @Context() context: GqlContext): Promise<unknown[]> {
    return rowsOf(context, interviewById, interviewIds);
  }

  @ResolveField('requirements')
  requirements(@Parent() { requirementIds }: PacketGap, @Context() context: GqlContext): Promise<unknown[]> {
    return rowsOf(context, requirementById, requirementIds);
  }
}

@Resolver('PacketCoverage')
export class PacketCoverageResolver {
  @ResolveField('requirement')
  requirement(@Parent() { requirementId }: PacketCoverage, @Context() context: GqlContext): Promise<unknown> {
    return context.one(requirementById, requirementId);
  }

  @ResolveField('plannedIn')
  plannedIn(@Parent() { plannedIn }: PacketCoverage, @Context() context: GqlContext): Promise<unknown[]> {
    return rowsOf(context, interviewById, plannedIn);
  }

  @ResolveField('assessedIn')
  assessedIn(@Parent() { assessedIn }: PacketCoverage, @Context() context: GqlContext): Promise<unknown[]> {
    return rowsOf(context, interviewById, assessedIn);
  }
}
