// Interviews and their seats.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { shownState } from '#loops';
import type { InterviewRow, LoopRow, SeatView } from '#loops';
import { Clock } from '#platform';
import { GqlContext } from '../graphql/context.js';
import { competenciesOf } from '../openings/reading.js';
import type { ShownCompetency } from '../openings/reading.js';
import {
  attendeesOfInterview,
  interviewById,
  interviewerById,
  loopById,
  poolById,
  seatsOfInterview,
} from './batches.js';

const existing = <Row>(rows: readonly (Row | null)[]): Row[] =>
  rows.filter((row): row is Row & {} => row !== null);

@Resolver('Interview')
export class InterviewResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField('state')
  state(@Parent() interview: InterviewRow): string {
    return shownState(interview, this.clock.nowMs());
  }

  @ResolveField('focus')
  focus(@Parent() interview: InterviewRow): ShownCompetency[] {
    return competenciesOf(interview.focus);
  }

  @ResolveField('after')
  async after(@Parent() interview: InterviewRow, @Context() context: GqlContext): Promise<InterviewRow[]> {
    return existing(await Promise.all(interview.afterIds.map((id) => context.one(interviewById, id))));
  }

  @ResolveField('seats')
  seats(@Parent() interview: InterviewRow, @Context() context: GqlContext): Promise<SeatView[]> {
    return context.many(seatsOfInterview, interview.id);
  }

  @ResolveField('attendees')
  async attendees(@Parent() interview: InterviewRow, @Context() context: GqlContext): Promise<unknown[]> {
    const rows = await context.many(attendeesOfInterview, interview.id);
    return existing(
      await Promise.all(rows.map(({ interviewerId }) => context.one(interviewerById, interviewerId))),
    );
  }

  @ResolveField('loop')
  loop(@Parent() interview: InterviewRow, @Context() context: GqlContext): Promise<LoopRow | null> {
    return context.one(loopById, interview.loopId);
  }
}

@Resolver('Seat')
export class SeatResolver {
  @ResolveField('pool')
  pool(@Parent() seat: SeatView, @Context() context: GqlContext): Promise<unknown> {
    return seat.poolId === null ? Promise.resolve(null) : context.one(poolById, seat.poolId);
  }

  @ResolveField('namedPeople')
  async namedPeople(@Parent() seat: SeatView, @Context() context: GqlContext): Promise<unknown[]> {
    return existing(await Promise.all(seat.memberIds.map((id) => context.one(interviewerById, id))));
  }

  @ResolveField('interviewer')
  interviewer(@Parent() seat: SeatView, @Context() context: GqlContext): Promise<unknown> {
    return seat.interviewerId === null
      ? Promise.resolve(null)
      : context.one(interviewerById, seat.interviewerId);
  }
}

interface ProposedInterview {
  readonly interviewId: string;
  readonly people: Readonly<Record<string, string | null>>;
}

@Resolver('ProposedInterview')
export class ProposedInterviewResolver {
  @ResolveField('seats')
  async seats(@Parent() placed: ProposedInterview, @Context() context: GqlContext): Promise<unknown[]> {
    const seats = await context.many(seatsOfInterview, placed.interviewId);
    const filled = seats.map(async (seat) => {
      const person = placed.people[seat.id] ?? null;
      return person === null ? null : { seat, interviewer: await context.one(interviewerById, person) };
    });
    return existing(await Promise.all(filled));
  }
}
