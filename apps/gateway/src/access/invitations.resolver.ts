// Invitations: what administrators see of them, and what they and the invited do with them.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AcceptInvitation,
  InviteMember,
  ResendInvitation,
  RevokeInvitation,
  invitationPage,
  invitationPageKey,
  invitationStanding,
  membersByIds,
  requireActor,
} from '#access';
import type { InvitationRow, InvitationStanding, MemberRow } from '#access';
import { Clock, invalidInput, isId } from '#platform';
import type {
  AcceptInvitationInput,
  InvitationInput,
  InviteMemberInput,
  QueryInvitationsArgs,
} from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';

@Resolver('Invitation')
export class InvitationResolver {
  constructor(private readonly clock: Clock) {}

  @Query('invitations')
  async invitations(
    @Args() args: QueryInvitationsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<InvitationRow>> {
    requireActor(context.actor, 'invitation.list');
    const page = pageRequest(args);
    if (page.after?.every(isId) === false)
      throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
    return connectionOf(await invitationPage(await context.read(), page), page.limit, invitationPageKey);
  }

  @ResolveField('standing')
  standing(@Parent() invitation: InvitationRow): InvitationStanding {
    return invitationStanding(invitation, this.clock.now());
  }

  @ResolveField('invitedBy')
  async invitedBy(
    @Parent() { invitedById }: InvitationRow,
    @Context() context: GqlContext,
  ): Promise<MemberRow | null> {
    return invitedById === null ? null : context.one(membersByIds, invitedById);
  }
}

@Resolver()
export class InvitationMutationsResolver {
  constructor(
    private readonly invite: InviteMember,
    private readonly resend: ResendInvitation,
    private readonly revoke: RevokeInvitation,
    private readonly accept: AcceptInvitation,
  ) {}

  @Mutation('inviteMember')
  inviteMember(@Args('input') input: InviteMemberInput, @Context() context: GqlContext): Promise<unknown> {
    return this.invite.run(context.actor, input);
  }

  @Mutation('resendInvitation')
  resendInvitation(@Args('input') input: InvitationInput, @Context() context: GqlContext): Promise<unknown> {
    return this.resend.run(context.actor, input);
  }

  @Mutation('revokeInvitation')
  revokeInvitation(@Args('input') input: InvitationInput, @Context() context: GqlContext): Promise<unknown> {
    return this.revoke.run(context.actor, input);
  }

  @Mutation('acceptInvitation')
  acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.accept.run(context.caller?.signedIn ?? null, input);
  }
}
