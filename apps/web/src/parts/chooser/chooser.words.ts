// What choosers say.
import { defineWords } from '../../words/words.js';

export const chooserWords = defineWords('chooser', {
  nothing: 'Nothing is called “{text}”.',
  none: 'There is nothing to choose.',
  searching: 'Searching…',
  count: '{count, plural, one {# choice} other {# choices}}',
  more: 'There are more. Type to find them.',
  gone: 'No longer there',
});
