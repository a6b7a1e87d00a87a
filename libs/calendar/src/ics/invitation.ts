// Invitations, cancellations and feeds as calendar programs read them (iTIP, RFC 5546). One message is one
// recipient's view: it holds exactly the people and texts that the caller passes, and nothing typed by a person can
// become a line of its own. ical.js escapes and quotes; ical-generator leaves line breaks in UIDs and writes
// quotes inside parameters in a way that no reader accepts.
import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { CalendarInputError, requireZone } from '../domain/zones.js';
import { readCalendars } from './content-lines.js';
import { defaultIcsLimits, WorkBudget } from './limits.js';
import { describedClock, runtimeClock } from './wall-clock.js';

/** Somebody named in an invitation: an address, and a name to show. */
export interface IcsPerson {
  readonly email: string;
  readonly name?: string;
}

/** Somebody invited, whether they may stay away, and what they have answered so far (nothing unless said). */
export interface IcsInvitee extends IcsPerson {
  readonly isOptional?: boolean;
  readonly answer?: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
}

/** What any written event holds; instants in ms, `uid` the same through all revisions, `sequence` rising with each. */
export interface IcsEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stampMs: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  /** The address at which one joins a video call (RFC 7986, 5.11). */
  readonly conference?: string;
}

/** An event with the people it is for; with `zone` its times are written as that zone's wall time, else in UTC. */
export interface IcsInvitation extends IcsEvent {
  readonly organizer: IcsPerson;
  readonly attendees: readonly IcsInvitee[];
  readonly zone?: string;
}

/** An event in a feed; `tentative` ones still keep the time, cancelled ones stay listed so that readers drop them. */
export interface IcsFeedEvent extends IcsEvent {
  readonly status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

type Property = [name: string, params: Record<string, string>, type: string, value: string | number];

const prodId = '-//Loopwright//Loopwright//EN';

/** A METHOD:REQUEST calendar for a new or changed event; throws `CalendarInputError` naming a field that is wrong. */
export function writeRequest(invitation: IcsInvitation): string {
  return writeInvitation(invitation, 'REQUEST');
}

/** A METHOD:CANCEL calendar that takes the event with this UID out of the recipient's calendar. */
export function writeCancel(invitation: IcsInvitation): string {
  return writeInvitation(invitation, 'CANCEL');
}

/** A METHOD:PUBLISH feed of several events, times in UTC, for a calendar program that subscribes to it. */
export function writeFeed(feed: { readonly name: string; readonly events: readonly IcsFeedEvent[] }): string {
  const events = feed.events.flatMap((event) =>
    block('VEVENT', [
      ...eventProperties(event),
      ...timeProperties(event),
      status(event.status ?? 'CONFIRMED'),
    ]),
  );
  const head: Property[] = [
    ['x-wr-calname', {}, 'text', clean(feed.name)],
    ['refresh-interval', {}, 'duration', 'PT15M'],
    ['x-published-ttl', {}, 'duration', 'PT15M'],
  ];
  return calendar('PUBLISH', head, events);
}

function writeInvitation(invitation: IcsInvitation, method: 'REQUEST' | 'CANCEL'): string {
  const zone = invitation.zone === undefined ? undefined : describeZone(invitation.zone, invitation);
  const people: Property[] = [
    [
      'organizer',
      nameParam(invitation.organizer),
      'cal-address',
      mailto(invitation.organizer.email, 'organizer.email'),
    ],
    ...invitation.attendees.map((invitee, index) => attendee(invitee, method, `attendees[${index}].email`)),
  ];
  const event = block('VEVENT', [
    ...eventProperties(invitation),
    ...timeProperties(invitation, zone?.tzid),
    ...people,
    status(method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'),
  ]);
  return calendar(method, [], [...(zone?.lines ?? []), ...event]);
}

function eventProperties(event: IcsEvent): readonly Property[] {
  if (event.uid.trim() === '') throw new CalendarInputError('uid', 'uid: must not be empty.');
  if (!Number.isInteger(event.sequence) || event.sequence < 0) {
    throw new CalendarInputError('sequence', `sequence: ${event.sequence} is not a whole number from 0.`);
  }
  const optional: Property[] = [];
  if (event.location !== undefined) optional.push(['location', {}, 'text', clean(event.location)]);
  if (event.description !== undefined) optional.push(['description', {}, 'text', clean(event.description)]);
  if (event.url !== undefined) optional.push(['url', {}, 'uri', webAddress(event.url)]);
  if (event.conference !== undefined) {
    const params = { feature: 'VIDEO', label: 'Join' };
    optional.push(['conference', params, 'uri', webAddress(event.conference, 'conference')]);
  }
  return [
    ['uid', {}, 'text', oneLine(event.uid)],
    ['sequence', {}, 'integer', event.sequence],
    ['dtstamp', {}, 'date-time', utcTime(event.stampMs)],
    ['summary', {}, 'text', oneLine(event.summary)],
    ['transp', {}, 'text', 'OPAQUE'],
    ...optional,
  ];
}

function timeProperties(event: IcsEvent, tzid?: string): readonly Property[] {
  if (!(event.startMs < event.endMs))
    throw new CalendarInputError('endMs', 'endMs: an event must end after it starts.');
  const time = (ms: number): string => (tzid === undefined ? utcTime(ms) : zonedTime(ms, tzid));
  const params: Record<string, string> = tzid === undefined ? {} : { tzid };
  return [
    ['dtstart', params, 'date-time', time(event.startMs)],
    ['dtend', params, 'date-time', time(event.endMs)],
  ];
}

function attendee(invitee: IcsInvitee, method: 'REQUEST' | 'CANCEL', field: string): Property {
  const params = {
    ...nameParam(invitee),
    cutype: 'INDIVIDUAL',
    role: invitee.isOptional === true ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT',
    partstat: invitee.answer ?? 'NEEDS-ACTION',
    ...(method === 'REQUEST' ? { rsvp: 'TRUE' } : {}),
  };
  return ['attendee', params, 'cal-address', mailto(invitee.email, field)];
}

// The description comes from a library with data of its own; where that does not give the very instants that the
// runtime means, the invitation says them in UTC instead. So it does where a wall time happens twice: the standard means
// the first, and calendar programs do not agree on it.
function describeZone(name: string, event: IcsEvent): { tzid: string; lines: readonly string[] } | undefined {
  const tzid = requireZone(name);
  // Asked for a zone that it lacks, the library writes to the console; UTC needs no description.
  if (tzid === 'UTC' || !tzlib_get_timezones(false).includes(tzid)) return undefined;
  const block = tzlib_get_ical_block(tzid, false);
  const text = Array.isArray(block) ? block[0] : undefined;
  if (text === undefined || !text.startsWith('BEGIN:VTIMEZONE')) return undefined;
  const limits = defaultIcsLimits;
  const wrapped = readCalendars(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`, limits)[0]?.children[0];
  if (wrapped === undefined) return undefined;
  const described = describedClock(wrapped, event.endMs, new WorkBudget(limits.stepsMax));
  const actual = runtimeClock(tzid, event.endMs);
  for (const ms of [event.startMs, event.endMs]) {
    if (described.toInstant(actual.toWall(ms)) !== ms || happensTwice(ms, tzid)) return undefined;
  }
  return { tzid, lines: text.split(/\r?\n/) };
}

function happensTwice(ms: number, zone: string): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return first !== second;
}

function calendar(method: string, head: readonly Property[], content: readonly string[]): string {
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', prodId],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', method],
    ...head,
  ];
  const lines = ['BEGIN:VCALENDAR', ...properties.map(propertyLine), ...content, 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function block(name: string, properties: readonly Property[]): readonly string[] {
  return [`BEGIN:${name}`, ...properties.map(propertyLine), `END:${name}`];
}

function propertyLine(property: Property): string {
  return ICAL.stringify.property(property, ICAL.design.icalendar, true);
}

// 75 octets of UTF-8 a line (RFC 5545, 3.1), the leading space counted; ical.js counts it only on the first line.
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function status(value: string): Property {
  return ['status', {}, 'text', value];
}

function nameParam(person: IcsPerson): Record<string, string> {
  const name = oneLine(person.name ?? '');
  return name === '' ? {} : { cn: name };
}

function mailto(email: string, field: string): string {
  if (!/^[^\s@<>",;:\\\p{Cc}]+@[^\s@<>",;:\\\p{Cc}]+$/u.test(email)) {
    throw new CalendarInputError(field, `${field}: "${oneLine(email)}" is not an e-mail address.`);
  }
  return `mailto:${email}`;
}

function webAddress(url: string, field = 'url'): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') {
    throw new CalendarInputError(
      field,
      `${field}: "${oneLine(url)}" is not a web address beginning with https://.`,
    );
  }
  return parsed.href;
}

function oneLine(text: string): string {
  return clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function clean(text: string): string {
  // Line breaks become \n, which ical.js escapes; other control characters have no place in a calendar.
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

function utcTime(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({
    smallestUnit: 'second',
    roundingMode: 'trunc',
  });
}

function zonedTime(ms: number, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}
