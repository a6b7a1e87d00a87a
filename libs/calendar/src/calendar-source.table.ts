// Where an interviewer's busy time came from, and which span of time that source spoke about.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, oneOf, instant, span } = columns;

/** How busy time came to us: an uploaded file, or made up for the demonstration organization. */
export type CalendarSourceKind = 'ics_upload' | 'demonstration';

/** The table `calendar_source`. */
export const calendarSourceTable = defineTable('calendar_source', {
  organizationId: key(uuid),
  id: key(uuid),
  interviewerId: uuid,
  kind: oneOf<CalendarSourceKind>(),
  label: text,
  importedAt: instant,
  covers: span,
});

/** A row of `calendar_source`; `label` is unique per interviewer. */
export type CalendarSourceRow = RowOf<typeof calendarSourceTable>;
