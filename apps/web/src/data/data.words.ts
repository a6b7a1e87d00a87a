// What is said when the gateway gave no answer at all.
import { defineWords } from '../words/words.js';

export const dataWords = defineWords('data', {
  unreached: 'Loopwright cannot be reached. It is tried again by itself until it answers.',
  lostChange:
    'Loopwright cannot be reached, so it is not known whether this was saved. What you entered is still here: look at the connection and send it again.',
  unreadable: 'The answer could not be read (status {status}). Try again in a moment.',
  unreadableChange:
    'The answer could not be read (status {status}), so it is not known whether this was saved. What you entered is still here: send it again in a moment.',
});
