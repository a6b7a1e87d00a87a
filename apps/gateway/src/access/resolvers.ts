// The resolver classes of access, for the gateway's module.
import { ChooseOrganizationResolver } from './choose-organization.resolver.js';
import { InvitationMutationsResolver, InvitationResolver } from './invitations.resolver.js';
import { MemberMutationsResolver, MemberResolver } from './members.resolver.js';
import { OrganizationResolver, OrganizationUpdatedResolver } from './organization.resolver.js';
import * as payloads from './payloads.resolver.js';
import * as settings from './settings.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export const accessResolvers = [
  ViewerResolver,
  OrganizationResolver,
  OrganizationUpdatedResolver,
  MemberResolver,
  MemberMutationsResolver,
  InvitationResolver,
  InvitationMutationsResolver,
  ChooseOrganizationResolver,
  ...Object.values(settings),
  ...Object.values(payloads),
];
