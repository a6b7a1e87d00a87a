// What is said when two people change one thing at the same time.
import { defineWords } from '../../words/words.js';

export const profileWords = defineWords('profile', {
  conflict: 'Somebody changed this meanwhile',
  conflictBy: '{name} changed this {ago}',
  conflictText: 'Nothing of yours was saved yet. What should hold?',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  compare: 'Compare',
  field: 'What',
  mine: 'Mine',
  theirs: 'Theirs',
  empty: 'None',
  comparison: 'Mine and theirs',
});
