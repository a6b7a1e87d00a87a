// Swaps between interviewers.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import { AnswerSwap, ProposeSwap, openSwapsOf } from '#loops';
import type { InterviewRow, LoopRow, SeatSwapRow, SeatView } from '#loops';
import { Clock, invalidInput } from '#platform';
import type { AnswerSwapInput, ProposeSwapInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { interviewById, interviewerById, seatById, swapById, swapsOfLoop } from './batches.js';

@Resolver()
export class SwapResolver {
  constructor(
    private readonly propose: ProposeSwap,
    private readonly answer: AnswerSwap,
    private readonly clock: Clock,
  ) {}

  @Query('openSwaps')
  async openSwaps(@Context() context: GqlContext): Promise<SeatSwapRow[]> {
    const { memberId } = requireActor(context.maybeActor, 'organization.read');
    return openSwapsOf(await context.read(), memberId, this.clock.now());
  }

  @Mutation('proposeSwap')
  proposeSwap(@Args('input') input: ProposeSwapInput, @Context() context: GqlContext): Promise<unknown> {
    return this.propose.run(context.actor, input);
  }

  @Mutation('answerSwap')
  answerSwap(@Args('input') input: AnswerSwapInput, @Context() context: GqlContext): Promise<unknown> {
    const { answer } = input;
    if (answer === 'proposed') throw invalidInput('answer', 'answer must be AGREED, DECLINED or WITHDRAWN.');
    return this.answer.run(context.actor, { ...input, answer });
  }
}

class WithSwap {
  @ResolveField('swap')
  swap(@Parent() payload: { swapId: string }, @Context() context: GqlContext): Promise<unknown> {
    return context.one(swapById, payload.swapId);
  }
}

@Resolver('SwapProposed')
export class SwapProposedResolver extends WithSwap {}
@Resolver('SwapAnswered')
export class SwapAnsweredResolver extends WithSwap {}

@Resolver('Loop')
export class LoopSwapsResolver {
  @ResolveField('swaps')
  swaps(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<SeatSwapRow[]> {
    return context.many(swapsOfLoop, loop.id);
  }
}

@Resolver('SeatSwap')
export class SeatSwapResolver {
  @ResolveField('seat')
  seat(@Parent() swap: SeatSwapRow, @Context() context: GqlContext): Promise<SwappedSeat | null> {
    return swappedSeat(context, swap.seatId);
  }

  @ResolveField('returnSeat')
  returnSeat(@Parent() swap: SeatSwapRow, @Context() context: GqlContext): Promise<SwappedSeat | null> {
    return swap.returnSeatId === null ? Promise.resolve(null) : swappedSeat(context, swap.returnSeatId);
  }

  @ResolveField('from')
  from(@Parent() swap: SeatSwapRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, swap.fromId);
  }

  @ResolveField('to')
  to(@Parent() swap: SeatSwapRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, swap.toId);
  }
}

type SwappedSeat = Pick<InterviewRow, 'title' | 'kind' | 'minutes' | 'during'> &
  Pick<SeatView, 'role'> & { readonly seatId: string };

async function swappedSeat(context: GqlContext, seatId: string): Promise<SwappedSeat | null> {
  const seat = await context.one(seatById, seatId);
  const interview = seat === null ? null : await context.one(interviewById, seat.interviewId);
  if (seat === null || interview === null) return null;
  const { title, kind, minutes, during } = interview;
  return { seatId, role: seat.role, title, kind, minutes, during };
}
