// Reads a CSV file that another program has exported: with or without byte order mark, with commas, semicolons or
// tabs, with line ends of any system. The first line names the columns; cells are found by these names, never by their
// place, so that a file with its columns in another order means the same.
import { CsvError, parse } from 'csv-parse/sync';
import { invalidInput } from '../failure.js';
import { unguardCell } from './cell-guard.js';
import { CsvProblems } from './problems.js';

/** A column that a file may have: its name, and others by which other programs call it. */
export interface CsvColumn {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

/** A line of the file: where it begins, and its cells by column; a column that the file does not have is missing. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a file says, and what is wrong with it as CSV. */
export interface CsvFile {
  readonly rows: readonly CsvRow[];
  /** Columns of the file that are not among the known ones and were passed over. */
  readonly ignoredColumns: readonly string[];
  readonly problems: CsvProblems;
}

/** What is read at once: more belongs into several files. */
export const CSV_CHARACTERS_MAX = 900_000;
/** At most so many lines besides the header. */
export const CSV_ROWS_MAX = 5_000;

const DELIMITERS = [',', ';', '\t'] as const;
const SPREADSHEET_MARK = /^\uFEFF?sep=([,;\t])(?:\r\n|\n|\r)/i;

const plain = (name: string): string =>
  unguardCell(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LINE_END = /\r\n|\n|\r/g;

/** Tells in which line a record begins that follows what ends at these bytes; asked in ascending order. */
function lineCounter(text: string): (bytes: number) => number {
  const encoded = Buffer.from(text);
  let [at, line] = [0, 1];
  return (bytes) => {
    let to = bytes;
    while (encoded[to] === 10 || encoded[to] === 13) to++;
    line += encoded.toString('utf8', at, to).match(LINE_END)?.length ?? 0;
    at = to;
    return line;
  };
}

/** Text that is not CSV; `line` is where the record begins that cannot be read. */
class NotCsv extends Error {
  constructor(
    readonly line: number,
    readonly code: string,
  ) {
    super(`Line ${line} is not CSV (${code})`);
  }
}

/** The records with the lines in which they begin: the parser's own count goes wrong on line ends in cells. */
function parsed(text: string, delimiter: string, rowsMax?: number): RawRow[] {
  const rows: RawRow[] = [];
  const lineAfter = lineCounter(text);
  let line = lineAfter(0);
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { bytes }) => {
        rows.push({ line, cells });
        line = lineAfter(bytes);
      },
      ...(rowsMax !== undefined && { to: rowsMax }),
    });
  } catch (error) {
    throw error instanceof CsvError ? new NotCsv(line, error.code) : error;
  }
  return rows;
}

/** The delimiter under which the first line has most of the known columns; a comma where none tells more. */
function delimiterOf(text: string, known: ReadonlyMap<string, CsvColumn>): string {
  const score = (delimiter: string): number => {
    try {
      return (parsed(text, delimiter, 1)[0]?.cells ?? []).filter((name) => known.has(plain(name))).length;
    } catch (error) {
      if (error instanceof NotCsv) return 0;
      throw error;
    }
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

const WHY: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A cell begins with a quotation mark and is never closed by another one.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands inside a cell; put the whole cell into quotation marks and write this one twice.',
  CSV_INVALID_CLOSING_QUOTE:
    'Something stands between a closing quotation mark and the end of its cell; a quotation mark inside a cell is written twice.',
};

/**
 * Reads the file.
 * @param options.passOver whether columns that are not known are passed over instead of being a problem
 * @throws {Refusal} INVALID_INPUT naming `csv` for what is empty or too large
 */
export function readCsv(
  csv: string,
  columns: readonly CsvColumn[],
  options: { readonly passOver: boolean },
): CsvFile {
  const problems = new CsvProblems();
  if (csv.length > CSV_CHARACTERS_MAX)
    throw invalidInput(
      'csv',
      `csv has at most ${CSV_CHARACTERS_MAX} characters; it had ${csv.length}. Split the file, each part with the header.`,
    );
  const mark = SPREADSHEET_MARK.exec(csv);
  const text = mark === null ? csv : csv.slice(mark[0].length);
  const known = new Map(
    columns.flatMap((column) =>
      [column.name, ...(column.aliases ?? [])].map((name) => [plain(name), column]),
    ),
  );
  const skipped = mark === null ? 0 : 1;
  const raw = readRows(text, mark?.[1] ?? delimiterOf(text, known), skipped, problems);
  if (raw === null) return { rows: [], ignoredColumns: [], problems };
  const [header, ...rows] = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined)
    throw invalidInput('csv', 'csv is empty; its first line names the columns, each further one is a row.');
  if (rows.length > CSV_ROWS_MAX)
    throw invalidInput(
      'csv',
      `csv has at most ${CSV_ROWS_MAX} lines besides the header; it had ${rows.length}. Split the file.`,
    );
  const { places, ignoredColumns } = placesOf(header, rows, columns, known, options.passOver, problems);
  if (problems.count > 0) return { rows: [], ignoredColumns, problems };
  const read = rows.flatMap(({ line, cells }) => {
    if (cells.length === header.cells.length)
      return [{ line, cells: new Map(places.map(([name, at]) => [name, unguardCell(cells[at] ?? '')])) }];
    problems.add(
      line,
      null,
      `The line has ${cells.length} cells, but the header has ${header.cells.length}; a cell with the delimiter in it has to be in quotation marks.`,
    );
    return [];
  });
  return { rows: read, ignoredColumns, problems };
}

function readRows(text: string, delimiter: string, skipped: number, problems: CsvProblems): RawRow[] | null {
  try {
    return parsed(text, delimiter).map(({ line, cells }) => ({ line: line + skipped, cells }));
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error;
    problems.add(error.line + skipped, null, WHY[error.code] ?? `This is not CSV (${error.code}).`);
    return null;
  }
}

/** In which cell each known column is. */
function placesOf(
  header: RawRow,
  rows: readonly RawRow[],
  columns: readonly CsvColumn[],
  known: ReadonlyMap<string, CsvColumn>,
  passOver: boolean,
  problems: CsvProblems,
): { places: readonly (readonly [name: string, at: number])[]; ignoredColumns: readonly string[] } {
  const { line, cells } = header;
  const names = columns.map(({ name }) => name).join(', ');
  const places = new Map<string, number>();
  const ignoredColumns: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const column = known.get(plain(cell));
    const given = cell.trim();
    if (column === undefined) {
      if (given === '' && rows.every((row) => (row.cells[at] ?? '').trim() === '')) continue;
      ignoredColumns.push(given);
      if (!passOver)
        problems.add(
          line,
          given,
          `This column is not known; remove it or have it passed over. Known are ${names}.`,
        );
    } else if (places.has(column.name))
      problems.add(line, given, `The column ${column.name} is there twice.`);
    else places.set(column.name, at);
  }
  for (const { name, required } of columns)
    if (required === true && !places.has(name))
      problems.add(line, name, `The column is missing in the first line. Known are ${names}.`);
  return { places: [...places], ignoredColumns };
}
