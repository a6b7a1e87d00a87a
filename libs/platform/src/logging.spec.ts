// What reaches the log: one JSON line for each failure, none for what a caller was refused.
import { expect, test } from '@jest/globals';
import { Refusal } from './failure.js';
import { createLog, nestLogger } from './logging.js';

test("Nest's errors are logged, refusals are not, and personal fields never are", () => {
  const written: string[] = [];
  const log = createLog({ LOG_LEVEL: 'info' }, { write: (line) => void written.push(line) });
  const nest = nestLogger(log);
  nest.error(new Refusal('FORBIDDEN', 'Your role may not do this.'));
  nest.error(new TypeError('something is broken'));
  log.info({ loopId: 'l1', email: 'somebody@example.com', member: { name: 'Somebody' } }, 'Booked');
  const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    expect.objectContaining({
      level: 50,
      from: 'nest',
      error: 'TypeError',
      message: 'something is broken',
      msg: 'A call failed',
    }),
    expect.objectContaining({ level: 30, loopId: 'l1', member: {}, msg: 'Booked' }),
  ]);
  expect(lines[1]).not.toHaveProperty('email');
});
