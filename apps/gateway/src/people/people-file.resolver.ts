// People from and into CSV files.
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ExportPeople, ImportPeople } from '#people';
import type { ImportPeopleInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class PeopleFileResolver {
  constructor(
    private readonly importing: ImportPeople,
    private readonly exporting: ExportPeople,
  ) {}

  @Query('peopleCsv')
  peopleCsv(@Context() context: GqlContext): Promise<string> {
    return this.exporting.run(context.maybeActor);
  }

  @Mutation('importPeople')
  importPeople(@Args('input') input: ImportPeopleInput, @Context() context: GqlContext): Promise<unknown> {
    return this.importing.run(context.maybeActor, input);
  }
}
