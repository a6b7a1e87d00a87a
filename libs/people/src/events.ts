// What the room tells higher ones: whose availability for interviews may have changed, and whose training.
import { eventKind } from '#platform';

/** An interviewer's zone, hours, limits or pauses changed; aggregateId is the interviewer. */
export const interviewerChanged = eventKind<{ readonly interviewerId: string }>('InterviewerChanged');

/** What decides the training of these interviewers in the pool changed; aggregateId is the pool. They are locked. */
export const trainingChanged = eventKind<{
  readonly poolId: string;
  readonly interviewerIds: readonly string[];
}>('TrainingChanged');
