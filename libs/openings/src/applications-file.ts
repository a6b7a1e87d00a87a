// What a file of open applications says: its columns, how a line of it is read, and how an application is written into
// one. What is written is what is read, so that an exported file imports as no change.
import { columnOf } from '#access';
import type { ListColumn } from '#access';
import type { CsvColumn, CsvProblems, CsvRow } from '#platform';
import type { NewCandidate } from './applications.repository.js';
import { boundedLine, emailOf, knownZone, languageOf, phoneOf } from './input.js';

/** A line of a file: who applies for which opening, as it is named there; without a zone for somebody who is known. */
export interface ApplicationLine {
  readonly line: number;
  readonly opening: string;
  readonly candidate: Omit<NewCandidate, 'zone' | 'memberId'> & { readonly zone: string | null };
}

/** An application as a file has it. */
export type ApplicationCells = Record<ColumnName, string>;

const COLUMNS = [
  {
    name: 'opening',
    aliases: ['job', 'job title', 'position', 'opening title', 'requisition'],
    required: true,
  },
  { name: 'name', aliases: ['candidate', 'candidate name', 'full name'], required: true },
  {
    name: 'email',
    aliases: ['e-mail', 'email address', 'e-mail address', 'candidate email'],
    required: true,
  },
  { name: 'zone', aliases: ['time zone', 'timezone'] },
  { name: 'phone', aliases: ['phone number', 'telephone', 'mobile'] },
  { name: 'language', aliases: ['preferred language'] },
] as const satisfies readonly CsvColumn[];

type ColumnName = (typeof COLUMNS)[number]['name'];

/** The columns of a file of applications. */
export const APPLICATION_COLUMNS: readonly CsvColumn[] = COLUMNS;

/** The columns of the list that imports as no change. */
export const applicationColumns: Readonly<Record<string, ListColumn<ApplicationCells>>> = Object.fromEntries(
  COLUMNS.map(({ name }) => [name, columnOf.text((cells: ApplicationCells) => cells[name])]),
);

/**
 * The lines of a file; what cannot be read, an application that is there twice, and somebody about whom two lines say
 * different things go to `problems`.
 */
export function readApplications(rows: readonly CsvRow[], problems: CsvProblems): ApplicationLine[] {
  const lines = rows.flatMap((row) => readLine(row, problems));
  const known = new Map<string, ApplicationLine>();
  for (const line of lines) {
    const { email } = line.candidate;
    const earlier = known.get(email);
    known.set(email, earlier ?? line);
    if (earlier !== undefined && JSON.stringify(earlier.candidate) !== JSON.stringify(line.candidate))
      problems.add(
        line.line,
        'email',
        `${email} has another name, zone, phone or language in line ${earlier.line}; write the same in both.`,
      );
  }
  return lines;
}

function readLine({ line, cells }: CsvRow, problems: CsvProblems): ApplicationLine[] {
  const read = <T>(column: ColumnName, of: (cell: string) => T): T | null =>
    problems.attempt(line, column, () => of(cells.get(column) ?? ''));
  const opening = read('opening', (cell) => boundedLine('opening', cell, 200));
  const name = read('name', (cell) => boundedLine('name', cell, 200));
  const email = read('email', (cell) => emailOf('email', cell));
  const zone = read('zone', (cell) => (cell.trim() === '' ? null : knownZone('zone', cell.trim())));
  const phone = read('phone', (cell) => phoneOf('phone', cell));
  const language = read('language', (cell) =>
    languageOf('language', cell.trim() === '' ? 'en' : cell.trim()),
  );
  return opening === null || name === null || email === null || language === null
    ? []
    : [{ line, opening, candidate: { name, email, zone, phone, language } }];
}
