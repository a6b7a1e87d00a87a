// Leave and breaks from interviewing: spans in which a person is not asked.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, span, oneOf, instant, nullable, generated } = columns;

/** Being away altogether, or only not being asked to interview; fair load expects nothing of who is on leave. */
export type PauseKind = 'pause' | 'leave';

/** The table `pause`. */
export const pauseTable = defineTable('pause', {
  organizationId: key(uuid),
  id: key(uuid),
  interviewerId: uuid,
  kind: oneOf<PauseKind>(),
  during: span,
  startsAt: generated(instant),
  endsAt: generated(instant),
  reason: nullable(text),
  createdAt: instant,
});

/** A row of `pause`. */
export type PauseRow = RowOf<typeof pauseTable>;
