// The program as `npm start` leaves it, with its demonstration, for tests that look at it with a browser. The
// demonstration is made once for the whole run; each file starts on a copy of it, so that no story meets another's.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const BUILT = join(REPOSITORY, 'dist', 'apps', 'cli', 'src', 'main.js');
const READY = /Loopwright is ready at (http:\S+)/;
const START_MS_MAX = 180_000;

/** A running program; `stop` ends it and removes what it kept. */
export interface Site {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** A folder that PostgreSQL's own account, under which root runs it, may enter. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopwright-site-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function ready(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`It did not start in time and said:\n${said}`)),
      START_MS_MAX,
    );
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, url] = READY.exec(said) ?? [];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`It ended before it was ready and said:\n${said}`));
    });
  });
}

/** Starts the built program on a data folder. @throws Error when it was not built, or with what it said */
export async function startOn(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Site> {
  if (!existsSync(BUILT)) throw new Error('The program is not built: npm run build');
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env;
  const child = spawn(process.execPath, [BUILT, 'start'], {
    cwd: REPOSITORY,
    env: { PATH, HOME, LANG, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await ready(child);
  return {
    url,
    dataDir,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A running program with the demonstration, on a copy of its own. */
export async function openSite(environment: Readonly<Record<string, string>> = {}): Promise<Site> {
  const template = process.env['LOOPWRIGHT_SITE'];
  const folder = openFolder();
  const dataDir = join(folder, 'data');
  // As root the files belong to PostgreSQL's account, which only `cp` keeps.
  if (template !== undefined && spawnSync('cp', ['-a', template, dataDir]).status !== 0)
    cpSync(template, dataDir, { recursive: true });
  const site = await startOn(dataDir, environment);
  return {
    ...site,
    async stop() {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A running program whose organization has an administrator and nothing else, and the path that signs them in once. */
export async function openEmptySite(): Promise<Site & { readonly signInPath: string }> {
  const folder = openFolder();
  const dataDir = join(folder, 'data');
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env;
  const made = spawnSync(
    process.execPath,
    [
      BUILT,
      'init',
      '--organization',
      'Nobody yet',
      '--admin',
      'imke@empty.example',
      '--zone',
      'Europe/Berlin',
    ],
    { cwd: REPOSITORY, env: { PATH, HOME, LANG, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }, encoding: 'utf8' },
  );
  const [link] = /https?:\S+/.exec(made.stdout) ?? [];
  if (link === undefined) throw new Error(`No organization was begun: ${made.stdout}${made.stderr}`);
  const { pathname, search } = new URL(link);
  const site = await startOn(dataDir);
  return {
    ...site,
    signInPath: pathname + search,
    async stop() {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
