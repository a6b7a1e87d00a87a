// The table maps of every room, as the doors compose them.
import type { EntitySchema } from 'typeorm';
import { accessTables } from '#access';
import { calendarTables } from '#calendar';
import { loopsTables } from '#loops';
import { openingsTables } from '#openings';
import { peopleTables } from '#people';
import { remindersTables } from '#reminders';
import { scorecardsTables } from '#scorecards';

export const tables: readonly EntitySchema[] = [
  ...accessTables,
  ...peopleTables,
  ...calendarTables,
  ...openingsTables,
  ...loopsTables,
  ...scorecardsTables,
  ...remindersTables,
];
