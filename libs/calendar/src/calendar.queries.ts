// Reads of busy time and days off, in batches. Overlap is asked by plain comparisons of instants: the range
// operators are not leakproof, so under row-level security they would not use the index.
import { parseSpan } from '#platform';
import type { Span, Tx } from '#platform';
import { calendarSourceTable } from './calendar-source.table.js';
import type { CalendarSourceKind, CalendarSourceRow } from './calendar-source.table.js';
import type { DayOffRow } from './day-off.table.js';

/** A span in which an interviewer is busy. */
export interface BusySpan {
  readonly interviewerId: string;
  readonly from: Date;
  readonly to: Date;
  /** The id in the UID of an invitation that this program, here or elsewhere, has sent; null for everything else. */
  readonly invitationId: string | null;
}

/**
 * Busy time of these interviewers that overlaps the window, whole, by person and start; spans of different
 * calendars of one person may overlap.
 */
export async function busySpans(
  tx: Tx,
  interviewerIds: readonly string[],
  window: Span,
): Promise<BusySpan[]> {
  return tx.query<BusySpan>(
    `SELECT interviewer_id AS "interviewerId", starts_at AS "from", ends_at AS "to",
            invitation_id AS "invitationId"
     FROM busy_time
     WHERE organization_id = $1 AND interviewer_id = ANY($2::uuid[]) AND ends_at > $3 AND starts_at < $4
     ORDER BY interviewer_id, starts_at, ends_at`,
    [tx.organizationId, interviewerIds, window.from, window.to],
  );
}

const HOUR_MS = 3_600_000;
const utcDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The days off that the window touches in some zone of the world (UTC−12 to UTC+14), by day. */
export async function dayOffRows(tx: Tx, window: Span): Promise<DayOffRow[]> {
  return tx.query<DayOffRow>(
    `SELECT organization_id AS "organizationId", day::text AS day, label
     FROM day_off WHERE organization_id = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day`,
    [
      tx.organizationId,
      utcDate(window.from.getTime() - 12 * HOUR_MS),
      utcDate(window.to.getTime() + 14 * HOUR_MS - 1),
    ],
  );
}

/** The local dates YYYY-MM-DD that are off and that the window touches in some zone of the world, in order. */
export async function daysOff(tx: Tx, window: Span): Promise<string[]> {
  return (await dayOffRows(tx, window)).map(({ day }) => day);
}

/** The calendars of these interviewers, by person and label. */
export async function calendarSources(
  tx: Tx,
  interviewerIds: readonly string[],
): Promise<CalendarSourceRow[]> {
  return sources(tx, 'interviewer_id = ANY($2::uuid[]) ORDER BY interviewer_id, label', [interviewerIds]);
}

/** At most `limit` + 1 calendars of the organization, the one imported longest ago first, after this time and id. */
export const calendarPage = (
  tx: Tx,
  {
    limit,
    after,
  }: { readonly limit: number; readonly after: readonly [importedAt: Date, id: string] | null },
): Promise<CalendarSourceRow[]> =>
  sources(
    tx,
    '($2::timestamptz IS NULL OR (imported_at, id) > ($2, $3::uuid)) ORDER BY imported_at, id LIMIT $4',
    [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );

async function sources(
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
): Promise<CalendarSourceRow[]> {
  const rows = await tx.query<
    Omit<CalendarSourceRow, 'covers'> & { kind: CalendarSourceKind; covers: string }
  >(
    `SELECT organization_id AS "organizationId", id, interviewer_id AS "interviewerId", kind, label,
            imported_at AS "importedAt", covers::text AS covers
     FROM calendar_source WHERE organization_id = $1 AND ${condition}`,
    [tx.organizationId, ...parameters],
  );
  return rows.map((row) => ({ ...row, covers: parseSpan(row.covers) }));
}

/** The calendar, or null. */
export async function calendarById(tx: Tx, id: string): Promise<CalendarSourceRow | null> {
  return tx.find(calendarSourceTable, { organizationId: tx.organizationId, id });
}

/** What reading somebody's calendar file needs to know of them, or null when there is no such interviewer. */
export async function importFactsOf(
  tx: Tx,
  interviewerId: string,
): Promise<{ readonly zone: string; readonly email: string } | null> {
  const [row] = await tx.query<{ zone: string; email: string }>(
    `SELECT i.zone, m.email::text AS email
     FROM interviewer i JOIN member m ON m.organization_id = i.organization_id AND m.id = i.id
     WHERE i.organization_id = $1 AND i.id = $2`,
    [tx.organizationId, interviewerId],
  );
  return row ?? null;
}
