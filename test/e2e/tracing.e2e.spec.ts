// Traces as a collector receives them: the request, the SQL that it led to, the worker's jobs; and nobody's name,
// address, password or secret in any of it.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createDatabase } from '../support/database.js';
import { endPrograms, entries, runProgram, until } from '../support/program.js';
import { traceCollector } from '../support/trace-collector.js';
import type { TraceCollector } from '../support/trace-collector.js';

jest.setTimeout(180_000);

const EMAIL = 'first.admin@traced.example';
const ORGANIZATION = 'Traced and Sons';
let environment: Record<string, string>;
let collector: TraceCollector;

beforeAll(async () => {
  collector = await traceCollector();
  environment = {
    DATABASE_URL: await createDatabase(),
    DATABASE_POOL_MAX: '5',
    PORT: '0',
    SESSION_SECRET: 's'.repeat(40),
    LINK_SECRET: 'l'.repeat(40),
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
});
afterAll(async () => {
  await endPrograms();
  await collector.close();
});

test('a request, its SQL and a job are traced, without personal data or secrets', async () => {
  const words = ['init', '--organization', ORGANIZATION, '--admin', EMAIL];
  const init = runProgram(entries.loopwright, words, environment);
  expect(await init.ended()).toEqual({ code: 0, signal: null });
  const link = new URL(/http:\S+/.exec(init.out())?.[0] ?? '');

  const program = runProgram(entries.loopwright, ['start'], environment);
  const url = (await program.says(/ready at (http:\S+)/))[1] ?? '';
  await fetch(`${url}${link.pathname}${link.search}`, { headers: { accept: 'text/html' } });
  await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email: EMAIL, password: 'a wrong password', next: '/' }),
  });
  await fetch(`${url}/health`);
  await fetch(`${url}/sign-in/mail`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email: EMAIL, next: '/' }),
  });
  await until('a job to be traced', () => collector.spans.find(({ name }) => name === 'job events'));
  program.kill('SIGTERM');
  expect(await program.ended()).toEqual({ code: 0, signal: null });

  const request = collector.spans.find(({ name }) => name === 'POST /sign-in');
  expect(request?.attributes).toMatchObject({ 'http.route': '/sign-in', 'http.request.method': 'POST' });
  const statements = collector.spans.filter(
    ({ traceId, attributes }) => traceId === request?.traceId && 'db.query.text' in attributes,
  );
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.map(({ attributes }) => attributes['db.query.text']).join('\n')).toMatch(/select/i);
  expect(collector.spans.filter(({ name }) => name.includes('/health'))).toEqual([]);
  const token = link.searchParams.get('token') ?? link.pathname.split('/').at(-1) ?? '';
  expect(token.length).toBeGreaterThan(20);
  for (const secret of [EMAIL, 'traced.example', ORGANIZATION, 'a wrong password', token, 's'.repeat(40)])
    expect(collector.text()).not.toContain(secret);
});
