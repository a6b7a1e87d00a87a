// The heat map of load: people and weeks, beside their limits.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import { HEAT_KEYS, heatRowKey, loadHeat, measureDefinitions } from '#insights';
import type { HeatCell, HeatRow } from '#insights';
import { Clock } from '#platform';
import type { Span } from '#platform';
import type { QueryLoadHeatArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { interviewerById } from '../people/batches.js';

@Resolver()
export class LoadHeatResolver {
  constructor(private readonly clock: Clock) {}

  @Query('loadHeat')
  async loadHeat(@Args() args: QueryLoadHeatArgs, @Context() context: GqlContext): Promise<object> {
    const actor = requireActor(context.maybeActor, 'board.read');
    const page = pageRequest(args, HEAT_KEYS);
    const heat = await loadHeat(await context.read(), actor, { ...args, ...page }, this.clock.now());
    const rows = connectionOf(heat.rows, page.limit, heatRowKey);
    return { definition: measureDefinitions.load, weeks: heat.weeks, rows };
  }
}

@Resolver('HeatRow')
export class HeatRowResolver {
  @ResolveField('interviewer')
  interviewer(@Parent() { interviewerId }: HeatRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, interviewerId);
  }
}

@Resolver('HeatCell')
export class HeatCellResolver {
  @ResolveField('week')
  week(@Parent() { from, to }: HeatCell): Span {
    return { from, to };
  }
}
