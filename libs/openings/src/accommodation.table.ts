// What a candidate needs to be interviewed fairly. It is of the person, not of one loop, and kept apart from the candidate,
// because fewer people may read it.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, instant, nullable } = columns;

/** The table `accommodation`. */
export const accommodationTable = defineTable('accommodation', {
  organizationId: key(uuid),
  candidateId: key(uuid),
  extraMinutes: int,
  breakMinutesMin: int,
  interpreter: nullable(text),
  note: nullable(text),
  givenAt: instant,
});

/** A row of `accommodation`: more time for each interview, and the least break between two. */
export type AccommodationRow = RowOf<typeof accommodationTable>;
