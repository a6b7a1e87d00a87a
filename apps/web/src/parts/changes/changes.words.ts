// How two plans differ, or what a revision changed.
import { defineWords } from '../../words/words.js';

export const changesWords = defineWords('changes', {
  same: 'The same times and people.',
  moved: '{title}: {before} → {after}',
  replaced: '{title}: {before} → {after}',
  added: '{title} at {after}',
  removed: '{title} falls away',
  nobody: 'nobody',
  nowhere: 'not said yet',
  placed: '{title}: {before} → {after}',
});
