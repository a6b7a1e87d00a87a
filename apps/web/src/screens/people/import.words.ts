// What the import of people says.
import { defineWords } from '../../words/words.js';

export const importWords = defineWords('import', {
  title: 'Import people',
  crumb: 'People',
  about: 'From a CSV file. You see what it would change before anything changes.',
  forAdministrators: 'Imports are for administrators',
  forAdministratorsText: 'Ask one of them.',
  file: 'CSV file',
  fileHint:
    'Its first line names the columns, of which only “email” is needed. An exported file has them all; a column that is missing changes nothing, an empty cell takes back what was set.',
  columns: 'Which columns there are',
  columnsText:
    'email, name, role, zone, location, level, languages, working hours, preferred hours, interviews per day, interviews per week, minutes per day, minutes per week, break minutes, video link, pools',
  tooLong: 'The file has more than 900,000 characters. Split it.',
  unreadable: 'The file could not be read. Choose it again.',
  passOver: 'Pass over columns that are not known',
  refused: '{count, plural, one {One thing is} other {# things are}} to be mended in {name}',
  refusedText: 'Nothing was imported. Mend the file and choose it again.',
  refusedMore: 'The first {count} of them:',
  line: 'Line',
  column: 'Column',
  whatIsWrong: 'What is wrong',
  wholeLine: 'The whole line',
  problems: 'Problems of the file',
  preview: 'What {name} would change',
  previewNothing: 'Nothing would change: everybody is as {name} says.',
  changes:
    '{count, plural, one {One person} other {# people}}{unchanged, plural, =0 {.} one {; one stays as they are.} other {; # stay as they are.}}',
  person: 'Person',
  change: 'Change',
  what: 'Columns',
  MEMBER_ADDED: 'New member and interviewer',
  PROFILE_ADDED: 'Member becomes an interviewer',
  CHANGED: 'Changed',
  list: 'What would change',
  more: 'Show all {count}',
  ignored: 'Passed over: {columns}.',
  withoutAccount:
    '{count, plural, one {One person of the file has} other {# people of the file have}} no account yet. Invite them so that they can sign in.',
  run: 'Import {count, plural, one {one person} other {# people}}',
  done: 'Imported. {count, plural, one {One person was} other {# people were}} changed.',
});
