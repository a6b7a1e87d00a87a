// From which pages a browser may sign in. That is the public address; on a machine of one's own the loopback
// address has two names, and where no address was configured the page's own host is right.
import type { AccessSettings } from '../access-settings.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The origins to trust for a request that came for `host` (its Host header). */
export function trustedOrigins(
  { publicUrl, publicUrlFixed }: Pick<AccessSettings, 'publicUrl' | 'publicUrlFixed'>,
  host: string | null,
): string[] {
  const address = new URL(publicUrl);
  const port = address.port === '' ? '' : `:${address.port}`;
  const names = LOOPBACK.includes(address.hostname) ? LOOPBACK : [address.hostname];
  const origins = names.map((name) => `${address.protocol}//${name}${port}`);
  return publicUrlFixed || host === null ? origins : [...origins, `http://${host}`];
}
