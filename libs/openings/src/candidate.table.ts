// Candidates, what they apply for and when they can. Personal data is in the table candidate alone.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, oneOf, instant, span, nullable, generated, searched } = columns;

/** The table `candidate`; `memberId` is set for an internal candidate. */
export const candidateTable = defineTable('candidate', {
  organizationId: key(uuid),
  id: key(uuid),
  name: text,
  email: text,
  phone: nullable(text),
  zone: text,
  language: text,
  memberId: nullable(uuid),
  createdAt: instant,
  searchedAs: searched,
});

/** A row of `candidate`. */
export type CandidateRow = RowOf<typeof candidateTable>;

/** Whether an application goes on, or how it ended. */
export type ApplicationState = 'active' | 'hired' | 'rejected' | 'withdrawn';

/** How an application ends without a hire. */
export type ApplicationEnding = 'rejected' | 'withdrawn';

/** The table `application`: one candidate for one opening. */
export const applicationTable = defineTable('application', {
  organizationId: key(uuid),
  id: key(uuid),
  openingId: uuid,
  candidateId: uuid,
  state: oneOf<ApplicationState>(),
  availabilityRequestedAt: nullable(instant),
  version: int,
  createdAt: instant,
});

/** A row of `application`. */
export type ApplicationRow = RowOf<typeof applicationTable>;

/** The table `availability`: a window in which the candidate can be interviewed. */
export const availabilityTable = defineTable('availability', {
  organizationId: key(uuid),
  id: key(uuid),
  applicationId: uuid,
  during: span,
  startsAt: generated(instant),
  endsAt: generated(instant),
  givenAt: instant,
});

/** A row of `availability`; windows of one application never overlap. */
export type AvailabilityRow = RowOf<typeof availabilityTable>;
