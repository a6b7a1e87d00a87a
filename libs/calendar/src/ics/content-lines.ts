// Bytes of a calendar file → a tree of components with the few properties that say when somebody is busy. Real
// exports break the grammar in text that does not matter here (raw line breaks in descriptions, unquoted colons in
// parameters), so everything else is skipped unread. That is why ical.js, which stops at the first bad line and
// reads "garbage" as a date, is the independent judge in the specs and not the reader.
import { IcsError } from './ics-error.js';
import type { IcsLimits } from './limits.js';

/** One property: upper-case name and parameter names, unquoted parameter values, value as written. */
export interface ContentLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  readonly lineNumber: number;
}

/** A BEGIN…END block; `lines` are its own, never those of a block inside it (an alarm's DURATION is not the event's). */
export interface IcsComponent {
  readonly name: string;
  readonly lineNumber: number;
  readonly lines: readonly ContentLine[];
  readonly children: readonly IcsComponent[];
}

interface OpenComponent extends IcsComponent {
  readonly lines: ContentLine[];
  readonly children: OpenComponent[];
}

const dateProperties = new Set([
  'DTSTART',
  'DTEND',
  'RECURRENCE-ID',
  'RDATE',
  'EXDATE',
  'FREEBUSY',
  'DTSTAMP',
  'LAST-MODIFIED',
]);
const plainProperties = new Set([
  ...[
    'UID',
    'SEQUENCE',
    'DURATION',
    'RRULE',
    'EXRULE',
    'STATUS',
    'TRANSP',
    'METHOD',
    'TZID',
    'TZOFFSETFROM',
    'TZOFFSETTO',
  ],
  ...['X-LIC-LOCATION', 'X-MICROSOFT-CDO-BUSYSTATUS', 'ATTENDEE'],
]);

/** The VCALENDARs of a file; throws `IcsError` when it is empty, too large, no calendar, cut short or ill-nested. */
export function readCalendars(text: string, limits: IcsLimits): readonly IcsComponent[] {
  if (text.length > limits.bytesMax || Buffer.byteLength(text) > limits.bytesMax) {
    throw new IcsError(`The file is larger than ${limits.bytesMax} bytes.`);
  }
  const body = text.replace(/^\uFEFF/, '');
  refuseOtherFormats(body);
  const calendars: OpenComponent[] = [];
  const open: OpenComponent[] = [];
  let components = 0;
  for (const { content, lineNumber } of unfold(body)) {
    const mark = /^(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9-]+)[ \t]*$/i.exec(content);
    const parent = open.at(-1);
    if (mark === null) {
      if (parent !== undefined) keepLine(parent.lines, content, lineNumber);
    } else if (mark[1]?.toUpperCase() === 'BEGIN') {
      if (++components > limits.componentsMax)
        throw new IcsError(`The file holds more than ${limits.componentsMax} components.`);
      const component = { name: mark[2]?.toUpperCase() ?? '', lineNumber, lines: [], children: [] };
      if (parent !== undefined) parent.children.push(component);
      else if (component.name === 'VCALENDAR') calendars.push(component);
      open.push(component);
    } else if (parent !== undefined) {
      close(open, mark[2]?.toUpperCase() ?? '', lineNumber);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw new IcsError(
      `The file is cut short: ${unclosed.name} of line ${unclosed.lineNumber} has no END:${unclosed.name}.`,
    );
  }
  if (calendars.length === 0) throw new IcsError('The file is not a calendar: it has no BEGIN:VCALENDAR.');
  return calendars;
}

/** The first property of that name, if any. */
export function lineOf(component: IcsComponent, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name);
}

/** All properties of that name, in file order. */
export function linesOf(component: IcsComponent, name: string): readonly ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}

/** The trimmed, upper-case value of a property that holds one keyword; '' when it is absent. */
export function keywordOf(component: IcsComponent, name: string): string {
  return lineOf(component, name)?.value.trim().toUpperCase() ?? '';
}

function refuseOtherFormats(body: string): void {
  const start = body.trimStart().slice(0, 2000);
  if (start === '') throw new IcsError('The file is empty.');
  if (body.includes('\u0000')) throw new IcsError('The file is not UTF-8 text: it contains NUL bytes.');
  if (
    /^<(!doctype\s+html|html|head|body|meta|script|title|center)\b/i.test(start) ||
    /^<!--[\s\S]*<html/i.test(start)
  ) {
    throw new IcsError('The file is an HTML page, not a calendar (the address may ask for a login).');
  }
  if (start.startsWith('<')) {
    const kind = /<html\b/i.test(start) ? 'an HTML page' : 'XML or HTML';
    throw new IcsError(`The file is ${kind}, not a calendar.`);
  }
}

function close(open: OpenComponent[], name: string, lineNumber: number): void {
  const top = open.pop();
  if (top?.name === name) return;
  if (top?.name.startsWith(name) === true) {
    throw new IcsError(`The file is cut short: line ${lineNumber} ends within END:${top.name}.`);
  }
  throw new IcsError(
    `Line ${lineNumber}: END:${name} does not close ${top?.name} of line ${top?.lineNumber}.`,
  );
}

function* unfold(body: string): Generator<{ content: string; lineNumber: number }> {
  let content = '';
  let startedAt = 0;
  let lineNumber = 0;
  for (const line of body.split(/\r\n|\n|\r/)) {
    lineNumber++;
    // Blank lines between the parts of a folded line come from "\r\r\n", which Windows mail gateways make.
    if (line === '') continue;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      content += line.slice(1);
      continue;
    }
    if (content !== '') yield { content, lineNumber: startedAt };
    content = line;
    startedAt = lineNumber;
  }
  if (content !== '') yield { content, lineNumber: startedAt };
}

function keepLine(lines: ContentLine[], content: string, lineNumber: number): void {
  const name = /^[A-Za-z0-9-]+(?=[ \t]*[;:])/.exec(content)?.[0].toUpperCase();
  if (name === undefined || !(dateProperties.has(name) || plainProperties.has(name))) return;
  const colon = valueColon(content, name);
  if (colon < 0) throw new IcsError(`Line ${lineNumber}: ${name} has no value.`);
  const params = readParams(content.slice(name.length, colon));
  lines.push({ name, params, value: content.slice(colon + 1).trim(), lineNumber });
}

// Outlook writes TZID=(UTC+01:00) Amsterdam without quotes, others CN=a:b. A date is
// known by its digits, an address starts at "mailto:".
function valueColon(content: string, name: string): number {
  if (dateProperties.has(name)) {
    const date = content.search(/:[ \t]*\d{4}-?\d{2}-?\d{2}/);
    return date >= 0 ? date : content.lastIndexOf(':');
  }
  const mailto = name === 'ATTENDEE' ? content.search(/:[ \t]*mailto:/i) : -1;
  return mailto >= 0 ? mailto : unquotedColon(content);
}

function unquotedColon(content: string): number {
  let quoted = false;
  for (let i = 0; i < content.length; i++) {
    if (content[i] === '"') quoted = !quoted;
    else if (content[i] === ':' && !quoted) return i;
  }
  return quoted ? content.indexOf(':') : -1;
}

function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const match of text.matchAll(/;[ \t]*([A-Za-z0-9-]+)[ \t]*=((?:"[^"]*"|[^;"]+)*)/g)) {
    const [, name, value] = match;
    if (name !== undefined && value !== undefined)
      params.set(name.toUpperCase(), value.trim().replace(/^"([^"]*)"$/, '$1'));
  }
  return params;
}
