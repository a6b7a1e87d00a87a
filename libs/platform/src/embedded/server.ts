// Runs PostgreSQL on a cluster: chooses a port, waits until it answers, stops it in good order. It gets a session of
// its own, so that Ctrl-C in the terminal reaches this program alone, which then stops PostgreSQL after its own work.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAs } from './account.js';
import { readIfPresent } from './files.js';
import { clusterName } from './leftover.js';
import type { ClusterPlan } from './plan.js';
import { POSTGRES_ENVIRONMENT } from './plan.js';
import { explainExit, StartFailure } from './start-failure.js';

const READY_MS = 300_000;
const READY_POLL_MS = 4;
const PORT_ATTEMPTS = 10;
const FAST_MS = 30_000;
const IMMEDIATE_MS = 5_000;

/** What a server is started with, besides its cluster. */
export interface ServerPlan extends ClusterPlan {
  readonly maxConnections: number;
  /** A fixed port; without it a free one is chosen. */
  readonly port: number | undefined;
}

/** A running PostgreSQL of this process. */
export interface RunningServer {
  readonly port: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** A fast shutdown, forced after 30 s; resolves when the process is gone. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen({ port: 0, host: '127.0.0.1', exclusive: true });
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}

function settings(plan: ServerPlan, port: number): readonly string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: plan.maxConnections,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: clusterName(plan.place.cluster),
    logging_collector: 'off',
    log_checkpoints: 'off',
    // A log without DETAIL lines and statements holds no personal data of rows.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    fsync: plan.durable ? 'on' : 'off',
    full_page_writes: plan.durable ? 'on' : 'off',
    synchronous_commit: plan.durable ? 'on' : 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function launch(plan: ServerPlan, port: number): { child: ChildProcess; ended: Promise<Error | undefined> } {
  const stdio: ('ignore' | number)[] = ['ignore', plan.log.fd, plan.log.fd];
  const child = spawn(plan.binaries.postgres, ['-D', plan.place.cluster, ...settings(plan, port)], {
    detached: true,
    stdio,
    ...POSTGRES_ENVIRONMENT,
    ...runAs(plan.place.account),
  });
  const ended = new Promise<Error | undefined>((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('error', (error) => resolve(child.pid === undefined ? error : undefined));
  });
  const atExit = (): void => void child.kill('SIGINT');
  process.once('exit', atExit);
  void ended.then(() => process.removeListener('exit', atExit));
  return { child, ended };
}

const isRunning = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

/** Reads what PostgreSQL writes for pg_ctl: its state stands in line 8 of postmaster.pid. */
function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = readIfPresent(join(cluster, 'postmaster.pid'))?.split('\n') ?? [];
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function untilReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const until = performance.now() + READY_MS;
  while (isRunning(child) && performance.now() < until) {
    if (isReady(cluster, child.pid)) return true;
    await sleep(READY_POLL_MS);
  }
  return false;
}

async function shutDown(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const steps: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
  ];
  for (const [signal, waitMs] of steps) {
    if (!isRunning(child)) return;
    child.kill(signal);
    const patience = new AbortController();
    await Promise.race([ended, sleep(waitMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
  }
  if (isRunning(child)) child.kill('SIGKILL');
  await ended;
}

const isPortTaken = (log: readonly string[]): boolean =>
  log.some((line) => /could not bind|Address already in use/i.test(line));

function running(child: ChildProcess, ended: Promise<unknown>, port: number): RunningServer {
  child.unref();
  return {
    port,
    ended,
    stop() {
      child.ref();
      return shutDown(child, ended);
    },
  };
}

/** Starts PostgreSQL and waits until it takes connections; throws StartFailure with the log's last lines when it does not. */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = plan.port ?? (await freePort());
    const mark = plan.log.mark();
    const { child, ended } = launch(plan, port);
    if (await untilReady(child, plan.place.cluster)) return running(child, ended, port);
    await shutDown(child, ended);
    const unlaunched = await ended;
    if (unlaunched !== undefined)
      throw new StartFailure(`PostgreSQL could not be launched (${unlaunched.message}).`, {
        cause: unlaunched,
      });
    const log = plan.log.since(mark);
    if (!isPortTaken(log)) throw explainExit('PostgreSQL', plan.dataDir, log);
    if (plan.port !== undefined)
      throw new StartFailure(
        `Port ${port} on 127.0.0.1 is taken, and the embedded PostgreSQL needs it; free it or choose another.`,
      );
    if (attempt === PORT_ATTEMPTS)
      throw new StartFailure('No free port was found on 127.0.0.1 for the embedded PostgreSQL.');
  }
}
