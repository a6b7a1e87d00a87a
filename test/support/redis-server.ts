// A Redis of a test's own, where the machine has redis-server: the queue is tested on both of its backends.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { pingRedis } from '#platform';
import { freePort } from './free-port.js';

/** Why tests on Redis are left out; null where they can run. */
export const redisMissing: string | null =
  spawnSync('redis-server', ['--version']).error === undefined
    ? null
    : 'redis-server is not installed; to run these tests: apt-get install redis-server';

/** A running server. */
export interface TestRedis {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts redis-server on a free port of the loopback, without files. */
export async function testRedis(): Promise<TestRedis> {
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
  const url = `redis://127.0.0.1:${port}`;
  for (let tries = 0; (await pingRedis(url)) !== null; tries++) {
    if (tries === 100) throw new Error('redis-server did not answer within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
