// Versions of rubrics.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import type { RubricCriterion, RubricVersionRow } from '#openings';
import { GqlContext } from '../graphql/context.js';
import { rubricById, rubricVersionById, versionsOfRubric } from './batches.js';
import { competenciesOf, idOf, present } from './reading.js';
import type { ShownCompetency } from './reading.js';

@Resolver('RubricVersion')
export class RubricVersionResolver {
  @Query('rubricVersion')
  async rubricVersion(@Args('id') id: string, @Context() context: GqlContext): Promise<RubricVersionRow> {
    requireActor(context.maybeActor, 'template.read');
    return present(await context.one(rubricVersionById, idOf('rubric version', id)), 'rubric version');
  }

  @ResolveField('name')
  async name(@Parent() version: RubricVersionRow, @Context() context: GqlContext): Promise<string> {
    return present(await context.one(rubricById, version.rubricId), 'rubric').name;
  }

  @ResolveField('latest')
  async latest(@Parent() version: RubricVersionRow, @Context() context: GqlContext): Promise<boolean> {
    return (await context.many(versionsOfRubric, version.rubricId)).at(-1)?.id === version.id;
  }
}

@Resolver('RubricCriterion')
export class RubricCriterionResolver {
  @ResolveField('competency')
  competency(@Parent() criterion: RubricCriterion): ShownCompetency | undefined {
    return competenciesOf([criterion.competencyId])[0];
  }
}
