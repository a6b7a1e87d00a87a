// The tenant and its defaults. This table is the one exception to "organization_id leads every key".
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, texts, int, ints, bool, json, instant, nullable } = columns;

/** The table `organization`. */
export const organizationTable = defineTable('organization', {
  id: key(uuid),
  name: text,
  zone: text,
  weekStartsOn: int,
  noticeMinutesMin: int,
  holdMinutes: int,
  breakMinutesMin: int,
  lunchMinutes: int,
  runMinutesMax: int,
  dailyInterviewsMax: int,
  weeklyInterviewsMax: int,
  dailyMinutesMax: int,
  weeklyMinutesMax: int,
  gridMinutes: int,
  horizonDays: int,
  reminderHours: ints,
  settingsVersion: int,
  placeOrder: texts,
  linkPattern: nullable(text),
  workingHours: json<unknown>(),
  preferredHours: nullable(json<unknown>()),
  candidateChangesMax: int,
  candidateChangeHoursMin: int,
  privacyNotice: nullable(text),
  asksForSurvey: bool,
  demonstration: bool,
  createdAt: instant,
});

/** A row of `organization`: minutes and counts are the defaults for its members; hours are the people room's. */
export type Organization = RowOf<typeof organizationTable>;
