// Makes the demonstration once for all files of the run: the first start of the program on an empty folder.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS_MAX = 240_000;

export default async function setUp() {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(
    existsSync,
  );
  if (!chromium && process.env.CI !== 'true') return;
  const folder = mkdtempSync(join(tmpdir(), 'loopwright-demonstration-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const { PATH, HOME, LANG = 'C.UTF-8' } = process.env;
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'start'], {
    env: { PATH, HOME, LANG, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No demonstration in time:\n${said}`)), START_MS_MAX);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
        if (!said.includes('Loopwright is ready at')) return;
        clearTimeout(late);
        resolve(undefined);
      });
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${said}`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  process.env.LOOPWRIGHT_SITE = dataDir;
  globalThis.demonstrationFolder = folder;
}
