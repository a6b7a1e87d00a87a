// The room's table maps together, as the doors hand them to the database connection.
import type { EntitySchema } from 'typeorm';
import { busyTimeTable } from './busy-time.table.js';
import { calendarInvitationTable } from './calendar-invitation.table.js';
import { calendarSourceTable } from './calendar-source.table.js';
import { dayOffTable } from './day-off.table.js';

/** The table maps of this room. */
export const calendarTables: readonly EntitySchema[] = [
  calendarSourceTable,
  busyTimeTable,
  calendarInvitationTable,
  dayOffTable,
];
