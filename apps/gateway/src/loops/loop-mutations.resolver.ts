// The changes of loops: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerSeat, BookLoop, CancelLoop, DraftLoop, HoldLoop, ProposeLoop } from '#loops';
import type { AskedPin, ProposalRow } from '#loops';
import type {
  AnswerSeatInput,
  CancelLoopInput,
  DraftLoopInput,
  ProposeLoopInput,
  ReserveLoopInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { WithLoop, optionsOf } from './about-loop.js';
import { proposalsOfBatch } from './batches.js';

const pinsOf = ({ pins }: ProposeLoopInput): AskedPin[] =>
  (pins ?? []).map(({ interviewId, startsAt, seats }) => ({
    interviewId,
    startsAt: startsAt ? new Date(startsAt).toISOString() : null,
    seats: seats ?? [],
  }));

@Resolver()
export class LoopMutationsResolver {
  constructor(
    private readonly draft: DraftLoop,
    private readonly propose: ProposeLoop,
    private readonly hold: HoldLoop,
    private readonly book: BookLoop,
    private readonly cancel: CancelLoop,
    private readonly answer: AnswerSeat,
  ) {}

  @Mutation('draftLoop')
  draftLoop(@Args('input') input: DraftLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.draft.run(context.actor, input);
  }

  @Mutation('proposeLoop')
  proposeLoop(@Args('input') input: ProposeLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.propose.run(
      context.actor,
      { ...input, options: optionsOf(input), pins: pinsOf(input) },
      context.gone,
    );
  }

  @Mutation('holdLoop')
  holdLoop(@Args('input') input: ReserveLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.hold.run(context.actor, input);
  }

  @Mutation('bookLoop')
  bookLoop(@Args('input') input: ReserveLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.book.run(context.actor, input);
  }

  @Mutation('cancelLoop')
  cancelLoop(@Args('input') input: CancelLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.cancel.run(context.actor, input);
  }

  @Mutation('answerSeat')
  answerSeat(@Args('input') input: AnswerSeatInput, @Context() context: GqlContext): Promise<unknown> {
    return this.answer.run(context.actor, input);
  }
}

@Resolver('LoopDrafted')
export class LoopDraftedResolver extends WithLoop {}
@Resolver('LoopExists')
export class LoopExistsResolver extends WithLoop {}
@Resolver('NoFeasiblePlan')
export class NoFeasiblePlanResolver extends WithLoop {}
@Resolver('AvailabilityMissing')
export class AvailabilityMissingResolver extends WithLoop {}
@Resolver('LoopHeld')
export class LoopHeldResolver extends WithLoop {}
@Resolver('LoopCancelled')
export class LoopCancelledResolver extends WithLoop {}
@Resolver('SeatAnswered')
export class SeatAnsweredResolver extends WithLoop {}
@Resolver('SeatNotFree')
export class SeatNotFreeResolver extends WithLoop {}
@Resolver('LoopChanged')
export class LoopChangedResolver extends WithLoop {}
@Resolver('LoopNotReady')
export class LoopNotReadyResolver extends WithLoop {}

@Resolver('LoopProposed')
export class LoopProposedResolver extends WithLoop {
  @ResolveField('proposals')
  proposals(@Parent() payload: { batchId: string }, @Context() context: GqlContext): Promise<ProposalRow[]> {
    return context.many(proposalsOfBatch, payload.batchId);
  }
}

@Resolver('SlotTaken')
export class SlotTakenResolver extends WithLoop {
  @ResolveField('alternatives')
  alternatives(
    @Parent() payload: { batchId: string | null },
    @Context() context: GqlContext,
  ): Promise<ProposalRow[]> {
    return payload.batchId === null ? Promise.resolve([]) : context.many(proposalsOfBatch, payload.batchId);
  }
}
