// A port for a program that wants to be told one. Systems hand out ports from 32768 or 49152 on to whoever asks for any,
// so one from below is not given to another test between the look and the use.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const PORT_MIN = 20_000;
const PORT_MAX = 30_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A port of the loopback that was free a moment ago and that nobody is given by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORT_MIN, PORT_MAX);
    if (await isFree(port)) return port;
  }
}
