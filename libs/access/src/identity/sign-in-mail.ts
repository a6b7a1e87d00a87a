// The mail that carries a sign-in link.
import { newId } from '#platform';
import type { Mail } from '#platform';

/** A mail with a link that signs its reader in once; it works for `minutes`. */
export const signInMail = (to: string, url: string, minutes: number): Mail => ({
  messageId: `<sign-in.${newId()}@loopwright>`,
  to,
  subject: 'Your sign-in link',
  text: [
    'Open this link and press the button there to sign in to Loopwright:',
    '',
    url,
    '',
    `It works once, within ${minutes} minutes. If you did not ask for it, ignore this mail.`,
    '',
  ].join('\n'),
});
