// Makes the demonstration once for all files of the run: the first start of the program on an empty folder.
import { join } from 'node:path';
import '../../scripts/dev-hook.mjs';

export default async function setUp() {
  const { chromiumPath } = await import('../support/chromium.ts');
  if (chromiumPath === null && process.env.CI !== 'true') return;
  const { openFolder, startOn } = await import('./site.ts');
  const folder = openFolder();
  const dataDir = join(folder, 'data');
  const site = await startOn(dataDir);
  await site.stop();
  process.env.LOOPWRIGHT_SITE = dataDir;
  globalThis.demonstrationFolder = folder;
}
