// What follows from a fact must not depend on who caused it, nor on what that person may see: inside handlers look at it
// without them, in their transaction.
import type { Tx } from './database.js';

/** Runs `work` on behalf of nobody within a member's transaction, and of the member again afterwards. */
export async function onNobodysBehalf<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const act = (memberId: string): Promise<unknown> =>
    tx.query(`SELECT set_config('app.member_id', $1, true)`, [memberId]);
  const [before] = await tx.query<{ member_id: string | null }>(
    `SELECT current_setting('app.member_id', true) AS member_id`,
  );
  await act('');
  const result = await work();
  await act(before?.member_id ?? '');
  return result;
}
