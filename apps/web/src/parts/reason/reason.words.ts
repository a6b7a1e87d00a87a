// What the kinds of reasons are called; they are counted on the board.
import { defineWords } from '../../words/words.js';

export const reasonWords = defineWords('reason', {
  kind: 'Kind of reason, for the board',
  CANDIDATE_ASKED: 'The candidate asked',
  INTERVIEWER_DECLINED: 'An interviewer declined',
  INTERVIEWER_UNAVAILABLE: 'An interviewer is away',
  CALENDAR_CONFLICT: 'Something in a calendar',
  DID_NOT_TAKE_PLACE: 'It did not take place',
  ORGANIZATION: 'The organization wants it',
  OTHER: 'Other',
});
