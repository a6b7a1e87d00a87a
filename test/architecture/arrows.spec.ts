// The arrows between rooms and doors, and who may know which library. Each rule names the files that break it.
import { describe, expect, test } from '@jest/globals';
import { isGenerated, isSpec, ownerOf, product, resolveRelative, sources } from './sources.js';

/** What each room may import directly; what those may import is allowed too. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  scheduling: [],
  platform: [],
  access: ['platform'],
  people: ['access'],
  openings: ['people'],
  calendar: ['people', 'scheduling'],
  loops: ['openings', 'calendar', 'scheduling'],
  scorecards: ['loops'],
  reminders: ['scorecards'],
  insights: ['reminders'],
  rooms: ['insights'],
};

const reachable = (room: string): Set<string> =>
  new Set((ARROWS[room] ?? []).flatMap((next) => [next, ...reachable(next)]));

const roomOf = (specifier: string): string => specifier.slice(1).split('/')[0] ?? '';
const isRoom = (specifier: string): boolean => specifier.startsWith('#');
const isPackage = (specifier: string): boolean => !specifier.startsWith('.') && !isRoom(specifier);

const isPure = (file: string): boolean =>
  /^libs\/(scheduling\/|[a-z]+\/src\/domain\/)/.test(file) && !isSpec(file);

/** "file imports specifier" for every product import that `breaks`. */
const offences = (breaks: (file: string, specifier: string) => boolean, of = product): string[] =>
  of.flatMap(({ file, imports }) =>
    imports.filter((specifier) => breaks(file, specifier)).map((specifier) => `${file} imports ${specifier}`),
  );

describe('rooms', () => {
  test('a room imports only rooms that its arrows reach', () => {
    const broken = offences((file, specifier) => {
      if (!file.startsWith('libs/') || !isRoom(specifier)) return false;
      const target = roomOf(specifier);
      return target !== ownerOf(file) && !reachable(ownerOf(file)).has(target);
    });
    expect(broken).toEqual([]);
  });

  test('a room is imported as #room, never deeper, and never through a path', () => {
    const broken = offences(
      (file, specifier) =>
        (isRoom(specifier) && specifier.includes('/')) ||
        (specifier.startsWith('.') && ownerOf(resolveRelative(file, specifier)) !== ownerOf(file)),
    );
    expect(broken).toEqual([]);
  });

  test('a room does not import itself by its name', () => {
    expect(offences((file, specifier) => isRoom(specifier) && roomOf(specifier) === ownerOf(file))).toEqual(
      [],
    );
  });

  test('every room of libs/ has its arrows here', () => {
    const rooms = new Set(
      product.filter(({ file }) => file.startsWith('libs/')).map(({ file }) => ownerOf(file)),
    );
    expect([...rooms].sort()).toEqual(Object.keys(ARROWS).sort());
  });
});

test('there are no cycles of value imports between files', () => {
  const graph = new Map(
    product.map(({ file, text, imports }) => [
      file,
      imports
        .filter((specifier) => specifier.startsWith('.') && !onlyTypes(text, specifier))
        .map((specifier) => resolveRelative(file, specifier)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

function onlyTypes(text: string, specifier: string): boolean {
  const quoted = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const statements = text.match(new RegExp(`(?:import|export)[^;']*from '${quoted}'`, 'g')) ?? [];
  return statements.length > 0 && statements.every((statement) => /^(import|export) type/.test(statement));
}

test('nothing but index.ts is a barrel', () => {
  const broken = product
    .filter(({ file }) => file.startsWith('libs/') && !file.endsWith('/src/index.ts'))
    .filter(({ text }) => /^export \* from/m.test(text))
    .map(({ file }) => file);
  expect(broken).toEqual([]);
});

test('pure code imports only pure code', () => {
  const pureFiles = product.filter(({ file }) => isPure(file));
  expect(pureFiles.length).toBeGreaterThan(20);
  const broken = offences((file, specifier) => {
    if (isRoom(specifier)) return roomOf(specifier) !== 'scheduling';
    return isPackage(specifier) || !isPure(resolveRelative(file, specifier));
  }, pureFiles);
  expect(broken).toEqual([]);
});

describe('who may know what', () => {
  const allowed: readonly (readonly [library: RegExp, where: RegExp])[] = [
    [
      /^(typeorm|pg)$/,
      /(\.table|\.repository|\.queries)\.ts$|\/sql\/|\/tables\.ts$|^libs\/(platform|rooms)\//,
    ],
    [/^@nestjs\/(graphql|apollo)$/, /^apps\/gateway\//],
    [/^(bullmq|ioredis)$/, /^(apps\/worker|libs\/platform)\//],
    [/^better-auth/, /^libs\/access\//],
    [/^csv-parse/, /^libs\/platform\//],
    [/^nodemailer$/, /^libs\/platform\//],
    [/^(ical\.js|rrule-temporal|timezones-ical-library)$/, /^libs\/calendar\/src\/ics\//],
    [/^fastify$/, /^apps\//],
    [/^piscina$/, /^libs\/loops\/src\/[^/]+$/],
  ];
  test.each(allowed.map(([library, where]) => [String(library), library, where] as const))(
    '%s',
    (_name, library, where) => {
      expect(offences((file, specifier) => library.test(specifier) && !where.test(file))).toEqual([]);
    },
  );
});

const filesWith = (pattern: RegExp, except: RegExp): string[] =>
  product.filter(({ file, text }) => !except.test(file) && pattern.test(text)).map(({ file }) => file);

test('the environment is read in the configuration alone', () => {
  expect(filesWith(/process\.env\b/, /^libs\/platform\/src\/config\.ts$/)).toEqual([]);
});

test('the current time comes from Clock alone', () => {
  const now = /\bDate\.now\(|new Date\(\)|Temporal\.Now\b/;
  // A browser has a clock of its own, which is read in one place too.
  expect(filesWith(now, /^(libs\/platform\/src\/clock|apps\/web\/src\/time\/now)\.ts$/)).toEqual([]);
});

test('SQL in the program does not ask for the time, but in named operational columns', () => {
  const asks =
    /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b/i;
  const named = /^libs\/platform\/src\/outbox\/relay\.ts$/; // outbox.published_at: when a row was moved, for operators
  const files = product
    .filter(
      ({ file, text }) => !named.test(file) && /`[^`]*\b(SELECT|INSERT|UPDATE|DELETE)\b[^`]*`/.test(text),
    )
    .filter(({ text }) => (text.match(/`[^`]*`/g) ?? []).some((literal) => asks.test(literal)))
    .map(({ file }) => file);
  expect(files).toEqual([]);
});

test('nothing of the repository names a neighbouring folder, an absolute path of a machine or a registry', () => {
  const broken = sources
    .filter(({ file }) => !isGenerated(file) && file !== 'test/architecture/arrows.spec.ts')
    .filter(({ text }) => /\.\.\/shared\/|\/work\/|registry\.npmjs/.test(text))
    .map(({ file }) => file);
  expect(broken).toEqual([]);
});
