// What the room tells higher ones: whose availability for interviews may have changed.
import { eventKind } from '#platform';

/** An interviewer's zone, hours, limits or pauses changed; aggregateId is the interviewer. */
export const interviewerChanged = eventKind<{ readonly interviewerId: string }>('InterviewerChanged');
