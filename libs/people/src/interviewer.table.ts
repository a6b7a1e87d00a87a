// Those who can be asked to interview. An interviewer is a member and has the member's id; what is null here is
// the organization's default, and for hours that of the pool in whose seat they sit.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { WorkingHour } from './domain/working-hours.js';

const { key, uuid, text, texts, int, json, instant, nullable } = columns;

/** The table `interviewer`. */
export const interviewerTable = defineTable('interviewer', {
  organizationId: key(uuid),
  id: key(uuid),
  zone: text,
  location: nullable(text),
  level: nullable(text),
  languages: texts,
  workingHours: nullable(json<readonly WorkingHour[]>()),
  preferredHours: nullable(json<readonly WorkingHour[]>()),
  dailyInterviewsMax: nullable(int),
  weeklyInterviewsMax: nullable(int),
  dailyMinutesMax: nullable(int),
  weeklyMinutesMax: nullable(int),
  breakMinutesMin: nullable(int),
  videoLink: nullable(text),
  version: int,
  createdAt: instant,
  changedById: nullable(uuid),
  changedAt: nullable(instant),
});

/** A row of `interviewer`; hours are wall time in `zone`. */
export type InterviewerRow = RowOf<typeof interviewerTable>;
