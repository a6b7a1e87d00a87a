// Leave and breaks from interviewing: spans in which a person is not asked.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, span, instant, nullable, generated } = columns;

/** The table `pause`. */
export const pauseTable = defineTable('pause', {
  organizationId: key(uuid),
  id: key(uuid),
  interviewerId: uuid,
  during: span,
  startsAt: generated(instant),
  endsAt: generated(instant),
  reason: nullable(text),
  createdAt: instant,
});

/** A row of `pause`. */
export type PauseRow = RowOf<typeof pauseTable>;
