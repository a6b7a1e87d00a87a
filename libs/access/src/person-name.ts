// The name of a person or an organization: one line of text that a table and a mail header can carry.
import { invalidInput } from '#platform';

const CHARACTERS_MAX = 200;

/**
 * The name trimmed, with runs of white space and control characters made one space.
 * @throws {Refusal} INVALID_INPUT naming `field` when nothing is left or it is too long
 */
export function oneLineName(text: string, field = 'name'): string {
  const name = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (name.length < 1 || name.length > CHARACTERS_MAX)
    throw invalidInput(field, `${field} must have 1 to ${CHARACTERS_MAX} characters; it had ${name.length}.`);
  return name;
}
