// What the command menu says.
import { defineWords } from '../words/words.js';

export const menuWords = defineWords('menu', {
  placeholder: 'Type what you want to find or do',
  here: 'On this screen',
  row: 'In the row “{name}”',
  candidates: 'Candidates and their loops',
  openings: 'Openings',
  people: 'People',
  pools: 'Pools',
  templates: 'Templates',
  noLoop: 'No loop yet',
  searching: 'Searching…',
  nothing: 'Nothing you can see or do is called “{text}”.',
  count: '{count, plural, one {# entry} other {# entries}}',
  failed: 'The search did not work: {message}',
});
