// A list as the text of a file, page by page, so that only one page is in memory: CSV that is safe to open in a
// spreadsheet program, or one JSON array with an object on each line.
import type { Cell, ExportedList } from '#access';
import { csvLine } from '#platform';

/** The formats of files, by the end of their names. */
export const exportFormats = ['csv', 'json'] as const;

/** A format of files. */
export type ExportFormat = (typeof exportFormats)[number];

type Rows = readonly (readonly Cell[])[];
type Columns = ExportedList['columns'];

interface Writing {
  readonly contentType: string;
  readonly text: (columns: Columns, pages: AsyncIterable<Rows>) => AsyncGenerator<string, void>;
}

async function* csvText(columns: Columns, pages: AsyncIterable<Rows>): AsyncGenerator<string, void> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const rows of pages) if (rows.length > 0) yield rows.map(csvLine).join('');
}

async function* jsonText(columns: Columns, pages: AsyncIterable<Rows>): AsyncGenerator<string, void> {
  const objectOf = (cells: readonly Cell[]): string =>
    JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null])));
  let between = '[\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield between + rows.map(objectOf).join(',\n');
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}

/** How each format is written; the text ends with a line end. */
export const writings: Readonly<Record<ExportFormat, Writing>> = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', text: csvText },
  json: { contentType: 'application/json; charset=utf-8', text: jsonText },
};
