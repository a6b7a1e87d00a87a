// Rooms in which an interview can take place.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, instant } = columns;

/** The table `room`. */
export const roomTable = defineTable('room', {
  organizationId: key(uuid),
  id: key(uuid),
  name: text,
  capacity: int,
  createdAt: instant,
});

/** A row of `room`; `capacity` counts people. */
export type RoomRow = RowOf<typeof roomTable>;
