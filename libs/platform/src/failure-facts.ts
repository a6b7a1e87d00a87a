// What may be logged of a failure. Messages are not written for logs: PostgreSQL's carry the values of rows in
// `detail`, a mail server repeats the address, and our own may name a person. So a failure is told by what it is and
// where it happened; of its message only kinds that speak about programs are kept, without what stands in quotes.

/** A failure without values: its class, codes, the table and constraint concerned, and the places in the code. */
export interface FailureFacts {
  readonly error: string;
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly message?: string;
  /** The innermost call first. */
  readonly frames: readonly string[];
  readonly cause?: FailureFacts;
}

const TECHNICAL = new Set(['TypeError', 'RangeError', 'ReferenceError']);
const SQLSTATE = /^[0-9A-Z]{5}$/;
const FRAMES_MAX = 30;
const CAUSES_MAX = 3;
const MESSAGE_MAX = 300;

interface Known {
  readonly code?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly constraint?: unknown;
  readonly driverError?: unknown;
}

const textOf = <Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> =>
  typeof value === 'string' && /^[\w.$-]{1,120}$/.test(value)
    ? ({ [name]: value } as Partial<Record<Name, string>>)
    : {};

/** The places of a stack, without its first lines, which repeat the message. */
const framesOf = (stack: string | undefined): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => line.trim());

/** The text without quoted parts, addresses and long numbers, where values stand. */
export const withoutValues = (text: string): string =>
  text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '…')
    .replace(/\([^()]*\)=\([^()]*\)/g, '…')
    .replace(/[^\s<>(),;]+@[^\s<>(),;]+/g, '…')
    .replace(/\d{5,}/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, MESSAGE_MAX);

const messageOf = (error: Error, { code }: Known): Partial<Record<'message', string>> => {
  const speaksOfPrograms =
    TECHNICAL.has(error.name) ||
    error.message.startsWith('Invariant: ') ||
    (typeof code === 'string' && SQLSTATE.test(code));
  return speaksOfPrograms ? { message: withoutValues(error.message) } : {};
};

/** What may be logged of anything that was thrown. */
export function failureFacts(thrown: unknown, causesMax = CAUSES_MAX): FailureFacts {
  if (!(thrown instanceof Error)) return { error: typeof thrown, frames: [] };
  const own = thrown as Known;
  const driver = (
    typeof own.driverError === 'object' && own.driverError !== null ? own.driverError : own
  ) as Known;
  return {
    ...(textOf('error', thrown.name).error === undefined ? { error: 'Error' } : { error: thrown.name }),
    ...textOf('code', driver.code),
    ...textOf('table', driver.table),
    ...textOf('column', driver.column),
    ...textOf('constraint', driver.constraint),
    ...messageOf(thrown, driver),
    frames: framesOf(thrown.stack),
    ...(thrown.cause === undefined || causesMax === 0
      ? {}
      : { cause: failureFacts(thrown.cause, causesMax - 1) }),
  };
}
