// Stops the run's PostgreSQL and removes its data.
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const started = globalThis.__loopwrightServer;
  if (started === undefined) return;
  await started.server.stop();
  rmSync(started.dataDir, { recursive: true, force: true });
}
