// What the build of apps/web left for browsers: where it lies, and under which name, made of its content, each entry is
// kept. Pages ask here by the name of the source; where nothing was built they do without, and still work.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build leaves it: beside this program when it is built too, else in dist/. */
const FOLDERS = [
  join(import.meta.dirname, '..', '..', '..', 'web'),
  join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'apps', 'web'),
];

/** The folder of the built application; null where it was not built. */
export const webFolder: string | null = FOLDERS.find((one) => existsSync(join(one, 'assets'))) ?? null;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk | undefined>>;

const MANIFEST = webFolder === null ? null : join(webFolder, '.vite', 'manifest.json');

const manifest: Manifest =
  MANIFEST !== null && existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest) : {};

const addressOf = ({ file }: Chunk): string => `/${file}`;

/** The address of what was built from this source of apps/web; null where it was not built. */
export function builtFrom(source: string): string | null {
  const chunk = manifest[source];
  return chunk === undefined ? null : addressOf(chunk);
}

/** This and all that it imports, by name. */
function loadedWith(source: string, found = new Set<string>()): Set<string> {
  if (found.has(source) || manifest[source] === undefined) return found;
  found.add(source);
  for (const next of manifest[source].imports ?? []) loadedWith(next, found);
  return found;
}

const addressesOf = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) => (manifest[name] === undefined ? [] : addressOf(manifest[name])));

/** The addresses of all that the script built from this source imports, so that a browser can ask for all at once. */
export function importsOf(source: string): readonly string[] {
  const names = loadedWith(source);
  names.delete(source);
  return addressesOf(names);
}

/** What is loaded for a part of the application beside the application itself: scripts and styles, by address. */
export function partOf(source: string, application: string): { scripts: string[]; styles: string[] } {
  const names = loadedWith(source).difference(loadedWith(application));
  const styles = [...names].flatMap((name) => manifest[name]?.css ?? []);
  return { scripts: addressesOf(names), styles: [...new Set(styles)].map((file) => `/${file}`) };
}
