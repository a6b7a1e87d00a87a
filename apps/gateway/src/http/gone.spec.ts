// Who hangs up before the answer is written is known to have gone; who reads it is not.
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Refusal } from '#platform';
import { gone } from './gone.js';

const server = createServer();
let url: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** The response to whoever asks next. */
const asked = async (): Promise<ServerResponse> =>
  ((await once(server, 'request')) as [unknown, ServerResponse])[1];

test('hanging up before the answer aborts, with a refusal as the reason', async () => {
  const caller = new AbortController();
  const refused = expect(fetch(url, { signal: caller.signal })).rejects.toThrow();
  const signal = gone(await asked());
  const aborted = once(signal, 'abort');
  caller.abort();
  await aborted;
  await refused;
  expect(signal.reason).toBeInstanceOf(Refusal);
});

test('who gets the answer has not gone', async () => {
  const answer = fetch(url);
  const response = await asked();
  const signal = gone(response);
  const closed = once(response, 'close');
  response.end('done');
  expect(await (await answer).text()).toBe('done');
  await closed;
  expect(signal.aborted).toBe(false);
});
