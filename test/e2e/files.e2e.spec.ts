// The demonstration through files, as whoever runs the program on a machine moves people and applications in and out, and
// takes lists away.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { endPrograms, entries, runProgram } from '../support/program.js';

jest.setTimeout(300_000);

const ADMINISTRATOR = 'administrator@demo.example';
const folder = mkdtempSync(join(tmpdir(), 'loopwright-files-'));
let databaseUrl: string;

beforeAll(async () => {
  const server = process.env.LOOPWRIGHT_TEST_SERVER ?? '';
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const name = `files_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  expect(await command('seed')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await endPrograms();
  rmSync(folder, { recursive: true });
});

async function command(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const program = runProgram(entries.loopwright, words, {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_MAX: '5',
    SESSION_SECRET: 's'.repeat(40),
    LINK_SECRET: 'l'.repeat(40),
    LOG_LEVEL: 'error',
  });
  const { code } = await program.ended();
  return { code, out: program.out(), err: program.err() };
}

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('people go out, come in as no change, and change by a file', async () => {
  const path = join(folder, 'people.csv');
  const as = ['--as', ADMINISTRATOR];
  expect(await command('export', 'people', '--out', path, ...as)).toEqual({ code: 0, out: '', err: '' });
  const [header, ...people] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  expect(header).toMatch(/^email,name,role,zone,/);
  expect(await command('import', 'people', path, ...as, '--json')).toMatchObject({
    code: 0,
    out: expect.stringMatching(`"people":\\[\\],"unchanged":${people.length},`),
  });
  const news = file(
    'new.csv',
    'email;name;working hours\r\neva@demo.example;Eva Novak;Mon-Thu 09:00-15:00\r\n',
  );
  const dry = await command('import', 'people', news, ...as, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toBe(
    'line 2  eva@demo.example  new member and interviewer\n' +
      '1 without an account to sign in with; invite them to give them one.\n' +
      '1 would change, 0 as before.\n',
  );
  expect((await command('import', 'people', news, ...as)).out).toContain('1 changed, 0 as before.');
  expect((await command('export', 'people', ...as)).out).toContain('eva@demo.example,Eva Novak,interviewer,');
});

test('applications go out and come in; bad lines are named as compilers do, and nothing is imported', async () => {
  const as = ['--as', ADMINISTRATOR];
  const { out } = await command('export', 'applications', ...as);
  const [, ...lines] = out.trimEnd().split('\r\n');
  const all = file('all.csv', out);
  expect((await command('import', 'applications', all, ...as)).out).toBe(
    `0 changed, ${lines.length} as before.\n`,
  );
  const bad = file('bad.csv', 'opening,name,email,zone\nNo such job,Al,al@example.org,UTC\n');
  expect(await command('import', 'applications', bad, ...as)).toEqual({
    code: 1,
    out: '',
    err:
      `${bad}:2: opening: No open opening has the title or id "No such job"; write it as it is in Loopwright.\n` +
      'loopwright: Nothing was imported: one thing has to be mended first.\n',
  });
});

test('any list goes out as CSV or JSON, as its member may see it', async () => {
  const coordinator = ['--as', 'coordinator@demo.example'];
  const json = await command('export', 'loops', '--format', 'json', '--state', 'booked', ...coordinator);
  const loops = JSON.parse(json.out) as { 'loop id': string; 'opening id': string; state: string }[];
  expect(loops.length).toBeGreaterThan(1);
  expect(new Set(loops.map(({ state }) => state))).toEqual(new Set(['booked']));
  const path = file('interviews.csv', 'what was there before');
  const of = ['--opening', loops[0]?.['opening id'] ?? '', '--from', '2020-01-01'];
  expect(await command('export', 'interviews', '--out', path, ...of, ...coordinator)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  expect(header).toMatch(/^interview id,loop id,opening,candidate,/);
  expect(lines.length).toBeGreaterThan(1);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('a file that cannot be written whole is not left behind', async () => {
  const path = file('kept.csv', 'what was there before');
  expect(await command('export', 'people', '--out', path, '--as', 'coordinator@demo.example')).toMatchObject({
    code: 1,
    err: 'loopwright: Your role, coordinator, may not do this (people.export).\n',
  });
  expect(readFileSync(path, 'utf8')).toBe('what was there before');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each([
  [
    ['import', 'rooms', 'x.csv', '--as', ADMINISTRATOR],
    'rooms: is no kind of file; name people or applications.',
  ],
  [['import', 'people', '/none.csv', '--as', ADMINISTRATOR], '/none.csv does not exist.'],
  [['export', 'lops', '--as', ADMINISTRATOR], 'list must be one of people, pools, pool-members, '],
  [
    ['export', 'loops', '--format', 'xlsx', '--as', ADMINISTRATOR],
    'format must be csv or json; it was "xlsx".',
  ],
  [
    ['export', 'people', '--state', 'active', '--as', ADMINISTRATOR],
    'state is nothing by which the list people can be narrowed; it is narrowed by nothing.',
  ],
  [
    ['export', 'people', '--out', '/none/people.csv', '--as', ADMINISTRATOR],
    '--out: /none/people.csv cannot be written: its folder does not exist.',
  ],
  [['export', 'people', '--as', 'nobody@demo.example'], '--as: nobody signs in as "nobody@demo.example"'],
  [
    ['export', 'people', '--as', ADMINISTRATOR, '--organization', 'Other'],
    '--organization: administrator@demo.example is',
  ],
])('%j ends in one line', async (words, line) => {
  const { code, out, err } = await command(...words);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`loopwright: ${line}`);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
