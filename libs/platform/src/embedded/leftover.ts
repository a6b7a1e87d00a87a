// After `kill -9` of this program its PostgreSQL lives on. The next start, which holds the folder's lock and so knows
// that nobody else answers for that server, finds it, makes sure that it is this cluster's, and stops it in good order.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownUid, readIfPresent } from './files.js';
import type { Place } from './place.js';
import { StartFailure } from './start-failure.js';

const FAST_MS = 10_000;
const IMMEDIATE_MS = 5_000;
const KILL_MS = 3_000;
const POLL_MS = 20;

/** The name that the servers of this cluster carry in their process titles, where every user can read it. */
export const clusterName = (cluster: string): string =>
  `loopwright-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;

const isLinux = process.platform === 'linux';

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isZombie(pid: number): boolean {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat === undefined || /^\d+ \(.*\) [ZX]/s.test(stat);
}

function runsOnLinux(pid: number, { cluster, account }: Place): boolean {
  const uid = attempt(() => statSync(`/proc/${pid}`).uid);
  if (uid === undefined || uid !== (account?.uid ?? ownUid()) || isZombie(pid)) return false;
  const words = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.split('\0') ?? [];
  const program = words[0] ?? '';
  if (!program.startsWith('postgres:') && basename(program) !== 'postgres') return false;
  const cwd = attempt(() => readlinkSync(`/proc/${pid}/cwd`));
  if (cwd !== undefined && cwd !== '/') return cwd === cluster;
  return words.some((word) => word.includes(clusterName(cluster)));
}

function runsElsewhere(pid: number, { cluster }: Place): boolean {
  const run = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  const command = run.stdout ?? '';
  return (
    command.includes('postgres') && (command.includes(cluster) || command.includes(clusterName(cluster)))
  );
}

const runs = (pid: number, place: Place): boolean =>
  isLinux ? runsOnLinux(pid, place) : runsElsewhere(pid, place);

function serversPid(cluster: string): number | undefined {
  const pid = Number(readIfPresent(join(cluster, 'postmaster.pid'))?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** All PostgreSQL processes of this cluster; off Linux only the main one is known. */
function processesOf(place: Place): readonly number[] {
  const main = serversPid(place.cluster);
  const known = isLinux
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
    : [];
  const candidates = main === undefined || known.includes(main) ? known : [...known, main];
  return candidates.filter((pid) => runs(pid, place));
}

function send(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) attempt(() => process.kill(pid, signal));
}

async function areGone(place: Place, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (processesOf(place).length > 0) {
    if (performance.now() > until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/**
 * Stops whatever PostgreSQL still runs on this cluster: a fast shutdown, then an immediate one, then by force, each with a
 * bounded wait. Removes a `postmaster.pid` whose number meanwhile belongs to some other process, which PostgreSQL itself
 * would take for a running server. Throws StartFailure when the server cannot be stopped. Call it only with the lock held.
 */
export async function stopLeftover(place: Place): Promise<void> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  const main = serversPid(place.cluster);
  const isMainAlive = main !== undefined && runs(main, place);
  if (isMainAlive) send([main], 'SIGINT');
  const steps = [
    { withinMs: isMainAlive ? FAST_MS : 0, then: 'SIGQUIT' },
    { withinMs: IMMEDIATE_MS, then: 'SIGKILL' },
  ] as const;
  for (const { withinMs, then } of steps) {
    if (await areGone(place, withinMs)) break;
    send(processesOf(place), then);
  }
  if (!(await areGone(place, KILL_MS)))
    throw new StartFailure(
      `A PostgreSQL from an earlier run (process ${processesOf(place).join(', ')}) still uses ${place.cluster} and does not end; end it and start again.`,
    );
  if (isLinux || (main !== undefined && !runs(main, place))) rmSync(pidFile, { force: true });
}
