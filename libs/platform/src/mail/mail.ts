// Mail leaves through one port. With SMTP_URL it goes to that server; without, it is kept in the database and
// shown at /mailbox, so that a bare machine shows what would have been sent.
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type { Database } from '../database/database.js';
import type { Clock } from '../clock.js';
import { newId } from '../ids.js';

/** A calendar part of a mail: the iTIP method and the .ics text. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly ics: string;
}

/** One mail to one address; `messageId` is the same for every attempt, so a receiver can drop a second copy. */
export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly calendar?: CalendarPart;
}

/** Where mail goes: to an SMTP server, told by host and port, or into the mailbox of this machine. */
export type MailRoute = { readonly kind: 'smtp'; readonly server: string } | { readonly kind: 'mailbox' };

/** Sends mail; resolves when the receiver has taken responsibility for it. */
export abstract class Mailer {
  abstract readonly route: MailRoute;
  /** @throws Error when the server did not accept the mail; it may be tried again with the same message id */
  abstract send(mail: Mail): Promise<void>;
  /** Resolves when the mail server answers. */
  abstract check(): Promise<void>;
  abstract close(): void;
}

/** Sends through an SMTP server. */
export class SmtpMailer extends Mailer {
  override readonly route: MailRoute;
  readonly #transport: Transporter;
  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    // The host alone: the address may hold a password.
    this.route = { kind: 'smtp', server: new URL(url).host };
    this.#transport = createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as never);
  }
  override async send(mail: Mail): Promise<void> {
    await this.#transport.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar === undefined
        ? {}
        : {
            icalEvent: {
              method: mail.calendar.method,
              content: mail.calendar.ics,
              filename: 'invitation.ics',
            },
          }),
    });
  }
  override async check(): Promise<void> {
    await this.#transport.verify();
  }
  override close(): void {
    this.#transport.close();
  }
}

/** A mail as the mailbox shows it. */
export interface MailboxEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly calendar: string | null;
  readonly sentAt: Date;
}

const NOBODY = { organizationId: null, memberId: null, identityId: null };

/** Keeps mail in the table `mailbox_message`; the same message id is kept once. */
export class MailboxMailer extends Mailer {
  override readonly route = { kind: 'mailbox' } as const;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }
  override async send(mail: Mail): Promise<void> {
    await this.database.transaction(NOBODY, (tx) =>
      tx.query(
        `INSERT INTO mailbox_message (id, message_id, recipient, subject, text, html, calendar, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (message_id) DO NOTHING`,
        [
          newId(),
          mail.messageId,
          mail.to,
          mail.subject,
          mail.text,
          mail.html ?? null,
          mail.calendar?.ics ?? null,
          this.clock.now(),
        ],
      ),
    );
  }
  override async check(): Promise<void> {
    await this.database.read(NOBODY, (tx) => tx.query('SELECT 1'));
  }
  override close(): void {}

  /** The newest mails first, at most `limit`. */
  async list(limit: number): Promise<MailboxEntry[]> {
    return this.database.read(NOBODY, (tx) =>
      tx.query<MailboxEntry>(
        `SELECT id, recipient AS "to", subject, text, html, calendar, sent_at AS "sentAt"
         FROM mailbox_message ORDER BY id DESC LIMIT $1`,
        [limit],
      ),
    );
  }
}
