// What one interviewer asked another: to take their seat, perhaps for one of theirs in return.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, instant, oneOf, nullable } = columns;

/** proposed → agreed, declined or withdrawn. */
export type SwapState = 'proposed' | 'agreed' | 'declined' | 'withdrawn';

export const seatSwapTable = defineTable('seat_swap', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  seatId: uuid,
  fromId: uuid,
  toId: uuid,
  returnLoopId: nullable(uuid),
  returnSeatId: nullable(uuid),
  state: oneOf<SwapState>(),
  reason: nullable(text),
  answerReason: nullable(text),
  createdAt: instant,
  answeredAt: nullable(instant),
});
export type SeatSwapRow = RowOf<typeof seatSwapTable>;
