// What the outcomes of changes show: outcomes carry ids, and what stands behind them is read afresh.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { invitationsByIds, membersByIds } from '#access';
import type { InvitationRow, MemberRow } from '#access';
import { GqlContext } from '../graphql/context.js';

class WithMember {
  @ResolveField('member')
  member(
    @Parent() { memberId }: { readonly memberId: string },
    @Context() context: GqlContext,
  ): Promise<MemberRow | null> {
    return context.one(membersByIds, memberId);
  }
}

class WithInvitation {
  @ResolveField('invitation')
  invitation(
    @Parent() { invitationId }: { readonly invitationId: string },
    @Context() context: GqlContext,
  ): Promise<InvitationRow | null> {
    return context.one(invitationsByIds, invitationId);
  }
}

@Resolver('MemberInvited')
export class MemberInvitedResolver extends WithInvitation {}
@Resolver('AlreadyInvited')
export class AlreadyInvitedResolver extends WithInvitation {}
@Resolver('InvitationResent')
export class InvitationResentResolver extends WithInvitation {}
@Resolver('InvitationClosed')
export class InvitationClosedResolver extends WithInvitation {}
@Resolver('InvitationRevoked')
export class InvitationRevokedResolver extends WithInvitation {}
@Resolver('AlreadyMember')
export class AlreadyMemberResolver extends WithMember {}
@Resolver('MemberDeactivated')
export class MemberDeactivatedResolver extends WithMember {}
@Resolver('RoleChanged')
export class RoleChangedResolver extends WithMember {}
@Resolver('LastAdministrator')
export class LastAdministratorResolver extends WithMember {}
