// Builds apps/ and libs/ into dist/ with one SWC call, the web application with Vite, and copies the files that the program reads at run time.
// The old output is removed first, because SWC never deletes what no longer has a source.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const swc = join('node_modules', '@swc', 'cli', 'bin', 'swc.js');
if (!existsSync(swc)) {
  console.log('The development dependencies are not installed, so nothing is built.');
  process.exit(0);
}
rmSync('dist', { recursive: true, force: true });
const ignore = ['**/*.spec.ts', '**/*.md', 'apps/web/**'];
const result = spawnSync(
  process.execPath,
  [swc, 'apps', 'libs', '--out-dir', 'dist', '--quiet', ...ignore.flatMap((glob) => ['--ignore', glob])],
  { stdio: 'inherit' },
);
if (result.status !== 0) process.exit(result.status ?? 1);
const web = spawnSync(
  process.execPath,
  [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'apps/web', '--logLevel', 'warn'],
  { stdio: 'inherit' },
);
if (web.status !== 0) process.exit(web.status ?? 1);
compress(join('dist', 'apps', 'web', 'assets'));
const read = ['apps/gateway/schema/*.graphql', 'apps/web/src/generated/documents.json', 'libs/**/*.sql'];
for (const file of globSync(read)) {
  const target = join('dist', file);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}

/** Leaves a compressed copy beside each asset, so that the gateway only has to send it. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue;
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

// Our scripts begin with the shell's `exec`, so that signals to npm reach the program. Windows has none: there it is
// a command that just runs what follows.
if (process.platform === 'win32') writeFileSync(join('node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
