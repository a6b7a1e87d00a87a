// Candidates and their applications. Somebody who only interviews sees whom they meet, and not how to reach them.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess, onlySeenBy, requireAccess } from '#access';
import { applicationRelations, applicationsPage, candidateRelations, candidatesPage } from '#openings';
import type {
  ApplicationRow,
  ApplicationState,
  AvailabilityWindow,
  CandidateRow,
  OpeningRow,
} from '#openings';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import {
  applicationById,
  applicationsOfCandidate,
  availabilityOfApplication,
  candidateById,
  memberById,
  openingById,
  relationsToApplication,
} from './batches.js';
import { existing, idOf, idPage, listed, present, searchOf } from './reading.js';
import type { PageArgs } from './reading.js';

const arranges = ({ actor }: GqlContext): boolean => actor.role !== 'interviewer';

@Resolver('Candidate')
export class CandidateResolver {
  @Query('candidate')
  async candidate(@Args('id') id: string, @Context() context: GqlContext): Promise<CandidateRow> {
    const candidateId = idOf('candidate', id);
    const { actor } = context;
    requireAccess(actor, 'candidate.read', await candidateRelations(await context.read(), candidateId));
    return present(await context.one(candidateById, candidateId), 'candidate');
  }

  @Query('candidates')
  async candidates(
    @Args() args: PageArgs & { readonly search?: string | null },
    @Context() context: GqlContext,
  ): Promise<Connection<CandidateRow>> {
    const page = idPage(args);
    const filter = { text: searchOf(args.search), seenBy: onlySeenBy(context.actor, 'candidate.read') };
    const rows = await candidatesPage(await context.read(), filter, page);
    return connectionOf(rows, page.limit, ({ id }) => [id]);
  }

  @ResolveField('email')
  email(@Parent() candidate: CandidateRow, @Context() context: GqlContext): string | null {
    return arranges(context) ? candidate.email : null;
  }

  @ResolveField('phone')
  phone(@Parent() candidate: CandidateRow, @Context() context: GqlContext): string | null {
    return arranges(context) ? candidate.phone : null;
  }

  @ResolveField('member')
  member(@Parent() candidate: CandidateRow, @Context() context: GqlContext): Promise<unknown> {
    return candidate.memberId === null || !arranges(context)
      ? Promise.resolve(null)
      : context.one(memberById, candidate.memberId);
  }

  @ResolveField('applications')
  async applications(
    @Parent() candidate: CandidateRow,
    @Context() context: GqlContext,
  ): Promise<ApplicationRow[]> {
    const rows = await context.many(applicationsOfCandidate, candidate.id);
    const visible = rows.map(async (application) => {
      const subject = await context.one(relationsToApplication, application.id);
      return subject !== null && mayAccess(context.actor, 'application.read', subject) ? application : null;
    });
    return existing(await Promise.all(visible));
  }
}

interface ApplicationsArgs extends PageArgs {
  readonly openingId?: string | null;
  readonly state?: ApplicationState | null;
  readonly search?: string | null;
}

@Resolver('Application')
export class ApplicationResolver {
  @Query('application')
  async application(@Args('id') id: string, @Context() context: GqlContext): Promise<ApplicationRow> {
    const applicationId = idOf('application', id);
    const { actor } = context;
    requireAccess(actor, 'application.read', await applicationRelations(await context.read(), applicationId));
    return present(await context.one(applicationById, applicationId), 'application');
  }

  @Query('applications')
  async applications(
    @Args() args: ApplicationsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<ApplicationRow>> {
    const page = idPage(args);
    const openingId = typeof args.openingId === 'string' ? idOf('opening', args.openingId) : null;
    const seenBy = onlySeenBy(context.actor, 'application.read');
    const rows = await applicationsPage(
      await context.read(),
      { openingId, states: listed(args.state), search: searchOf(args.search), seenBy },
      page,
    );
    return connectionOf(rows, page.limit, ({ id }) => [id]);
  }

  @ResolveField('opening')
  opening(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<OpeningRow | null> {
    return context.one(openingById, application.openingId);
  }

  @ResolveField('candidate')
  candidate(
    @Parent() application: ApplicationRow,
    @Context() context: GqlContext,
  ): Promise<CandidateRow | null> {
    return context.one(candidateById, application.candidateId);
  }

  @ResolveField('availability')
  availability(
    @Parent() application: ApplicationRow,
    @Context() context: GqlContext,
  ): Promise<AvailabilityWindow[]> {
    return context.many(availabilityOfApplication, application.id);
  }
}
