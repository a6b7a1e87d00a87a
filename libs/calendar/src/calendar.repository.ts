// Writes of busy time and days off. A calendar's busy time is replaced as a whole: what the newest import does not
// mention is free again, and an invitation of ours that it does not hold any more is remembered as gone.
import { invariant, newId } from '#platform';
import type { Span, Tx } from '#platform';
import { calendarSourceTable } from './calendar-source.table.js';
import type { CalendarSourceRow } from './calendar-source.table.js';
import { dayOffTable } from './day-off.table.js';
import type { HeldInvitation } from './ics/busy-from-ics.js';

/** A calendar of an interviewer, told by its label, and the span of time it now speaks about. */
export type BusySource = Pick<
  CalendarSourceRow,
  'interviewerId' | 'kind' | 'label' | 'importedAt' | 'covers'
>;

/**
 * Makes `spans`, and those of the invitations that it holds, the whole busy time of this calendar, creating it when it
 * is new; returns the calendar's id.
 */
export async function replaceBusyTimes(
  tx: Tx,
  source: BusySource,
  spans: readonly Span[],
  invitations: readonly HeldInvitation[] = [],
): Promise<string> {
  const { organizationId } = tx;
  // The upsert locks the calendar's row, so that two imports of it come one after the other.
  await tx.query(
    `INSERT INTO calendar_source (organization_id, id, interviewer_id, kind, label, imported_at, covers)
     VALUES ($1, $2, $3, $4, $5, $6, tstzrange($7, $8))
     ON CONFLICT (organization_id, interviewer_id, label)
       DO UPDATE SET kind = excluded.kind, imported_at = excluded.imported_at, covers = excluded.covers`,
    [
      organizationId,
      newId(),
      source.interviewerId,
      source.kind,
      source.label,
      source.importedAt,
      source.covers.from,
      source.covers.to,
    ],
  );
  const { interviewerId, label } = source;
  const stored = await tx.find(calendarSourceTable, { organizationId, interviewerId, label });
  invariant(stored, 'a calendar that was just written is there');
  await tx.query('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = $2', [
    organizationId,
    stored.id,
  ]);
  const rows = [
    ...spans.map(({ from, to }) => ({ from, to, invitationId: null })),
    ...invitations.flatMap(({ id, spans: own }) =>
      own.map(([fromMs, toMs]) => ({ from: new Date(fromMs), to: new Date(toMs), invitationId: id })),
    ),
  ];
  await tx.query(
    `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during, invitation_id)
     SELECT $1, given.id, $2, $3, tstzrange(given.starts_at, given.ends_at), given.invitation_id
     FROM unnest($4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::uuid[])
       AS given (id, starts_at, ends_at, invitation_id)`,
    [
      organizationId,
      stored.id,
      source.interviewerId,
      rows.map(() => newId()),
      rows.map(({ from }) => from),
      rows.map(({ to }) => to),
      rows.map(({ invitationId }) => invitationId),
    ],
  );
  await writeInvitations(tx, stored.id, source, invitations);
  return stored.id;
}

/**
 * Keeps what the calendar says of each invitation of ours, and since when. One that it held and does not mention any
 * more is gone, as far as the calendar was read for the time at which it lay.
 */
async function writeInvitations(
  tx: Tx,
  sourceId: string,
  { interviewerId, importedAt, covers }: BusySource,
  held: readonly HeldInvitation[],
): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_invitation AS c
       (organization_id, source_id, invitation_id, interviewer_id, standing, during, changed_at)
     SELECT $1, $2, given.id, $3, given.standing,
            CASE WHEN given.starts_at IS NOT NULL THEN tstzrange(given.starts_at, given.ends_at) END, $4
     FROM unnest($5::uuid[], $6::text[], $7::timestamptz[], $8::timestamptz[])
       AS given (id, standing, starts_at, ends_at)
     ON CONFLICT (organization_id, source_id, invitation_id) DO UPDATE SET
       standing = excluded.standing,
       during = coalesce(excluded.during, c.during),
       changed_at = CASE WHEN c.standing = excluded.standing THEN c.changed_at ELSE excluded.changed_at END`,
    [
      tx.organizationId,
      sourceId,
      interviewerId,
      importedAt,
      held.map(({ id }) => id),
      held.map(({ standing }) => standing),
      held.map(({ spans }) => instantOrNull(spans[0]?.[0])),
      held.map(({ spans }) => instantOrNull(spans.at(-1)?.[1])),
    ],
  );
  await tx.query(
    `UPDATE calendar_invitation SET standing = 'gone', changed_at = $3
     WHERE organization_id = $1 AND source_id = $2 AND standing <> 'gone' AND NOT invitation_id = ANY($4::uuid[])
       AND during && tstzrange($5, $6)`,
    [tx.organizationId, sourceId, importedAt, held.map(({ id }) => id), covers.from, covers.to],
  );
}

const instantOrNull = (ms: number | undefined): Date | null => (ms === undefined ? null : new Date(ms));

/** Deletes a calendar and the busy time that came from it. */
export async function deleteCalendar(tx: Tx, id: string): Promise<void> {
  const of = [tx.organizationId, id];
  await tx.query('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = $2', of);
  await tx.query('DELETE FROM calendar_invitation WHERE organization_id = $1 AND source_id = $2', of);
  await tx.query('DELETE FROM calendar_source WHERE organization_id = $1 AND id = $2', of);
}

/** Makes a local date YYYY-MM-DD a day off; where it is one already its label is replaced. */
export async function upsertDayOff(tx: Tx, day: string, label: string): Promise<void> {
  await tx.query(
    `INSERT INTO day_off (organization_id, day, label) VALUES ($1, $2::date, $3)
     ON CONFLICT (organization_id, day) DO UPDATE SET label = excluded.label`,
    [tx.organizationId, day, label],
  );
}

/** Makes a day an ordinary one again; returns whether it was off. */
export async function deleteDayOff(tx: Tx, day: string): Promise<boolean> {
  const deleted = await tx.query(
    'DELETE FROM day_off WHERE organization_id = $1 AND day = $2::date RETURNING 1',
    [tx.organizationId, day],
  );
  return deleted.length > 0;
}

/** Inserts days off in bulk; each must be new. */
export async function insertDaysOff(
  tx: Tx,
  rows: readonly { readonly day: string; readonly label: string }[],
): Promise<void> {
  await tx.insert(
    dayOffTable,
    rows.map((row) => ({ ...row, organizationId: tx.organizationId })),
  );
}
