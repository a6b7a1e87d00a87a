// A client of the gateway's sockets that says exactly what a test wants it to say, also what no client should.
import { WebSocket } from 'ws';

/** A message of graphql-ws. */
export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** An open socket. */
export interface TestSocket {
  /** Sends a message as JSON, or a text as it is. */
  send(message: unknown): void;
  /** The next message. @throws Error when the socket closes first, with its code and reason */
  next(): Promise<SocketMessage>;
  /** Resolves with the code and reason when the socket is closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(): void;
}

/** Opens a socket. @throws Error naming the status when the upgrade is refused */
export async function openSocket(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  protocol = 'graphql-transport-ws',
): Promise<TestSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol, { headers });
  const waiting: SocketMessage[] = [];
  let arrived = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    waiting.push(JSON.parse(data.toString('utf8')) as SocketMessage);
    arrived();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) =>
      reject(new Error(`refused with ${response.statusCode}`)),
    );
    socket.once('error', reject);
  });
  return {
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      for (;;) {
        const message = waiting.shift();
        if (message !== undefined) return message;
        const end = closed.then(({ code, reason }) => {
          throw new Error(`closed with ${code} ${reason}`);
        });
        await Promise.race([new Promise<void>((resolve) => (arrived = resolve)), end]);
      }
    },
    close: () => socket.terminate(),
  };
}

/** Opens a socket and initialises the connection. */
export async function connected(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  params: Readonly<Record<string, unknown>> = {},
): Promise<TestSocket> {
  const socket = await openSocket(url, headers);
  socket.send({ type: 'connection_init', payload: params });
  const { type } = await socket.next();
  if (type !== 'connection_ack') throw new Error(`Instead of connection_ack came ${type}`);
  return socket;
}
