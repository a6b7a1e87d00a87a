// What is said about taking something back.
import { defineWords } from '../../words/words.js';

export const undoWords = defineWords('undo', {
  undone: 'Taken back. Nobody was told.',
  released: 'The hold is released.',
  failed: 'It could not be taken back. {message}',
});
