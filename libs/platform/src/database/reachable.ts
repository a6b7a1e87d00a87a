// What keeps a program from a given database, as one line that names the server without its password.
import { ConfigError } from '../config.js';

const NETWORK = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
]);
/** Wrong password, no such role or not let in by pg_hba.conf, no such database, not allowed to act under a role. */
const REFUSED = new Set(['28P01', '28000', '3D000', '42501', '22023']);

/** A ConfigError for a server that cannot be reached or does not let us in; anything else comes back as it is. */
export function databaseTrouble(error: unknown, url: string): unknown {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  const { host, pathname } = new URL(url);
  if (typeof code === 'string' && NETWORK.has(code))
    return new ConfigError(
      `DATABASE_URL: no PostgreSQL server answers at ${host} (${code}). Start it, or correct the address.`,
    );
  if (/timeout|terminated unexpectedly/i.test(message))
    return new ConfigError(
      `DATABASE_URL: what listens at ${host} does not answer as PostgreSQL does. Correct the address.`,
    );
  if (typeof code === 'string' && REFUSED.has(code))
    return new ConfigError(`DATABASE_URL: the server at ${host} refused ${pathname.slice(1)}: ${message}.`);
  return error;
}
