// Bad input, refused before anything is read or written: each check names the field, what was wrong and what would
// be right, and hands on the value in the form in which it is stored.
import { invalidInput, isId, notFound } from '#platform';
import type { OwnHours } from './domain/hours.js';
import { LIMITS_MAX } from './domain/limits.js';
import type { OwnLimits } from './domain/limits.js';
import { readWorkingHours, readZone } from './domain/working-hours.js';
import type { WorkingHour, WorkingHourInput } from './domain/working-hours.js';

/** An id; what is not spelled as one belongs to nothing. @throws {Refusal} NOT_FOUND */
export function idOf(text: string, what: string): string {
  if (!isId(text)) throw notFound(what);
  return text;
}

/** Ids without repetition, at most `max`. @throws {Refusal} INVALID_INPUT, NOT_FOUND */
export function idsOf(texts: readonly string[], field: string, what: string, max: number): string[] {
  if (texts.length === 0 || texts.length > max)
    throw invalidInput(field, `${field} has 1 to ${max} entries; it had ${texts.length}.`);
  return [...new Set(texts.map((text) => idOf(text, what)))];
}

/** Text without space around it, of 1 to `max` characters. @throws {Refusal} INVALID_INPUT */
export function textOf(given: string, field: string, max: number): string {
  const text = given.trim();
  if (text.length === 0 || text.length > max)
    throw invalidInput(field, `${field} has 1 to ${max} characters; it had ${text.length}.`);
  if (/(?![\n\t])\p{Cc}/u.test(text)) throw invalidInput(field, `${field} must not have control characters.`);
  return text;
}

/** Text as above, or null where there is none or only space. @throws {Refusal} INVALID_INPUT */
export const optionalTextOf = (given: string | null, field: string, max: number): string | null =>
  given === null || given.trim() === '' ? null : textOf(given, field, max);

/** A zone as the runtime spells it. @throws {Refusal} INVALID_INPUT */
export function zoneOf(given: string, field = 'zone'): string {
  const zone = readZone(given);
  if (zone === null)
    throw invalidInput(
      field,
      `${field} must be an IANA time zone such as Europe/Berlin; it was "${given.slice(0, 60)}".`,
    );
  return zone;
}

/** Weekly hours in the order of the week. @throws {Refusal} INVALID_INPUT */
export function workingHoursOf(given: readonly WorkingHourInput[], field: string): readonly WorkingHour[] {
  const read = readWorkingHours(given, field);
  if ('flaw' in read) throw invalidInput(read.flaw.field, read.flaw.message);
  return read.hours;
}

/** Weekly hours as a caller gives them: absent ones stay as they are, null goes back to the default. */
export interface HoursInput {
  readonly workingHours?: readonly WorkingHourInput[] | null | undefined;
  readonly preferredHours?: readonly WorkingHourInput[] | null | undefined;
}

/** The hours that were given. @throws {Refusal} INVALID_INPUT */
export function hoursOf({ workingHours, preferredHours }: HoursInput): Partial<OwnHours> {
  const read = (given: readonly WorkingHourInput[] | null, field: string): readonly WorkingHour[] | null =>
    given === null ? null : workingHoursOf(given, field);
  return {
    ...(workingHours !== undefined && {
      workingHours: read(workingHours, 'workingHours'),
    }),
    ...(preferredHours !== undefined && {
      preferredHours: read(preferredHours, 'preferredHours'),
    }),
  };
}

/** A whole number from 0 to `max`. @throws {Refusal} INVALID_INPUT */
export const countOf = (value: number, field: string, max: number): number => {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw invalidInput(field, `${field} must be a whole number from 0 to ${max}; it was ${value}.`);
  return value;
};

/** The limits as a caller gives them: an absent one stays as it is, null is the organization's default. */
export type LimitsInput = { readonly [K in keyof OwnLimits]?: number | null | undefined };

/** The limits that were given. @throws {Refusal} INVALID_INPUT */
export function limitsOf(given: LimitsInput): Partial<OwnLimits> {
  const read = Object.entries(LIMITS_MAX).flatMap(([name, max]: [string, number]) => {
    const value = given[name as keyof OwnLimits];
    if (value === undefined) return [];
    return [[name, value === null ? null : countOf(value, `limits.${name}`, max)]];
  });
  return Object.fromEntries(read) as Partial<OwnLimits>;
}

const BREAK_MINUTES_MAX = 240;

/** Minutes between two interviews. @throws {Refusal} INVALID_INPUT */
export const breakMinutesOf = (given: number | null): number | null =>
  given === null ? null : countOf(given, 'breakMinutesMin', BREAK_MINUTES_MAX);

/** A link that people will be told to open: https only. @throws {Refusal} INVALID_INPUT */
export function videoLinkOf(given: string | null): string | null {
  const link = optionalTextOf(given, 'videoLink', 500);
  if (link !== null && (!URL.canParse(link) || new URL(link).protocol !== 'https:'))
    throw invalidInput(
      'videoLink',
      'videoLink must be a whole https address, such as https://meet.example.org/room.',
    );
  return link;
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const LANGUAGES_MAX = 20;

/** Language tags (BCP 47) without repetition. @throws {Refusal} INVALID_INPUT */
export function languagesOf(given: readonly string[]): string[] {
  if (given.length > LANGUAGES_MAX)
    throw invalidInput(
      'languages',
      `languages has at most ${LANGUAGES_MAX} entries; it had ${given.length}.`,
    );
  const wrong = given.findIndex((tag) => tag.length > 35 || !LANGUAGE.test(tag));
  if (wrong >= 0)
    throw invalidInput(
      `languages[${wrong}]`,
      `languages[${wrong}] must be a language tag such as en or pt-BR.`,
    );
  return [...new Set(given)];
}
