// Sockets at /graphql: who may open one, what goes over it, and that it ends with the session that opened it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateOrganization } from '#access';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { connected, openSocket } from '../support/socket.js';
import type { TestSocket } from '../support/socket.js';

const INBOX = 'subscription { inboxChanged { email } }';
const BEAT = 'subscription { heartbeat }';

let db: TestDatabase;
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  cookie = await session('admin@northwind.example');
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

/** Creates an organization and returns the session cookie of its administrator. */
async function session(adminEmail: string): Promise<string> {
  const { signInLink } = await gateway.app.get(CreateOrganization).run({ name: 'Northwind', adminEmail });
  const token = new URL(signInLink).searchParams.get('token') ?? '';
  return cookieSetBy(await gateway.submit('/sign-in/link', { token }));
}

const subscribe = (socket: TestSocket, query: string, id = 'a', more: object = {}): void =>
  socket.send({ type: 'subscribe', id, payload: { query, ...more } });

const errorsOf = async (socket: TestSocket): Promise<unknown> => {
  const { type, payload } = await socket.next();
  // An operation that fails when it is begun completes right after.
  if (type === 'complete') return errorsOf(socket);
  return type === 'error' ? payload : type === 'next' ? (payload as { errors?: unknown }).errors : type;
};

test('a page of another origin opens no socket, a page of this one and a program do', async () => {
  await expect(openSocket(gateway.url, { cookie, origin: 'https://evil.example' })).rejects.toThrow(
    'refused with 403',
  );
  await expect(openSocket(gateway.url, { cookie, origin: 'null' })).rejects.toThrow('refused with 403');
  await expect(openSocket(`${gateway.url}/other`)).rejects.toThrow('refused with 404');
  for (const headers of [{ cookie, origin: gateway.url }, { cookie }]) {
    const socket = await connected(gateway.url, headers);
    subscribe(socket, INBOX);
    expect(await socket.next()).toMatchObject({ type: 'next', id: 'a' });
    socket.close();
  }
});

test('a token that is nobody’s is refused; without one the public beat is all there is', async () => {
  const refused = await openSocket(gateway.url);
  refused.send({ type: 'connection_init', payload: { authorization: 'Bearer nobody' } });
  expect(await refused.closed).toMatchObject({ code: 4403 });
  const socket = await connected(gateway.url);
  subscribe(socket, BEAT);
  expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: {} } });
  subscribe(socket, INBOX, 'b');
  expect(await errorsOf(socket)).toEqual([
    expect.objectContaining({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }),
  ]);
  socket.close();
});

test('what is no subscription, or no document, is refused with a code, and the socket lives on', async () => {
  const socket = await connected(gateway.url, { cookie });
  const deep = `subscription { inboxChanged { needs { nodes { ${'application { loop { '.repeat(9)} id ${'} }'.repeat(9)} } } } }`;
  const cases: readonly (readonly [string, string, object?])[] = [
    ['{ version }', 'BAD_REQUEST'],
    ['mutation { echo(text: "a") }', 'BAD_REQUEST'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    [`subscription { ${'heartbeat '.repeat(5_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [deep, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { a: heartbeat b: heartbeat }', 'GRAPHQL_VALIDATION_FAILED'],
    [BEAT, 'OPERATION_RESOLUTION_FAILURE', { operationName: 'Other' }],
    ['subscription ($id: ID!) { loopChanged(id: $id) { id } }', 'BAD_USER_INPUT', { variables: { id: {} } }],
    ['subscription { loopChanged(id: "x") { id } }', 'NOT_FOUND'],
    ['subscription { loopChanged(id: "01a20000-0000-7000-8000-000000000000") { id } }', 'NOT_FOUND'],
  ];
  for (const [at, [query, code, more]] of cases.entries()) {
    subscribe(socket, query, `case${at}`, more);
    const errors = (await errorsOf(socket)) as readonly { extensions: { code: string } }[];
    expect([query.slice(0, 60), errors[0]?.extensions.code]).toEqual([query.slice(0, 60), code]);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|\.ts:/);
  }
  subscribe(socket, BEAT, 'last');
  expect(await socket.next()).toMatchObject({ type: 'complete' });
  expect(await socket.next()).toMatchObject({ type: 'next', id: 'last' });
  socket.close();
});

test('a message that is none closes the socket with a reason that tells nothing of us', async () => {
  for (const [message, code] of [
    ['no json', 4400],
    [{ type: 'nonsense' }, 4400],
    [{ type: 'subscribe', id: 'a', payload: { query: BEAT } }, 4401],
    ['x'.repeat(300_000), 1009],
  ] as const) {
    const socket = await openSocket(gateway.url, { cookie });
    socket.send(message);
    const end = await socket.closed;
    expect(end).toMatchObject({ code });
    expect(end.reason).not.toMatch(/Error:|\.ts|\.js/);
  }
  const twice = await connected(gateway.url);
  twice.send({ type: 'connection_init' });
  expect(await twice.closed).toMatchObject({ code: 4429 });
  const other = await openSocket(gateway.url, {}, 'graphql-ws').catch((error: Error) => error.message);
  expect(typeof other === 'string' ? other : await other.closed).toBeTruthy();
});

test('a connection has at most 50 subscriptions at once', async () => {
  const socket = await connected(gateway.url);
  for (let at = 0; at < 50; at++) subscribe(socket, BEAT, `beat${at}`);
  for (let at = 0; at < 50; at++) expect(await socket.next()).toMatchObject({ type: 'next' });
  subscribe(socket, BEAT, 'one more');
  expect(await errorsOf(socket)).toEqual([
    expect.objectContaining({ extensions: { code: 'LIMIT_REACHED' } }),
  ]);
  socket.send({ type: 'complete', id: 'beat0' });
  subscribe(socket, BEAT, 'instead');
  expect(await socket.next()).toMatchObject({ type: 'next', id: 'instead' });
  socket.close();
});

test('who says nothing after opening is sent away', async () => {
  const socket = await openSocket(gateway.url);
  expect(await socket.closed).toMatchObject({ code: 4408 });
}, 15_000);

test('with the session ends what it subscribed to', async () => {
  const own = await session('other@contoso.example');
  const socket = await connected(gateway.url, { cookie: own, origin: gateway.url });
  subscribe(socket, INBOX);
  expect(await socket.next()).toMatchObject({ type: 'next' });
  const bystander = await connected(gateway.url, { cookie, origin: gateway.url });
  expect((await gateway.submit('/sign-out', {}, own)).status).toBe(303);
  expect(await socket.closed).toMatchObject({ code: 4403 });
  subscribe(bystander, INBOX);
  expect(await bystander.next()).toMatchObject({ type: 'next' });
  bystander.close();
});
