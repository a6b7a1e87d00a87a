// Writes CSV as RFC 4180 has it, with cells that are safe to open in a spreadsheet program.
import { guardCell } from './cell-guard.js';

const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The header and the rows as CSV with commas and CRLF; each row has a cell per column. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((cells) => `${cells.map((cell) => quoted(guardCell(cell))).join(',')}\r\n`).join('');
