// Holds back what PostgreSQL says of a COMMIT until a test has looked at what was committed: a way between a program and
// its database that is the wire and nothing more, so that the program can be killed after the one and before the other.
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What a server says when a transaction is committed, as the protocol has it: CommandComplete with its tag. */
const COMMITTED = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1');

/** A way to a database on which the news of a COMMIT waits for a test. */
export interface HeldCommits {
  /** The database by this way. */
  readonly url: string;
  /** What every COMMIT waits for from now on before the program hears of it; null for nothing. */
  beforeNews(look: (() => Promise<void>) | null): void;
  close(): Promise<void>;
}

/** Opens a way to the database of `url`. */
export async function heldCommits(url: string): Promise<HeldCommits> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let wait: (() => Promise<void>) | null = null;
  const server = createServer((program) => {
    const database = connect({ host: hostname, port: Number(port), noDelay: true });
    program.setNoDelay(true);
    for (const [socket, other] of [
      [program, database],
      [database, program],
    ] as const) {
      open.add(socket);
      // Whoever goes away without a word was killed: what they had said before still arrives.
      socket.on('error', () => other.end());
      socket.on('close', () => {
        open.delete(socket);
        other.end();
      });
    }
    program.pipe(database);
    let said = Promise.resolve();
    database.on('data', (chunk: Buffer) => {
      const look = chunk.includes(COMMITTED) ? wait : null;
      said = said.then(async () => {
        await look?.();
        program.write(chunk);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    beforeNews: (look) => (wait = look),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
