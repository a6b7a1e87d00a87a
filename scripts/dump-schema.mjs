// Writes libs/platform/schema.sql.txt: what the migrations make of an empty database. Run it after adding a migration:
// npm run dump-schema
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const { migrate, startEmbedded } = await import('#platform');
const { describeSchema } = await import('../test/support/database-schema.ts');

const dataDir = mkdtempSync(join(tmpdir(), 'loopwright-schema-'));
const server = await startEmbedded({ dataDir, durable: false, maxConnections: 20 });
try {
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  writeFileSync('libs/platform/schema.sql.txt', await describeSchema(client));
  await client.end();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
