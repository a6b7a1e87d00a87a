// Whom PostgreSQL runs as. It refuses to run as root, so a root start gives it an account of its own; an ordinary
// user's start keeps that user. Whether an account can enter a folder is tried, not computed from modes, so that
// access lists and mounts count as well.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync } from 'node:fs';
import { ownUid } from './files.js';
import { StartFailure } from './start-failure.js';

/** The user and group that PostgreSQL's programs run as when this process is root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const OWN_NAME = 'loopwright';
const FALLBACK_NAMES = ['postgres', '_postgres', 'nobody'];

/** The spawn options that run a program as this account, or as the present user when there is none. */
export function runAs(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Whether this process is root and therefore has to hand PostgreSQL to another account. */
export const isRoot = (): boolean => ownUid() === 0;

function lookUp(name: string): Account | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  const account = { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  return Number.isInteger(account.uid) && account.uid > 0 && Number.isInteger(account.gid)
    ? account
    : undefined;
}

function createOwn(): Account | undefined {
  const shape = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  spawnSync('useradd', [...shape, OWN_NAME], { stdio: 'ignore' });
  return lookUp(OWN_NAME);
}

/**
 * The system account `loopwright`, created without login or home when it is missing. Where accounts cannot be created
 * (a read-only /etc), one that exists for such purposes: `postgres`, at last `nobody`.
 */
export function dedicatedAccount(): Account {
  const own = lookUp(OWN_NAME) ?? createOwn();
  if (own !== undefined) return own;
  for (const name of FALLBACK_NAMES) {
    const account = lookUp(name);
    if (account !== undefined) return account;
  }
  throw new StartFailure(
    'PostgreSQL refuses to run as root and no other account could be created; start as an ordinary user or set DATABASE_URL.',
  );
}

/** Whether the account can enter this folder, tried by entering it as that account. */
export function canEnter(account: Account, folder: string): boolean {
  const options = { cwd: '/', stdio: 'ignore', ...runAs(account) } as const;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], options).status === 0;
}

/**
 * Lets the account pass through a folder of ours (never list it): through its group when nobody uses the group's
 * bits, else for all. Folders of other owners and everything above stay untouched.
 */
export function letPass(account: Account, folder: string): void {
  const stat = lstatSync(folder);
  if (stat.uid !== ownUid() || (stat.mode & 0o001) !== 0) return;
  if (stat.gid === account.gid) chmodSync(folder, (stat.mode & 0o7777) | 0o010);
  else if ((stat.mode & 0o070) === 0) {
    chownSync(folder, stat.uid, account.gid);
    chmodSync(folder, (stat.mode & 0o7777) | 0o010);
  } else chmodSync(folder, (stat.mode & 0o7777) | 0o001);
}
