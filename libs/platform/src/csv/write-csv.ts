// Writes CSV as RFC 4180 has it, with cells that are safe to open in a spreadsheet program.
import { guardCell } from './cell-guard.js';

const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A line of CSV with commas and CRLF: texts safe for a spreadsheet program, numbers and truths as they are. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'string' ? quoted(guardCell(cell)) : String(cell ?? ''))).join(',')}\r\n`;
