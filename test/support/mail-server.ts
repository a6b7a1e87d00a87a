// A real SMTP server on a loopback port that keeps what it is sent, parsed, and can be told to misbehave.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The calendar part as text with its method; null when there is none. */
  readonly calendar: { readonly method: string; readonly ics: string } | null;
}

/** A running mail server. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** How many times a mail is refused from now on, with a temporary failure. */
  refuse(times: number): void;
  /** Runs after a mail was read and before the sender is told that it was taken. */
  beforeAnswer: (() => Promise<void>) | null;
  /** Takes the mails out that arrived so far. */
  take(): ReceivedMail[];
  close(): Promise<void>;
}

/** The value of an unfolded property of a calendar text, without its parameters; '' when there is none. */
export function icsValue(ics: string, property: string): string {
  const line = ics
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .find((text) => new RegExp(`^${property}[;:]`).test(text));
  return line === undefined ? '' : line.slice(line.indexOf(':') + 1);
}

/** Starts the server on a free port of the loopback. */
export async function mailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusals = 0;
  const state: { beforeAnswer: (() => Promise<void>) | null } = { beforeAnswer: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (refusals === 0) return done();
      refusals--;
      done(Object.assign(new Error('try again later'), { responseCode: 451 }));
    },
    onData: (stream, session, done) => {
      void simpleParser(stream, {}).then(async (mail) => {
        const part = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
        const ics = part?.content.toString('utf8') ?? null;
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(','),
          from: mail.from?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html === false ? '' : (mail.html ?? ''),
          messageId: mail.messageId ?? '',
          calendar: ics === null ? null : { method: icsValue(ics, 'METHOD'), ics },
        });
        await state.beforeAnswer?.();
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (times) => {
      refusals = times;
    },
    get beforeAnswer() {
      return state.beforeAnswer;
    },
    set beforeAnswer(hook) {
      state.beforeAnswer = hook;
    },
    take: () => mails.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
