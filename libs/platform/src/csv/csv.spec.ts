// CSV as other programs write it, and as ours is read back.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CSV_CHARACTERS_MAX, CSV_ROWS_MAX, readCsv } from './read-csv.js';
import { csvLine } from './write-csv.js';

const COLUMNS = [
  { name: 'email', aliases: ['e-mail address'], required: true },
  { name: 'name' },
  { name: 'working hours' },
];
const read = (csv: string, passOver = false) => {
  const { rows, problems, ignoredColumns } = readCsv(csv, COLUMNS, { passOver });
  return {
    rows: rows.map(({ line, cells }) => [line, Object.fromEntries(cells)]),
    problems: problems.told,
    ignoredColumns,
  };
};
const rowsOf = (csv: string) => read(csv).rows;

describe('reading what other programs export', () => {
  const expected = [
    [2, { email: 'a@b.c', name: 'Ann' }],
    [3, { email: 'd@e.f', name: 'Dan' }],
  ];
  test.each([
    ['lines of Unix', 'email,name\na@b.c,Ann\nd@e.f,Dan\n'],
    ['no last line end', 'email,name\na@b.c,Ann\nd@e.f,Dan'],
    ['lines of Windows and a byte order mark', '\uFEFFemail,name\r\na@b.c,Ann\r\nd@e.f,Dan\r\n'],
    ['lines of old Macs', 'email,name\ra@b.c,Ann\rd@e.f,Dan\r'],
    ['semicolons', 'email;name\na@b.c;Ann\nd@e.f;Dan\n'],
    ['tabs', 'email\tname\na@b.c\tAnn\nd@e.f\tDan\n'],
    ['everything quoted', '"email","name"\n"a@b.c","Ann"\n"d@e.f","Dan"\n'],
    ['names of columns in other spellings', 'E-Mail Address,NAME\na@b.c,Ann\nd@e.f,Dan\n'],
    [
      'empty lines and columns at the end, as spreadsheets leave them',
      'email,name,\na@b.c,Ann,\nd@e.f,Dan,\n,,\n,,\n',
    ],
  ])('%s', (_, csv) => {
    expect(read(csv)).toEqual({ rows: expected, problems: [], ignoredColumns: [] });
  });

  test('columns in another order, with lines inside cells: the number is where the row begins', () => {
    expect(rowsOf('name,email\n"Ann\r\nthe ""first""",a@b.c\n\nDan,d@e.f\n')).toEqual([
      [2, { name: 'Ann\r\nthe "first"', email: 'a@b.c' }],
      [5, { name: 'Dan', email: 'd@e.f' }],
    ]);
  });

  test('the line by which a spreadsheet program tells the delimiter', () => {
    expect(rowsOf('sep=;\r\nemail;name\r\na@b.c;Ann\r\n')).toEqual([[3, { email: 'a@b.c', name: 'Ann' }]]);
  });
});

describe('what is wrong is told by line and column', () => {
  test.each([
    ['email,nme\na@b.c,A\n', { line: 1, column: 'nme', message: /not known.*email, name, working hours/ }],
    ['name\nAnn\n', { line: 1, column: 'email', message: /missing/ }],
    ['email,e-mail address\na,b\n', { line: 1, column: 'e-mail address', message: /twice/ }],
    ['email,name\na@b.c\n', { line: 2, column: null, message: /has 1 cells, but the header has 2/ }],
    ['email,name\na@b.c,Ann\n"d@e.f,Dan\n', { line: 3, column: null, message: /never closed/ }],
    ['email,name\na@b.c,Ann\n"d@e.f,Dan\nx,y\n', { line: 3, column: null, message: /never closed/ }],
    ['email,name\na@b.c,An"n\n', { line: 2, column: null, message: /inside a cell/ }],
    ['email,name\na@b.c,"Ann" x\n', { line: 2, column: null, message: /closing quotation mark/ }],
  ])('%j', (csv, problem) => {
    const { rows, problems } = read(csv);
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ ...problem, message: expect.stringMatching(problem.message) }]);
  });

  test('columns that are not known can be passed over, and are told', () => {
    expect(read('Employee ID,email\n7,a@b.c\n', true)).toEqual({
      rows: [[2, { email: 'a@b.c' }]],
      problems: [],
      ignoredColumns: ['Employee ID'],
    });
  });

  test.each([
    ['', /is empty/],
    [' \n\n', /is empty/],
    [`email\n${'x'.repeat(CSV_CHARACTERS_MAX)}`, /at most 900000 characters/],
    [`email\n${'x\n'.repeat(CSV_ROWS_MAX + 1)}`, /at most 5000 lines.*it had 5001/],
  ])('a file that cannot be one is refused', (csv, message) => {
    expect(() => read(csv)).toThrow(message);
  });

  test('of many problems the first hundred are told, and how many there are', () => {
    const { problems } = readCsv(`email,name\n${'a@b.c\n'.repeat(150)}`, COLUMNS, { passOver: false });
    expect(problems.told).toHaveLength(100);
    expect(problems.count).toBe(150);
  });
});

describe('writing', () => {
  test.each([
    ['=1+2', "'=1+2"],
    ['+49 30 1', "'+49 30 1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['\t=1', `"'\t=1"`],
  ])('%j is written as %j', (cell, written) => {
    expect(csvLine([cell, 'x'])).toBe(`${written},x\r\n`);
  });

  test('numbers, truths and nothing are no text: a negative number stays one', () => {
    expect(csvLine([-5, 0.5, true, null, ''])).toBe('-5,0.5,true,,\r\n');
  });

  test('what is written is read back as it was, whatever it is', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', 'a'),
      }),
    );
    const row = fc.tuple(fc.emailAddress(), nasty, nasty);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const names = COLUMNS.map(({ name }) => name);
        const back = readCsv([names, ...rows].map(csvLine).join(''), COLUMNS, { passOver: false });
        expect(back.problems.told).toEqual([]);
        expect(back.rows.map(({ cells }) => names.map((name) => cells.get(name)))).toEqual(rows);
      }),
    );
  });
});
