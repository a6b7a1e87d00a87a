// Composes the room for Nest. It needs the global PlatformModule.
import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EventHandlers, PLATFORM } from '#platform';
import type { Platform } from '#platform';
import { AcceptInvitation } from './accept-invitation.js';
import { AccessSettings } from './access-settings.js';
import { ChangeRole } from './change-role.js';
import { ChooseOrganization } from './choose-organization.js';
import { CreateOrganization } from './create-organization.js';
import { DeactivateMember } from './deactivate-member.js';
import { EnterMembers } from './enter-members.js';
import { MailInvitation } from './handlers/mail-invitation.js';
import { Actors } from './identity/actors.js';
import { Identities } from './identity/identities.js';
import { IdentityChanges } from './identity/identity-changes.js';
import { InvitationTokens } from './invitation-tokens.js';
import { Invitations } from './invitations.repository.js';
import { InviteMember } from './invite-member.js';
import { JoinOrganization } from './join-organization.js';
import { Members } from './members.repository.js';
import { ResendInvitation } from './resend-invitation.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { ShowInvitation } from './show-invitation.js';
import { UpdateOrganization } from './update-organization.js';

const offered = [
  AccessSettings,
  Actors,
  Identities,
  Members,
  InviteMember,
  ResendInvitation,
  RevokeInvitation,
  ShowInvitation,
  AcceptInvitation,
  DeactivateMember,
  EnterMembers,
  ChangeRole,
  ChooseOrganization,
  CreateOrganization,
  UpdateOrganization,
];

/** Provides who is asking, sign-in and the use cases about members; registers the room's event handlers. */
@Module({
  providers: [
    {
      provide: AccessSettings,
      useFactory: (platform: Platform) => AccessSettings.of(platform),
      inject: [PLATFORM],
    },
    ...offered.slice(1),
    IdentityChanges,
    InvitationTokens,
    Invitations,
    JoinOrganization,
    MailInvitation,
  ],
  exports: offered,
})
export class AccessModule implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly handlers: EventHandlers,
    private readonly mailInvitation: MailInvitation,
  ) {}

  onModuleInit(): void {
    this.mailInvitation.register(this.handlers);
  }
}
