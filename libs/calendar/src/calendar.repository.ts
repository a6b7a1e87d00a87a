// Writes of busy time and days off. A calendar's busy time is replaced as a whole: what the newest import does not
// mention is free again.
import { invariant, newId } from '#platform';
import type { Span, Tx } from '#platform';
import { calendarSourceTable } from './calendar-source.table.js';
import type { CalendarSourceRow } from './calendar-source.table.js';
import { dayOffTable } from './day-off.table.js';

/** A calendar of an interviewer, told by its label, and the span of time it now speaks about. */
export type BusySource = Pick<
  CalendarSourceRow,
  'interviewerId' | 'kind' | 'label' | 'importedAt' | 'covers'
>;

/** Makes `spans` the whole busy time of this calendar, creating it when it is new; returns the calendar's id. */
export async function replaceBusyTimes(tx: Tx, source: BusySource, spans: readonly Span[]): Promise<string> {
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
  await tx.query(
    `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during)
     SELECT $1, given.id, $2, $3, tstzrange(given.starts_at, given.ends_at)
     FROM unnest($4::uuid[], $5::timestamptz[], $6::timestamptz[]) AS given (id, starts_at, ends_at)`,
    [
      organizationId,
      stored.id,
      source.interviewerId,
      spans.map(() => newId()),
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
    ],
  );
  return stored.id;
}

/** Deletes a calendar and the busy time that came from it. */
export async function deleteCalendar(tx: Tx, id: string): Promise<void> {
  const of = [tx.organizationId, id];
  await tx.query('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = $2', of);
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
