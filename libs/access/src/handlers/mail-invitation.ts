// Mails an invitation once it is committed. It looks again first: an invitation that was revoked, accepted or
// sent anew in the meantime has nothing to be mailed for this event.
import { Injectable } from '@nestjs/common';
import { Clock, Database, EventHandlers, Mailer, systemScope } from '#platform';
import type { DomainEvent, Mail } from '#platform';
import { memberInvited } from '../events.js';
import { InvitationTokens } from '../invitation-tokens.js';
import type { Invitation } from '../invitation.table.js';
import { Invitations } from '../invitations.repository.js';
import { invitationStanding, membersByIds } from '../members.queries.js';
import { organizationOf } from '../organizations.queries.js';

/** The handler of `MemberInvited` that sends the mail. */
@Injectable()
export class MailInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly tokens: InvitationTokens,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Registers this handler. */
  register(handlers: EventHandlers): void {
    handlers.after(memberInvited, 'mail-invitation', (event) => this.run(event));
  }

  /** @throws Error when the mail server did not take the mail; the event is then handled again */
  async run(event: DomainEvent<{ readonly expiresAt: string }>): Promise<void> {
    const found = await this.database.read(systemScope(event.organizationId), async (tx) => {
      const invitation = await this.invitations.find(tx, event.aggregateId);
      if (invitation === null) return null;
      const by =
        invitation.invitedById === null ? [] : await membersByIds.fetch(tx, [invitation.invitedById]);
      return {
        invitation,
        inviter: by[0]?.name ?? null,
        organization: (await organizationOf(tx))?.name ?? '',
      };
    });
    if (found === null) return;
    const { invitation, inviter, organization } = found;
    const isCurrent = invitation.expiresAt.toISOString() === event.payload.expiresAt;
    const isOurs = this.tokens.hashOf(invitation) === invitation.tokenHash;
    if (!isCurrent || !isOurs || invitationStanding(invitation, this.clock.now()) !== 'open') return;
    await this.mailer.send(
      invitationMail(event.id, invitation, organization, inviter, this.tokens.linkOf(invitation)),
    );
  }
}

function invitationMail(
  eventId: string,
  invitation: Invitation,
  organization: string,
  inviter: string | null,
  link: string,
): Mail {
  const role = invitation.role.replace('_', ' ');
  const until = `${invitation.expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    messageId: `<invitation.${eventId}@loopwright>`,
    to: invitation.email,
    subject: `You are invited to ${organization} on Loopwright`,
    text: [
      `Hello ${invitation.name},`,
      '',
      `${inviter ?? 'An administrator'} invites you to ${organization} as ${role}.`,
      'Accept here:',
      '',
      link,
      '',
      `The link works once, until ${until}. If you did not expect it, ignore this mail.`,
      '',
    ].join('\n'),
  };
}
