// Subscriptions over graphql-ws. A browser sends its cookies with the upgrade from whatever page opens a socket, so
// the page's origin is checked first; and a socket outlives requests, so who holds it is asked again before each
// message and whenever an identity changed: with the session ends what it subscribed to.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type {
  DocumentNode,
  ExecutionArgs,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { AccessSettings, Actors, Caller } from '#access';
import type { Clock, Database, Logs, Platform } from '#platform';
import { isForeign } from '../http/guard.js';
import { headersOf } from '../http/headers.js';
import { GqlContext } from './context.js';
import { TOKENS_MAX } from './depth-limit.js';
import { errorFormatter } from './errors.js';
import type { ErrorFormatter } from './errors.js';
import { operationRules } from './operation-rules.js';
import { UNKNOWN_DOCUMENT, trustedDocument } from './trusted-documents.js';

const PATH = '/graphql';
const SUBSCRIPTIONS_MAX = 50;
const MESSAGE_BYTES_MAX = 256 * 1024;
const INIT_MS_MAX = 5_000;
/** A session that ends by time is announced by nobody, so sockets are asked again this often. */
const RECHECK_MS = 30_000;
/** graphql-ws's close code for a connection that may not go on. */
const FORBIDDEN = 4403;

/** What sockets need. */
export interface SocketOptions {
  readonly platform: Pick<Platform, 'clock' | 'config' | 'database' | 'log'>;
  readonly schema: GraphQLSchema;
  readonly actors: Actors;
  readonly settings: AccessSettings;
}

/** Open sockets; `close` ends them. */
export interface SocketServer {
  close(): Promise<void>;
}

type Params = Readonly<Record<string, unknown>>;
interface Held extends Record<PropertyKey, unknown> {
  headers: Headers;
  caller: Caller | null;
}
interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}
type Socket = Context<Params, Extra & Partial<Held>>;

/** Answers upgrades at /graphql with graphql-ws and refuses all others. */
export function openSockets(http: Server, options: SocketOptions): SocketServer {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES_MAX });
  const connections = new Connections(options);
  const server = useServer<Params, Held>(
    {
      schema: options.schema,
      connectionInitWaitTimeout: INIT_MS_MAX,
      onConnect: (socket) => connections.connect(socket),
      onSubscribe: (socket, _id, payload) => connections.subscribe(socket, payload),
      onNext: async (socket, _id, _payload, _args, result) => connections.next(socket, result),
      onError: (_socket, _id, _payload, errors) => errors.map(connections.shown),
      onClose: (socket) => connections.close(socket),
      // Whatever the environment: why something failed is not told as the reason of closing.
      isProd: true,
    },
    wss,
  );
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?')[0] !== PATH) return refuse(stream, '404 Not Found');
    if (isForeign(request.headers, options.settings)) return refuse(stream, '403 Forbidden');
    wss.handleUpgrade(request, stream, head, (socket) => {
      wss.emit('connection', socket, request);
      // What a client breaks closes its socket by itself; graphql-ws would print it.
      socket.removeAllListeners('error').on('error', () => undefined);
    });
  };
  http.on('upgrade', upgrade);
  return {
    async close() {
      http.off('upgrade', upgrade);
      connections.stop();
      await server.dispose();
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const parameter = (params: Params | undefined, name: string): string | null => {
  const value = params?.[name] ?? params?.[name[0]?.toUpperCase() + name.slice(1)];
  return typeof value === 'string' ? value : null;
};

/** Who holds which socket, and what they may ask over it. */
class Connections {
  readonly shown: (error: GraphQLError) => GraphQLFormattedError;
  readonly #open = new Set<Socket>();
  readonly #timer: NodeJS.Timeout;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #log: Logs;
  #stopped = false;

  constructor(private readonly options: SocketOptions) {
    const format: ErrorFormatter = errorFormatter(options.platform.log);
    this.shown = (error) => format(withCode(error), error);
    this.#database = options.platform.database;
    this.#clock = options.platform.clock;
    this.#log = options.platform.log;
    this.#timer = setInterval(() => void this.#recheckAll(), RECHECK_MS).unref();
    options.actors.onChange(() => void this.#recheckAll());
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  /** Keeps who holds the socket; false when it came with a token that is nobody's. */
  async connect(socket: Socket): Promise<boolean> {
    const headers = headersOf(socket.extra.request.headers);
    const authorization = parameter(socket.connectionParams, 'authorization');
    if (authorization !== null && !/[^\x20-\x7e]/.test(authorization))
      headers.set('authorization', authorization);
    socket.extra.headers = headers;
    socket.extra.caller = await this.#callerOf(headers);
    this.#open.add(socket);
    return authorization === null || socket.extra.caller !== null;
  }

  close(socket: Socket): void {
    this.#open.delete(socket);
  }

  /** The checked operation with its context, or why it is refused. */
  async subscribe(
    socket: Socket,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (Object.keys(socket.subscriptions).length > SUBSCRIPTIONS_MAX)
      return [
        refusal('LIMIT_REACHED', `A connection has at most ${SUBSCRIPTIONS_MAX} subscriptions at once.`),
      ];
    const document = read(payload);
    if (document instanceof GraphQLError) return [document];
    const { schema, platform } = this.options;
    const wrong = validate(schema, document, [...specifiedRules, ...operationRules(platform.config)]);
    if (wrong.length > 0) return wrong;
    const operation = getOperationAST(document, payload.operationName);
    if (!operation)
      return [refusal('OPERATION_RESOLUTION_FAILURE', 'There is no such operation in the document.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return [
        refusal('BAD_REQUEST', 'Only subscriptions go over a socket; send queries and mutations by HTTP.'),
      ];
    if (!(await this.#isStill(socket)))
      return [refusal('UNAUTHENTICATED', 'The session of this connection has ended.')];
    const { caller = null, headers = new Headers() } = socket.extra;
    return {
      schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: new GqlContext(this.#database, this.#clock, caller, headers),
    };
  }

  /** The message as the caller sees it; the socket closes instead when it is not theirs any more. */
  async next(socket: Socket, { data, errors }: Result): Promise<FormattedExecutionResult> {
    await this.#isStill(socket);
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map(this.shown) }),
    };
  }

  async #recheckAll(): Promise<void> {
    if (this.#stopped) return;
    for (const socket of [...this.#open]) if (socket.extra.caller) await this.#isStill(socket);
  }

  /** Whether the socket is still held by whom it was opened by, in the same role; closes it when not. */
  async #isStill({ extra }: Socket): Promise<boolean> {
    if (!extra.caller) return true;
    const now = await this.#callerOf(extra.headers ?? new Headers());
    const [before, after] = [extra.caller, now].map((caller) =>
      JSON.stringify([caller?.signedIn.identityId, caller?.actor?.memberId, caller?.actor?.role]),
    );
    if (before === after) return true;
    extra.socket.close(FORBIDDEN, 'The session of this connection has ended');
    return false;
  }

  /** Nobody while it cannot be found out: what is not sure is not sent. */
  async #callerOf(headers: Headers): Promise<Caller | null> {
    try {
      return await this.options.actors.callerOf(headers);
    } catch (error) {
      this.#log.warn(
        { error: error instanceof Error ? error.name : 'unknown' },
        'Who holds a socket is unknown',
      );
      return null;
    }
  }
}

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/** Errors that arose at no field are about the document or its variables, and carry no code of their own. */
const withCode = (error: GraphQLError): GraphQLFormattedError => {
  const shown = error.toJSON();
  if (error.path !== undefined || shown.extensions?.code !== undefined) return shown;
  const code = error.message.startsWith('Variable "') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
  return { ...shown, extensions: { code } };
};

function read(payload: SubscribePayload): DocumentNode | GraphQLError {
  const documentId = payload.extensions?.['documentId'];
  const query: unknown = documentId === undefined ? payload.query : trustedDocument(documentId);
  if (query === null) return refusal(UNKNOWN_DOCUMENT.code, UNKNOWN_DOCUMENT.message);
  if (typeof query !== 'string') return refusal('BAD_REQUEST', 'payload.query must be a string.');
  try {
    return parse(query, { maxTokens: TOKENS_MAX });
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : 'The document cannot be read.';
    return refusal('GRAPHQL_PARSE_FAILED', message);
  }
}
