// What stops a start on this machine for a reason that its user can mend: a folder, a port, a disk.
// Turned into one line for the terminal, because a stack trace would hide the one thing to do.

/** A start that failed for a reason outside the program; `message` is one line that says what to do, `logTail` PostgreSQL's last lines. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly logTail: readonly string[];

  constructor(
    message: string,
    options: { readonly cause?: unknown; readonly logTail?: readonly string[] } = {},
  ) {
    const tail = options.logTail ?? [];
    const said = tail.length === 0 ? '' : ` PostgreSQL's last lines: ${tail.join(' | ')}`;
    super(`${message}${said}`.replace(/\s*\n\s*/g, ' | '), { cause: options.cause });
    this.logTail = tail;
  }
}

const ELSEWHERE = 'set DATA_DIR to another folder';

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: `is not writable for this user; give it to this user or ${ELSEWHERE}`,
  EPERM: `is not writable for this user; give it to this user or ${ELSEWHERE}`,
  EROFS: `is on a read-only file system; ${ELSEWHERE}`,
  ENOSPC: `is on a full disk; free some space (100 MB at least) or ${ELSEWHERE}`,
  EDQUOT: `is over this user's disk quota; free some space or ${ELSEWHERE}`,
  ENOTDIR: `is not a folder, or lies below something that is none; ${ELSEWHERE}`,
  EEXIST: `is a file, not a folder; remove it or ${ELSEWHERE}`,
  ELOOP: `leads through a symbolic link that is not followed here; ${ELSEWHERE}`,
  ENAMETOOLONG: `has too long a name; ${ELSEWHERE}`,
  EIO: `cannot be read or written (input/output error); check the disk or ${ELSEWHERE}`,
};

/**
 * A property of something thrown, if it has it. Asked by shape, not by class: errors of Node's own modules are no
 * `instanceof Error` inside a test runner's context.
 */
export function propertyOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;
}

/** The errno name of a system error (`'EACCES'`), or undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = propertyOf(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** Any error met while starting as a StartFailure that names the data folder; one that already is comes back as it is. */
export function asStartFailure(error: unknown, dataDir: string): StartFailure {
  if (error instanceof StartFailure) return error;
  const cause = CAUSES[errorCode(error) ?? ''];
  if (cause !== undefined) return new StartFailure(`DATA_DIR ${dataDir} ${cause}.`, { cause: error });
  const message = propertyOf(error, 'message');
  const said = typeof message === 'string' ? message : String(error);
  return new StartFailure(`The embedded PostgreSQL did not start on DATA_DIR ${dataDir}: ${said}.`, {
    cause: error,
  });
}

/** The line for a data folder whose disk is full. */
export function fullDisk(
  dataDir: string,
  options: ConstructorParameters<typeof StartFailure>[1],
): StartFailure {
  return new StartFailure(`DATA_DIR ${dataDir} ${CAUSES['ENOSPC']}.`, options);
}

const TAIL_LINES = 5;

/** The line for a PostgreSQL program that ended while starting: a known cause read from its log, else its last lines. */
export function explainExit(program: string, dataDir: string, logged: readonly string[]): StartFailure {
  const log = logged.join('\n');
  if (/No space left on device|Check free disk space/i.test(log)) return fullDisk(dataDir, {});
  if (/Disk quota exceeded/i.test(log)) return new StartFailure(`DATA_DIR ${dataDir} ${CAUSES['EDQUOT']}.`);
  if (/Read-only file system/i.test(log)) return new StartFailure(`DATA_DIR ${dataDir} ${CAUSES['EROFS']}.`);
  const logTail = logged.slice(-TAIL_LINES);
  if (/could not (create|map|open) (anonymous )?shared memory|could not create semaphores/i.test(log))
    return new StartFailure(
      `This machine has too little shared memory left for ${program}; end other programs.`,
      {
        logTail,
      },
    );
  return new StartFailure(`${program} failed on DATA_DIR ${dataDir}; its log is postgres.log there.`, {
    logTail,
  });
}
