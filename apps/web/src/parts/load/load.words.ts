// What load says wherever it is shown.
import { defineWords } from '../../words/words.js';

export const loadWords = defineWords('load', {
  week: 'Week',
  interviews: 'Interviews',
  time: 'Time',
  thisWeek: 'This week',
  weekOf: 'From {day}',
  ofMax: '{count} of {max}',
  hoursOfMax: '{hours} of {max} h',
  full: 'Full',
});
