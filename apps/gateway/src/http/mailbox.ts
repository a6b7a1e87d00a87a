// Shows the mail that would have been sent, where no mail server is configured: a list, and each mail as a mail program
// would show it, as its text, and with its invitation.
import type { MailboxEntry } from '#platform';
import { escapeHtml, page } from './page.js';

const stamp = (at: Date): string => {
  const text = at.toISOString();
  return `<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')} UTC</time>`;
};

const item = (mail: MailboxEntry): string =>
  `<li><a href="/mailbox/${mail.id}">${escapeHtml(mail.subject)}</a>` +
  `<p class="muted">To ${escapeHtml(mail.to)} · ${stamp(mail.sentAt)}</p></li>`;

/** The list of mails, newest first. */
export const mailboxPage = (mails: readonly MailboxEntry[]): string =>
  page(
    'Mailbox',
    mails.length === 0
      ? '<h1>Mailbox</h1><p>No mail yet. Book a loop, and its invitations appear here.</p>'
      : `<h1>Mailbox</h1><p class="muted">Mail that would have been sent, newest first. Set SMTP_URL to send it.</p>
<ul class="mails">${mails.map(item).join('\n')}</ul>`,
  );

/** Web addresses in text become links; everything else is escaped. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) =>
      at % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');

const rendering = ({ id }: MailboxEntry): string =>
  `<iframe src="/mailbox/${id}/html" title="The mail as a mail program shows it" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As plain text</h2>`;

/** One mail: rendered in a frame of its own where it has HTML, as text, and what is attached. */
export const mailPage = (mail: MailboxEntry): string =>
  page(
    mail.subject,
    `<p><a href="/mailbox">All mail</a></p>
<h1>${escapeHtml(mail.subject)}</h1>
<p class="muted">To ${escapeHtml(mail.to)} · ${stamp(mail.sentAt)}</p>
${mail.html === null ? '' : rendering(mail)}
<pre>${linked(mail.text.trimEnd())}</pre>
${mail.calendar === null ? '' : `<h2>Attached invitation</h2>\n<pre>${escapeHtml(mail.calendar.trimEnd())}</pre>`}`,
  );

/**
 * The headers of a mail's own HTML: nothing is loaded and nothing runs, as in a mail program, and only our own page may
 * frame it.
 */
export const mailHtmlHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-store',
};

/** A mail's own HTML; its links open beside the frame. */
export const mailHtml = (html: string): string => html.replace('<head>', '<head><base target="_blank">');
