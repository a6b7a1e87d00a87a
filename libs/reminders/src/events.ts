// What this room tells, itself and the rooms above it.
import { eventKind } from '#platform';

/** Somebody was asked again for a scorecard of the loop, which is overdue; the aggregate is the loop. */
export const scorecardNudged = eventKind<{ readonly loopId: string }>('ScorecardNudged');
