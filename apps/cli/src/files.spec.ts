// The commands that read files, as whoever types them sees them: what is printed, and why a file cannot be used.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { busy } from './busy.js';
import { plan } from './plan.js';
import { solveCommand } from './solve.js';

const folder = mkdtempSync(join(tmpdir(), 'loopwright-cli-'));
const INSTANCE = join(import.meta.dirname, '..', '..', '..', 'test', 'scheduling', 'instances', 'M-11.json');

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const missing = join(folder, 'nothing.json');
const directory = join(folder, 'directory');
mkdirSync(directory);

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

const complaint = async (attempt: () => Promise<unknown>): Promise<string> => {
  try {
    await attempt();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
};

describe('plan', () => {
  test.each([
    [file('empty.txt', ''), 'is empty; give the text of the role, for example as it is advertised.'],
    [file('blank.txt', ' \n\n'), 'is empty; give the text of the role, for example as it is advertised.'],
    [file('binary.txt', Buffer.from([80, 0, 81])), 'is not text; save it as plain text in UTF-8.'],
    [
      file('latin1.txt', Buffer.from('Führung', 'latin1')),
      'is not text in UTF-8; save it as plain text in UTF-8.',
    ],
    [missing, 'does not exist.'],
    [directory, 'is a folder; name a file in it.'],
  ])('%s is refused in one line', async (role, why) => {
    expect(await complaint(() => plan({ role }))).toBe(`--role: ${role} ${why}`);
    expect(printed).toEqual([]);
  });

  (existsSync('/dev/zero') ? test : test.skip)('what never ends is given up', async () => {
    expect(await complaint(() => plan({ role: '/dev/zero' }))).toBe(
      '--role: /dev/zero is larger than 64 MB; give a smaller file.',
    );
  });

  test.each(['abc', '5', '1.5', '-60', '9999'])(
    '--minutes %s is refused with what would be right',
    async (minutes) => {
      const role = file('role.txt', 'You write Go services and mentor engineers.');
      expect(await complaint(() => plan({ role, minutes }))).toMatch(/^--minutes:? .*30 to 1440\.$/);
    },
  );
});

describe('solve', () => {
  test('bad files are named, the rest go on, and the exit status tells', async () => {
    const files = {
      [file('bad.json', '{bad')]: 'is not JSON: ',
      [file('other.json', '{"format":"other"}')]: 'format must be "loop-instance/1"',
      [file('none.json', '')]: 'is empty; give a JSON object in the format loop-instance/1',
      [missing]: 'does not exist',
      [directory]: 'is a folder; name a file in it',
    };
    expect(await solveCommand([...Object.keys(files), INSTANCE], { json: true })).toBe(1);
    const lines = printed.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.slice(0, -1)).toEqual(
      Object.entries(files).map(([name, error]) => ({ file: name, error: expect.stringContaining(error) })),
    );
    expect(lines.at(-1)).toMatchObject({ name: 'M-11', status: 'optimal', ms: expect.any(Number) });
  });

  test('what is no JSON is told in one line, whatever is in it', async () => {
    expect(await solveCommand([file('lines.json', 'not\njson\n')], {})).toBe(1);
    expect(printed).toEqual([expect.stringMatching(/^\S+: is not JSON: .*$/)]);
  });

  test('good files alone end well, and --nodes must be a number', async () => {
    expect(await solveCommand([INSTANCE], {})).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^M-11 +optimal +\d+ +[\d.]+ ms$/)]);
    expect(await complaint(async () => solveCommand([INSTANCE], { nodes: 'x' }))).toBe(
      '--nodes: "x" is not a whole number of at least 1.',
    );
  });
});

describe('solve --explain', () => {
  const without = INSTANCE.replace('M-11', 'M-5');

  test('an instance without a plan gets its conflict and what to give up, one with a plan gets nothing', async () => {
    expect(await solveCommand([without, INSTANCE], { json: true, explain: true })).toBe(0);
    const [why, fine] = printed.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(why).toMatchObject({ name: 'M-5', status: 'infeasible', irreducible: true, cheapestProven: true });
    expect(why?.['conflict']).toContainEqual({ rule: expect.any(String), subject: expect.any(String) });
    expect(why?.['relaxations']).toContainEqual({
      kind: expect.any(String),
      subject: expect.any(String),
      price: expect.any(Number),
      objective: expect.any(Number),
    });
    expect(fine).not.toHaveProperty('conflict');
  });

  test('says it in lines as well, and only when asked', async () => {
    await solveCommand([without], { explain: true });
    await solveCommand([without], {});
    expect(printed[0]).toMatch(/in conflict: \w+, .+\n(.*\n)* +give up \w+/);
    expect(printed[1]).toMatch(/^M-5 +infeasible +– +[\d.]+ ms$/);
  });

  test('says what a budget that ended leaves unproven', async () => {
    await solveCommand([without], { explain: true, nodes: '15' });
    expect(printed[0]).toMatch(/^M-5 +infeasible/);
    expect(printed[0]).toContain('the budget ended: fewer rules may be in conflict');
    expect(printed[0]).toContain('not proven: something cheaper may open a plan');
  });
});

describe('busy', () => {
  const window = { from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z', zone: 'Europe/Berlin' };
  const calendar = file(
    'one.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:test',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTAMP:20260101T000000Z',
      'DTSTART:20261201T100000',
      'DTEND:20261201T110000',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );

  test('each file has its line', async () => {
    const page = file('page.ics', '<html><body>Sign in</body></html>');
    expect(await busy([calendar, page, missing], { ...window, json: true })).toBe(1);
    expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
      { file: calendar, busy: [['2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z']] },
      { file: page, error: expect.stringContaining('HTML page') },
      { file: missing, error: 'does not exist' },
    ]);
  });

  test.each([
    [{ zone: 'Mars/Base' }, /^--zone: "Mars\/Base" is not a time zone; give an IANA name/],
    [{ from: 'gestern' }, /^--from: "gestern" is not a point in time/],
    [{ to: window.from }, /^--to: .* is not after --from .*; give a later point in time\.$/],
    [{ owner: 'nobody' }, /^--owner: "nobody" is not an e-mail address/],
  ])('%j is refused for all files at once', async (wrong, line) => {
    expect(await complaint(async () => busy([calendar], { ...window, ...wrong }))).toMatch(line);
    expect(printed).toEqual([]);
  });
});
