// The embedded server as its callers see it, on real PostgreSQL: what a start gives, what later ones keep, and which
// line is said when a start cannot be.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../../../test/support/free-port.js';
import type { EmbeddedOptions, EmbeddedServer } from './embedded.js';
import { startEmbedded } from './embedded.js';
import { embeddedExists, runningEmbedded } from './look.js';
import { StartFailure } from './start-failure.js';

const root = mkdtempSync(join(tmpdir(), 'loopwright-embedded-'));
// Started as root, PostgreSQL's own account has to get to the data folders below.
chmodSync(root, 0o755);
const dataDir = join(root, "a 'quoted' folder", 'data');
const running = new Set<EmbeddedServer>();

async function begin(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, durable: false, ...options });
  running.add(server);
  return server;
}

async function refusal(options: Partial<EmbeddedOptions>): Promise<string> {
  const outcome = await begin(options).catch((error: unknown) => error);
  if (!(outcome instanceof StartFailure)) throw new Error(`expected a StartFailure, got ${String(outcome)}`);
  expect(outcome.message).not.toContain('\n');
  return outcome.message;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows[0];
  } finally {
    await client.end();
  }
}

const settings = (url: string, names: readonly string[]): Promise<unknown> =>
  ask(url, `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`);

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder that has a cluster', () => {
  let cluster: string;

  beforeAll(async () => {
    const server = await begin({ durable: true });
    cluster = server.clusterDir;
    expect(server.createdCluster).toBe(true);
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS id');
    await server.stop();
  });

  test('a durable start loses nothing that was committed, speaks on loopback only and in UTC', async () => {
    const server = await begin({ durable: true });
    expect(server.createdCluster).toBe(false);
    const { hostname, pathname, password } = new URL(server.url);
    expect({ hostname, pathname }).toEqual({ hostname: '127.0.0.1', pathname: '/loopwright' });
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    const expected = {
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      TimeZone: 'UTC',
      max_connections: '200',
    };
    expect(await settings(server.url, Object.keys(expected))).toEqual(expected);
    expect(await ask(server.url, "SELECT id, lower('ÄÉ') AS folded FROM kept")).toEqual({
      id: 7,
      folded: 'äé',
    });
  });

  test('a wrong password is refused', async () => {
    const server = await begin();
    const url = new URL(server.url);
    url.password = 'postgres';
    await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('a start for tests gives durability up, and its options are respected', async () => {
    const server = await begin({ database: 'Other "name"', maxConnections: 33 });
    const expected = {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '33',
    };
    expect(await settings(server.url, Object.keys(expected))).toEqual(expected);
    expect(await ask(server.url, 'SELECT current_database() AS name')).toEqual({ name: 'Other "name"' });
  });

  test('the extensions and functions that the migrations use are there', async () => {
    const server = await begin();
    const names = ['btree_gist', 'citext', 'pg_stat_statements', 'pg_trgm', 'pgcrypto'];
    const listed = `SELECT array_agg(name::text ORDER BY name) AS names FROM pg_available_extensions WHERE name = ANY ('{${names.join()}}')`;
    expect(await ask(server.url, listed)).toEqual({ names });
    expect(await ask(server.url, 'SELECT uuid_extract_version(uuidv7()) AS version')).toEqual({ version: 7 });
  });

  test('stop ends the server and frees the folder, however often it is called', async () => {
    const server = await begin();
    const idle = new pg.Client({ connectionString: server.url });
    idle.on('error', () => undefined);
    await idle.connect();
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    await expect(ask(server.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('a second start on a folder in use is refused and leaves the first alone', async () => {
    const server = await begin();
    expect(await refusal({})).toContain(
      `already running (process ${process.pid}) on this data folder, DATA_DIR ${dataDir}`,
    );
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  test('whoever only looks is told how to reach the running server', async () => {
    const server = await begin();
    expect(embeddedExists(dataDir)).toBe(true);
    expect(runningEmbedded(dataDir)).toBe(server.url);
    await server.stop();
    expect(embeddedExists(dataDir)).toBe(true);
    expect(runningEmbedded(dataDir)).toBeNull();
  });

  test('a given port is used, and a taken one named', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    expect(await refusal({ port })).toContain(`Port ${port} on 127.0.0.1 is taken`);
    await new Promise((resolve) => other.close(resolve));
    expect(new URL((await begin({ port })).url).port).toBe(String(port));
  });

  test('the files beside the cluster are private, and a lost password is replaced', async () => {
    const file = join(dirname(cluster), 'postgres.password');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    const server = await begin();
    expect(await ask(server.url, 'SELECT id FROM kept')).toEqual({ id: 7 });
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    for (const path of [file, join(dataDir, 'postgres.log')]) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(cluster).mode & 0o077).toBe(0);
    await server.stop();
    writeFileSync(file, 'something else\n');
    expect(await refusal({})).toContain('remove it to have a new password set');
    rmSync(file);
  });

  test('a log over 10 MB is set aside at the next start', async () => {
    truncateSync(join(dataDir, 'postgres.log'), 10 * 1024 * 1024 + 1);
    await begin();
    expect(statSync(join(dataDir, 'postgres.log')).size).toBeLessThan(100_000);
    expect(statSync(join(dataDir, 'postgres.log.1')).size).toBe(10 * 1024 * 1024 + 1);
  });

  test('what PostgreSQL last said is part of the failure', async () => {
    expect(await refusal({ maxConnections: 0 })).toMatch(/PostgreSQL failed on DATA_DIR .*max_connections/);
  });

  test('a cluster of another major version is refused and left as it is', async () => {
    const version = join(cluster, 'PG_VERSION');
    const before = readFileSync(version);
    writeFileSync(version, '17\n');
    expect(await refusal({})).toMatch(/DATA_DIR .* was made by PostgreSQL 17, but this is 18/);
    writeFileSync(version, before);
    expect(await ask((await begin()).url, 'SELECT id FROM kept')).toEqual({ id: 7 });
  });

  test('a server that ends by itself is reported once', async () => {
    const server = await begin();
    const main = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(main, 'SIGQUIT');
    expect((await server.lost).message).toContain('ended unexpectedly');
  });
});

describe('a folder without a cluster', () => {
  test('what an initdb that was killed has left is cleared away', async () => {
    const fresh = join(root, 'half');
    const remains = join(fresh, 'postgres.new-000000000000');
    mkdirSync(join(remains, 'cluster', 'base'), { recursive: true });
    writeFileSync(join(remains, 'cluster', 'PG_VERSION'), '18\n');
    const server = await begin({ dataDir: fresh });
    expect(server.createdCluster).toBe(true);
    expect(readdirSync(fresh).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });

  test('looking makes nothing', () => {
    const untouched = join(root, 'untouched');
    expect(embeddedExists(untouched)).toBe(false);
    expect(runningEmbedded(untouched)).toBeNull();
    expect(existsSync(untouched)).toBe(false);
  });

  test('a cluster folder with something else in it is refused, not emptied', async () => {
    const strange = join(root, 'strange');
    mkdirSync(join(strange, 'postgres'), { recursive: true });
    writeFileSync(join(strange, 'postgres', 'diary.txt'), 'dear diary');
    expect(await refusal({ dataDir: strange })).toContain('is not a complete PostgreSQL cluster');
    expect(readFileSync(join(strange, 'postgres', 'diary.txt'), 'utf8')).toBe('dear diary');
  });

  test("another server's data directory is refused", async () => {
    const foreign = join(root, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'PG_VERSION'), '16\n');
    expect(await refusal({ dataDir: foreign })).toContain('is itself the data directory of a PostgreSQL 16');
  });

  test('a file in place of the folder, or above it, is named', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(await refusal({ dataDir: file })).toBe(
      `DATA_DIR ${file} is a file, not a folder; remove it or set DATA_DIR to another folder.`,
    );
    expect(await refusal({ dataDir: join(file, 'below') })).toContain(
      'is not a folder, or lies below something that is none',
    );
  });
});
