// Choosing the organization in which a session acts: for who is signed in, whether or not they act in one already.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ChooseOrganization } from '#access';
import type { Membership } from '#access';
import type { ChooseOrganizationInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class ChooseOrganizationResolver {
  constructor(private readonly choose: ChooseOrganization) {}

  @Mutation('chooseOrganization')
  async chooseOrganization(
    @Args('input') input: ChooseOrganizationInput,
    @Context() context: GqlContext,
  ): Promise<{ kind: 'OrganizationChosen'; membership: Membership }> {
    return { kind: 'OrganizationChosen', membership: await this.choose.run(context.signedIn, input) };
  }
}
