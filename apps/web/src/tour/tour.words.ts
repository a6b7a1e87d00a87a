// What the first way through the application says.
import { defineWords } from '../words/words.js';

export const tourWords = defineWords('tour', {
  name: 'Tour',
  offer: 'New here? From a pasted role to a booked loop in five steps.',
  offerText: 'Everything you make on the way is real and yours to keep.',
  begin: 'Take the tour',
  notNow: 'Not now',
  step: 'Step {step} of {steps}',
  role: 'Open a role',
  roleText: 'Paste what the role asks for, or take the example. Then create the opening.',
  plan: 'Look over the plan',
  planText: 'It shows which interview assesses what, and what nobody does. Then go to its candidates.',
  candidate: 'Add a candidate',
  candidateText: 'A name and an address, then when they can. Then plan their loop.',
  options: 'Find options',
  optionsText: 'The whole loop is solved at once: who, when, in which order.',
  book: 'Book the one you like',
  bookText: 'Each option says what it costs whom. Booking tells everybody, ten seconds later.',
  go: 'Take me there',
  leave: 'Leave the tour',
  finished: 'The loop is booked',
  finishedText: 'You have seen the whole way. What comes next waits on Home.',
  done: 'Done',
});
