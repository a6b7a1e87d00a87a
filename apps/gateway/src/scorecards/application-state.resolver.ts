// How an application ended tells what the scorecards said: whoever still owes one is shown that it goes on.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApplicationRow } from '#openings';
import { blindApplications } from '#scorecards';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';

const blindFor: Batch<string, string> = { fetch: blindApplications, keyOf: (id) => id };

/** Whether the application ended in a way that is not shown to who asks; its version counted that end. */
const hides = async ({ id, state }: ApplicationRow, context: GqlContext): Promise<boolean> =>
  (state === 'hired' || state === 'rejected') && (await context.one(blindFor, id)) !== null;

@Resolver('Application')
export class ApplicationStateResolver {
  @ResolveField('state')
  async state(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<string> {
    return (await hides(application, context)) ? 'active' : application.state;
  }

  @ResolveField('version')
  async version(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<number> {
    return application.version - ((await hides(application, context)) ? 1 : 0);
  }
}
