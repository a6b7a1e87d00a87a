// What changed of a loop, and what a proposed change costs those who had agreed.
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { revisionDiff } from '#loops';
import type {
  BookingRevisionRow,
  InterviewChange,
  InterviewRow,
  LimitOverrideRow,
  LoopRow,
  PlannedInterview,
  ProposalRow,
  SeatChange,
  SeatView,
} from '#loops';
import { invalidInput } from '#platform';
import { GqlContext } from '../graphql/context.js';
import {
  interviewById,
  interviewerById,
  memberById,
  overridesOfLoop,
  revisionsOfLoop,
  seatsOfInterview,
} from './batches.js';

@Resolver('Loop')
export class LoopOverridesResolver {
  @ResolveField('overrides')
  overrides(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<LimitOverrideRow[]> {
    return context.many(overridesOfLoop, loop.id);
  }
}

@Resolver('LimitOverride')
export class LimitOverrideResolver {
  @ResolveField('interviewer')
  interviewer(@Parent() override: LimitOverrideRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, override.interviewerId);
  }

  @ResolveField('overriddenBy')
  overriddenBy(@Parent() override: LimitOverrideRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, override.overriddenById);
  }
}

@Resolver('Interview')
export class ReplacedInterviewResolver {
  @ResolveField('replaces')
  replaces(@Parent() { replacesId }: InterviewRow, @Context() context: GqlContext): Promise<unknown> {
    return replacesId === null ? Promise.resolve(null) : context.one(interviewById, replacesId);
  }
}

interface Disruption {
  readonly timesChanged: number;
  readonly peopleReplaced: number;
  readonly timesProven: boolean;
  readonly peopleProven: boolean;
}

@Resolver('Proposal')
export class ProposedChangeResolver {
  @ResolveField('movedInterviewId')
  movedInterviewId(@Parent() { change }: ProposalRow): string | null {
    return change?.kind === 'move' ? change.interviewId : null;
  }

  @ResolveField('disruption')
  disruption(@Parent() { tiers }: ProposalRow): Disruption | null {
    if (tiers === null) return null;
    const { timesChanged, peopleReplaced, proven } = tiers;
    return {
      timesChanged,
      peopleReplaced,
      timesProven: proven.timesChanged,
      peopleProven: proven.peopleReplaced,
    };
  }
}

@Resolver('BookingRevision')
export class RevisionChangesResolver {
  @ResolveField('changes')
  async changes(
    @Parent() { loopId, revision, plan }: BookingRevisionRow,
    @Args('since') since: number | null | undefined,
    @Context() context: GqlContext,
  ): Promise<InterviewChange[]> {
    const against = since ?? revision - 1;
    const all = await context.many(revisionsOfLoop, loopId);
    const other = all.find((one) => one.revision === against);
    if (other === undefined && against !== 0)
      throw invalidInput(
        'since',
        `since must be 0 or a revision of this loop, up to ${all.length}; it was ${against}.`,
      );
    return revisionDiff(other?.plan ?? [], plan);
  }
}

const spanOf = (planned: PlannedInterview | null): { from: string; to: string } | null =>
  planned === null ? null : { from: planned.from, to: planned.to };

@Resolver('InterviewChange')
export class InterviewChangeResolver {
  @ResolveField('interview')
  interview(@Parent() change: InterviewChange, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewById, change.interviewId);
  }

  @ResolveField('before')
  before(@Parent() change: InterviewChange): { from: string; to: string } | null {
    return spanOf(change.before);
  }

  @ResolveField('after')
  after(@Parent() change: InterviewChange): { from: string; to: string } | null {
    return spanOf(change.after);
  }

  @ResolveField('placeBefore')
  placeBefore(@Parent() change: InterviewChange): string | null {
    return change.before?.place ?? null;
  }

  @ResolveField('placeAfter')
  placeAfter(@Parent() change: InterviewChange): string | null {
    return change.after?.place ?? null;
  }

  @ResolveField('seats')
  async seats(
    @Parent() change: InterviewChange,
    @Context() context: GqlContext,
  ): Promise<(SeatChange & { readonly seat: SeatView })[]> {
    const seats = await context.many(seatsOfInterview, change.interviewId);
    return change.seats.flatMap((seatChange) => {
      const seat = seats.find(({ id }) => id === seatChange.seatId);
      return seat === undefined ? [] : [{ ...seatChange, seat }];
    });
  }
}

@Resolver('SeatChange')
export class SeatChangeResolver {
  @ResolveField('before')
  before(@Parent() { before }: SeatChange, @Context() context: GqlContext): Promise<unknown> {
    return before === null ? Promise.resolve(null) : context.one(interviewerById, before);
  }

  @ResolveField('after')
  after(@Parent() { after }: SeatChange, @Context() context: GqlContext): Promise<unknown> {
    return after === null ? Promise.resolve(null) : context.one(interviewerById, after);
  }
}
