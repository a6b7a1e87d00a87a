// The GraphQL door over HTTP: what is refused before anything is asked, with which status, code and headers.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CreateOrganization } from '#access';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';

let db: TestDatabase;
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  const input = { name: 'Northwind', adminEmail: 'admin@northwind.example' };
  const { signInLink } = await gateway.app.get(CreateOrganization).run(input);
  const token = new URL(signInLink).searchParams.get('token') ?? '';
  cookie = cookieSetBy(await gateway.submit('/sign-in/link', { token }));
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

interface Said {
  readonly status: number;
  readonly codes: readonly unknown[];
  readonly message: string;
  readonly data: unknown;
}

async function said(answer: Response): Promise<Said> {
  const text = await answer.text();
  expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+|\.ts:/);
  const { errors = [], data } = JSON.parse(text) as {
    errors?: readonly { message: string; extensions: { code: string } }[];
    data?: unknown;
  };
  return {
    status: answer.status,
    codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
    message: errors[0]?.message ?? '',
    data,
  };
}

const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Said> =>
  said(
    await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

const get = async (query: string, headers: Record<string, string> = {}): Promise<Said> =>
  said(await fetch(`${gateway.url}/graphql?${query}`, { headers }));

const FRAGMENTS = Array.from(
  { length: 40 },
  (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
);
const deep = (levels: number): string =>
  `{ loops { nodes { ${'application { loop { '.repeat(levels)} id ${'} }'.repeat(levels)} } } }`;

describe('a document that cannot be run is refused with 400 and a code', () => {
  test.each([
    ['a syntax error', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['no such field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'no such operation',
      { query: 'query A { version }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a batch', [{ query: '{ version }' }], 'BAD_REQUEST'],
    ['no object', '"x"', 'BAD_REQUEST'],
    ['no JSON', '{"query": ', 'BAD_REQUEST'],
    ['nothing', '', 'BAD_REQUEST'],
    ['variables that are no object', { query: '{ version }', variables: [] }, 'BAD_REQUEST'],
    ['too many tokens', { query: `{ ${'version '.repeat(5_000)} }` }, 'GRAPHQL_PARSE_FAILED'],
    [
      'too many aliases',
      { query: `{ ${Array.from({ length: 600 }, (_, at) => `a${at}: version`).join(' ')} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'many names of the type',
      { query: `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: __typename`).join(' ')} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'many mutations at once',
      { query: `mutation { ${Array.from({ length: 11 }, (_, at) => `a${at}: echo(text: "a")`).join(' ')} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['nesting', { query: deep(20) }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fragments that double',
      { query: `{ ...F0 } ${FRAGMENTS.join(' ')} fragment F40 on Query { version }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that double to nothing',
      { query: `{ ...F0 } ${FRAGMENTS.join(' ')}` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments in a circle',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'many directives',
      { query: `{ version ${'@include(if: true) '.repeat(500)} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['many unknown directives', { query: `{ version ${'@x '.repeat(1_500)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_what, body, code) => {
    const began = performance.now();
    expect(await post(body)).toMatchObject({ status: 400, codes: [code] });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test('a variable of a wrong type is named with what would be right', async () => {
    const query = 'query ($first: Int) { loops(first: $first) { nodes { id } } }';
    expect(await post({ query, variables: { first: 'x' } })).toMatchObject({
      status: 400,
      codes: ['BAD_USER_INPUT'],
      message: 'Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"',
    });
    const huge = await post({ query, variables: { first: 'x'.repeat(1_000_000) } });
    expect(huge.codes).toEqual(['BAD_USER_INPUT']);
    expect(huge.message.length).toBeLessThan(700);
  });

  test('a query as deep as the bound runs', async () => {
    expect((await post({ query: deep(5) }, { cookie })).codes).toEqual([]);
  });
});

test('a body that is too large, or of another kind, is refused in the same form', async () => {
  const large = await post({ query: '{ version }', filler: 'x'.repeat(10_000_000) });
  expect(large).toMatchObject({ status: 413, codes: ['BAD_REQUEST'] });
  expect(large.message).toMatch(/larger than 6 MB/);
  const xml = await post('<a/>', { 'content-type': 'application/xml' });
  expect(xml).toMatchObject({ status: 415, codes: ['BAD_REQUEST'] });
  expect(xml.message).toMatch(/application\/json/);
});

test('what another site could send without asking is refused', async () => {
  const body = '{"query":"{ version }"}';
  expect(await post(body, { 'content-type': 'text/plain' })).toMatchObject({
    status: 400,
    codes: ['BAD_REQUEST'],
  });
  expect(await get('query={version}')).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  const asked = { 'x-apollo-operation-name': 'Any' };
  expect(await get('query={version}', asked)).toMatchObject({ status: 200, codes: [] });
  expect(await get('query=mutation{echo(text:"a")}', asked)).toMatchObject({
    status: 405,
    codes: ['BAD_REQUEST'],
  });
});

test('a session cookie counts only for pages of this origin and for programs', async () => {
  const whoAmI = { query: '{ viewer { email } }' };
  const me = { data: { viewer: { email: 'admin@northwind.example' } } };
  expect(await post(whoAmI, { cookie })).toMatchObject(me);
  expect(await post(whoAmI, { cookie, origin: gateway.url })).toMatchObject(me);
  for (const origin of ['https://evil.example', 'null', `${gateway.url}.evil.example`])
    expect(await post(whoAmI, { cookie, origin })).toMatchObject({
      status: 403,
      codes: ['BAD_REQUEST'],
      data: undefined,
    });
  expect(await post({ query: '{ version }' }, { origin: 'https://other.example' })).toMatchObject({
    status: 200,
  });
});

test('credentials that are nonsense are nobody’s', async () => {
  const whoAmI = { query: '{ viewer { email } }' };
  for (const headers of [
    { authorization: 'Bearer nobody' },
    { authorization: `Bearer ${'x'.repeat(5_000)}` },
    { authorization: 'é' },
    { cookie: 'loopwright.session_token=%00%ff.bad' },
  ])
    expect(await post(whoAmI, headers)).toMatchObject({ codes: ['UNAUTHENTICATED'] });
});

test('every answer carries the headers that keep browsers from guessing and framing', async () => {
  for (const path of [
    '/',
    '/graphql',
    '/health',
    '/ready',
    '/nothing',
    '/sign-in',
    '/mailbox',
    '/metrics',
    '/api/auth/get-session',
  ]) {
    const { headers } = await fetch(`${gateway.url}${path}`);
    expect([path, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([
      path,
      'nosniff',
      'DENY',
    ]);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toMatch(/no-referrer|same-origin/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

describe('GraphiQL', () => {
  test('loads nothing from another host', async () => {
    const answer = await gateway.page('/graphql');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await answer.text();
    const tags = html.match(/<(?:script|link|img|iframe)\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => /(?:src|href)=["']?(?:https?:)?\/\//.test(tag))).toEqual([]);
    expect(html).not.toMatch(/@import\s+(?:url\()?["']?https?:/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('is away in production, and so is the schema', async () => {
    const production = await testDatabase({ NODE_ENV: 'production' });
    const closed = await testGateway(production);
    const answer = await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await answer.text()).not.toMatch(/<script|graphiql/i);
    const { errors } = await closed.graphql('{ __schema { types { name } } }');
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await closed.graphql('{ __type(name: "Query") { name } }')).data).toBeNull();
    expect((await closed.graphql('{ version }')).errors).toEqual([]);
    await closed.close();
    await production.close();
  });
});
