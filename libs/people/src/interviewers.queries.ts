// Reads about interviewers, in batches: one statement whatever the number of people.
import { Any } from 'typeorm';
import type { Span, Tx } from '#platform';
import { effectiveLimits } from './domain/limits.js';
import { hoursByWays } from './domain/hours.js';
import type { Limits } from './domain/limits.js';
import type { WorkingHour } from './domain/working-hours.js';
import { interviewerTable } from './interviewer.table.js';
import type { InterviewerRow } from './interviewer.table.js';
import { pauseTable } from './pause.table.js';
import type { PauseRow } from './pause.table.js';
import type { PoolRow } from './pool.table.js';
import { poolsByIds } from './pools.queries.js';
import { organizationSettings } from './settings.queries.js';
import type { OrganizationSettings } from './settings.queries.js';

/** The interviewers with these ids, those of deactivated members too, in no particular order. */
export async function interviewersByIds(tx: Tx, ids: readonly string[]): Promise<InterviewerRow[]> {
  return tx.manager.find(interviewerTable, { where: { organizationId: tx.organizationId, id: Any(ids) } });
}

/** Which page of the directory is wanted: at most `limit` people after the one with this name and id. */
export interface InterviewerPage {
  readonly limit: number;
  readonly after: readonly [name: string, id: string] | null;
  readonly poolId: string | null;
  /** Part of a name or address, in any letter case. */
  readonly search: string | null;
}

/** A person of the directory: only what a page is sorted by. */
export interface InterviewerEntry {
  readonly id: string;
  readonly name: string;
}

/** The page and one row more where there is one; interviewers who are active members, by name and then id. */
export async function listInterviewers(tx: Tx, page: InterviewerPage): Promise<InterviewerEntry[]> {
  return tx.query<InterviewerEntry>(
    `SELECT m.id, m.name
     FROM interviewer i JOIN member m ON m.organization_id = i.organization_id AND m.id = i.id
     WHERE i.organization_id = $1 AND m.state = 'active'
       AND ($2::text IS NULL OR (m.name, m.id) > ($2, $3::uuid))
       AND ($4::uuid IS NULL OR EXISTS (SELECT FROM pool_member p
             WHERE p.organization_id = i.organization_id AND p.pool_id = $4 AND p.interviewer_id = i.id))
       AND ($5::text IS NULL OR m.searched_as LIKE ALL (search_patterns($5))
         OR strpos(lower(m.email::text), lower($5)) > 0)
     ORDER BY m.name, m.id LIMIT $6`,
    [
      tx.organizationId,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.poolId,
      page.search,
      page.limit + 1,
    ],
  );
}

/** Pauses of these interviewers that have not ended at `at`, by their start. */
export async function openPauses(tx: Tx, interviewerIds: readonly string[], at: Date): Promise<PauseRow[]> {
  return pausesWithin(tx, interviewerIds, { from: at, to: new Date(8.64e15) });
}

/** Whether a member may still act, or null when there is no such member. */
export async function memberStateOf(tx: Tx, memberId: string): Promise<'active' | 'deactivated' | null> {
  const [row] = await tx.query<{ state: 'active' | 'deactivated' }>(
    'SELECT state FROM member WHERE organization_id = $1 AND id = $2',
    [tx.organizationId, memberId],
  );
  return row?.state ?? null;
}

/** The pause, or null. */
export async function pauseById(tx: Tx, id: string): Promise<PauseRow | null> {
  return tx.find(pauseTable, { organizationId: tx.organizationId, id });
}

/** Pauses of these interviewers that overlap the window, by their start. */
export async function pausesWithin(
  tx: Tx,
  interviewerIds: readonly string[],
  window: Span,
): Promise<PauseRow[]> {
  const rows = await tx.query<Omit<PauseRow, 'during'>>(
    `SELECT organization_id AS "organizationId", id, interviewer_id AS "interviewerId", kind,
            starts_at AS "startsAt", ends_at AS "endsAt", reason, created_at AS "createdAt"
     FROM pause
     WHERE organization_id = $1 AND interviewer_id = ANY($2::uuid[]) AND ends_at > $3 AND starts_at < $4
     ORDER BY starts_at, id`,
    [tx.organizationId, interviewerIds, window.from, window.to],
  );
  return rows.map((row) => ({ ...row, during: { from: row.startsAt, to: row.endsAt } }));
}

/** In which ways a loop's seats reach each person: the pools, and null where a seat names them. */
export type SeatWays = ReadonlyMap<string, ReadonlySet<string | null>>;

/** What the engine needs to know of a person; limits, break and hours are those that hold for them. */
export interface SchedulingFacts {
  readonly interviewerId: string;
  readonly zone: string;
  readonly workingHours: readonly WorkingHour[];
  readonly preferredHours: readonly WorkingHour[] | null;
  readonly breakMinutesMin: number;
  readonly limits: Limits;
  /** Those that overlap the window asked for, by their start. */
  readonly pauses: readonly Span[];
  readonly videoLink: string | null;
}

/**
 * The facts of these interviewers. Deactivated members have none: nobody can plan with them, also not where a seat
 * names them.
 * @param ways how they are reached, for the hours of those who have none of their own; unless told, by name
 * @param known the organization's settings where the caller has read them
 */
export async function schedulingFacts(
  tx: Tx,
  interviewerIds: readonly string[],
  window: Span,
  ways: SeatWays = new Map(),
  known?: OrganizationSettings,
): Promise<SchedulingFacts[]> {
  const active = await tx.query<{ id: string }>(
    `SELECT id FROM member WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND state = 'active'`,
    [tx.organizationId, interviewerIds],
  );
  const ids = active.map(({ id }) => id);
  const interviewers = await interviewersByIds(tx, ids);
  const pauses = Map.groupBy(await pausesWithin(tx, ids, window), ({ interviewerId }) => interviewerId);
  const settings = known ?? (await organizationSettings(tx));
  const poolIds = new Set([...ways.values()].flatMap((reached) => [...reached]).filter((id) => id !== null));
  const pools = new Map((await poolsByIds(tx, [...poolIds])).map((pool) => [pool.id, pool]));
  const waysOf = (id: string): (PoolRow | null)[] =>
    [...(ways.get(id) ?? [])].map((poolId) => (poolId === null ? null : (pools.get(poolId) ?? null)));
  return interviewers.map((interviewer) => ({
    interviewerId: interviewer.id,
    zone: interviewer.zone,
    ...hoursByWays(interviewer, waysOf(interviewer.id), settings),
    breakMinutesMin: interviewer.breakMinutesMin ?? settings.breakMinutesMin,
    limits: effectiveLimits(interviewer, settings.limits),
    pauses: (pauses.get(interviewer.id) ?? []).map(({ during }) => during),
    videoLink: interviewer.videoLink,
  }));
}
