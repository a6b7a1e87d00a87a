// The viewer: who asks, also before they chose an organization, which is why nothing here needs an actor.
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Actors, membersByIds, organizationOf } from '#access';
import type { Membership, MemberRow, OrganizationRow, SignedIn } from '#access';
import { GqlContext } from '../graphql/context.js';

@Resolver('Viewer')
export class ViewerResolver {
  constructor(private readonly actors: Actors) {}

  @Query('viewer')
  viewer(@Context() context: GqlContext): SignedIn {
    return context.signedIn;
  }

  @ResolveField('memberships')
  memberships(@Parent() { identityId }: SignedIn): Promise<Membership[]> {
    return this.actors.memberships(identityId);
  }

  @ResolveField('member')
  async member(@Parent() _viewer: SignedIn, @Context() context: GqlContext): Promise<MemberRow | null> {
    const { maybeActor } = context;
    return maybeActor === null ? null : context.one(membersByIds, maybeActor.memberId);
  }

  @ResolveField('organization')
  async organization(
    @Parent() _viewer: SignedIn,
    @Context() context: GqlContext,
  ): Promise<OrganizationRow | null> {
    return context.maybeActor === null ? null : organizationOf(await context.read());
  }
}
