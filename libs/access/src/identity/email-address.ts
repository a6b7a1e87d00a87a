// One spelling of an e-mail address, the one that sign-in accepts: whoever is invited must be able to sign
// in.
import { z } from 'zod';
import { invalidInput } from '#platform';

const address = z.email();
const CHARACTERS_MAX = 254;

/**
 * The address trimmed and in lower case.
 * @throws {Refusal} INVALID_INPUT naming `field`
 */
export function emailAddress(text: string, field = 'email'): string {
  const email = text.trim().toLowerCase();
  if (email.length > CHARACTERS_MAX || !address.safeParse(email).success)
    throw invalidInput(
      field,
      `${field} must be an e-mail address such as someone@example.com, at most 254 characters.`,
    );
  return email;
}
