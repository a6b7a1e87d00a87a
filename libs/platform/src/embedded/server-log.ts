// PostgreSQL's own log, a plain file in the data folder: it survives both programs, and its last lines explain a failed start.
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './account.js';
import { NO_FOLLOW } from './files.js';

const ROTATE_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 8192;

/** The open log of one start. */
export interface ServerLog {
  /** File descriptor to hand to PostgreSQL's programs as output. */
  readonly fd: number;
  /** Where the file now ends, in bytes: pass it to `since` later. */
  mark(): number;
  /** What was logged after a mark, at most the last 8 kB, as lines without empty ones. */
  since(mark: number): readonly string[];
  close(): void;
}

/** Opens `postgres.log` in the data folder for appending (mode 0600); a log over 10 MB is first moved to `postgres.log.1`. */
export function openServerLog(dataDir: string): ServerLog {
  const path = join(dataDir, 'postgres.log');
  const size = lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_BYTES) renameSync(path, `${path}.1`);
  const fd = openSync(path, constants.O_CREAT | constants.O_RDWR | constants.O_APPEND | NO_FOLLOW, 0o600);
  // When root starts on somebody's data folder, the log must stay writable for that somebody's own starts.
  const owner = lstatSync(dataDir);
  if (isRoot() && fstatSync(fd).uid !== owner.uid) fchownSync(fd, owner.uid, owner.gid);
  let isOpen = true;
  return {
    fd,
    mark: () => fstatSync(fd).size,
    since(mark) {
      const end = fstatSync(fd).size;
      const start = Math.max(mark, end - TAIL_BYTES);
      const bytes = Buffer.alloc(Math.max(0, end - start));
      const read = readSync(fd, bytes, 0, bytes.length, start);
      return bytes
        .toString('utf8', 0, read)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    },
    close() {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}
