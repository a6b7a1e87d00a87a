// How an application ended tells what the scorecards said: whoever still owes one is shown that it goes on, and not why
// what was to come of its loop was cancelled.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { blindApplications } from '#loops';
import type { BookingRevisionRow, LoopRow, ReasonKind } from '#loops';
import type { ApplicationRow } from '#openings';

import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { loopById, memberById } from '../loops/batches.js';

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

@Resolver('Loop')
export class CancelReasonResolver {
  @ResolveField('cancelReason')
  async cancelReason(
    @Parent() { applicationId, cancelReason }: LoopRow,
    @Context() context: GqlContext,
  ): Promise<string | null> {
    if (cancelReason === null) return null;
    return (await context.one(blindFor, applicationId)) === null ? cancelReason : null;
  }
}

/** Whether the revision says how the application ended to somebody who is not to know. */
async function untold({ loopId, reasonKind }: BookingRevisionRow, context: GqlContext): Promise<boolean> {
  if (reasonKind !== 'application_ended') return false;
  const loop = await context.one(loopById, loopId);
  return loop !== null && (await context.one(blindFor, loop.applicationId)) !== null;
}

@Resolver('BookingRevision')
export class RevisionReasonResolver {
  @ResolveField('reason')
  async reason(
    @Parent() revision: BookingRevisionRow,
    @Context() context: GqlContext,
  ): Promise<string | null> {
    return (await untold(revision, context)) ? null : revision.reason;
  }

  @ResolveField('reasonKind')
  async reasonKind(
    @Parent() revision: BookingRevisionRow,
    @Context() context: GqlContext,
  ): Promise<ReasonKind | null> {
    return (await untold(revision, context)) ? null : revision.reasonKind;
  }

  @ResolveField('changedBy')
  async changedBy(@Parent() revision: BookingRevisionRow, @Context() context: GqlContext): Promise<unknown> {
    const { changedById } = revision;
    if (changedById === null || (await untold(revision, context))) return null;
    return context.one(memberById, changedById);
  }
}
