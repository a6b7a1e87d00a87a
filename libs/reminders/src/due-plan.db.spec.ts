// The sweep's statement runs every quarter of a minute over all organizations: as the relay's role, under
// row-level security, it has to find what is due by the index alone.
import { expect, test } from '@jest/globals';
import { testDatabase } from '../../../test/support/database.js';

test('what is due is found by the index on due rows, as the relay’s role', async () => {
  const database = await testDatabase();
  try {
    const plan = await database.platform.relaySource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT organization_id, id, due_at FROM reminder
         WHERE state IN ('planned', 'claimed') AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
         ORDER BY due_at, id LIMIT 500`,
        [new Date()],
      );
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Scan using reminder_due_ix');
    expect(text).toMatch(/Index Cond: \(due_at <=/);
    expect(text).not.toContain('Sort');
  } finally {
    await database.close();
  }
});
