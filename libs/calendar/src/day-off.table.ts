// Days on which nobody of the organization interviews: local dates, in whatever zone a person is.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, date } = columns;

/** The table `day_off`. */
export const dayOffTable = defineTable('day_off', {
  organizationId: key(uuid),
  day: key(date),
  label: text,
});

/** A row of `day_off`; `day` is a local date YYYY-MM-DD. */
export type DayOffRow = RowOf<typeof dayOffTable>;
