// What was said about the sessions of those who learn to interview.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, oneOf, instant, nullable } = columns;

/** Whether a session counts as a step, or has to be done again. */
export type TrainingVerdict = 'counts' | 'repeat';

/** The table `training_feedback`: at most one row per interview and person in training, the last word. */
export const trainingFeedbackTable = defineTable('training_feedback', {
  organizationId: key(uuid),
  interviewId: key(uuid),
  interviewerId: key(uuid),
  verdict: oneOf<TrainingVerdict>(),
  comment: nullable(text),
  givenById: uuid,
  givenAt: instant,
});

/** A row of `training_feedback`. */
export type TrainingFeedbackRow = RowOf<typeof trainingFeedbackTable>;
