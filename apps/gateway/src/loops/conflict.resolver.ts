// Rules that stand in the way, said so that nobody has to know their names.
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clauseOf } from '#loops';
import type { Conflict } from '#loops';

@Resolver('PlanConflict')
export class PlanConflictResolver {
  @ResolveField('clause')
  clause(@Parent() conflict: Conflict): string {
    return clauseOf(conflict);
  }
}
