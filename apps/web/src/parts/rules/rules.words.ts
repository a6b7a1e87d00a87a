// What is said about the rules that one loop has of its own.
import { defineWords } from '../../words/words.js';

export const rulesWords = defineWords('rules', {
  title: 'For this loop alone',
  daysUsedMax: 'it may lie on {amount, plural, one {# day} other {# days}}',
  noticeMinutesMin:
    '{amount, plural, =0 {it may begin without notice} one {# minute of notice is enough} other {# minutes of notice are enough}}',
  lunchMinutes:
    '{amount, plural, =0 {no time is kept for lunch} one {lunch takes # minute} other {lunch takes # minutes}}',
  runMinutesMax:
    '{amount, plural, =1440 {the candidate needs no break} other {the candidate can go on # minutes without a break}}',
  set: 'For this loop alone {rules}.',
  by: '{who}, {when}: {reason}',
  takeBack: 'Take this back',
  taken: 'The loop has the rules that it had before.',
  takenReason: 'Taken back',
  changed: 'The rules were not changed.',
});
