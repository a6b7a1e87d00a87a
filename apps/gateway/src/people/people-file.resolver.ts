// People from and into CSV files.
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportPeople } from '#people';
import { ExportList } from '#rooms';
import type { ImportPeopleInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { csvOf } from './csv-of.js';

@Resolver()
export class PeopleFileResolver {
  constructor(
    private readonly importing: ImportPeople,
    private readonly exporting: ExportList,
  ) {}

  @Query('peopleCsv')
  peopleCsv(@Context() context: GqlContext): Promise<string> {
    return csvOf(this.exporting, context, 'people');
  }

  @Mutation('importPeople')
  importPeople(@Args('input') input: ImportPeopleInput, @Context() context: GqlContext): Promise<unknown> {
    return this.importing.run(context.maybeActor, input);
  }
}
