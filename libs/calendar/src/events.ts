// What the room tells higher ones: whose busy time changed.
import { eventKind } from '#platform';

/** An interviewer's busy time was imported anew; aggregateId is the interviewer. */
export const busyTimeChanged = eventKind<{ readonly interviewerId: string }>('BusyTimeChanged');
