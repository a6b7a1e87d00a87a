// Who may start where: as root in a folder that only root may enter, as an ordinary user in one that only this user may
// enter, and what is refused between them. Cases that need the other kind of user are skipped, which Jest reports by name.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { canEnter, dedicatedAccount, isRoot } from './account.js';
import { findBinaries, findPackage } from './binaries.js';
import type { EmbeddedServer } from './embedded.js';
import { startEmbedded } from './embedded.js';
import { trustedFolder } from './files.js';

const NOBODY = 65_534;
const repository = join(import.meta.dirname, '../../../..');
const root = mkdtempSync(join(tmpdir(), 'loopwright-private-'));
chmodSync(root, 0o755);
const running = new Set<EmbeddedServer>();
const toRemove = new Set([root]);

const asRoot = isRoot() ? test : test.skip;
const isReachable = isRoot() && canEnter({ uid: NOBODY, gid: NOBODY }, repository);
const asBoth = isReachable ? test : test.skip;
if (!isRoot()) process.stdout.write('private-folder.spec: not root, so the cases for root are skipped\n');
else if (!isReachable)
  process.stdout.write('private-folder.spec: nobody cannot enter the checkout, so its cases are skipped\n');

async function begin(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, durable: false });
  running.add(server);
  return server;
}

function folder(name: string, owner = process.geteuid?.() ?? 0): string {
  const path = join(root, name);
  mkdirSync(path, { mode: 0o700 });
  if (isRoot()) chownSync(path, owner, owner);
  return path;
}

const PROGRAM = `
  const { startEmbedded } = await import(process.argv[1]);
  try {
    const server = await startEmbedded({ dataDir: process.argv[2], durable: false });
    console.log(JSON.stringify({ created: server.createdCluster, clusterDir: server.clusterDir }));
    await server.stop();
  } catch (error) {
    console.log(JSON.stringify({ refused: error.message }));
  }`;

/** What a start by the user `nobody` comes to. */
function startAsNobody(dataDir: string): Record<string, unknown> {
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
  const user = { uid: NOBODY, gid: NOBODY, env: { HOME: dirname(dataDir), PATH: '/usr/bin:/bin' } };
  const run = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8', ...user });
  if (run.stdout === '') throw new Error(`the program said nothing: ${run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});
afterAll(() => {
  for (const path of toRemove) rmSync(path, { recursive: true, force: true });
});

describe('a data folder below a folder that only root may enter', () => {
  asRoot('has its cluster in /var/lib/loopwright, finds it again, and shares it with no copy', async () => {
    const checkout = folder('of-root');
    const dataDir = join(checkout, 'data');
    const first = await begin(dataDir);
    toRemove.add(dirname(first.clusterDir));
    expect(first.clusterDir).toMatch(/^\/var\/lib\/loopwright\/[0-9a-f-]{36}\/postgres$/);
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS id');
    await first.stop();
    expect(lstatSync(checkout).mode & 0o777).toBe(0o700);

    const copy = join(root, 'copy-of-root');
    cpSync(dataDir, copy, { recursive: true });
    const second = await begin(dataDir);
    expect(second.createdCluster).toBe(false);
    expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await expect(begin(copy)).rejects.toThrow(`already running (process ${process.pid})`);
  });

  asRoot('is refused when its cluster is gone or was said to be elsewhere', async () => {
    const dataDir = folder('misled');
    for (const elsewhere of ['/var/lib/loopwright/gone', folder('elsewhere')]) {
      writeFileSync(join(dataDir, 'postgres.location'), `${elsewhere}\n`);
      await expect(begin(dataDir)).rejects.toThrow(
        `its database is in ${elsewhere}, but no database of this program is there`,
      );
    }
  });

  asRoot("lends PostgreSQL's programs from a private checkout to its account, and mends that copy", () => {
    const from = { native: join(folder('checkout'), 'native'), version: `spec-${process.pid}` };
    cpSync(findPackage().native, from.native, {
      recursive: true,
      filter: (path) => !/\.so\.\d+$/.test(path),
    });
    const account = dedicatedAccount();
    const binaries = findBinaries(account, from);
    const copy = join(dirname(binaries.postgres), '..');
    toRemove.add(copy);
    expect(copy.startsWith(root)).toBe(false);
    expect(lstatSync(binaries.postgres)).toMatchObject({ uid: 0, mode: 0o100755 });

    const swept = join(copy, 'share', 'postgresql', 'postgres.bki');
    truncateSync(swept, 1);
    expect(findBinaries(account, from)).toEqual(binaries);
    expect(readFileSync(swept)).toEqual(
      readFileSync(join(from.native, 'share', 'postgresql', 'postgres.bki')),
    );
  });
});

describe('a data folder of an ordinary user', () => {
  test('below a folder that only this user may enter has its cluster inside', async () => {
    const dataDir = join(folder('own'), 'data');
    // For root the case is another one: PostgreSQL's account may pass through.
    if (isRoot()) chmodSync(dirname(dataDir), 0o711);
    expect((await begin(dataDir)).clusterDir).toBe(join(dataDir, 'postgres'));
  });

  asBoth('is started by this user, by root as this user, and by this user again', async () => {
    const dataDir = join(folder('of-nobody', NOBODY), 'data');
    expect(startAsNobody(dataDir)).toEqual({ created: true, clusterDir: join(dataDir, 'postgres') });
    const server = await begin(dataDir);
    expect(server.createdCluster).toBe(false);
    expect(lstatSync(join(server.clusterDir, 'postmaster.pid')).uid).toBe(NOBODY);
    await server.stop();
    expect(startAsNobody(dataDir)).toEqual({ created: false, clusterDir: join(dataDir, 'postgres') });
  });

  asBoth('is refused with one line when it may not be written, or its database is of somebody else', () => {
    expect(startAsNobody(join(folder('closed'), 'data'))).toEqual({
      refused: `DATA_DIR ${join(root, 'closed', 'data')} is not writable for this user; give it to this user or set DATA_DIR to another folder.`,
    });
    const dataDir = folder('shared', NOBODY);
    mkdirSync(join(dataDir, 'postgres'));
    expect(startAsNobody(dataDir)['refused']).toContain('belongs to another user (user 0)');
  });
});

describe('a folder that programs are copied to', () => {
  test('is made private to this user, and taken again', () => {
    const path = join(root, 'cache', 'loopwright');
    expect(trustedFolder(path, 0o755)).toBe(path);
    expect(trustedFolder(path, 0o755)).toBe(path);
    expect(lstatSync(path).mode & 0o777).toBe(0o755);
  });

  test('is not taken when somebody else could have prepared it or could replace it', () => {
    mkdirSync(join(root, 'target'));
    symlinkSync(join(root, 'target'), join(root, 'link'));
    expect(trustedFolder(join(root, 'link'), 0o755)).toBeUndefined();

    const open = folder('open');
    chmodSync(open, 0o777);
    expect(trustedFolder(open, 0o755)).toBeUndefined();
    expect(trustedFolder(join(open, 'inner'), 0o755)).toBeUndefined();
    expect(existsSync(join(open, 'inner'))).toBe(false);
  });

  asRoot('is not taken when it belongs to another user', () => {
    expect(trustedFolder(folder('theirs', NOBODY), 0o755)).toBeUndefined();
  });
});
