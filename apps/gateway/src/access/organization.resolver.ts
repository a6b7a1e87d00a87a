// The organization in which the viewer acts, and the change of its rules.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UpdateOrganization, organizationOf, requireActor } from '#access';
import type { OrganizationRow } from '#access';
import { invariant } from '#platform';
import type { UpdateOrganizationInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

async function ownOrganization(context: GqlContext): Promise<OrganizationRow> {
  const found = await organizationOf(await context.read());
  invariant(found, 'the organization of an actor exists');
  return found;
}

@Resolver('Organization')
export class OrganizationResolver {
  constructor(private readonly update: UpdateOrganization) {}

  @Query('organization')
  organization(@Context() context: GqlContext): Promise<OrganizationRow> {
    requireActor(context.actor, 'organization.read');
    return ownOrganization(context);
  }

  @Mutation('updateOrganization')
  updateOrganization(
    @Args('input') input: UpdateOrganizationInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.update.run(context.actor, input);
  }

  @ResolveField('limits')
  limits(@Parent() organization: OrganizationRow): OrganizationRow {
    return organization;
  }
}

@Resolver('OrganizationUpdated')
export class OrganizationUpdatedResolver {
  @ResolveField('organization')
  organization(@Context() context: GqlContext): Promise<OrganizationRow> {
    return ownOrganization(context);
  }
}
