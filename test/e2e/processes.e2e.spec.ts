// Gateways and workers as processes of their own on one database: what a deployment runs. They refuse a database that
// is not ready in one line, hear of each other's changes, send each mail once, and finish what they do when told to end.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { migrationFiles, newId } from '#platform';
import { signInAt } from '../support/api.js';
import type { ApiUser } from '../support/api.js';
import { mailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import { endPrograms, entries, runProgram, until } from '../support/program.js';
import type { Program } from '../support/program.js';
import { redisMissing, testRedis } from '../support/redis-server.js';
import type { TestRedis } from '../support/redis-server.js';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;
const SECRETS = { SESSION_SECRET: 's'.repeat(40), LINK_SECRET: 'l'.repeat(40) };
const NOWHERE = 'postgres://loopwright:hidden@127.0.0.1:1/loopwright';

let databaseUrl: string;
let sql: pg.Client;
let mail: MailServer;

beforeAll(async () => {
  const server = process.env.LOOPWRIGHT_TEST_SERVER ?? '';
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const name = `processes_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  mail = await mailServer();
});
afterAll(async () => {
  await endPrograms();
  await sql.end();
  await mail.close();
});

const environment = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_MAX: '5',
  SMTP_URL: mail.url,
  PORT: '0',
  WORKER_PORT: '0',
  ...SECRETS,
  ...more,
});
const gateway = (more: Readonly<Record<string, string>> = {}): Program =>
  runProgram(entries.gateway, [], environment(more));
const worker = (more: Readonly<Record<string, string>> = {}): Program =>
  runProgram(entries.worker, [], environment(more));
const command = (...words: string[]): Program => runProgram(entries.loopwright, words, environment({}));

const gatewayUrl = async (program: Program): Promise<string> =>
  (await program.says(/"url":"(http:[^"]+)"/))[1] ?? '';
const workerUrl = async (program: Program): Promise<string> =>
  `http://127.0.0.1:${(await program.says(/"port":(\d+)/))[1]}`;

async function refusal(program: Program): Promise<string> {
  expect(await program.ended()).toEqual({ code: 1, signal: null });
  expect(program.out()).toBe('');
  return program.err();
}

test('on a database that was not migrated neither starts; migrate and seed make it ready', async () => {
  const line =
    /^loopwright: DATABASE_URL: the database \S+ lacks \d+ migrations .* run loopwright migrate first\.\n$/;
  expect(await refusal(gateway())).toMatch(line);
  expect(await refusal(worker())).toMatch(line);
  const migrate = command('migrate');
  expect(await migrate.ended()).toEqual({ code: 0, signal: null });
  expect(migrate.out()).toBe('The database is up to date.\n');
  const seed = command('seed');
  expect(await seed.ended()).toEqual({ code: 0, signal: null });

  await sql.query(`UPDATE migration_checksum SET checksum = 'other' WHERE name = '0002-auth'`);
  expect(await refusal(gateway())).toContain('lacks 1 migrations of this version, from 0002-auth on');
  const file = migrationFiles().find(({ name }) => name === '0002-auth');
  await sql.query('UPDATE migration_checksum SET checksum = $2 WHERE name = $1', [
    file?.name,
    file?.checksum,
  ]);
});

test.each([
  ['DATABASE_URL', { DATABASE_URL: NOWHERE }, 'no PostgreSQL server answers at 127.0.0.1:1 (ECONNREFUSED)'],
  [
    'REDIS_URL',
    { REDIS_URL: 'redis://127.0.0.1:1' },
    'no Redis or Valkey server answers at 127.0.0.1:1 (ECONNREFUSED)',
  ],
  ['SESSION_SECRET', { SESSION_SECRET: '' }, 'is missing'],
])('%s that cannot be used is one line of either', async (variable, more, words) => {
  for (const program of [gateway(more), worker(more)]) {
    const said = await refusal(program);
    expect(said).toContain(`loopwright: ${variable}: ${words}`);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).not.toContain('hidden');
  }
});

/** Windows on the five days from a week ahead on, for the `nth` candidate of this file. */
const windows = (nth: number): { from: string; to: string }[] =>
  [0, 1, 2, 3, 4].map((day) => {
    const date = new Date(Date.now() + (7 * nth + day) * DAY_MS).toISOString().slice(0, 10);
    return { from: `${date}T08:00:00Z`, to: `${date}T18:00:00Z` };
  });

/** Drafts and proposes a loop for a candidate without one. */
async function proposeLoop(user: ApiUser, nth: number): Promise<{ loopId: string; proposalId: string }> {
  const { board } = await user.ask<{
    board: { candidatesWithoutAvailability: { rows: { nodes: { id: string }[] } } };
  }>('{ board { candidatesWithoutAvailability { rows(first: 1) { nodes { id } } } } }');
  const applicationId = board.candidatesWithoutAvailability.rows.nodes[0]?.id ?? '';
  await user.ask(
    'mutation ($input: GiveAvailabilityInput!) { giveAvailability(input: $input) { __typename } }',
    {
      input: { applicationId, windows: windows(nth) },
    },
  );
  const { draftLoop } = await user.ask<{ draftLoop: { loop: { id: string } } }>(
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }',
    { input: { applicationId, idempotencyKey: newId() } },
  );
  const loopId = draftLoop.loop.id;
  const { proposeLoop: proposed } = await user.ask<{ proposeLoop: { proposals: { id: string }[] } }>(
    'mutation ($l: ID!) { proposeLoop(input: { loopId: $l }) { ... on LoopProposed { proposals { id } } } }',
    { l: loopId },
  );
  return { loopId, proposalId: proposed.proposals[0]?.id ?? '' };
}

async function book(user: ApiUser, loop: { loopId: string; proposalId: string }): Promise<void> {
  const { bookLoop } = await user.ask<{ bookLoop: { __typename: string } }>(
    `mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { __typename ... on Problem { message } } }`,
    { input: { ...loop, version: 1, idempotencyKey: newId() } },
  );
  expect(bookLoop).toEqual({ __typename: 'LoopBooked' });
}

const clients: Client[] = [];
/** Subscribes over graphql-ws; each call of the returned function gives the next message's data. */
function follow(url: string, token: string, query: string): () => Promise<Record<string, unknown>> {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  clients.push(client);
  const messages = client.iterate({ query });
  return async () => {
    const { value } = (await messages.next()) as {
      value: { data?: Record<string, unknown>; errors?: unknown };
    };
    if (value.data === undefined) throw new Error(JSON.stringify(value.errors));
    return value.data;
  };
}

/** Waits until every mail that is due was sent, and says how many the ledger counts. */
const allSent = (): Promise<number> =>
  until('all mails to be sent', async () => {
    const { rows } = await sql.query<{ open: string; sent: string }>(
      `SELECT (SELECT count(*) FROM outbox WHERE published_at IS NULL)
            + (SELECT count(*) FROM reminder WHERE state = 'claimed' OR (state = 'planned' AND due_at <= now())) AS open,
              (SELECT count(*) FROM reminder WHERE state = 'sent') AS sent`,
    );
    return rows[0]?.open === '0' && Number(rows[0].sent) > 0 ? Number(rows[0].sent) : undefined;
  });

const backends = ['PostgreSQL', 'Redis'] as const;
describe.each(backends)('two gateways and two workers, queue on %s', (backend) => {
  const runs = backend === 'PostgreSQL' || redisMissing === null ? test : test.skip;
  let redis: TestRedis | undefined;
  afterAll(async () => redis?.close());

  runs('hear of each other, send each mail once, and finish what they do when told to end', async () => {
    if (backend === 'Redis') redis = await testRedis();
    const queue: Record<string, string> = redis === undefined ? {} : { REDIS_URL: redis.url };
    const gateways = [gateway(queue), gateway(queue)] as const;
    const workers = [worker(queue), worker(queue)];
    const [one, two] = [await gatewayUrl(gateways[0]), await gatewayUrl(gateways[1])];
    for (const url of [one, two, ...(await Promise.all(workers.map(workerUrl)))])
      for (const path of ['/health', '/ready', '/metrics'])
        expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200]);
    await allSent();

    const coordinator = await signInAt(one, 'coordinator@demo.example', 'demonstration');
    const loop = await proposeLoop(coordinator, backends.indexOf(backend) + 1);
    const changed = follow(
      two,
      coordinator.token,
      `subscription { loopChanged(id: "${loop.loopId}") { state } }`,
    );
    const inbox = follow(two, coordinator.token, 'subscription { inboxChanged { needs { count } } }');
    const before = (await inbox()) as { inboxChanged: { needs: { count: number } } };
    // The first mail stays in the middle of being sent until both workers have been told to end.
    mail.beforeAnswer = () => {
      mail.beforeAnswer = null;
      for (const program of workers) program.kill('SIGTERM');
      return Promise.all(workers.map((program) => program.says(/"msg":"The worker ends"/))).then(
        () => undefined,
      );
    };
    const next = changed();
    await book(coordinator, loop);
    expect(await next).toEqual({ loopChanged: { state: 'BOOKED' } });
    // Word of what came before the booking may still have been on its way.
    let after = before;
    while (after.inboxChanged.needs.count === before.inboxChanged.needs.count)
      after = (await inbox()) as typeof before;
    expect(after.inboxChanged.needs.count).toBe(before.inboxChanged.needs.count - 1);
    for (const program of workers) expect(await program.ended()).toEqual({ code: 0, signal: null });

    const third = worker(queue);
    await workerUrl(third);
    const sent = await allSent();
    const ids = mail.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(sent);

    for (const program of [...gateways, third]) program.kill('SIGTERM');
    for (const program of [...gateways, third])
      expect(await program.ended()).toEqual({ code: 0, signal: null });
    for (const client of clients.splice(0)) await client.dispose();
  });
});
