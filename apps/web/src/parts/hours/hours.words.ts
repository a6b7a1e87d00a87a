// What weekly hours say wherever they are shown or changed.
import { defineWords } from '../../words/words.js';

export const hoursWords = defineWords('hours', {
  save: 'Save',
  never: 'None',
  free: 'Not asked',
  from: '{day}, from',
  to: '{day}, until',
  add: 'Add',
  addName: 'Add hours on {day}',
  remove: 'Remove {day}, {from} to {to}',
  d1: 'Monday',
  d2: 'Tuesday',
  d3: 'Wednesday',
  d4: 'Thursday',
  d5: 'Friday',
  d6: 'Saturday',
  d7: 'Sunday',
});
