// Reads of batches.
import { In } from 'typeorm';
import type { Tx } from '#platform';
import { batchItemTable, batchTable } from './batch.table.js';
import type { BatchItemRow, BatchRow } from './batch.table.js';
import { waitsIn } from './loops.queries.js';

/** The batches with these ids, in any order. */
export const batchesByIds = (tx: Tx, ids: readonly string[]): Promise<BatchRow[]> =>
  tx.list(batchTable, { organizationId: tx.organizationId, id: In([...ids]) as never });

/** The items of batches in the order in which they are placed. */
export const itemsOfBatches = (tx: Tx, batchIds: readonly string[]): Promise<BatchItemRow[]> =>
  tx.list(
    batchItemTable,
    { organizationId: tx.organizationId, batchId: In([...batchIds]) as never },
    { position: 'ASC', loopId: 'ASC' },
  );

/** The newest batches, at most `limit`. */
export const newestBatches = (tx: Tx, limit: number): Promise<BatchRow[]> =>
  tx.query<BatchRow>(
    `SELECT organization_id AS "organizationId", id, state, step, asked_by_id AS "askedById",
            created_at AS "createdAt", ended_at AS "endedAt"
     FROM loop_batch WHERE organization_id = $1 ORDER BY id DESC LIMIT $2`,
    [tx.organizationId, limit],
  );

/**
 * Loops that wait for a booking, oldest first: planned or proposed at `at`, of an active application of an open opening whose candidate has
 * given time after `at`; of `openingId`, or of all openings with null. At most `limit`.
 */
export const waitingLoops = (
  tx: Tx,
  openingId: string | null,
  at: Date,
  limit: number,
): Promise<{ id: string; openingId: string }[]> =>
  tx.query(
    `SELECT l.id, l.opening_id AS "openingId"
     FROM loop l
     JOIN application a ON a.organization_id = l.organization_id AND a.id = l.application_id AND a.state = 'active'
     JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id AND o.state = 'open'
     JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
     WHERE l.organization_id = $1 AND ${waitsIn('l', '$3')} AND ($2::uuid IS NULL OR l.opening_id = $2)
       AND (c.member_id = $5) IS NOT TRUE
       AND EXISTS (SELECT FROM availability v WHERE v.organization_id = l.organization_id
                   AND v.application_id = l.application_id AND v.ends_at > $3)
     ORDER BY l.id LIMIT $4`,
    [tx.organizationId, openingId, at, limit, tx.scope.memberId],
  );
