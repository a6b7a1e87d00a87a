// The coordinator's board: groups with their definitions, counts and the rows behind them, all at one instant.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '#platform';
import { requireActor } from '#access';
import { BOARD_KEYS, boardRowKey, boardRows, countBoardGroup, definitionOf } from '#insights';
import type { BoardGroup, BoardRow } from '#insights';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { applicationById, interviewById, loopById } from '../loops/batches.js';
import { scorecardById } from '../scorecards/batches.js';
import { seatById } from './seats.js';

interface Board {
  readonly at: Date;
}

interface Group extends Board {
  readonly group: BoardGroup;
}

interface RowsArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

@Resolver('Board')
export class BoardResolver {
  constructor(private readonly clock: Clock) {}

  @Query('board')
  board(@Context() context: GqlContext): Board {
    requireActor(context.maybeActor, 'board.read');
    return { at: this.clock.now() };
  }

  @ResolveField('candidatesWithoutAvailability')
  candidatesWithoutAvailability(@Parent() { at }: Board): Group {
    return { at, group: 'candidatesWithoutAvailability' };
  }

  @ResolveField('candidatesWithoutLoop')
  candidatesWithoutLoop(@Parent() { at }: Board): Group {
    return { at, group: 'candidatesWithoutLoop' };
  }

  @ResolveField('loopsWithoutPlan')
  loopsWithoutPlan(@Parent() { at }: Board): Group {
    return { at, group: 'loopsWithoutPlan' };
  }

  @ResolveField('holdsExpiring')
  holdsExpiring(@Parent() { at }: Board): Group {
    return { at, group: 'holdsExpiring' };
  }

  @ResolveField('declines')
  declines(@Parent() { at }: Board): Group {
    return { at, group: 'declines' };
  }

  @ResolveField('overdueScorecards')
  overdueScorecards(@Parent() { at }: Board): Group {
    return { at, group: 'overdueScorecards' };
  }
}

type Show = (context: GqlContext, row: BoardRow) => Promise<unknown>;

/** A page of the group; each row is shown as what it stands for, and keeps its place in the order. */
async function pageOf(
  { at, group }: Group,
  args: RowsArgs,
  context: GqlContext,
  show: Show,
): Promise<Connection<unknown>> {
  const page = pageRequest(args, BOARD_KEYS);
  const rows = await boardRows(await context.read(), context.actor, group, at, page);
  const { edges, pageInfo } = connectionOf(rows, page.limit, boardRowKey);
  const shown = await Promise.all(
    edges.map(async ({ cursor, node }) => ({ cursor, node: await show(context, node) })),
  );
  return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
}

/** What the groups have in common. */
class GroupResolver {
  @ResolveField('definition')
  definition(@Parent() { group }: Group): string {
    return definitionOf(group);
  }

  @ResolveField('count')
  async count(@Parent() { at, group }: Group, @Context() context: GqlContext): Promise<number> {
    return countBoardGroup(await context.read(), context.actor, group, at);
  }
}

@Resolver('ApplicationGroup')
export class ApplicationGroupResolver extends GroupResolver {
  @ResolveField('rows')
  rows(@Parent() of: Group, @Args() args: RowsArgs, @Context() context: GqlContext): Promise<unknown> {
    return pageOf(of, args, context, (reads, { id }) => reads.one(applicationById, id));
  }
}

@Resolver('LoopGroup')
export class LoopGroupResolver extends GroupResolver {
  @ResolveField('rows')
  rows(@Parent() of: Group, @Args() args: RowsArgs, @Context() context: GqlContext): Promise<unknown> {
    return pageOf(of, args, context, (reads, { id }) => reads.one(loopById, id));
  }
}

@Resolver('DeclineGroup')
export class DeclineGroupResolver extends GroupResolver {
  @ResolveField('rows')
  rows(@Parent() of: Group, @Args() args: RowsArgs, @Context() context: GqlContext): Promise<unknown> {
    return pageOf(of, args, context, (_reads, row) => Promise.resolve(row));
  }
}

@Resolver('ScorecardGroup')
export class ScorecardGroupResolver extends GroupResolver {
  @ResolveField('rows')
  rows(@Parent() of: Group, @Args() args: RowsArgs, @Context() context: GqlContext): Promise<unknown> {
    return pageOf(of, args, context, (reads, { id }) => reads.one(scorecardById, id));
  }
}

@Resolver('DeclinedSeat')
export class DeclinedSeatResolver {
  @ResolveField('seat')
  seat(@Parent() { interviewId, seatId }: BoardRow, @Context() context: GqlContext): Promise<unknown> {
    return seatById(context, interviewId, seatId);
  }

  @ResolveField('interview')
  interview(@Parent() { interviewId }: BoardRow, @Context() context: GqlContext): Promise<unknown> {
    return interviewId === null ? Promise.resolve(null) : context.one(interviewById, interviewId);
  }
}
