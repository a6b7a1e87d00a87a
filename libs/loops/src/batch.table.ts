// A batch of loops that are placed over the same people, and how far each of them has come.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, instant, oneOf, nullable } = columns;

/** planning → ready → booking → done; cancelled from any but done. */
export type BatchState = 'planning' | 'ready' | 'booking' | 'done' | 'cancelled';

/** waiting → placed or unplaced; of the placed ones, chosen → booked or lost. */
export type BatchItemState = 'waiting' | 'placed' | 'unplaced' | 'chosen' | 'booked' | 'lost';

export const batchTable = defineTable('loop_batch', {
  organizationId: key(uuid),
  id: key(uuid),
  state: oneOf<BatchState>(),
  step: int,
  askedById: uuid,
  createdAt: instant,
  endedAt: nullable(instant),
});
export type BatchRow = RowOf<typeof batchTable>;

export const batchItemTable = defineTable('loop_batch_item', {
  organizationId: key(uuid),
  batchId: key(uuid),
  loopId: key(uuid),
  position: int,
  state: oneOf<BatchItemState>(),
  proposalId: nullable(uuid),
  message: nullable(text),
});
export type BatchItemRow = RowOf<typeof batchItemTable>;
