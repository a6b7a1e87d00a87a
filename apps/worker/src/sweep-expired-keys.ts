// Deletes idempotency keys that have expired, organization by organization: only the relay's role sees which ones
// have some, and it can delete nothing.
import { organizationsWithExpiredKeys, systemScope } from '#platform';
import type { Platform } from '#platform';

/** Sweeps all organizations once. */
export async function sweepExpiredKeys({ relaySource, clock, idempotency }: Platform): Promise<void> {
  for (const organizationId of await organizationsWithExpiredKeys(relaySource, clock.now()))
    await idempotency.sweep(systemScope(organizationId));
}
