// What browsers have to load before something is shown, in what was built: counted compressed, as it is sent.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const KB = 1_000;
const STAFF_SCRIPT_BYTES_MAX = 180 * KB;
const CANDIDATE_SCRIPT_BYTES_MAX = 100 * KB;
const ROUTE_SCRIPT_BYTES_MAX = 80 * KB;
const STYLE_BYTES_MAX = 25 * KB;

const BUILT = join('dist', 'apps', 'web');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(BUILT, '.vite', 'manifest.json'), 'utf8')) as Readonly<
  Record<string, Chunk | undefined>
>;

const chunkOf = (name: string): Chunk => {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`Nothing was built from ${name}`);
  return chunk;
};

/** The entry with all that it imports at once. */
function loadedWith(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of chunkOf(name).imports ?? []) loadedWith(next, found);
  return found;
}

const bytesOf = (file: string): number => {
  const compressed = join(BUILT, `${file}.gz`);
  return statSync(existsSync(compressed) ? compressed : join(BUILT, file)).size;
};

const sum = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((total, file) => total + bytesOf(file), 0);

const scripts = (names: Iterable<string>): number => sum([...names].map((name) => chunkOf(name).file));

const styles = (names: Iterable<string>): number =>
  sum([...names].flatMap((name) => chunkOf(name).css ?? []));

const STAFF = 'index.html';
const CANDIDATE = 'src/candidate/main.ts';
const PAGES = 'src/pages/pages.css';

const staff = loadedWith(STAFF);
const routes = chunkOf(STAFF).dynamicImports ?? [];

test('the application for members is small at first', () => {
  expect(scripts(staff)).toBeLessThanOrEqual(STAFF_SCRIPT_BYTES_MAX);
  expect(scripts(staff)).toBeGreaterThan(10 * KB);
});

test('the candidates’ entry is small, and brings nothing of what members need', () => {
  const loaded = loadedWith(CANDIDATE);
  expect(scripts(loaded)).toBeLessThanOrEqual(CANDIDATE_SCRIPT_BYTES_MAX);
  expect(
    [...loaded].filter((name) => readFileSync(join(BUILT, chunkOf(name).file), 'utf8').includes('react.')),
  ).toEqual([]);
});

test('each part that is loaded late is small', () => {
  expect(routes.length).toBeGreaterThan(10);
  const large = routes
    .map((name) => ({ name, bytes: scripts([...loadedWith(name)].filter((one) => !staff.has(one))) }))
    .filter(({ bytes }) => bytes > ROUTE_SCRIPT_BYTES_MAX);
  expect(large).toEqual([]);
});

test('styles are small: those of each screen with what it comes on top of, and those of the gateway’s pages', () => {
  const large = routes
    .map((name) => ({ name, bytes: styles([...staff, ...loadedWith(name)]) }))
    .filter(({ bytes }) => bytes > STYLE_BYTES_MAX);
  expect(large).toEqual([]);
  expect(sum([chunkOf(PAGES).file])).toBeLessThanOrEqual(STYLE_BYTES_MAX);
});
