// What was built of the web application, as its manifest tells it: what is loaded together, and how much of it is sent.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the build, and what it brings. */
export interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** What was built, by the names of its sources. */
export interface BuiltWeb {
  readonly chunks: Readonly<Record<string, Chunk | undefined>>;
  /** @throws Error when nothing was built from it */
  readonly chunkOf: (name: string) => Chunk;
  /** The names of this and of all that it imports at once. */
  readonly loadedWith: (name: string) => ReadonlySet<string>;
  /** Bytes of the scripts of these, compressed as they are sent. */
  readonly scriptBytes: (names: Iterable<string>) => number;
  /** Bytes of their styles. */
  readonly styleBytes: (names: Iterable<string>) => number;
  /** The text of what was built from it. */
  readonly textOf: (name: string) => string;
}

/** Reads the build. @throws Error when there is none */
export function builtWeb(): BuiltWeb {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'apps', 'web');
  const chunks = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  ) as BuiltWeb['chunks'];
  const chunkOf = (name: string): Chunk => {
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`Nothing was built from ${name}`);
    return chunk;
  };
  const gather = (name: string, found: Set<string>): Set<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const next of chunkOf(name).imports ?? []) gather(next, found);
    return found;
  };
  const bytesOf = (file: string): number => {
    const compressed = join(folder, `${file}.gz`);
    return existsSync(compressed)
      ? statSync(compressed).size
      : gzipSync(readFileSync(join(folder, file))).length;
  };
  const sum = (files: Iterable<string>): number =>
    [...new Set(files)].reduce((total, file) => total + bytesOf(file), 0);
  return {
    chunks,
    chunkOf,
    loadedWith: (name) => gather(name, new Set()),
    scriptBytes: (names) => sum([...names].map((name) => chunkOf(name).file)),
    styleBytes: (names) => sum([...names].flatMap((name) => chunkOf(name).css ?? [])),
    textOf: (name) => readFileSync(join(folder, chunkOf(name).file), 'utf8'),
  };
}
