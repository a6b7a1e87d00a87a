// What Home says.
import { defineWords } from '../../words/words.js';

export const homeWords = defineWords('home', {
  title: 'Home',
  about:
    '{count, plural, =0 {Nothing needs you now.} one {One thing needs you.} other {# things need you, the most pressing first.}}',
  empty: 'Nothing needs you now',
  emptyText:
    'Overdue scorecards, interviews of today, declines, holds that expire and debriefs that are ready come up here by themselves.',
  emptyAction: 'See all loops',
  due: 'Due {when}',
  late: 'Late since {when}',
  since: 'Since {when}',
  more: 'Show more',
  join: 'Join',
  list: 'What needs you',
  SCORECARD_OVERDUE: 'Write the scorecard',
  SCORECARD_DUE: 'Write the scorecard',
  INTERVIEW_TODAY: 'Open the kit',
  SEAT_UNANSWERED: 'Answer',
  AVAILABILITY_RECEIVED: 'Plan the loop',
  AVAILABILITY_MISSING: 'Ask when they can',
  LOOP_WITHOUT_PLAN: 'Find times',
  PROPOSAL_READY: 'Choose an option',
  HOLD_EXPIRING: 'Confirm the hold',
  HOLD_EXPIRED: 'Decide about the hold',
  HOLD_REFUSED: 'Decide about the hold',
  SEAT_DECLINED: 'Replace',
  PLACE_MISSING: 'Open the loop',
  SEAT_UNAVAILABLE: 'Replace',
  SCORECARD_AWAITED: 'Open the loop',
  DEBRIEF_READY: 'Read the packet',
  DECISION_MISSING: 'Decide',
});
