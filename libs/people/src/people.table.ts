// The room's table maps together, as the doors hand them to the database connection.
import type { EntitySchema } from 'typeorm';
import { interviewerTable } from './interviewer.table.js';
import { pauseTable } from './pause.table.js';
import { poolMemberTable, poolTable } from './pool.table.js';
import { roomTable } from './room.table.js';
import { trainingCreditTable, trainingPathTable } from './training.table.js';

/** The table maps of this room. */
export const peopleTables: readonly EntitySchema[] = [
  interviewerTable,
  poolTable,
  poolMemberTable,
  pauseTable,
  roomTable,
  trainingPathTable,
  trainingCreditTable,
];
