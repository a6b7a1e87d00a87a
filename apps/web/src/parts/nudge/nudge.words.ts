// What is said about one nudge for all overdue scorecards.
import { defineWords } from '../../words/words.js';

export const nudgeWords = defineWords('nudge', {
  nudge: 'Nudge all overdue',
  told: '{count, plural, =0 {Nobody is mailed} one {# person is mailed} other {# people are mailed}}.',
  passedOver:
    '{names} {count, plural, one {was} other {were}} reminded within the last four hours and {count, plural, one {is} other {are}} left in peace.',
});
