// Shows the mail that would have been sent, where no mail server is configured: a list, and each mail as text with
// its invitation.
import type { MailboxEntry } from '#platform';
import { escapeHtml, page } from './page.js';

const stamp = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';

const row = (mail: MailboxEntry): string =>
  `<tr><td>${stamp(mail.sentAt)}</td><td>${escapeHtml(mail.to)}</td>` +
  `<td><a href="/mailbox/${mail.id}">${escapeHtml(mail.subject)}</a></td></tr>`;

/** The list of mails, newest first. */
export const mailboxPage = (mails: readonly MailboxEntry[]): string =>
  page(
    'Mailbox',
    mails.length === 0
      ? '<h1>Mailbox</h1><p>No mail yet. Book a loop, and its invitations appear here.</p><p><a href="/">Start page</a></p>'
      : `<h1>Mailbox</h1><p class="muted">Mail that would have been sent. Set SMTP_URL to send it.</p>
<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${mails.map(row).join('\n')}</tbody></table>`,
  );

/** One mail as a mail program would show its text. */
export const mailPage = (mail: MailboxEntry): string =>
  page(
    mail.subject,
    `<p><a href="/mailbox">Mailbox</a></p>
<h1>${escapeHtml(mail.subject)}</h1>
<p class="muted">To ${escapeHtml(mail.to)} · ${stamp(mail.sentAt)}</p>
<pre>${escapeHtml(mail.text)}</pre>
${mail.calendar === null ? '' : `<h2>Attached invitation</h2><pre>${escapeHtml(mail.calendar)}</pre>`}`,
  );
