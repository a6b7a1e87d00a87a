// What people call a calendar or a day off.
import { invalidInput } from '#platform';

const LABEL_MAX = 100;

/** One line of 1 to 100 characters without space around it. @throws {Refusal} INVALID_INPUT naming `label` */
export function labelOf(given: string): string {
  const label = given.trim();
  if (label.length === 0 || label.length > LABEL_MAX || /\p{Cc}/u.test(label))
    throw invalidInput('label', `label is one line of 1 to ${LABEL_MAX} characters; it had ${label.length}.`);
  return label;
}
