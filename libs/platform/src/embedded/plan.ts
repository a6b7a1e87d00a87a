// What the steps of a start share: which cluster, run by which programs as whom, and in which surroundings.
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';
import type { ServerLog } from './server-log.js';

/** The name of the database superuser. */
export const SUPERUSER = 'postgres';

/** Spawn options with a minimal environment, so that the user's locale, zone and PG variables do not reach PostgreSQL. */
export const POSTGRES_ENVIRONMENT =
  process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }, cwd: '/' };

/** One data folder's cluster and how it is to be run. */
export interface ClusterPlan {
  readonly dataDir: string;
  readonly place: Place;
  readonly binaries: Binaries;
  /** Whether what is committed, and the cluster itself, must survive a power cut. */
  readonly durable: boolean;
  readonly log: ServerLog;
}
