// Who changed which setting of the organization, and what somebody else changed meanwhile.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { membersByIds, organizationOf, settingChanges } from '#access';
import type { MemberRow, OrganizationChanged, OrganizationRow, SettingChange } from '#access';
import { GqlContext } from '../graphql/context.js';

@Resolver('Organization')
export class SettingChangesResolver {
  @ResolveField('settingChanges')
  async settingChanges(@Context() context: GqlContext): Promise<SettingChange[]> {
    return settingChanges(await context.read());
  }
}

@Resolver('SettingChange')
export class SettingChangeResolver {
  @ResolveField('changedBy')
  changedBy(
    @Parent() { changedById }: SettingChange,
    @Context() context: GqlContext,
  ): Promise<MemberRow | null> {
    return context.one(membersByIds, changedById);
  }
}

@Resolver('OrganizationChanged')
export class OrganizationChangedResolver {
  @ResolveField('changes')
  async changes(
    @Parent() { names }: OrganizationChanged,
    @Context() context: GqlContext,
  ): Promise<SettingChange[]> {
    return (await settingChanges(await context.read())).filter(({ name }) => names.includes(name));
  }

  @ResolveField('organization')
  async organization(@Context() context: GqlContext): Promise<OrganizationRow | null> {
    return organizationOf(await context.read());
  }
}
