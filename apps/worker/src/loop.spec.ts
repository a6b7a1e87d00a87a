// A loop never runs twice at once, misses no call, and survives its failures.
import { expect, test } from '@jest/globals';
import { Loop } from './loop.js';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a call during a round makes exactly one more round, after it', async () => {
  let running = 0;
  let rounds = 0;
  let finish: () => void = () => undefined;
  const loop = new Loop(
    'test',
    60_000,
    async () => {
      rounds++;
      expect(++running).toBe(1);
      await new Promise<void>((resolve) => (finish = resolve));
      running--;
    },
    quiet,
  );
  loop.start();
  loop.wake();
  loop.wake();
  expect(rounds).toBe(1);
  finish();
  await turn();
  expect(rounds).toBe(2);
  const stopped = loop.stop();
  finish();
  await stopped;
  loop.wake();
  expect(rounds).toBe(2);
});

test('a round that fails is followed by the next', async () => {
  let rounds = 0;
  const second = Promise.withResolvers<void>();
  const loop = new Loop(
    'test',
    1,
    () => {
      if (++rounds === 2) second.resolve();
      return Promise.reject(new Error('broken'));
    },
    quiet,
  );
  loop.start();
  await second.promise;
  await loop.stop();
  expect(rounds).toBeGreaterThanOrEqual(2);
});
