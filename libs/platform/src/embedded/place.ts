// Decides where the cluster of a data folder lies and who runs it. Normally that is the data folder itself; when the
// start is by root and PostgreSQL's account cannot enter the data folder (a checkout below a private folder), the cluster
// goes to /var/lib/loopwright, and `postgres.location` in the data folder says where.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Account } from './account.js';
import { canEnter, dedicatedAccount, isRoot, letPass } from './account.js';
import { ownUid, readIfPresent, trustedFolder, writeDurably } from './files.js';
import { errorCode, StartFailure } from './start-failure.js';

/** Where a data folder's cluster lies. */
export interface Place {
  /** The folder that holds `postgres` (the cluster), `postgres.password` and the lock. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Whom PostgreSQL runs as; undefined means the present user. */
  readonly account: Account | undefined;
}

const OUTSIDE = '/var/lib/loopwright';

/** Creates the data folder if needed and returns its real path; throws StartFailure when it cannot be one. */
export function openDataFolder(wanted: string): string {
  const path = resolve(wanted);
  try {
    // In two steps, since a recursive mkdir hides why the last one failed.
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  return realpathSync(path);
}

/** The home that a data folder points to, checked so that nobody can point root's PostgreSQL at some other folder. */
function readLocation(dataDir: string): string | undefined {
  const home = readIfPresent(join(dataDir, 'postgres.location'))?.trim();
  if (home === undefined) return undefined;
  const stat = lstatSync(home, { throwIfNoEntry: false });
  if (
    dirname(resolve(home)) !== join(realpathSync(dirname(OUTSIDE)), basename(OUTSIDE)) ||
    stat?.isDirectory() !== true
  )
    throw new StartFailure(
      `DATA_DIR ${dataDir} says in postgres.location that its database is in ${home}, but no database of this program is there; ` +
        'restore that folder, or remove the file postgres.location to begin with an empty database.',
    );
  return home;
}

function ownerOf(cluster: string): Account | undefined {
  const stat = lstatSync(cluster, { throwIfNoEntry: false });
  return stat?.isDirectory() === true ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function outside(dataDir: string, account: Account): string {
  const parent = trustedFolder(OUTSIDE, 0o755);
  const home = parent === undefined ? undefined : trustedFolder(join(parent, randomUUID()), 0o700);
  if (home !== undefined) letPass(account, home);
  if (home === undefined || !canEnter(account, home))
    throw new StartFailure(
      `PostgreSQL refuses to run as root, its account (user ${account.uid}) cannot enter DATA_DIR ${dataDir}, and ${OUTSIDE} ` +
        'cannot be used either; set DATA_DIR to a folder below one that everybody may enter, such as /var/lib.',
    );
  writeDurably(join(dataDir, 'postgres.location'), `${home}\n`);
  return home;
}

/** Gives a cluster of root's, put back from a backup, to PostgreSQL's account: it starts only on files of its own. */
function adopt(cluster: string, account: Account): void {
  if (ownerOf(cluster)?.uid !== 0 || readIfPresent(join(cluster, 'PG_VERSION')) === undefined) return;
  spawnSync('chown', ['-R', '-h', `${account.uid}:${account.gid}`, cluster]);
}

function placeForRoot(dataDir: string, located: string | undefined): Place {
  const home = located ?? dataDir;
  const cluster = join(home, 'postgres');
  const owner = ownerOf(cluster);
  const account = owner === undefined || owner.uid === 0 ? dedicatedAccount() : owner;
  if (!canEnter(account, home)) letPass(account, home);
  if (canEnter(account, home)) {
    adopt(cluster, account);
    return { home, cluster, account };
  }
  if (located === undefined && owner === undefined) {
    const other = outside(dataDir, account);
    return { home: other, cluster: join(other, 'postgres'), account };
  }
  throw new StartFailure(
    `The account that owns the database (user ${account.uid}) can no longer enter ${home}, where DATA_DIR ${dataDir} keeps it; ` +
      'let others pass through the folders above it (chmod o+x), or move the data folder back.',
  );
}

/** The place of this data folder's cluster, made enterable for whoever runs it; throws StartFailure when there is none. */
export function choosePlace(dataDir: string): Place {
  const located = readLocation(dataDir);
  if (isRoot()) return placeForRoot(dataDir, located);
  const home = located ?? dataDir;
  const cluster = join(home, 'postgres');
  const owner = ownerOf(cluster);
  if (owner !== undefined && ownUid() !== undefined && owner.uid !== ownUid())
    throw new StartFailure(
      `The database in DATA_DIR ${dataDir} belongs to another user (user ${owner.uid}); start as that user or as root, ` +
        'or set DATA_DIR to another folder.',
    );
  return { home, cluster, account: undefined };
}
