// What scoring adds to a loop: its scorecards, debrief and decision, as far as the viewer may see them.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import type { InterviewRow, LoopRow } from '#loops';
import type { DebriefRow, DecisionRow, ScorecardRow, SeenVersion } from '#scorecards';
import { GqlContext } from '../graphql/context.js';
import { memberById } from '../loops/batches.js';
import { debriefOfLoop, decisionOfLoop, scorecardById, scorecardsOfLoop, standingOf } from './batches.js';

@Resolver('Loop')
export class LoopScoresResolver {
  @ResolveField('scorecards')
  async scorecards(@Parent() { id }: LoopRow, @Context() context: GqlContext): Promise<ScorecardRow[]> {
    const sight = (await standingOf(context, id))?.sight ?? 'none';
    return sight === 'none' ? [] : context.many(scorecardsOfLoop, id);
  }

  @ResolveField('debrief')
  async debrief(@Parent() { id }: LoopRow, @Context() context: GqlContext): Promise<DebriefRow | null> {
    const sight = (await standingOf(context, id))?.sight ?? 'none';
    const debrief = sight === 'none' ? null : await context.one(debriefOfLoop, id);
    return debrief !== null && sight === 'blind' ? { ...debrief, overrideReason: null } : debrief;
  }

  @ResolveField('decision')
  async decision(@Parent() { id }: LoopRow, @Context() context: GqlContext): Promise<DecisionRow | null> {
    const standing = await standingOf(context, id);
    if (standing === null || standing.sight === 'none' || standing.sight === 'blind') return null;
    return mayAccess(context.actor, 'decision.read', standing) ? context.one(decisionOfLoop, id) : null;
  }
}

@Resolver('Interview')
export class OwnScorecardResolver {
  @ResolveField('myScorecard')
  async myScorecard(
    @Parent() { id, loopId }: InterviewRow,
    @Context() context: GqlContext,
  ): Promise<ScorecardRow | null> {
    const cards = await context.many(scorecardsOfLoop, loopId);
    const own = ({ interviewId, interviewerId }: ScorecardRow): boolean =>
      interviewId === id && interviewerId === context.actor.memberId;
    return cards.find(own) ?? null;
  }
}

@Resolver('Debrief')
export class DebriefResolver {
  @ResolveField('openedBy')
  openedBy(@Parent() { openedById }: DebriefRow, @Context() context: GqlContext): Promise<unknown> {
    return openedById === null ? Promise.resolve(null) : context.one(memberById, openedById);
  }
}

@Resolver('Decision')
export class DecisionResolver {
  @ResolveField('decidedBy')
  decidedBy(@Parent() { decidedById }: DecisionRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, decidedById);
  }
}

@Resolver('SeenScorecard')
export class SeenScorecardResolver {
  @ResolveField('scorecard')
  scorecard(
    @Parent() { scorecardId }: SeenVersion,
    @Context() context: GqlContext,
  ): Promise<ScorecardRow | null> {
    return context.one(scorecardById, scorecardId);
  }
}
