// Builds apps/ and libs/ into dist/ with one SWC call and copies the files that the program reads at run time.
// The old output is removed first, because SWC never deletes what no longer has a source.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const swc = join('node_modules', '@swc', 'cli', 'bin', 'swc.js');
if (!existsSync(swc)) {
  console.log('The development dependencies are not installed, so nothing is built.');
  process.exit(0);
}
rmSync('dist', { recursive: true, force: true });
const ignore = ['**/*.spec.ts', '**/*.md'];
const result = spawnSync(
  process.execPath,
  [swc, 'apps', 'libs', '--out-dir', 'dist', '--quiet', ...ignore.flatMap((glob) => ['--ignore', glob])],
  { stdio: 'inherit' },
);
if (result.status !== 0) process.exit(result.status ?? 1);
for (const file of globSync(['apps/**/*.graphql', 'libs/**/*.sql'])) {
  const target = join('dist', file);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}
// Our scripts begin with the shell's `exec`, so that signals to npm reach the program. Windows has none: there it is
// a command that just runs what follows.
if (process.platform === 'win32') writeFileSync(join('node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
