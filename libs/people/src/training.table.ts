// What a pool asks of those who learn to interview in it, and what counts as done without a session.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { TrainingPath } from './domain/training.js';

const { key, uuid, text, int, bool, oneOf, instant } = columns;

/** The table `training_path`: at most one row per pool. */
export const trainingPathTable = defineTable('training_path', {
  organizationId: key(uuid),
  poolId: key(uuid),
  shadows: int,
  reverseShadows: int,
  graduation: oneOf<TrainingPath['graduation']>(),
  addsTrainees: bool,
  changedAt: instant,
});

/** A row of `training_path`; `addsTrainees`: interviews of the pool get a seat for somebody in training by themselves. */
export type TrainingPathRow = RowOf<typeof trainingPathTable>;

/** The table `training_credit`, which only grows. */
export const trainingCreditTable = defineTable('training_credit', {
  organizationId: key(uuid),
  id: key(uuid),
  poolId: uuid,
  interviewerId: uuid,
  shadows: int,
  reverseShadows: int,
  reason: text,
  grantedById: uuid,
  grantedAt: instant,
});

/** A row of `training_credit`. */
export type TrainingCreditRow = RowOf<typeof trainingCreditTable>;
