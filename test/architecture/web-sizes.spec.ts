// What browsers have to load before something is shown, in what was built: counted compressed, as it is sent.
import { expect, test } from '@jest/globals';
import { builtWeb } from '../support/built-web.js';

const KB = 1_000;
const STAFF_SCRIPT_BYTES_MAX = 180 * KB;
const CANDIDATE_SCRIPT_BYTES_MAX = 100 * KB;
const ROUTE_SCRIPT_BYTES_MAX = 80 * KB;
const STYLE_BYTES_MAX = 25 * KB;

const web = builtWeb();
const STAFF = 'index.html';
const CANDIDATE = 'src/candidate/main.ts';
const PAGES = 'src/pages/pages.css';

const staff = web.loadedWith(STAFF);
const routes = web.chunkOf(STAFF).dynamicImports ?? [];

test('the application for members is small at first', () => {
  expect(web.scriptBytes(staff)).toBeLessThanOrEqual(STAFF_SCRIPT_BYTES_MAX);
  expect(web.scriptBytes(staff)).toBeGreaterThan(10 * KB);
});

test('the candidates’ entry is small, and brings nothing of what members need', () => {
  const loaded = web.loadedWith(CANDIDATE);
  expect(web.scriptBytes(loaded)).toBeLessThanOrEqual(CANDIDATE_SCRIPT_BYTES_MAX);
  expect([...loaded].filter((name) => web.textOf(name).includes('react.'))).toEqual([]);
});

test('each part that is loaded late is small', () => {
  expect(routes.length).toBeGreaterThan(10);
  const large = routes
    .map((name) => ({
      name,
      bytes: web.scriptBytes([...web.loadedWith(name)].filter((one) => !staff.has(one))),
    }))
    .filter(({ bytes }) => bytes > ROUTE_SCRIPT_BYTES_MAX);
  expect(large).toEqual([]);
});

test('styles are small: those of each screen with what it comes on top of, and those of the gateway’s pages', () => {
  const large = routes
    .map((name) => ({ name, bytes: web.styleBytes([...staff, ...web.loadedWith(name)]) }))
    .filter(({ bytes }) => bytes > STYLE_BYTES_MAX);
  expect(large).toEqual([]);
  expect(web.scriptBytes([PAGES])).toBeLessThanOrEqual(STYLE_BYTES_MAX);
});
