// Every room's tables, modules and lists to take away in one place, for the doors and the tests, so that no process forgets one.
import type { EntitySchema } from 'typeorm';
import { AccessModule, accessTables } from '#access';
import { CalendarModule, calendarTables } from '#calendar';
import { InsightsModule, insightsTables } from '#insights';
import { LoopsModule, loopsTables } from '#loops';
import { OpeningsModule, openingsTables } from '#openings';
import { PeopleModule, peopleTables } from '#people';
import { RemindersModule, remindersTables } from '#reminders';
import { ScorecardsModule, scorecardsTables } from '#scorecards';
import { ExportModule } from './export.module.js';

export { ExportList } from './export-list.js';
export type { ExportListInput, ListExported } from './export-list.js';
export { exportedLists } from './exported-lists.js';
export { exportFormats } from './list-text.js';

/** The table maps of all rooms. */
export const tables = [
  ...accessTables,
  ...peopleTables,
  ...openingsTables,
  ...calendarTables,
  ...loopsTables,
  ...scorecardsTables,
  ...remindersTables,
  ...insightsTables,
] as unknown as readonly EntitySchema[];

/** The Nest modules of all rooms; each registers its event handlers when it starts. */
export const roomModules = [
  AccessModule,
  PeopleModule,
  OpeningsModule,
  CalendarModule,
  LoopsModule,
  ScorecardsModule,
  RemindersModule,
  InsightsModule,
  ExportModule,
] as const;
