// Writes of interviewers, pools and pauses; the bulk forms serve single rows and seeding alike.
import type { Tx } from '#platform';
import type { DefaultHours, OwnHours } from './domain/hours.js';
import { interviewerTable } from './interviewer.table.js';
import type { InterviewerRow } from './interviewer.table.js';
import { pauseTable } from './pause.table.js';
import type { PauseRow } from './pause.table.js';
import { poolTable } from './pool.table.js';
import type { PoolMemberRow, PoolRow } from './pool.table.js';
import { roomTable } from './room.table.js';
import type { RoomRow } from './room.table.js';

type New<Row extends { organizationId: string }, Optional extends keyof Row = never> = Omit<
  Row,
  'organizationId' | Optional
> &
  Partial<Pick<Row, Optional>>;

/** What of an interviewer must be given; what is absent is the organization's default, and `version` begins at 1. */
export type NewInterviewer = Pick<InterviewerRow, 'id' | 'zone' | 'createdAt'> &
  Partial<Omit<InterviewerRow, 'organizationId'>>;

/** Inserts interviewer profiles of members. @throws ConstraintHit interviewer_pk when one has a profile */
export async function insertInterviewers(tx: Tx, rows: readonly NewInterviewer[]): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    interviewerTable,
    rows.map((row) => ({ ...row, organizationId })),
  );
}

/** What of an interviewer can be changed. */
export type InterviewerChanges = Partial<
  Omit<InterviewerRow, 'organizationId' | 'id' | 'version' | 'createdAt' | 'changedById' | 'changedAt'>
>;

/** Who changes a profile, and when. */
export type ProfileChangedBy = {
  readonly [K in 'changedById' | 'changedAt']: NonNullable<InterviewerRow[K]>;
};

/** Sets columns of the interviewer if they still have `version`, which goes up by one; false when they have not. */
export async function changeInterviewer(
  tx: Tx,
  id: string,
  version: number,
  changes: InterviewerChanges & ProfileChangedBy,
): Promise<boolean> {
  const { organizationId } = tx;
  const changed = await tx.update(
    interviewerTable,
    { organizationId, id, version },
    { ...changes, version: version + 1 },
  );
  return changed === 1;
}

/** Locks the interviewer's row until the transaction ends; false when there is none. */
export async function lockInterviewer(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM interviewer WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [tx.organizationId, id],
  );
  return rows.length === 1;
}

/** Locks people against bookings and whatever settles their training, in id order, so that nobody waits in a circle. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    'SELECT FROM interviewer WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [tx.organizationId, ids],
  );
}

/** Locks the pool against other changes of its training and members; false when there is none. */
export async function lockPool(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM pool WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tx.organizationId, id],
  );
  return rows.length === 1;
}

/** Inserts pools. @throws ConstraintHit pool_name_uq when a name is taken */
export async function insertPools(tx: Tx, rows: readonly New<PoolRow, keyof OwnHours>[]): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    poolTable,
    rows.map((row) => ({ ...row, organizationId })),
  );
}

/** Sets the pool's name; false when there is none. @throws ConstraintHit when another pool has it */
export const changePoolName = async (tx: Tx, id: string, name: string): Promise<boolean> =>
  (await tx.update(poolTable, { organizationId: tx.organizationId, id }, { name })) === 1;

/** Sets those hours that are given; its parameters begin at $2. */
const HOURS_GIVEN = `working_hours = CASE WHEN $2 THEN $3::jsonb ELSE working_hours END,
       preferred_hours = CASE WHEN $4 THEN $5::jsonb ELSE preferred_hours END`;

const hoursGiven = (given: Partial<OwnHours>): readonly (boolean | string | null)[] =>
  [given.workingHours, given.preferredHours].flatMap((week) => [
    week !== undefined,
    week === undefined || week === null ? null : JSON.stringify(week),
  ]);

/** Sets hours of a pool; false when there is none. */
export async function changePoolHours(tx: Tx, id: string, hours: Partial<OwnHours>): Promise<boolean> {
  const changed = await tx.query(
    `UPDATE pool SET ${HOURS_GIVEN} WHERE organization_id = $1 AND id = $6 RETURNING id`,
    [tx.organizationId, ...hoursGiven(hours), id],
  );
  return changed.length === 1;
}

/** Sets the hours that hold for everybody for whom no others are set. */
export async function changeDefaultHours(tx: Tx, hours: Partial<DefaultHours>): Promise<void> {
  await tx.query(`UPDATE organization SET ${HOURS_GIVEN} WHERE id = $1`, [
    tx.organizationId,
    ...hoursGiven(hours),
  ]);
}

/**
 * Puts interviewers into pools; for those who are in them already only a different phase begins anew, and their training
 * with it, also for who has completed it. Returns for whom something changed.
 */
export async function insertPoolMembers(
  tx: Tx,
  rows: readonly New<PoolMemberRow, 'trainingSince' | 'graduatesAt'>[],
): Promise<string[]> {
  const changed = await tx.query<{ id: string }>(
    `INSERT INTO pool_member AS p (organization_id, pool_id, interviewer_id, phase, since, training_since)
     SELECT $1, given.*, given.since
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[]) AS given (pool_id, interviewer_id, phase, since)
     ON CONFLICT (organization_id, pool_id, interviewer_id)
       DO UPDATE SET phase = excluded.phase, since = excluded.since, training_since = excluded.since,
                     graduates_at = NULL
       WHERE p.phase <> excluded.phase OR p.graduates_at <= excluded.since
     RETURNING p.interviewer_id AS id`,
    [
      tx.organizationId,
      rows.map(({ poolId }) => poolId),
      rows.map(({ interviewerId }) => interviewerId),
      rows.map(({ phase }) => phase),
      rows.map(({ since }) => since),
    ],
  );
  return changed.map(({ id }) => id);
}

/** Takes interviewers out of a pool; returns how many were in it. */
export async function deletePoolMembers(
  tx: Tx,
  poolId: string,
  interviewerIds: readonly string[],
): Promise<number> {
  const removed = await tx.query(
    `DELETE FROM pool_member
     WHERE organization_id = $1 AND pool_id = $2 AND interviewer_id = ANY($3::uuid[]) RETURNING interviewer_id`,
    [tx.organizationId, poolId, interviewerIds],
  );
  return removed.length;
}

/** Inserts pauses. */
export async function insertPauses(
  tx: Tx,
  rows: readonly New<Omit<PauseRow, 'startsAt' | 'endsAt'>, 'kind' | 'reason'>[],
): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    pauseTable,
    rows.map((row) => ({ ...row, organizationId })),
  );
}

/** Ends a pause at `at`. The caller has made sure that it has begun. */
export async function shortenPause(tx: Tx, id: string, startsAt: Date, at: Date): Promise<void> {
  await tx.update(
    pauseTable,
    { organizationId: tx.organizationId, id },
    { during: { from: startsAt, to: at } },
  );
}

/** Deletes a pause that has not begun. */
export async function deletePause(tx: Tx, id: string): Promise<void> {
  await tx.query('DELETE FROM pause WHERE organization_id = $1 AND id = $2', [tx.organizationId, id]);
}

/** Sets columns of a room; false when there is none. @throws ConstraintHit room_name_uq when the name is taken */
export async function changeRoom(
  tx: Tx,
  id: string,
  set: Partial<Pick<RoomRow, 'name' | 'capacity'>>,
): Promise<boolean> {
  return (await tx.update<RoomRow>(roomTable, { organizationId: tx.organizationId, id }, set)) === 1;
}

/** Inserts rooms. @throws ConstraintHit room_name_uq when a name is taken */
export async function insertRooms(tx: Tx, rows: readonly New<RoomRow>[]): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    roomTable,
    rows.map((row) => ({ ...row, organizationId })),
  );
}
