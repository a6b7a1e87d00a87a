// Loop templates, their interviews and seats.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess, requireActor } from '#access';
import type { InterviewTemplateRow, LoopTemplateRow, RequirementRow, SeatTemplateRow } from '#openings';
import { GqlContext } from '../graphql/context.js';
import {
  coverageOfInterview,
  interviewerById,
  interviewsOfTemplate,
  interviewTemplateById,
  loopTemplateById,
  poolById,
  relationsToOpening,
  requirementById,
  rubricVersionById,
  seatsOfInterviewTemplate,
} from './batches.js';
import { competenciesOf, existing, idOf, present } from './reading.js';
import type { ShownCompetency } from './reading.js';

@Resolver('LoopTemplate')
export class LoopTemplateResolver {
  @Query('loopTemplate')
  async loopTemplate(@Args('id') id: string, @Context() context: GqlContext): Promise<LoopTemplateRow> {
    requireActor(context.maybeActor, 'template.read');
    return present(await context.one(loopTemplateById, idOf('loop template', id)), 'loop template');
  }

  @ResolveField('minutes')
  async minutes(@Parent() template: LoopTemplateRow, @Context() context: GqlContext): Promise<number> {
    const interviews = await context.many(interviewsOfTemplate, template.id);
    return interviews.reduce((sum, interview) => sum + interview.minutes, 0);
  }

  @ResolveField('interviews')
  interviews(
    @Parent() template: LoopTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow[]> {
    return context.many(interviewsOfTemplate, template.id);
  }

  @ResolveField('seatsWithoutPool')
  async seatsWithoutPool(
    @Parent() template: LoopTemplateRow,
    @Context() context: GqlContext,
  ): Promise<SeatTemplateRow[]> {
    const interviews = await context.many(interviewsOfTemplate, template.id);
    const seats = await Promise.all(interviews.map(({ id }) => context.many(seatsOfInterviewTemplate, id)));
    return seats.flat().filter((seat) => seat.poolId === null && seat.memberIds.length === 0);
  }
}

@Resolver('InterviewTemplate')
export class InterviewTemplateResolver {
  @ResolveField('focus')
  focus(@Parent() interview: InterviewTemplateRow): ShownCompetency[] {
    return competenciesOf(interview.focus);
  }

  @ResolveField('rubricVersion')
  rubricVersion(@Parent() interview: InterviewTemplateRow, @Context() context: GqlContext): Promise<unknown> {
    return interview.rubricVersionId === null
      ? Promise.resolve(null)
      : context.one(rubricVersionById, interview.rubricVersionId);
  }

  @ResolveField('after')
  async after(
    @Parent() interview: InterviewTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow[]> {
    return existing(
      await Promise.all(interview.afterIds.map((id) => context.one(interviewTemplateById, id))),
    );
  }

  @ResolveField('seats')
  seats(
    @Parent() interview: InterviewTemplateRow,
    @Context() context: GqlContext,
  ): Promise<SeatTemplateRow[]> {
    return context.many(seatsOfInterviewTemplate, interview.id);
  }

  /** Templates are seen by everybody, openings are not: of those that are hidden nothing is shown here either. */
  @ResolveField('assesses')
  async assesses(
    @Parent() interview: InterviewTemplateRow,
    @Context() context: GqlContext,
  ): Promise<RequirementRow[]> {
    const coverage = await context.many(coverageOfInterview, interview.id);
    const visible = coverage.map(async ({ requirementId }) => {
      const requirement = await context.one(requirementById, requirementId);
      const subject =
        requirement === null ? null : await context.one(relationsToOpening, requirement.openingId);
      return subject !== null && mayAccess(context.actor, 'opening.read', subject) ? requirement : null;
    });
    return existing(await Promise.all(visible)).sort((a, b) => a.position - b.position);
  }
}

@Resolver('SeatTemplate')
export class SeatTemplateResolver {
  @ResolveField('pool')
  pool(@Parent() seat: SeatTemplateRow, @Context() context: GqlContext): Promise<unknown> {
    return seat.poolId === null ? Promise.resolve(null) : context.one(poolById, seat.poolId);
  }

  @ResolveField('namedPeople')
  async namedPeople(@Parent() seat: SeatTemplateRow, @Context() context: GqlContext): Promise<unknown[]> {
    return existing(await Promise.all(seat.memberIds.map((id) => context.one(interviewerById, id))));
  }

  @ResolveField('interview')
  interview(
    @Parent() seat: SeatTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow | null> {
    return context.one(interviewTemplateById, seat.interviewTemplateId);
  }
}
