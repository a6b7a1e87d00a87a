// Habits that a machine can hold: sizes, headers, no leftovers, and files that must agree with each other.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { configKeys } from '#platform';
import { product, sources } from './sources.js';

const LINES_MAX = 500;

test(`no file is longer than ${LINES_MAX} lines`, () => {
  const long = product
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX);
  expect(long).toEqual([]);
});

test('every file opens with what it decides', () => {
  const silent = product
    .filter(({ text }) => !/^(#![^\n]*\n)?\s*(\/\/|\/\*)/.test(text))
    .map(({ file }) => file);
  expect(silent).toEqual([]);
});

test('nothing is left for later, and no code is commented out', () => {
  const marks = new RegExp(
    `\\b(${['TO', 'FIX', 'XX', 'HA'].map((half, at) => half + (['DO', 'ME', 'X', 'CK'][at] ?? '')).join('|')})\\b`,
  );
  const commentedOut =
    /^\s*\/\/\s*(const |let |import |export |return |await |if \(|for \(|this\.|\}|expect\()/m;
  const leftovers = product
    .filter(({ text }) => marks.test(text) || commentedOut.test(text))
    .map(({ file }) => file);
  expect(leftovers).toEqual([]);
});

test('no test is skipped or focused by hand', () => {
  const broken = sources
    .filter(({ file }) => file.endsWith('.spec.ts') && file !== 'test/architecture/tidy.spec.ts')
    .filter(({ text }) => /\b(test|it|describe)\.(only|todo)\b|\bxtest\b|\bxit\b/.test(text))
    .map(({ file }) => file);
  expect(broken).toEqual([]);
});

test('.env.example holds exactly the variables that the configuration reads', () => {
  const keys = readFileSync('.env.example', 'utf8')
    .split('\n')
    .flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect(keys.sort()).toEqual([...configKeys].sort());
});

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly image?: string; readonly environment?: Record<string, string> }>
  >;
}

test('docker-compose.yml parses, and every variable of our services exists in the configuration', () => {
  const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
  const ours = Object.values(compose.services).filter(({ image }) => image === 'loopwright:local');
  expect(ours.length).toBe(3);
  for (const { environment } of ours)
    for (const key of Object.keys(environment ?? {})) expect(configKeys).toContain(key);
});

test('nest-cli.json names the folders of apps/ and libs/, and so do the imports of package.json', () => {
  const nest = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as {
    projects: Record<string, { root: string }>;
  };
  const folders = globSync(['apps/*/src/', 'libs/*/src/']).map((folder) => folder.replace(/\/src\/?$/, ''));
  expect(
    Object.values(nest.projects)
      .map(({ root }) => root)
      .sort(),
  ).toEqual(folders.sort());
  const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    imports: Record<string, unknown>;
  };
  for (const folder of folders.filter((name) => name.startsWith('libs/')))
    expect(Object.keys(imports)).toContain(`#${folder.slice('libs/'.length)}`);
});

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}
interface LockedPackage {
  readonly license?: string;
  readonly optionalDependencies?: Record<string, string>;
  readonly resolved?: string;
  readonly link?: boolean;
}

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

test('the lockfile resolves every optional dependency and names no registry', () => {
  const missing = Object.entries(lockfile.packages).flatMap(([location, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((dependency) => !resolves(location, dependency))
      .map((dependency) => `${dependency} of ${location}`),
  );
  expect(missing).toEqual([]);
  const named = Object.entries(lockfile.packages).filter(
    ([, entry]) => entry.resolved?.startsWith('http') === true,
  );
  expect(named.map(([location]) => location)).toEqual([]);
});

function resolves(location: string, dependency: string): boolean {
  for (let at = location; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lockfile.packages[`${at === '' ? '' : `${at}/`}node_modules/${dependency}`] !== undefined)
      return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) at = '/node_modules/';
  }
}

const PERMISSIVE = new Set(
  'MIT MIT-0 Apache-2.0 BSD BSD-2-Clause BSD-3-Clause 0BSD ISC BlueOak-1.0.0 Python-2.0 Unlicense Zlib PostgreSQL MPL-2.0 CC0-1.0 CC-BY-4.0'.split(
    ' ',
  ),
);

const permissive = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => PERMISSIVE.has(one.trim())));

test('every dependency has a permissive licence', () => {
  const others = Object.entries(lockfile.packages)
    .filter(
      ([location, entry]) => location !== '' && entry.license !== undefined && !permissive(entry.license),
    )
    .map(([location, entry]) => `${location}: ${entry.license ?? ''}`);
  expect(others).toEqual([]);
});
