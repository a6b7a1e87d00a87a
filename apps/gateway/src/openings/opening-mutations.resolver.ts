// Changes of openings, loop templates and rubrics: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CloseOpening, CreateOpeningFromRole, PublishRubricVersion, UpdateLoopTemplate } from '#openings';
import type { SeatTemplateRow } from '#openings';
import type {
  CloseOpeningInput,
  CreateOpeningInput,
  PublishRubricVersionInput,
  UpdateLoopTemplateInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import {
  loopTemplateById,
  openingById,
  rubricVersionById,
  seatTemplateById,
  versionsOfRubric,
} from './batches.js';
import { existing } from './reading.js';

@Resolver()
export class OpeningMutationsResolver {
  constructor(
    private readonly create: CreateOpeningFromRole,
    private readonly close: CloseOpening,
    private readonly update: UpdateLoopTemplate,
    private readonly publish: PublishRubricVersion,
  ) {}

  @Mutation('createOpening')
  createOpening(@Args('input') input: CreateOpeningInput, @Context() context: GqlContext): Promise<unknown> {
    return this.create.run(context.actor, input);
  }

  @Mutation('closeOpening')
  closeOpening(@Args('input') input: CloseOpeningInput, @Context() context: GqlContext): Promise<unknown> {
    return this.close.run(context.actor, input);
  }

  @Mutation('updateLoopTemplate')
  updateLoopTemplate(
    @Args('input') input: UpdateLoopTemplateInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.update.run(context.actor, input);
  }

  @Mutation('publishRubricVersion')
  publishRubricVersion(
    @Args('input') input: PublishRubricVersionInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.publish.run(context.actor, input);
  }
}

/** Payloads carry the opening's id; what they show of it is read afresh. */
class WithOpening {
  @ResolveField('opening')
  opening(
    @Parent() payload: { readonly openingId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(openingById, payload.openingId);
  }
}

@Resolver('OpeningCreated')
export class OpeningCreatedResolver extends WithOpening {
  @ResolveField('seatsWithoutPool')
  async seatsWithoutPool(
    @Parent() payload: { readonly seatsWithoutPool: readonly string[] },
    @Context() context: GqlContext,
  ): Promise<SeatTemplateRow[]> {
    return existing(
      await Promise.all(payload.seatsWithoutPool.map((id) => context.one(seatTemplateById, id))),
    );
  }
}

@Resolver('OpeningClosed')
export class OpeningClosedResolver extends WithOpening {}
@Resolver('OpeningNotOpen')
export class OpeningNotOpenResolver extends WithOpening {}

class WithLoopTemplate {
  @ResolveField('loopTemplate')
  loopTemplate(
    @Parent() payload: { readonly loopTemplateId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(loopTemplateById, payload.loopTemplateId);
  }
}

@Resolver('LoopTemplateUpdated')
export class LoopTemplateUpdatedResolver extends WithLoopTemplate {}
@Resolver('LoopTemplateCreated')
export class LoopTemplateCreatedResolver extends WithLoopTemplate {}
@Resolver('BaseTemplateSet')
export class BaseTemplateSetResolver extends WithLoopTemplate {}
@Resolver('TemplateChanged')
export class TemplateChangedResolver extends WithLoopTemplate {}

@Resolver('RubricVersionPublished')
export class RubricVersionPublishedResolver {
  @ResolveField('rubricVersion')
  rubricVersion(
    @Parent() payload: { readonly rubricVersionId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(rubricVersionById, payload.rubricVersionId);
  }
}

@Resolver('RubricChanged')
export class RubricChangedResolver {
  @ResolveField('latest')
  async latest(
    @Parent() payload: { readonly rubricId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return (await context.many(versionsOfRubric, payload.rubricId)).at(-1) ?? null;
  }
}
