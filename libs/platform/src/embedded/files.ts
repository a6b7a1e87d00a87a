// The few file operations that must survive a power cut or a hostile neighbour: written whole or not at all,
// and never through a symbolic link that somebody else put in the way.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { errorCode } from './start-failure.js';

/** `O_NOFOLLOW` where the platform has it, else 0. */
export const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The user id of this process; undefined where users have none (Windows). */
export const ownUid = (): number | undefined => process.geteuid?.();

/** Flushes a folder's entries to disk; silently does nothing where folders cannot be opened (Windows). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Writes a file of mode 0600 that afterwards holds all of `text` even after a power cut, or is as it was. */
export function writeDurably(path: string, text: string): void {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  const fd = openSync(fresh, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | NO_FOLLOW, 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(fresh, path);
  syncFolder(dirname(path));
}

/** The text of a regular file, or undefined when there is none; a symbolic link is refused with ELOOP. */
export function readIfPresent(path: string): string | undefined {
  try {
    const fd = openSync(path, constants.O_RDONLY | NO_FOLLOW);
    try {
      return fstatSync(fd).isFile() ? readFileSync(fd, 'utf8') : undefined;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isSafeAncestor(folder: string): boolean {
  const stat = lstatSync(folder);
  const trusted = stat.uid === 0 || stat.uid === ownUid();
  const replaceable = (stat.mode & 0o022) !== 0 && (stat.mode & 0o1000) === 0;
  return stat.isDirectory() && trusted && !replaceable;
}

/**
 * Makes (or takes again) a folder of this user that no other user can write to, rename or have prepared; undefined
 * when that cannot be had at this path, for instance because somebody else took the name in a shared /tmp.
 */
export function trustedFolder(path: string, mode: number): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    const parent = realpathSync(dirname(path));
    if (process.platform !== 'win32')
      for (let at = parent; ; at = dirname(at)) {
        if (!isSafeAncestor(at)) return undefined;
        if (at === parse(at).root) break;
      }
    const folder = join(parent, parse(path).base);
    mkdirSync(folder, { recursive: true, mode });
    const stat = lstatSync(folder);
    if (!stat.isDirectory()) return undefined;
    if (process.platform === 'win32') return folder;
    if (stat.uid !== ownUid() || (stat.mode & 0o022) !== 0) return undefined;
    if ((stat.mode & 0o777) !== mode) chmodSync(folder, mode);
    return folder;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
