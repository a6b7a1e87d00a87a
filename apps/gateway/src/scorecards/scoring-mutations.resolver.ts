// The changes of scorecards, debriefs and decisions: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AmendScorecard, MakeDecision, OpenDebrief, SaveScorecardDraft, SubmitScorecard } from '#scorecards';
import type {
  AmendScorecardInput,
  MakeDecisionInput,
  OpenDebriefInput,
  SaveScorecardDraftInput,
  SubmitScorecardInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { loopById } from '../loops/batches.js';
import { scorecardById } from './batches.js';

@Resolver()
export class ScoringMutationsResolver {
  constructor(
    private readonly save: SaveScorecardDraft,
    private readonly submit: SubmitScorecard,
    private readonly amend: AmendScorecard,
    private readonly open: OpenDebrief,
    private readonly decide: MakeDecision,
  ) {}

  @Mutation('saveScorecardDraft')
  saveScorecardDraft(
    @Args('input') input: SaveScorecardDraftInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.save.run(context.actor, input);
  }

  @Mutation('submitScorecard')
  submitScorecard(
    @Args('input') input: SubmitScorecardInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.submit.run(context.actor, input);
  }

  @Mutation('amendScorecard')
  amendScorecard(
    @Args('input') input: AmendScorecardInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.amend.run(context.actor, input);
  }

  @Mutation('openDebrief')
  openDebrief(@Args('input') input: OpenDebriefInput, @Context() context: GqlContext): Promise<unknown> {
    return this.open.run(context.actor, input);
  }

  @Mutation('makeDecision')
  makeDecision(@Args('input') input: MakeDecisionInput, @Context() context: GqlContext): Promise<unknown> {
    return this.decide.run(context.actor, input);
  }
}

/** Payloads carry ids; what they show is read afresh. */
class WithScorecard {
  @ResolveField('scorecard')
  scorecard(
    @Parent() payload: { readonly scorecardId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(scorecardById, payload.scorecardId);
  }
}

class WithLoop {
  @ResolveField('loop')
  loop(@Parent() payload: { readonly loopId: string }, @Context() context: GqlContext): Promise<unknown> {
    return context.one(loopById, payload.loopId);
  }
}

@Resolver('ScorecardDraftSaved')
export class ScorecardDraftSavedResolver extends WithScorecard {}
@Resolver('ScorecardSubmitted')
export class ScorecardSubmittedResolver extends WithScorecard {}
@Resolver('ScorecardAmended')
export class ScorecardAmendedResolver extends WithScorecard {}
@Resolver('ScorecardChanged')
export class ScorecardChangedResolver extends WithScorecard {}
@Resolver('ScorecardClosed')
export class ScorecardClosedResolver extends WithScorecard {}
@Resolver('ScorecardIncomplete')
export class ScorecardIncompleteResolver extends WithScorecard {}
@Resolver('InterviewNotStarted')
export class InterviewNotStartedResolver extends WithScorecard {}
@Resolver('ScorecardNotSubmitted')
export class ScorecardNotSubmittedResolver extends WithScorecard {}
@Resolver('DebriefOpened')
export class DebriefOpenedResolver extends WithLoop {}
@Resolver('NothingToDebrief')
export class NothingToDebriefResolver extends WithLoop {}
@Resolver('DecisionMade')
export class DecisionMadeResolver extends WithLoop {}
@Resolver('DebriefNotOpen')
export class DebriefNotOpenResolver extends WithLoop {}
@Resolver('AlreadyDecided')
export class AlreadyDecidedResolver extends WithLoop {}
@Resolver('ScorecardsStillBlind')
export class ScorecardsStillBlindResolver extends WithLoop {}
