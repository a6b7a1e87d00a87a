// The tables of repairs: what is being done about the seats of a loop that lost their person, and when an organization
// lets that happen by itself.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, uuids, text, int, bool, instant, oneOf, nullable } = columns;

/** Looked for; found and left to somebody to confirm; proven or presumed not to exist; given up; nothing to do. */
export type RepairState = 'wanted' | 'offered' | 'impossible' | 'given_up' | 'done';

/** The table `loop_repair`: `dueAt` is when a worker is to look for it, `claimId` the look that is under way. */
export const loopRepairTable = defineTable('loop_repair', {
  organizationId: key(uuid),
  loopId: key(uuid),
  state: oneOf<RepairState>(),
  dueAt: nullable(instant),
  claimId: nullable(uuid),
  attempts: int,
  batchId: nullable(uuid),
  message: nullable(text),
  updatedAt: instant,
});
export type LoopRepairRow = RowOf<typeof loopRepairTable>;

/** The table `repair_policy`: of an opening, or (without one) of the organization. */
export const repairPolicyTable = defineTable('repair_policy', {
  organizationId: key(uuid),
  id: key(uuid),
  openingId: nullable(uuid),
  automatic: bool,
  aheadHoursMin: int,
  triesMax: int,
  keepTimes: bool,
  poolIds: uuids,
  changedById: uuid,
  changedAt: instant,
});
export type RepairPolicyRow = RowOf<typeof repairPolicyTable>;
