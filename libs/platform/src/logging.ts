// Structured logs, one JSON line each. What is logged is listed by the caller as ids, counts and codes: personal
// data never is, and a few fields that could carry it are removed here as a second lock.
import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { LoggerService } from '@nestjs/common';
import type { Config } from './config.js';
import { Refusal } from './failure.js';
import { failureFacts, withoutValues } from './failure-facts.js';

/** Writes one structured line; fields are ids, counts, codes and durations. */
export interface Log {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** The injection token and class of the program's log. */
export abstract class Logs implements Log {
  abstract debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  abstract info(fields: Readonly<Record<string, unknown>>, message: string): void;
  abstract warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  abstract error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

const PERSONAL = [
  'email',
  'name',
  'to',
  'password',
  'token',
  'authorization',
  'cookie',
  'text',
  'html',
  'subject',
];

/** The program's log, to standard error, so that standard output stays for people; or to another destination. */
export const createLog = (config: Pick<Config, 'LOG_LEVEL'>, destination?: DestinationStream): Logs =>
  pino(
    {
      level: config.LOG_LEVEL,
      redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`]), remove: true },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );

/** Nest's own messages, reduced to warnings and errors, into the program's log; a refusal is an answer, no failure. */
export const nestLogger = (log: Log): LoggerService => ({
  log: () => undefined,
  verbose: () => undefined,
  debug: () => undefined,
  warn: (message: unknown) => log.warn({ from: 'nest' }, withoutValues(String(message))),
  error: (message: unknown) => {
    if (message instanceof Refusal) return;
    if (message instanceof Error) log.error({ from: 'nest', ...failureFacts(message) }, 'A call failed');
    else log.error({ from: 'nest' }, withoutValues(String(message)));
  },
  fatal: (message: unknown) => log.error({ from: 'nest' }, withoutValues(String(message))),
});
