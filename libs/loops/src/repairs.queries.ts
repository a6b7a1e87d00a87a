// Reads of repairs: which seats wait for somebody else, what was found for a loop, what is due anywhere, and which policy
// holds for an opening.
import type { DataSource } from 'typeorm';
import type { Tx } from '#platform';
import { DEFAULT_REPAIR_POLICY } from './domain/repair-policy.js';
import type { RepairPolicy } from './domain/repair-policy.js';
import type { SeatProblem } from './loops.table.js';
import type { LoopRepairRow } from './repair.table.js';

/** A seat to come whose person cannot be counted on. */
export interface MarkedSeat {
  readonly seatId: string;
  readonly interviewId: string;
  readonly title: string;
  readonly poolId: string | null;
  readonly problem: SeatProblem;
}

/** The marked seats of a booked loop's interviews that have not begun, in order of time. */
export const markedSeats = (tx: Tx, loopId: string, at: Date): Promise<MarkedSeat[]> =>
  tx.query(
    `SELECT r.seat_id AS "seatId", r.interview_id AS "interviewId", i.title, s.pool_id AS "poolId", r.problem
     FROM reservation r
     JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id AND i.state = 'booked'
     JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
     WHERE r.organization_id = $1 AND r.loop_id = $2 AND r.live AND r.kind = 'booking' AND r.problem IS NOT NULL
       AND r.starts_at > $3
     ORDER BY r.starts_at, s.position, r.seat_id`,
    [tx.organizationId, loopId, at],
  );

/** How often a loop was repaired without anybody confirming it. */
export async function repairsByThemselves(tx: Tx, loopId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM booking_revision
     WHERE organization_id = $1 AND loop_id = $2 AND change IN ('replaced', 'moved') AND changed_by_id IS NULL
       AND NOT by_candidate AND reason_kind IN ('interviewer_declined', 'interviewer_unavailable', 'calendar_conflict')`,
    [tx.organizationId, loopId],
  );
  return row?.count ?? 0;
}

/** What is being done about these loops; nothing for a loop of which nothing ever had to be repaired. */
export const repairsOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<LoopRepairRow[]> =>
  tx.query(
    `SELECT organization_id AS "organizationId", loop_id AS "loopId", state, due_at AS "dueAt", claim_id AS "claimId",
            attempts, batch_id AS "batchId", message, updated_at AS "updatedAt"
     FROM loop_repair WHERE organization_id = $1 AND loop_id = ANY($2::uuid[])`,
    [tx.organizationId, loopIds],
  );

/** A repair that is due. */
export interface DueRepair {
  readonly organizationId: string;
  readonly loopId: string;
  readonly dueAt: Date;
}

const DUE = `SELECT organization_id AS "organizationId", loop_id AS "loopId", due_at AS "dueAt"
  FROM loop_repair WHERE due_at <= $1`;

/** The first repairs of any organization that are due at `at`; `source` acts as the relay's role. */
export const dueRepairsAnywhere = (source: DataSource, at: Date, limit: number): Promise<DueRepair[]> =>
  source.query(`${DUE} ORDER BY due_at, loop_id LIMIT $2`, [at, limit]);

/** The repair of one loop, if it is due at `at`. */
export const dueRepairOfLoop = (tx: Tx, loopId: string, at: Date): Promise<DueRepair[]> =>
  tx.query(`${DUE} AND organization_id = $2 AND loop_id = $3`, [at, tx.organizationId, loopId]);

/** The policy that holds for an opening, and whose it is; null for the organization. */
export interface HeldPolicy extends RepairPolicy {
  /** For which opening it was asked. */
  readonly forOpeningId: string | null;
  /** The opening that has it of its own; null: it is the organization's or, where that has none, the default. */
  readonly openingId: string | null;
}

/** The policies that hold for these openings, in their order; null asks for the organization's own. */
export async function repairPoliciesFor(
  tx: Tx,
  openingIds: readonly (string | null)[],
): Promise<HeldPolicy[]> {
  const rows = await tx.query<Omit<HeldPolicy, 'forOpeningId'>>(
    `SELECT opening_id AS "openingId", automatic, ahead_hours_min AS "aheadHoursMin", tries_max AS "triesMax",
            keep_times AS "keepTimes", pool_ids AS "poolIds"
     FROM repair_policy WHERE organization_id = $1 AND (opening_id IS NULL OR opening_id = ANY($2::uuid[]))`,
    [tx.organizationId, openingIds.filter((id) => id !== null)],
  );
  const of = new Map(rows.map((row) => [row.openingId, row]));
  const general = of.get(null) ?? { ...DEFAULT_REPAIR_POLICY, openingId: null };
  return openingIds.map((id) => ({ ...(of.get(id) ?? general), forOpeningId: id }));
}
