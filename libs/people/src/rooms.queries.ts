// Reads about rooms.
import { Any } from 'typeorm';
import type { Tx } from '#platform';
import { roomTable } from './room.table.js';
import type { RoomRow } from './room.table.js';

/** The rooms with these ids, in no particular order. */
export const roomsByIds = (tx: Tx, ids: readonly string[]): Promise<RoomRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.manager.find(roomTable, { where: { organizationId: tx.organizationId, id: Any(ids) } });

/** The room of this name, or null. */
export const roomNamed = (tx: Tx, name: string): Promise<RoomRow | null> =>
  tx.find(roomTable, { organizationId: tx.organizationId, name });

/** All rooms, the smallest first. */
export const allRooms = (tx: Tx): Promise<RoomRow[]> =>
  tx.list(roomTable, { organizationId: tx.organizationId }, { capacity: 'ASC', name: 'ASC' });
