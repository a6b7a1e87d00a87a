// Pools: the people qualified, or on their way to be, for one kind of interview.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { PoolPhase } from './domain/pool-phase.js';
import type { WorkingHour } from './domain/working-hours.js';

export type { PoolPhase };

const { key, uuid, text, texts, oneOf, json, instant, nullable, searched } = columns;

/** What an interview is about. */
export type InterviewKind =
  | 'recruiter_screen'
  | 'coding'
  | 'system_design'
  | 'design_review'
  | 'leadership'
  | 'delivery'
  | 'debrief'
  | 'other';

/** The table `pool`. */
export const poolTable = defineTable('pool', {
  organizationId: key(uuid),
  id: key(uuid),
  name: text,
  kind: oneOf<InterviewKind>(),
  competencies: texts,
  workingHours: nullable(json<readonly WorkingHour[]>()),
  preferredHours: nullable(json<readonly WorkingHour[]>()),
  createdAt: instant,
  searchedAs: searched,
});

/** A row of `pool`; `competencies` are ids of the competency library, hours hold for members in its seats. */
export type PoolRow = RowOf<typeof poolTable>;

/** The table `pool_member`. */
export const poolMemberTable = defineTable('pool_member', {
  organizationId: key(uuid),
  poolId: key(uuid),
  interviewerId: key(uuid),
  phase: oneOf<PoolPhase>(),
  since: instant,
  trainingSince: nullable(instant),
  graduatesAt: nullable(instant),
});

/**
 * A row of `pool_member`; `since` is when the phase began. What somebody did before `trainingSince` does not count for
 * their training, and at `graduatesAt` what is booked completes it.
 */
export type PoolMemberRow = RowOf<typeof poolMemberTable>;
