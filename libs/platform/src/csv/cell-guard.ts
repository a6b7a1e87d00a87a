// Keeps spreadsheet programs from running what somebody wrote into a cell. A cell that such a program would take for a
// formula is written with an apostrophe before it, which shows it as text; reading takes the apostrophe off again. One
// that has apostrophes there already gets one more, so that what was written always comes back.
// https://owasp.org/www-community/attacks/CSV_Injection

/** What a spreadsheet program takes for a formula, behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** The cell as it is safe to open in a spreadsheet program. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `guardCell`; one that was never guarded stays as it is. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
