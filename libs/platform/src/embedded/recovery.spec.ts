// What must hold when programs are killed: nothing that was acknowledged is lost, the next start mends the rest by
// itself, and Ctrl-C leaves PostgreSQL to the program's own shutdown. The programs are real processes of their own.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedServer } from './embedded.js';
import { startEmbedded } from './embedded.js';

const repository = join(import.meta.dirname, '../../../..');
const root = mkdtempSync(join(tmpdir(), 'loopwright-recovery-'));
chmodSync(root, 0o755);
const dataDir = join(root, 'data');
const running = new Set<EmbeddedServer>();
const programs = new Set<ChildProcess>();

const PROGRAM = `
  const { startEmbedded } = await import(process.argv[1]);
  const server = await startEmbedded({ dataDir: process.argv[2], durable: true });
  setInterval(() => {}, 1000);
  process.on('SIGINT', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('CREATE TABLE written_after_interrupt ()');
    await client.end();
    await server.stop();
    process.exit(3);
  });
  console.log(JSON.stringify({ url: server.url, clusterDir: server.clusterDir }));`;

interface Program {
  readonly child: ChildProcess;
  readonly url: string;
  readonly clusterDir: string;
}

/** Another program that holds the embedded server, in a process group of its own like one in a terminal. */
async function launch(): Promise<Program> {
  const hook = join(repository, 'scripts', 'dev-hook.mjs');
  const words = [
    '--import',
    hook,
    '--input-type=module',
    '-e',
    PROGRAM,
    join(import.meta.dirname, 'embedded.ts'),
    dataDir,
  ];
  const child = spawn(process.execPath, words, {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, clusterDir } = JSON.parse(line) as { url: string; clusterDir: string };
    return { child, url, clusterDir };
  }
  throw new Error('the program ended before its server was up');
}

async function begin(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir: folder, durable: true });
  running.add(server);
  return server;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function count(url: string, table: string): Promise<number | undefined> {
  const client = await connect(url);
  try {
    return (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n;
  } finally {
    await client.end();
  }
}

const mainPid = (clusterDir: string): number =>
  Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});
afterAll(async () => {
  for (const child of programs) if (child.exitCode === null && child.signalCode === null) await kill(child);
  rmSync(root, { recursive: true, force: true });
});

describe('after kill -9', () => {
  beforeAll(async () => {
    const server = await begin();
    const client = await connect(server.url);
    await client.query('CREATE TABLE acknowledged (id int PRIMARY KEY)');
    await client.end();
    await server.stop();
  });

  test('of the program, the server that lives on is stopped and its folder used again', async () => {
    const { child, clusterDir } = await launch();
    await expect(begin()).rejects.toThrow(`already running (process ${child.pid})`);
    const orphan = mainPid(clusterDir);
    await kill(child);
    expect(isAlive(orphan)).toBe(true);
    const server = await begin();
    expect(isAlive(orphan)).toBe(false);
    expect(server.createdCluster).toBe(false);
    expect(await count(server.url, 'acknowledged')).toBe(0);
  });

  test('of everything in the middle of writing, all that was acknowledged is there', async () => {
    const { child, url, clusterDir } = await launch();
    const client = await connect(url);
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await client.query('INSERT INTO acknowledged VALUES ($1)', [acknowledged + 1]);
        acknowledged += 1;
      }
    })().catch(() => undefined);
    while (acknowledged < 50) await sleep(5);
    process.kill(mainPid(clusterDir), 'SIGKILL');
    await kill(child);
    await writing;
    await client.end().catch(() => undefined);
    const server = await begin();
    const found = await count(server.url, 'acknowledged');
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toBeLessThanOrEqual(acknowledged + 1);
  });

  test('and the process id was given to another program, that program is left alone', async () => {
    const server = await begin();
    await server.stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    programs.add(other);
    const stale = [other.pid, server.clusterDir, 1, 5432, '', '127.0.0.1', '', 'ready'].join('\n');
    writeFileSync(join(server.clusterDir, 'postmaster.pid'), `${stale}\n`);
    writeFileSync(join(dataDir, 'postgres.owner'), `${other.pid}\n`);
    await begin();
    expect(other.exitCode ?? other.signalCode).toBeNull();
    await kill(other);
  });
});

test('a copy of a folder in use starts beside it and leaves the other server alone', async () => {
  const before = await begin();
  await before.stop();
  const copy = join(root, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  const original = await begin();
  cpSync(join(original.clusterDir, 'postmaster.pid'), join(copy, 'postgres', 'postmaster.pid'));
  const second = await begin(copy);
  expect(second.createdCluster).toBe(false);
  expect(await count(second.url, 'acknowledged')).toBe(await count(original.url, 'acknowledged'));
});

test('Ctrl-C reaches the program only, which can still write before it stops the server', async () => {
  const { child, clusterDir } = await launch();
  process.kill(-(child.pid ?? 0), 'SIGINT');
  const [status] = (await once(child, 'exit')) as [number | null];
  expect(status).toBe(3);
  expect(existsSync(join(clusterDir, 'postmaster.pid'))).toBe(false);
  expect(await count((await begin()).url, 'written_after_interrupt')).toBe(0);
});
