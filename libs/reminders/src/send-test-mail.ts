// Sends whoever asks a mail at once, so that an administrator sees whether mail leaves and arrives before a candidate
// waits for one. It goes the way that all mail goes, and to nobody else.
import { Injectable } from '@nestjs/common';
import { membersByIds, organizationOf, requireActor } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Mailer, invariant, newId } from '#platform';
import { whyRefused } from './mail/why-refused.js';

/** The mail server took it, or the mailbox keeps it. */
export interface TestMailSent {
  readonly kind: 'TestMailSent';
  readonly to: string;
}

/** It was not taken; `error` is what the server or the connection said, without addresses. */
export interface TestMailRefused {
  readonly kind: 'TestMailRefused';
  readonly message: string;
  readonly error: string;
}

/** Sends the test. */
@Injectable()
export class SendTestMail {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN */
  async run(asking: Actor | null): Promise<TestMailSent | TestMailRefused> {
    const actor = requireActor(asking, 'mail.check');
    const [organization, member] = await this.database.read(actor, async (tx) => [
      await organizationOf(tx),
      (await membersByIds.fetch(tx, [actor.memberId]))[0],
    ]);
    invariant(organization && member, 'who acts is a member of an organization');
    const at = `${this.clock.now().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    try {
      await this.mailer.send({
        messageId: `<test.${newId()}@loopwright>`,
        to: member.email,
        subject: `Test of the mail of ${organization.name}`,
        text: [
          `Hello ${member.name},`,
          '',
          `you asked Loopwright at ${at} to send this mail. It arrived, so invitations and reminders of ${organization.name} can arrive too.`,
          '',
        ].join('\n'),
      });
    } catch (error) {
      return {
        kind: 'TestMailRefused',
        message: 'The mail was not taken. Nothing was sent; look at the address of the mail server.',
        error: whyRefused(error),
      };
    }
    return { kind: 'TestMailSent', to: member.email };
  }
}
