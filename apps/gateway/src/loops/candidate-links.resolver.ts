// Candidates' links for those who arrange loops, and what candidates said by them. Who may not read a field sees null, so
// that a page about a loop can ask for all of them.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import type { Relation, Verb } from '#access';
import { CreateCandidateLink, LinkTokens, MailCandidateLink, RevokeCandidateLink } from '#loops';
import type { CandidateLinkRow, CandidateMessageRow, CandidateSurveyRow, LoopRow } from '#loops';
import type { AccommodationRow } from '#openings';
import type { CreateCandidateLinkInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import {
  accommodationOfCandidate,
  linkById,
  linksOfLoop,
  messagesOfLoop,
  openingById,
  surveyOfLoop,
} from './batches.js';

@Resolver()
export class CandidateLinkMutationsResolver {
  constructor(
    private readonly create: CreateCandidateLink,
    private readonly mail: MailCandidateLink,
    private readonly revoke: RevokeCandidateLink,
  ) {}

  @Mutation('createCandidateLink')
  createCandidateLink(
    @Args('input') input: CreateCandidateLinkInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.create.run(context.actor, input);
  }

  @Mutation('mailCandidateLink')
  mailCandidateLink(@Args('linkId') linkId: string, @Context() context: GqlContext): Promise<unknown> {
    return this.mail.run(context.actor, { linkId });
  }

  @Mutation('revokeCandidateLink')
  revokeCandidateLink(@Args('linkId') linkId: string, @Context() context: GqlContext): Promise<unknown> {
    return this.revoke.run(context.actor, { linkId });
  }
}

/** Whether the viewer may do `verb` to the loop, from rows that are read in batches. */
async function may(context: GqlContext, verb: Verb, loop: LoopRow): Promise<boolean> {
  const { actor } = context;
  const opening = await context.one(openingById, loop.openingId);
  const relations: Relation[] = [
    ...(opening?.hiringManagerId === actor.memberId ? (['hiringManagerOfOpening'] as const) : []),
    ...(opening?.coordinatorId === actor.memberId ? (['coordinatorOfOpening'] as const) : []),
  ];
  return mayAccess(actor, verb, { organizationId: actor.organizationId, relations });
}

@Resolver('Loop')
export class LoopCandidateResolver {
  @ResolveField('candidateLinks')
  async candidateLinks(
    @Parent() loop: LoopRow,
    @Context() context: GqlContext,
  ): Promise<CandidateLinkRow[] | null> {
    return (await may(context, 'candidateLink.edit', loop)) ? context.many(linksOfLoop, loop.id) : null;
  }

  @ResolveField('candidateMessages')
  async candidateMessages(
    @Parent() loop: LoopRow,
    @Context() context: GqlContext,
  ): Promise<CandidateMessageRow[] | null> {
    return (await may(context, 'candidateMessage.read', loop)) ? context.many(messagesOfLoop, loop.id) : null;
  }

  @ResolveField('candidateSurvey')
  async candidateSurvey(
    @Parent() loop: LoopRow,
    @Context() context: GqlContext,
  ): Promise<CandidateSurveyRow | null> {
    return (await may(context, 'survey.read', loop)) ? context.one(surveyOfLoop, loop.id) : null;
  }

  @ResolveField('accommodation')
  async accommodation(
    @Parent() loop: LoopRow,
    @Context() context: GqlContext,
  ): Promise<AccommodationRow | null> {
    return (await may(context, 'accommodation.read', loop))
      ? context.one(accommodationOfCandidate, loop.candidateId)
      : null;
  }
}

@Resolver('CandidateLink')
export class CandidateLinkResolver {
  constructor(private readonly tokens: LinkTokens) {}

  @ResolveField('url')
  url(@Parent() { organizationId, id }: CandidateLinkRow): string {
    return this.tokens.urlOf({ organizationId, linkId: id });
  }
}

class WithLink {
  @ResolveField('link')
  link(
    @Parent() { linkId }: { readonly linkId: string },
    @Context() context: GqlContext,
  ): Promise<CandidateLinkRow | null> {
    return context.one(linkById, linkId);
  }
}

@Resolver('CandidateLinkCreated')
export class CandidateLinkCreatedResolver extends WithLink {}
@Resolver('CandidateLinkSent')
export class CandidateLinkSentResolver extends WithLink {}
@Resolver('CandidateLinkClosed')
export class CandidateLinkClosedResolver extends WithLink {}
@Resolver('CandidateLinkRevoked')
export class CandidateLinkRevokedResolver extends WithLink {}
