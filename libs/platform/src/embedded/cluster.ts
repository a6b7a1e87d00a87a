// Creates the database cluster, once: beside its final place, and moved there in one step, so that a start that is
// killed half-way leaves nothing that looks like a cluster. Also refuses what is there but cannot be used.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runAs } from './account.js';
import { readIfPresent, syncFolder } from './files.js';
import { passwordForCreation } from './password.js';
import type { Place } from './place.js';
import type { ClusterPlan } from './plan.js';
import { POSTGRES_ENVIRONMENT, SUPERUSER } from './plan.js';
import { explainExit, StartFailure } from './start-failure.js';

const STAGING = 'postgres.new-';

function refuseForeign(dataDir: string): void {
  const version = readIfPresent(join(dataDir, 'PG_VERSION'))?.trim();
  if (version === undefined) return;
  throw new StartFailure(
    `DATA_DIR ${dataDir} is itself the data directory of a PostgreSQL ${version}; set DATA_DIR to a folder of its own, ` +
      'or DATABASE_URL to that server.',
  );
}

function checkExisting({ dataDir, place, binaries }: ClusterPlan): void {
  const version = readIfPresent(join(place.cluster, 'PG_VERSION'))?.trim();
  if (version === binaries.major && existsSync(join(place.cluster, 'global', 'pg_control'))) return;
  if (version !== undefined && version !== binaries.major)
    throw new StartFailure(
      `The database in DATA_DIR ${dataDir} was made by PostgreSQL ${version}, but this is ${binaries.major}: dump it with ` +
        `PostgreSQL ${version} and restore it into a new DATA_DIR, or set DATA_DIR to another folder.`,
    );
  throw new StartFailure(
    `DATA_DIR ${dataDir} holds a folder ${place.cluster} that is not a complete PostgreSQL cluster; restore it from a backup, ` +
      'remove it to begin with an empty database, or set DATA_DIR to another folder.',
  );
}

function clearRemains(place: Place): void {
  for (const name of readdirSync(place.home))
    if (name.startsWith(STAGING))
      rmSync(join(place.home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function runInitdb(plan: ClusterPlan, into: string, passwordPath: string): Promise<void> {
  const mark = plan.log.mark();
  const flags = [
    `--pgdata=${into}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordPath}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(plan.durable ? [] : ['--no-sync']),
  ];
  const stdio: ('ignore' | number)[] = ['ignore', plan.log.fd, plan.log.fd];
  const child = spawn(plan.binaries.initdb, flags, {
    stdio,
    ...POSTGRES_ENVIRONMENT,
    ...runAs(plan.place.account),
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw explainExit('initdb', plan.dataDir, plan.log.since(mark));
}

async function create(plan: ClusterPlan): Promise<void> {
  const { place } = plan;
  const password = passwordForCreation(place.home);
  const staging = join(place.home, `${STAGING}${randomBytes(6).toString('hex')}`);
  const passwordPath = join(staging, 'password');
  mkdirSync(staging, { mode: 0o700 });
  try {
    writeFileSync(passwordPath, `${password}\n`, { mode: 0o600 });
    if (place.account !== undefined)
      for (const path of [passwordPath, staging]) chownSync(path, place.account.uid, place.account.gid);
    await runInitdb(plan, join(staging, 'cluster'), passwordPath);
    renameSync(join(staging, 'cluster'), place.cluster);
    syncFolder(place.home);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Makes sure that the cluster exists and fits these programs; resolves to whether this very call created it. */
export async function ensureCluster(plan: ClusterPlan): Promise<boolean> {
  refuseForeign(plan.dataDir);
  clearRemains(plan.place);
  const { cluster } = plan.place;
  if (existsSync(cluster)) {
    const isEmpty = readdirSync(cluster).length === 0;
    if (!isEmpty) {
      checkExisting(plan);
      return false;
    }
    rmdirSync(cluster);
  }
  await create(plan);
  return true;
}
