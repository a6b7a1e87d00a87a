// When an interviewer is busy outside of this program. Only the span is kept: what it is for is nobody's business.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, instant, span, generated, nullable } = columns;

/** The table `busy_time`; `invitationId` is the id in the UID of an invitation that this program has sent. */
export const busyTimeTable = defineTable('busy_time', {
  organizationId: key(uuid),
  id: key(uuid),
  sourceId: uuid,
  interviewerId: uuid,
  during: span,
  startsAt: generated(instant),
  endsAt: generated(instant),
  invitationId: nullable(uuid),
});

/** A row of `busy_time`. */
export type BusyTimeRow = RowOf<typeof busyTimeTable>;
