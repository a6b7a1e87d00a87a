// Changes of loops that are booked or on hold: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CancelInterview, ChangeLoop, ConfirmHold, MarkInterview, ProposeChange, ReleaseHold } from '#loops';
import type { InterviewRow } from '#loops';
import { invalidInput } from '#platform';
import type {
  CancelInterviewInput,
  ChangeLoopInput,
  ConfirmHoldInput,
  MarkInterviewInput,
  ProposeMoveInput,
  ProposeRebookingInput,
  ProposeRepairInput,
  ReleaseHoldInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { WithLoop, optionsOf } from './about-loop.js';
import { interviewById } from './batches.js';

@Resolver()
export class ChangeMutationsResolver {
  constructor(
    private readonly propose: ProposeChange,
    private readonly change: ChangeLoop,
    private readonly cancel: CancelInterview,
    private readonly mark: MarkInterview,
  ) {}

  @Mutation('proposeMove')
  proposeMove(@Args('input') input: ProposeMoveInput, @Context() context: GqlContext): Promise<unknown> {
    const { loopId, interviewId = null } = input;
    const from = input.from ?? null;
    const to = input.to ?? null;
    if (from !== null && to !== null && new Date(from) >= new Date(to))
      throw invalidInput('to', 'to must be later than from.');
    const change = { kind: 'move', interviewId, from: isoOf(from), to: isoOf(to) } as const;
    return this.propose.run(context.actor, { loopId, change, options: optionsOf(input) }, context.gone);
  }

  @Mutation('proposeRepair')
  proposeRepair(@Args('input') input: ProposeRepairInput, @Context() context: GqlContext): Promise<unknown> {
    const { loopId, seatIds } = input;
    const change = { kind: 'repair', seatIds } as const;
    return this.propose.run(context.actor, { loopId, change, options: optionsOf(input) }, context.gone);
  }

  @Mutation('proposeRebooking')
  proposeRebooking(
    @Args('input') input: ProposeRebookingInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    const change = { kind: 'rebook' } as const;
    const { loopId } = input;
    return this.propose.run(context.actor, { loopId, change, options: optionsOf(input) }, context.gone);
  }

  @Mutation('changeLoop')
  changeLoop(@Args('input') input: ChangeLoopInput, @Context() context: GqlContext): Promise<unknown> {
    return this.change.run(context.actor, input);
  }

  @Mutation('cancelInterview')
  cancelInterview(
    @Args('input') input: CancelInterviewInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.cancel.run(context.actor, input);
  }

  @Mutation('markInterview')
  markInterview(@Args('input') input: MarkInterviewInput, @Context() context: GqlContext): Promise<unknown> {
    return this.mark.run(context.actor, input);
  }
}

const isoOf = (instant: Date | string | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Holds: confirmed or given up. */
@Resolver()
export class HoldMutationsResolver {
  constructor(
    private readonly confirm: ConfirmHold,
    private readonly release: ReleaseHold,
  ) {}

  @Mutation('confirmHold')
  confirmHold(@Args('input') input: ConfirmHoldInput, @Context() context: GqlContext): Promise<unknown> {
    return this.confirm.run(context.actor, input);
  }

  @Mutation('releaseHold')
  releaseHold(@Args('input') input: ReleaseHoldInput, @Context() context: GqlContext): Promise<unknown> {
    return this.release.run(context.actor, input);
  }
}

@Resolver('HoldExpired')
export class HoldExpiredResolver extends WithLoop {}
@Resolver('HoldReleased')
export class HoldReleasedResolver extends WithLoop {}

@Resolver('InterviewMarked')
export class InterviewMarkedResolver extends WithLoop {
  @ResolveField('again')
  again(
    @Parent() payload: { againId: string | null },
    @Context() context: GqlContext,
  ): Promise<InterviewRow | null> {
    return payload.againId === null ? Promise.resolve(null) : context.one(interviewById, payload.againId);
  }
}
