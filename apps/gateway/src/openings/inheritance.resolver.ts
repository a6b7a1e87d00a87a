// Loop templates that are based on others: what they inherit, override and leave out.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import {
  CreateLoopTemplate,
  SetBaseTemplate,
  heirsOf,
  inherited,
  loopTemplatesPage,
  overriddenFields,
} from '#openings';
import type {
  InheritedField,
  InterviewTemplateRow,
  InterviewTemplateWithSeats,
  LoopTemplateRow,
} from '#openings';
import type {
  CreateLoopTemplateInput,
  QueryLoopTemplatesArgs,
  SetBaseTemplateInput,
} from '../generated/graphql.js';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { namePage } from '../people/pages.js';
import {
  inheritorsOfTemplate,
  interviewTemplateById,
  interviewsOfTemplate,
  loopTemplateById,
  seatsOfInterviewTemplate,
} from './batches.js';
import { searchOf } from './reading.js';

@Resolver('LoopTemplate')
export class InheritanceResolver {
  constructor(
    private readonly create: CreateLoopTemplate,
    private readonly setBase: SetBaseTemplate,
  ) {}

  @Query('loopTemplates')
  async loopTemplates(
    @Args() args: QueryLoopTemplatesArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<LoopTemplateRow>> {
    requireActor(context.maybeActor, 'template.read');
    const page = namePage(args);
    const rows = await loopTemplatesPage(await context.read(), page, searchOf(args.search));
    return connectionOf(rows, page.limit, ({ name, id }) => [name, id]);
  }

  @Mutation('createLoopTemplate')
  createLoopTemplate(
    @Args('input') input: CreateLoopTemplateInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.create.run(context.actor, input);
  }

  @Mutation('setBaseTemplate')
  setBaseTemplate(
    @Args('input') input: SetBaseTemplateInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.setBase.run(context.actor, { ...input, baseTemplateId: input.baseTemplateId ?? null });
  }

  @ResolveField('base')
  base(
    @Parent() { baseTemplateId }: LoopTemplateRow,
    @Context() context: GqlContext,
  ): Promise<LoopTemplateRow | null> {
    return baseTemplateId === null ? Promise.resolve(null) : context.one(loopTemplateById, baseTemplateId);
  }

  @ResolveField('inheritors')
  inheritors(@Parent() { id }: LoopTemplateRow, @Context() context: GqlContext): Promise<LoopTemplateRow[]> {
    return context.many(inheritorsOfTemplate, id);
  }

  @ResolveField('leftOut')
  async leftOut(
    @Parent() { id, baseTemplateId }: LoopTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow[]> {
    if (baseTemplateId === null) return [];
    const heirs = heirsOf(await context.many(interviewsOfTemplate, id));
    const bases = await context.many(interviewsOfTemplate, baseTemplateId);
    return bases.filter((base) => !heirs.has(base.id));
  }
}

const withSeats = async (
  row: InterviewTemplateRow,
  context: GqlContext,
): Promise<InterviewTemplateWithSeats> => ({
  ...row,
  seats: await context.many(seatsOfInterviewTemplate, row.id),
});

@Resolver('InterviewTemplate')
export class InheritedInterviewResolver {
  @ResolveField('inheritedFrom')
  inheritedFrom(
    @Parent() { baseInterviewId }: InterviewTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow | null> {
    if (baseInterviewId === null) return Promise.resolve(null);
    return context.one(interviewTemplateById, baseInterviewId);
  }

  @ResolveField('overridden')
  async overridden(
    @Parent() interview: InterviewTemplateRow,
    @Context() context: GqlContext,
  ): Promise<InheritedField[]> {
    const base = await this.inheritedFrom(interview, context);
    if (base === null) return [];
    const heirs = heirsOf(await context.many(interviewsOfTemplate, interview.loopTemplateId));
    const bases = await context.many(interviewsOfTemplate, base.loopTemplateId);
    const [mine, theirs] = await Promise.all([withSeats(interview, context), withSeats(base, context)]);
    return overriddenFields(mine, inherited(theirs, bases, heirs));
  }
}

@Resolver('BaseTemplateUnusable')
export class BaseTemplateUnusableResolver {
  @ResolveField('base')
  base(
    @Parent() { baseTemplateId }: { readonly baseTemplateId: string },
    @Context() context: GqlContext,
  ): Promise<LoopTemplateRow | null> {
    return context.one(loopTemplateById, baseTemplateId);
  }
}
