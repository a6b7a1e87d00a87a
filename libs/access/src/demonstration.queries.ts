// Whether demonstration accounts exist on this installation, whichever organization they are in.
import type { DataSource } from 'typeorm';

/** True when some organization is a demonstration; `source` acts as the relay's role, which sees only those. */
export async function demonstrationExists(source: DataSource): Promise<boolean> {
  const rows = await source.query<unknown[]>('SELECT 1 FROM organization WHERE demonstration LIMIT 1');
  return rows.length > 0;
}
