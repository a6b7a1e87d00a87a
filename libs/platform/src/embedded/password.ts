// The superuser's password: generated once and kept beside the cluster with mode 0600. When that file was lost, a new
// password is set through PostgreSQL's single-user mode, which only somebody with the files themselves can enter.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runAs } from './account.js';
import { readIfPresent, writeDurably } from './files.js';
import type { ClusterPlan } from './plan.js';
import { POSTGRES_ENVIRONMENT, SUPERUSER } from './plan.js';
import { explainExit } from './start-failure.js';

const fileOf = (home: string): string => join(home, 'postgres.password');

function keep(home: string, password: string): string {
  writeDurably(fileOf(home), `${password}\n`);
  return password;
}

const known = (home: string): string | undefined => readIfPresent(fileOf(home))?.trim() || undefined;

/** The password to create a cluster with: the one kept in its home, or a new one that is now kept there. */
export function passwordForCreation(home: string): string {
  return known(home) ?? keep(home, randomBytes(24).toString('hex'));
}

/** The password of an existing cluster that does not run; a lost one is replaced in the cluster and kept. */
export function passwordOf(plan: ClusterPlan): string {
  const { place, binaries, log, dataDir } = plan;
  const kept = known(place.home);
  if (kept !== undefined) return kept;
  const password = randomBytes(24).toString('hex');
  const mark = log.mark();
  const run = spawnSync(binaries.postgres, ['--single', '-D', place.cluster, 'postgres'], {
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
    stdio: ['pipe', 'ignore', log.fd],
    ...POSTGRES_ENVIRONMENT,
    ...runAs(place.account),
  });
  if (run.error !== undefined) throw run.error;
  const said = log.since(mark);
  if (run.status !== 0 || said.some((line) => /\b(ERROR|FATAL|PANIC):/.test(line)))
    throw explainExit(
      'PostgreSQL (to set a new password, since postgres.password is missing)',
      dataDir,
      said,
    );
  return keep(place.home, password);
}
