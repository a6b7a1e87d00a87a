// What a calendar says of the invitations of this program that it holds or once held: kept, declined there, cancelled,
// or not there any more. It is asked when somebody deletes an interview from their calendar instead of declining it.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, oneOf, span, instant, nullable } = columns;

/** The table `calendar_invitation`; `invitationId` is the id in the entry's UID, `during` when it was last seen to lie. */
export const calendarInvitationTable = defineTable('calendar_invitation', {
  organizationId: key(uuid),
  sourceId: key(uuid),
  invitationId: key(uuid),
  interviewerId: uuid,
  standing: oneOf<'kept' | 'declined' | 'cancelled' | 'gone'>(),
  during: nullable(span),
  changedAt: instant,
});

/** A row of `calendar_invitation`. */
export type CalendarInvitationRow = RowOf<typeof calendarInvitationTable>;
