// What the coverage matrix says.
import { defineWords } from '../../words/words.js';

export const coverageWords = defineWords('coverage', {
  label: 'Which interview assesses which requirement',
  requirement: 'Requirement',
  assessed: 'Assessed',
  marked: '✓',
  notHere: '·',
  notHereText: 'Not here',
  answer: 'Asked',
  once: 'Once',
  doubled: '{count, plural, =2 {Twice} other {# times}}',
  gap: 'By nobody',
  fromCv: 'From the CV',
  preferred: 'Nice to have',
  summary:
    '{covered} of {count, plural, one {# requirement} other {# requirements}} answered{doubled, plural, =0 {} one {, # by more than one interview} other {, # by more than one interview}}.',
  allCovered: 'Every requirement is answered by an interview or the CV.',
  gaps: '{count, plural, one {# requirement is assessed by nobody:} other {# requirements are assessed by nobody:}}',
  none: 'Nothing is asked for yet.',
  noInterviews: 'There is no interview that could assess them.',
});
