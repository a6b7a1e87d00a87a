// Reads the files that a command is given. Why one cannot be read is said in words, since an error code of the system
// tells a hiring manager nothing.
import { closeSync, openSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** A file that cannot be used; the message says why and what would be right, without the file's name. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder; name a file in it',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a link that leads nowhere',
};

const BYTES_MAX = 64 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** Reads to the end, whatever it is: pipes have no size, and a device may never end. */
function readAll(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let bytes = 0; bytes <= BYTES_MAX;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const count = readSync(descriptor, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, count));
      bytes += count;
    }
  } finally {
    closeSync(descriptor);
  }
  throw new InputError('is larger than 64 MB; give a smaller file');
}

/** The bytes of a file of at most 64 MB. @throws {InputError} */
export function readBytes(file: string): Buffer {
  try {
    return readAll(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const why = WHY[code] ?? `cannot be read (${code})`;
    throw new InputError(code === 'ENOENT' && !isAbsolute(file) ? `${why} in ${process.cwd()}` : why);
  }
}

/** The text of a file in UTF-8, without a byte order mark. @throws {InputError} also for what is no text */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.includes(0)) throw new InputError('is not text; save it as plain text in UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is not text in UTF-8; save it as plain text in UTF-8');
  }
}
