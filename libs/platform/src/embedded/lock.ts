// One server per data folder. The lock is one that the kernel holds (SQLite's lock on an empty file, the portable one
// that comes with Node): it ends with its process however that dies, so there is no stale lock and no reused process id.
import { lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readIfPresent } from './files.js';
import { fullDisk, propertyOf, StartFailure } from './start-failure.js';

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** A held lock; `release` gives it up and may be called more than once. */
export interface FolderLock {
  release(): void;
}

/** Locks a folder for this process; `dataDir` is the name it has for the user. Throws StartFailure naming the holder. */
export function lockFolder(folder: string, dataDir: string): FolderLock {
  const file = join(folder, 'postgres.lock');
  const ownerFile = join(folder, 'postgres.owner');
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new StartFailure(`${file} is not a file; remove it or set DATA_DIR to another folder.`);
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    writeFileSync(ownerFile, `${process.pid}\n`, { mode: 0o600 });
  } catch (cause) {
    lock?.close();
    if (propertyOf(cause, 'errcode') !== SQLITE_BUSY) throw lockFailure(file, dataDir, cause);
    const holder = readIfPresent(ownerFile)?.trim() ?? '';
    const named = /^\d+$/.test(holder) ? ` (process ${holder})` : '';
    throw new StartFailure(
      `Loopwright is already running${named} on this data folder, DATA_DIR ${dataDir}; stop it or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  const held = lock;
  return {
    release() {
      if (!held.isOpen) return;
      rmSync(ownerFile, { force: true });
      held.close();
    },
  };
}

function lockFailure(file: string, dataDir: string, cause: unknown): unknown {
  const code = propertyOf(cause, 'errcode');
  if (code === undefined) return cause;
  if (code === SQLITE_FULL) return fullDisk(dataDir, { cause });
  return new StartFailure(
    `The lock file ${file} cannot be used (${String(propertyOf(cause, 'message'))}); make DATA_DIR ${dataDir} writable for ` +
      'this user, or set DATA_DIR to another folder.',
    { cause },
  );
}
