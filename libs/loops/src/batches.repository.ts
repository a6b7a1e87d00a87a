// Writes of batches. A step is written only by whoever saw the step before it.
import type { Tx } from '#platform';
import { batchItemTable, batchTable } from './batch.table.js';
import type { BatchItemRow, BatchItemState, BatchRow, BatchState } from './batch.table.js';

export async function insertBatch(
  tx: Tx,
  batch: Omit<BatchRow, 'organizationId'>,
  loopIds: readonly string[],
): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(batchTable, { ...batch, organizationId });
  await tx.insert(
    batchItemTable,
    loopIds.map((loopId, position) => ({ organizationId, batchId: batch.id, loopId, position })),
  );
}

/** The batch, locked until this transaction ends; null when there is none. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchRow | null> {
  await tx.query('SELECT FROM loop_batch WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    id,
  ]);
  return tx.find(batchTable, { organizationId: tx.organizationId, id });
}

export const updateBatch = async (
  tx: Tx,
  id: string,
  set: { readonly state?: BatchState; readonly step: number; readonly endedAt?: Date | null },
): Promise<void> => {
  await tx.update(batchTable, { organizationId: tx.organizationId, id }, set);
};

export const updateItem = async (
  tx: Tx,
  { batchId, loopId }: Pick<BatchItemRow, 'batchId' | 'loopId'>,
  set: Partial<BatchItemRow>,
): Promise<void> => {
  await tx.update(batchItemTable, { organizationId: tx.organizationId, batchId, loopId }, set);
};

/** Puts the items of these loops that are in the state `from` into the state `to`; returns how many there were. */
export const moveItems = async (
  tx: Tx,
  batchId: string,
  loopIds: readonly string[],
  from: BatchItemState,
  to: BatchItemState,
): Promise<number> => {
  const moved = await tx.query<{ loopId: string }>(
    `WITH moved AS (
       UPDATE loop_batch_item SET state = $5
       WHERE organization_id = $1 AND batch_id = $2 AND loop_id = ANY($3::uuid[]) AND state = $4
       RETURNING loop_id)
     SELECT loop_id AS "loopId" FROM moved`,
    [tx.organizationId, batchId, loopIds, from, to],
  );
  return moved.length;
};
