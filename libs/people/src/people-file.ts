// What a file of people says: its columns, how a line of it is read, and how somebody is written into one. What is
// written is what is read, so that an exported file imports as no change.
import { columnOf, emailAddress, oneLineName, roles } from '#access';
import type { ListColumn, MemberEntry, Role } from '#access';
import { invalidInput } from '#platform';
import type { CsvColumn, CsvProblems, CsvRow } from '#platform';
import { hoursText, readHoursText } from './domain/hours-text.js';
import type { OwnLimits } from './domain/limits.js';
import { poolsText, readPoolsText } from './domain/pools-text.js';
import type { NamedMembership } from './domain/pools-text.js';
import type { WorkingHour } from './domain/working-hours.js';
import {
  breakMinutesOf,
  languagesOf,
  limitsOf,
  optionalTextOf,
  videoLinkOf,
  workingHoursOf,
  zoneOf,
} from './input.js';
import type { InterviewerRow } from './interviewer.table.js';

/** What of an interviewer a file has. */
export type Profile = Omit<
  InterviewerRow,
  'organizationId' | 'id' | 'version' | 'createdAt' | 'changedById' | 'changedAt'
>;

/** Somebody as a file has them. */
export type PersonRecord = MemberEntry & Profile & { readonly pools: readonly NamedMembership[] };

/** A line of a file: whose it is, and what it says about them; what it does not say is missing. */
export interface PersonLine {
  readonly line: number;
  readonly email: string;
  readonly says: Partial<PersonRecord>;
}

const spoken = (role: Role): string => role.replace('_', ' ');

function roleOf(cell: string): Role {
  const found = roles.find((role) => spoken(role) === cell.trim().toLowerCase().replace(/[_-]/g, ' '));
  if (found === undefined)
    throw invalidInput(
      'role',
      `role must be ${roles.map(spoken).join(', ')}; it was "${cell.trim().slice(0, 40)}".`,
    );
  return found;
}

function hoursOfCell(cell: string): readonly WorkingHour[] | null {
  if (cell.trim() === '') return null;
  const read = readHoursText(cell);
  if ('flaw' in read) throw invalidInput('hours', read.flaw);
  return workingHoursOf(read.hours, 'hours');
}

function poolsOfCell(cell: string): readonly NamedMembership[] {
  const read = readPoolsText(cell);
  if ('flaw' in read) throw invalidInput('pools', read.flaw);
  return read.memberships;
}

function wholeOf(cell: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  if (!/^\d{1,6}$/.test(text))
    throw invalidInput(
      'number',
      `"${text.slice(0, 40)}" is not a whole number; leave the cell empty for the default.`,
    );
  return Number(text);
}

const limit = (name: keyof OwnLimits): Reading => ({
  kind: 'number',
  read: (cell) => limitsOf({ [name]: wholeOf(cell) }),
  write: (person) => numberText(person[name]),
});

const numberText = (value: number | null): string => (value === null ? '' : String(value));
const listOf = (cell: string): string[] =>
  cell
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const optionalHours = (hours: readonly WorkingHour[] | null): string =>
  hours === null ? '' : hoursText(hours);

interface Reading {
  /** What its cells are; text unless it says so. */
  readonly kind?: 'number';
  /** What the cell says. @throws {Refusal} INVALID_INPUT */
  readonly read: (cell: string) => Partial<PersonRecord>;
  readonly write: (person: PersonRecord) => string;
}

/** An empty cell says nothing here, as nobody is without it. */
const unlessEmpty =
  (read: Reading['read']): Reading['read'] =>
  (cell) =>
    cell.trim() === '' ? {} : read(cell);

const COLUMNS: Readonly<Record<string, Reading & Omit<CsvColumn, 'name'>>> = {
  email: {
    aliases: ['e-mail', 'email address', 'e-mail address', 'mail', 'work email'],
    required: true,
    read: (cell) => ({ email: emailAddress(cell) }),
    write: ({ email }) => email,
  },
  name: {
    aliases: ['full name', 'display name'],
    read: unlessEmpty((cell) => ({ name: oneLineName(cell) })),
    write: ({ name }) => name,
  },
  role: { read: unlessEmpty((cell) => ({ role: roleOf(cell) })), write: ({ role }) => spoken(role) },
  zone: {
    aliases: ['time zone', 'timezone'],
    read: unlessEmpty((cell) => ({ zone: zoneOf(cell.trim()) })),
    write: ({ zone }) => zone,
  },
  location: {
    read: (cell) => ({ location: optionalTextOf(cell, 'location', 100) }),
    write: ({ location }) => location ?? '',
  },
  level: {
    read: (cell) => ({ level: optionalTextOf(cell, 'level', 100) }),
    write: ({ level }) => level ?? '',
  },
  languages: {
    read: (cell) => ({ languages: languagesOf(listOf(cell)) }),
    write: ({ languages }) => languages.join('; '),
  },
  'working hours': {
    read: (cell) => ({ workingHours: hoursOfCell(cell) }),
    write: ({ workingHours }) => optionalHours(workingHours),
  },
  'preferred hours': {
    read: (cell) => ({ preferredHours: hoursOfCell(cell) }),
    write: ({ preferredHours }) => optionalHours(preferredHours),
  },
  'interviews per day': limit('dailyInterviewsMax'),
  'interviews per week': limit('weeklyInterviewsMax'),
  'minutes per day': limit('dailyMinutesMax'),
  'minutes per week': limit('weeklyMinutesMax'),
  'break minutes': {
    kind: 'number',
    read: (cell) => ({ breakMinutesMin: breakMinutesOf(wholeOf(cell)) }),
    write: ({ breakMinutesMin }) => numberText(breakMinutesMin),
  },
  'video link': {
    read: (cell) => ({ videoLink: videoLinkOf(cell) }),
    write: ({ videoLink }) => videoLink ?? '',
  },
  pools: { read: (cell) => ({ pools: poolsOfCell(cell) }), write: ({ pools }) => poolsText(pools) },
};

/** The columns of a file of people; only the address has to be there. */
export const PEOPLE_COLUMNS: readonly CsvColumn[] = Object.entries(COLUMNS).map(
  ([name, { aliases = [], required = false }]) => ({ name, aliases, required }),
);

/** The lines of a file; what cannot be read, and an address that is there twice, goes to `problems`. */
export function readPeople(rows: readonly CsvRow[], problems: CsvProblems): PersonLine[] {
  const lineOf = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const parts = [...cells].map(([name, cell]) =>
      problems.attempt(line, name, () => COLUMNS[name]?.read(cell) ?? {}),
    );
    const says = Object.assign({}, ...parts) as Partial<PersonRecord>;
    const { email } = says;
    if (email === undefined) return [];
    const earlier = lineOf.get(email);
    if (earlier !== undefined)
      problems.add(line, 'email', `${email} is in line ${earlier} already; keep one line for each person.`);
    lineOf.set(email, line);
    return [{ line, email, says }];
  });
}

/** The columns of the list that imports as no change. */
export const peopleColumns: Readonly<Record<string, ListColumn<PersonRecord>>> = Object.fromEntries(
  Object.entries(COLUMNS).map(([name, { kind, write }]) => [
    name,
    kind === 'number'
      ? columnOf.number((person) => (write(person) === '' ? null : Number(write(person))))
      : columnOf.text(write),
  ]),
);

/** Somebody as cells, in the order of `PEOPLE_COLUMNS`. */
const cellsOf = (person: PersonRecord): string[] => Object.values(COLUMNS).map(({ write }) => write(person));

/** The columns in which two records of one person differ. */
export function differingColumns(before: PersonRecord, after: PersonRecord): string[] {
  const [old, next] = [cellsOf(before), cellsOf(after)];
  return PEOPLE_COLUMNS.map(({ name }) => name).filter((_, at) => old[at] !== next[at]);
}
