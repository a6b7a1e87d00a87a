// The public surface of access: who is asking, what they may do, and how people become and stop being
// members.
import { invitationTable } from './invitation.table.js';
import { memberTable } from './member.table.js';
import { organizationSettingTable } from './organization-setting.table.js';
import { organizationTable } from './organization.table.js';

export { AcceptInvitation } from './accept-invitation.js';
export type { AcceptInvitationInput, AcceptInvitationOutcome, SignInRequired } from './accept-invitation.js';
export type { InvitationAccepted, InvitationUnusable } from './join-organization.js';
export { AccessModule } from './access.module.js';
export { AccessSettings } from './access-settings.js';
export type { Actor } from './actor.js';
export { changeSettings } from './change-settings.js';
export type { OrganizationChanged, SettingsChange } from './change-settings.js';
export { ChangeRole } from './change-role.js';
export type { RoleChanged } from './change-role.js';
export { ChooseOrganization } from './choose-organization.js';
export { CreateOrganization, checkedOrganization } from './create-organization.js';
export type { CreateOrganizationInput, OrganizationCreated } from './create-organization.js';
export { DeactivateMember } from './deactivate-member.js';
export type { MemberDeactivated } from './deactivate-member.js';
export type { InvitationStanding } from './domain/invitation.js';
export { EnterMembers, keepsAdministrator } from './enter-members.js';
export type { MemberEntry } from './enter-members.js';
export { emailAddress } from './identity/email-address.js';
export { oneLineName } from './person-name.js';
export { DEMONSTRATION_PASSWORD, demonstrationAccounts } from './demonstration.js';
export type { DemonstrationAccount } from './demonstration.js';
export { demonstrationExists } from './demonstration.queries.js';
export { relations, roles } from './domain/policy.js';
export type { Relation, Role, Verb } from './domain/policy.js';
export {
  memberDeactivated,
  memberInvited,
  memberJoined,
  memberRoleChanged,
  settingsChanged,
} from './events.js';
export { columnOf, exportedList, filterNames, finding, isWithin, joined, listPage } from './exported-list.js';
export type {
  Cell,
  CellKind,
  ExportedList,
  FilterName,
  ListAsked,
  ListColumn,
  ListDefinition,
  ListFilter,
  ListPage,
} from './exported-list.js';
export { invitationsList, membersList } from './member-lists.js';
export { Actors } from './identity/actors.js';
export type { Caller } from './identity/actors.js';
export { Identities } from './identity/identities.js';
export type { LinkOpened, LinkUnusable, NewIdentity, SignedIn } from './identity/identities.js';
export type { Membership } from './identity/memberships.queries.js';
export {
  AUTH_PATH,
  LINK_PATH,
  PASSWORD_CHARACTERS_MAX,
  PASSWORD_CHARACTERS_MIN,
} from './identity/sign-in-rules.js';
export { trustedOrigins } from './identity/trusted-origins.js';
export type { InvitationClosed } from './invitation-closed.js';
export { InviteMember } from './invite-member.js';
export type {
  AlreadyInvited,
  AlreadyMember,
  InviteMemberInput,
  InviteMemberOutcome,
  MemberInvited,
} from './invite-member.js';
export type { LastAdministrator } from './last-administrator.js';
export type { Member, MemberState } from './member.table.js';
export {
  invitationPage,
  invitationPageKey,
  invitationStanding,
  invitationsByIds,
  memberByEmail,
  memberPage,
  memberPageKey,
  actorOfMember,
  membersByIds,
} from './members.queries.js';
export type { InvitationRow, MemberFilter, MemberRow, Page } from './members.queries.js';
export { Members } from './members.repository.js';
export { addOrganization } from './organizations.repository.js';
export type { Organization } from './organization.table.js';
export { organizationOf, settingChanges } from './organizations.queries.js';
export type { OrganizationRow, SettingChange } from './organizations.queries.js';
export { mayAccess, onlySeenBy, requireAccess, requireActor } from './require-access.js';
export type { Subject } from './require-access.js';
export { ResendInvitation } from './resend-invitation.js';
export type { InvitationResent } from './resend-invitation.js';
export { RevokeInvitation } from './revoke-invitation.js';
export type { InvitationRevoked } from './revoke-invitation.js';
export { ShowInvitation } from './show-invitation.js';
export type { InvitationOpen } from './show-invitation.js';
export { UpdateOrganization } from './update-organization.js';
export type { OrganizationUpdated, UpdateOrganizationInput } from './update-organization.js';

/** The tables of this room, for the connection. */
export const accessTables = [
  organizationTable,
  organizationSettingTable,
  memberTable,
  invitationTable,
] as const;
export { RULE_BOUNDS } from './domain/organization-rules.js';
