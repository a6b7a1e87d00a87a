// What a mail and its invitation say about time, read back as a person and a calendar program read it: wall-clock
// times with their offset, such as 2027-03-28T15:00+02:00. Nothing here shares code with what wrote them.
import ICAL from 'ical.js';

/** The local minute with its offset, as Temporal has it. */
export const wallAt = (instantMs: number, zone: string): string => {
  const at = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  return at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DATE = String.raw`(\w{3}) (\d{1,2}) (\w{3}) (\d{4}), `;
const TIME = String.raw`(\d{2}:\d{2})(?: (?:[A-Z]{3,5} )?\(?UTC([+-]\d{2}:\d{2})\)?)?`;
const SPOKEN = new RegExp(`${DATE}${TIME}(?:\\s?–\\s?(?:${DATE})?${TIME})?`);

function dateOf([weekday = '', day = '', month = '', year = '']: readonly (string | undefined)[]): string {
  const date = Temporal.PlainDate.from({
    year: Number(year),
    month: MONTHS.indexOf(month) + 1,
    day: Number(day),
  });
  if (WEEKDAYS[date.dayOfWeek - 1] !== weekday) throw new Error(`${date.toString()} is no ${weekday}`);
  return date.toString();
}

/** The times that a sentence names, one or two: "Fri 26 Mar 2027, 15:00–16:00 CET (UTC+01:00)". */
export function spokenTimes(text: string): string[] {
  const match = SPOKEN.exec(text);
  if (match === null) throw new Error(`No time in “${text}”`);
  const [fromDate, fromTime = '', fromOffset] = [match.slice(1, 5), match[5], match[6]];
  const [toDate, toTime, toOffset] = [match.slice(7, 11), match[11], match[12]];
  const from = dateOf(fromDate);
  const first = `${from}T${fromTime}${fromOffset ?? toOffset ?? ''}`;
  if (toTime === undefined) return [first];
  return [first, `${toDate[0] === undefined ? from : dateOf(toDate)}T${toTime}${toOffset ?? ''}`];
}

const ZONE = String.raw`(?:[A-Z]{3,5} )?\(?UTC[+-]\d{2}:\d{2}\)?`;
const DAY_HEADING = String.raw`\w{3} \d{1,2} \w{3} \d{4} ${ZONE}`;
const BARE = String.raw`\d{2}:\d{2}(?: ${ZONE})? ?– ?\d{2}:\d{2}(?: ${ZONE})?(?: \+\d)?`;

/** "23:30–00:30 +1" below a heading such as "Fri 12 Mar 2027 MST (UTC-07:00)"; where clocks change both name their zone. */
function timesBelow(heading: string, bare: string): string[] {
  const [, ...day] = /(\w{3}) (\d{1,2}) (\w{3}) (\d{4}) /.exec(heading) ?? [];
  const offsetIn = (text: string): string | undefined => /UTC([+-]\d{2}:\d{2})/.exec(text)?.[1];
  const [from = '', to = ''] = bare.split('–');
  const timeOf = (text: string): string =>
    `${/\d{2}:\d{2}/.exec(text)?.[0]}${offsetIn(text) ?? offsetIn(heading)}`;
  // Midnight belongs to the day that it ends.
  const midnight = /^ ?00:00/.test(to) ? 1 : 0;
  const later = Number(/ \+(\d)$/.exec(bare)?.[1] ?? 0) + midnight;
  const date = Temporal.PlainDate.from(dateOf(day));
  return [`${date.toString()}T${timeOf(from)}`, `${date.add({ days: later }).toString()}T${timeOf(to)}`];
}

/** All times that a page tells, in its order: whole, or below the heading of their day. */
export function pageTimes(html: string): string[][] {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/ +/g, ' ');
  let heading: string | null = null;
  return [
    ...text.matchAll(
      new RegExp(`(?<whole>${SPOKEN.source})|(?<heading>${DAY_HEADING})|(?<bare>${BARE})`, 'g'),
    ),
  ].flatMap(({ groups = {} }) => {
    if (groups['whole'] !== undefined) return [spokenTimes(groups['whole'])];
    if (groups['heading'] !== undefined) heading = groups['heading'];
    return groups['bare'] !== undefined && heading !== null ? [timesBelow(heading, groups['bare'])] : [];
  });
}

/** What the labelled line of a text says; throws when there is none. */
export function lineOf(text: string, label: string): string {
  const line = text.split('\n').find((one) => one.startsWith(`${label}: `));
  if (line === undefined) throw new Error(`No line “${label}” in:\n${text}`);
  return line.slice(label.length + 2);
}

/** The same from the table of a mail's HTML. */
export function cellOf(html: string, label: string): string {
  const cell = new RegExp(`<th[^>]*>${label}</th>\\s*<td[^>]*>(.*?)</td>`, 's').exec(html)?.[1];
  if (cell === undefined) throw new Error(`No row “${label}” in:\n${html}`);
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return cell.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity);
}

/** An invitation as a calendar program reads it, by the VTIMEZONE in it and not by zone data of its own. */
export interface ReadInvitation {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  /** Property and parameters of CONFERENCE; null when there is none. */
  readonly conference: { readonly uri: string; readonly feature: string } | null;
  /** The zone that its times are written in; null for UTC. */
  readonly zone: string | null;
  /** The digits that are written, such as 2027-03-28T15:00:00. */
  readonly written: readonly [start: string, end: string];
  readonly instants: readonly [startMs: number, endMs: number];
}

/** Reads an invitation of one event; throws where it is ill-formed or refers to a zone that it does not describe. */
export function readInvitation(ics: string): ReadInvitation {
  const [event, ...others] = readEvents(ics);
  if (event === undefined || others.length > 0) throw new Error(`Not one event in:\n${ics}`);
  return event;
}

/** Reads each event of a calendar file; throws as readInvitation does. */
export function readEvents(ics: string): ReadInvitation[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => readEvent(calendar, event, ics));
}

function readEvent(calendar: ICAL.Component, event: ICAL.Component, ics: string): ReadInvitation {
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null;
  const described = calendar
    .getAllSubcomponents('vtimezone')
    .find((zone) => zone.getFirstPropertyValue('tzid') === tzid);
  if (tzid !== null && described === undefined) throw new Error(`${tzid} is not described in:\n${ics}`);
  const zone = described === undefined ? ICAL.Timezone.utcTimezone : new ICAL.Timezone(described);
  const time = (name: string): { written: string; ms: number } => {
    const value = event.getFirstPropertyValue(name) as ICAL.Time;
    const written = value.toString().replace('Z', '');
    value.zone = zone;
    return { written, ms: value.toUnixTime() * 1000 };
  };
  const [start, end] = [time('dtstart'), time('dtend')];
  const text = (name: string): string | null => {
    const value = event.getFirstPropertyValue(name);
    return value === null ? null : String(value);
  };
  const conference = event.getFirstProperty('conference');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: text('uid') ?? '',
    sequence: Number(text('sequence')),
    description: text('description') ?? '',
    location: text('location'),
    url: text('url'),
    conference:
      conference === null
        ? null
        : {
            uri: String(conference.getFirstValue()),
            feature: String(conference.getFirstParameter('feature')),
          },
    zone: tzid,
    written: [start.written, end.written],
    instants: [start.ms, end.ms],
  };
}
