// Which organizations have idempotency keys to be swept.
import type { DataSource } from 'typeorm';

/**
 * The organizations with keys that expired at or before `at`.
 * @param source acts as the relay's role, which sees whose a key is and when it expires, and nothing else of it
 */
export async function organizationsWithExpiredKeys(source: DataSource, at: Date): Promise<string[]> {
  const rows = await source.query<{ organization_id: string }[]>(
    'SELECT DISTINCT organization_id FROM idempotency_key WHERE expires_at <= $1',
    [at],
  );
  return rows.map((row) => row.organization_id);
}
