// Starts one throw-away PostgreSQL for the whole run and migrates a template database once; every test file then
// copies it in milliseconds. Nothing of it outlives the run.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../scripts/dev-hook.mjs';

export default async function globalSetup() {
  const { migrate, migrateQueue } = await import('#platform');
  const { startEmbedded } = await import('../../libs/platform/src/embedded/embedded.ts');
  const { default: pg } = await import('pg');
  const dataDir = mkdtempSync(join(tmpdir(), 'loopwright-test-'));
  const server = await startEmbedded({ dataDir, durable: false, maxConnections: 300 });
  globalThis.__loopwrightServer = { server, dataDir };
  const url = new URL(server.url);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('CREATE DATABASE loopwright_template');
  url.pathname = '/loopwright_template';
  await migrate(url.href);
  await migrateQueue(url.href);
  await admin.query('ALTER DATABASE loopwright_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  await admin.end();
  process.env.LOOPWRIGHT_TEST_SERVER = server.url;
}
