// Open applications from and into CSV files.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ImportApplications } from '#openings';
import type { ImportedApplication, OpeningRow } from '#openings';
import { ExportList } from '#rooms';
import type { ImportApplicationsInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { csvOf } from '../people/csv-of.js';
import { openingById } from './batches.js';

@Resolver('ImportedApplication')
export class ApplicationsFileResolver {
  constructor(
    private readonly importing: ImportApplications,
    private readonly exporting: ExportList,
  ) {}

  @Query('applicationsCsv')
  applicationsCsv(@Context() context: GqlContext): Promise<string> {
    return csvOf(this.exporting, context, 'applications');
  }

  @Mutation('importApplications')
  importApplications(
    @Args('input') input: ImportApplicationsInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.importing.run(context.maybeActor, input);
  }

  @ResolveField('opening')
  opening(
    @Parent() { openingId }: ImportedApplication,
    @Context() context: GqlContext,
  ): Promise<OpeningRow | null> {
    return context.one(openingById, openingId);
  }
}
