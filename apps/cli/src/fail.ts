// How a command ends when it cannot go on: what a person can mend is one line, anything else is shown whole.
const EXPECTED = new Set([
  'ConfigError',
  'StartFailure',
  'Refusal',
  'IcsError',
  'ProblemError',
  'CalendarInputError',
]);

const nameOf = (error: Error): string => (error.name === 'Error' ? error.constructor.name : error.name);

/** Prints why on standard error and sets exit status 1. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  if (!(error instanceof Error)) console.error(`loopwright: ${String(error)}`);
  else if (EXPECTED.has(nameOf(error))) console.error(`loopwright: ${error.message}`);
  else console.error(`loopwright: ${error.stack ?? error.message}`);
}
