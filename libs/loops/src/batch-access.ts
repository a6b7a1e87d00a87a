// A batch is its starter's: for others it exists only where they could have started it for everybody.
import { mayAccess, requireActor } from '#access';
import type { Actor } from '#access';
import { isId, notFound } from '#platform';
import type { Tx } from '#platform';
import type { BatchRow } from './batch.table.js';
import { batchesByIds, newestBatches } from './batches.queries.js';
import { lockBatch } from './batches.repository.js';

const sees = (actor: Actor, batch: BatchRow): boolean =>
  batch.askedById === actor.memberId ||
  mayAccess(actor, 'loop.book', { organizationId: actor.organizationId });

/** The batch, locked. @throws {Refusal} NOT_FOUND, FORBIDDEN */
export async function batchFor(tx: Tx, actor: Actor, id: string): Promise<BatchRow> {
  requireActor(actor, 'batch.start');
  const batch = isId(id.toLowerCase()) ? await lockBatch(tx, id) : null;
  if (batch === null || !sees(actor, batch)) throw notFound('batch');
  return batch;
}

/** The batch as the actor may see it. @throws {Refusal} NOT_FOUND, FORBIDDEN */
export async function seenBatch(tx: Tx, actor: Actor, id: string): Promise<BatchRow> {
  requireActor(actor, 'batch.start');
  const [batch] = isId(id.toLowerCase()) ? await batchesByIds(tx, [id]) : [];
  if (batch === undefined || !sees(actor, batch)) throw notFound('batch');
  return batch;
}

const LOOKED_AT_MAX = 20;

/** Those of the newest batches that are not over and that the actor may see. @throws {Refusal} FORBIDDEN */
export async function openBatches(tx: Tx, actor: Actor): Promise<BatchRow[]> {
  requireActor(actor, 'batch.start');
  const newest = await newestBatches(tx, LOOKED_AT_MAX);
  return newest.filter((batch) => batch.endedAt === null && sees(actor, batch));
}
