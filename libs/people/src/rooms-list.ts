// The rooms in which interviews take place, as a list to take away.
import { columnOf, exportedList } from '#access';
import type { RoomRow } from './room.table.js';
import { allRooms } from './rooms.queries.js';

const { text, number } = columnOf;

/** All rooms, the smallest first. */
export const roomsList = exportedList<RoomRow>({
  name: 'rooms',
  about: 'rooms in which interviews take place',
  verb: 'organization.read',
  filters: [],
  columns: {
    'room id': text(({ id }) => id),
    name: text(({ name }) => name),
    capacity: number(({ capacity }) => capacity),
  },
  page: async (tx) => ({ rows: await allRooms(tx), next: null }),
});
