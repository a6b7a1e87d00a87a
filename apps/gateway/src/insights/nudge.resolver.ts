// One nudge for everybody who owes a scorecard beyond its time.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NudgeOverdueScorecards } from '#insights';
import type { NothingOverdue, NudgeOverdueScorecardsInput, ScorecardsNudged } from '#insights';
import { GqlContext } from '../graphql/context.js';
import { memberById } from '../loops/batches.js';

@Resolver()
export class NudgeResolver {
  constructor(private readonly nudge: NudgeOverdueScorecards) {}

  @Mutation('nudgeOverdueScorecards')
  nudgeOverdueScorecards(
    @Args('input') input: NudgeOverdueScorecardsInput,
    @Context() { actor }: GqlContext,
  ): Promise<ScorecardsNudged | NothingOverdue> {
    return this.nudge.run(actor, input);
  }
}

@Resolver('ScorecardsNudged')
export class ScorecardsNudgedResolver {
  @ResolveField('told')
  told(@Parent() { toldIds }: ScorecardsNudged, @Context() context: GqlContext): Promise<unknown[]> {
    return Promise.all(toldIds.map((id) => context.one(memberById, id)));
  }

  @ResolveField('passedOver')
  passedOver(
    @Parent() { passedOverIds }: ScorecardsNudged,
    @Context() context: GqlContext,
  ): Promise<unknown[]> {
    return Promise.all(passedOverIds.map((id) => context.one(memberById, id)));
  }
}
