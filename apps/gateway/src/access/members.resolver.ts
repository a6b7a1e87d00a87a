// Members: the directory of the organization, and what administrators change about people's accounts.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChangeRole, DeactivateMember, memberPage, memberPageKey, membersByIds, requireActor } from '#access';
import type { MemberRow } from '#access';
import { isId, notFound } from '#platform';
import type { ChangeRoleInput, DeactivateMemberInput, QueryMembersArgs } from '../generated/graphql.js';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { namePage, searchOf } from '../people/pages.js';

@Resolver('Member')
export class MemberResolver {
  @Query('member')
  async member(@Args('id') id: string, @Context() context: GqlContext): Promise<MemberRow> {
    requireActor(context.actor, 'member.list');
    const member = isId(id) ? await context.one(membersByIds, id) : null;
    if (member === null) throw notFound('member');
    return member;
  }

  @Query('members')
  async members(
    @Args() args: QueryMembersArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<MemberRow>> {
    requireActor(context.actor, 'member.list');
    const page = namePage(args);
    const filter = { state: args.state ?? null, role: args.role ?? null, search: searchOf(args.search) };
    return connectionOf(await memberPage(await context.read(), page, filter), page.limit, memberPageKey);
  }

  @ResolveField('joinedAt')
  joinedAt(@Parent() { createdAt }: MemberRow): Date {
    return createdAt;
  }
}

@Resolver()
export class MemberMutationsResolver {
  constructor(
    private readonly change: ChangeRole,
    private readonly deactivate: DeactivateMember,
  ) {}

  @Mutation('changeRole')
  changeRole(@Args('input') input: ChangeRoleInput, @Context() context: GqlContext): Promise<unknown> {
    return this.change.run(context.actor, input);
  }

  @Mutation('deactivateMember')
  deactivateMember(
    @Args('input') input: DeactivateMemberInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.deactivate.run(context.actor, input);
  }
}
