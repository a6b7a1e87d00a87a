// What holds for the web application: it knows the gateway by registered operations alone, each screen stands for
// itself, and the gateway sends its page for exactly the addresses that are screens.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { SCREENS } from '../../apps/gateway/src/http/web.js';
import { isSpec, resolveRelative, sources } from './sources.js';

const web = sources.filter(({ file }) => file.startsWith('apps/web/src/') && !isSpec(file));

/** The packages that may come to the browser. */
const PACKAGES = [
  '@tanstack/react-query',
  '@tanstack/react-router',
  'graphql-ws',
  'idb-keyval',
  'intl-messageformat',
  'react',
  'react-aria-components',
  'react-dom',
  'react-dom/client',
];

test('the web application imports its own files and few packages, and no room', () => {
  const broken = web.flatMap(({ file, imports }) =>
    imports
      .filter((specifier) => !specifier.startsWith('.') && !PACKAGES.includes(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(broken).toEqual([]);
});

test('a screen imports no other screen', () => {
  const screenOf = (file: string): string | null =>
    /^apps\/web\/src\/screens\/([^/]+)\//.exec(file)?.[1] ?? null;
  const broken = web.flatMap(({ file, imports }) =>
    imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolveRelative(file, specifier))
      .filter(
        (target) =>
          screenOf(file) !== null && screenOf(target) !== null && screenOf(target) !== screenOf(file),
      )
      .map((target) => `${file} imports ${target}`),
  );
  expect(broken).toEqual([]);
});

const read = (file: string): string => readFileSync(file, 'utf8');

test('the gateway sends its page for the addresses of screens, each with the part that shows it', () => {
  const routes = [
    ...read('apps/web/src/shell/routes.tsx').matchAll(
      /screen\('([^']*)', \(\) => import\('..\/screens\/(.*).js'\)/g,
    ),
  ].map(([, path = '', source]) => [path.replaceAll('$', ':'), source]);
  expect(routes.length).toBeGreaterThan(10);
  expect(Object.entries(SCREENS)).toEqual(routes);
});

test('the registered documents are those of the screens', () => {
  const written = globSync('apps/web/src/**/*.graphql')
    .flatMap((file) => parse(read(file)).definitions)
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : []));
  const registered = Object.keys(JSON.parse(read('apps/web/src/generated/documents.json')) as object).map(
    (id) => id.split('-')[0],
  );
  expect(registered.sort()).toEqual(written.sort());
});
