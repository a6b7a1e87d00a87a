// The checks that inputs of this room share: texts are trimmed and bounded, ids are ids, members can do what they
// are named for.
import { invalidInput, isId, notFound } from '#platform';

/** The text without what PostgreSQL cannot keep: NUL characters and halves of surrogate pairs. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', ' ');

/** The text trimmed and storable. @throws {Refusal} INVALID_INPUT naming `field` unless it has `min` to `max` characters */
export function boundedText(field: string, text: string, max: number, min = 1): string {
  const trimmed = storableText(text).trim();
  if (trimmed.length < min || trimmed.length > max)
    throw invalidInput(field, `${field} must have ${min} to ${max} characters; it had ${trimmed.length}.`);
  return trimmed;
}

/** The text with runs of white space and control characters made one space, bounded as `boundedText`. */
export const boundedLine = (field: string, text: string, max: number, min = 1): string =>
  boundedText(field, text.replace(/[\s\p{Cc}]+/gu, ' '), max, min);

/** The id in lower case. @throws {Refusal} NOT_FOUND when it is none, as for a thing that does not exist */
export function knownId(what: string, id: string): string {
  const lower = id.toLowerCase();
  if (!isId(lower)) throw notFound(what);
  return lower;
}

/** The list itself. @throws {Refusal} INVALID_INPUT naming `field` unless it has `min` to `max` entries */
export function boundedList<T>(field: string, list: readonly T[], max: number, min = 0): readonly T[] {
  if (list.length < min || list.length > max)
    throw invalidInput(field, `${field} must have ${min} to ${max} entries; it had ${list.length}.`);
  return list;
}

/** The number itself. @throws {Refusal} INVALID_INPUT naming `field` unless it is a whole number in the range */
export function boundedInt(field: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw invalidInput(field, `${field} must be a whole number from ${min} to ${max}; it was ${value}.`);
  return value;
}

/** The zone as the runtime spells it. @throws {Refusal} INVALID_INPUT naming `field` when it is no IANA zone */
export function knownZone(field: string, zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    throw invalidInput(field, `${field} must be an IANA time zone such as Europe/Berlin; it was "${zone}".`);
  }
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The language tag itself. @throws {Refusal} INVALID_INPUT naming `field` when it is none */
export function languageOf(field: string, language: string): string {
  if (!LANGUAGE.test(language) || language.length > 35)
    throw invalidInput(field, `${field} must be a BCP 47 tag such as en or pt-BR; it was "${language}".`);
  return language;
}

/** The phone number as a line, null when it is blank. @throws {Refusal} INVALID_INPUT naming `field` when too long */
export const phoneOf = (field: string, phone: string): string | null =>
  phone.trim() === '' ? null : boundedLine(field, phone, 40);

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** The address trimmed and in lower case. @throws {Refusal} INVALID_INPUT naming `field` when it is none */
export function emailOf(field: string, text: string): string {
  const email = storableText(text).trim().toLowerCase();
  if (email.length > 254 || !EMAIL.test(email))
    throw invalidInput(field, `${field} must look like name@example.org and have at most 254 characters.`);
  return email;
}
