// What candidates' links lead to that is done after the commit: mails. The aggregate is the loop.
import { eventKind } from '#platform';

/** A link is to be mailed to the candidate. */
export const candidateLinkMailed = eventKind<{ readonly loopId: string; readonly linkId: string }>(
  'CandidateLinkMailed',
);

/** The candidate said what they need to be interviewed fairly. */
export const candidateNeedsSaid = eventKind<{ readonly loopId: string }>('CandidateNeedsSaid');

/** The candidate wrote to whoever arranges their loop. */
export const candidateWrote = eventKind<{ readonly loopId: string; readonly messageId: string }>(
  'CandidateWrote',
);
