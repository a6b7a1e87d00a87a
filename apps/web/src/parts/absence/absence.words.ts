// What pauses and leave say, to whom they are about and to whoever keeps them for others.
import { defineWords } from '../../words/words.js';

export const absenceWords = defineWords('absence', {
  title: 'Pauses',
  none: '{own, select, yes {You are asked in all weeks.} other {They are asked in all weeks.}}',
  pause: '{own, select, yes {Pause me} other {Pause}}',
  pauseName: 'Pause {name}',
  dialogTitle: '{own, select, yes {Not to be asked for a while} other {Not to ask {name} for a while}}',
  text: 'Nothing new is booked with {own, select, yes {you} other {them}} in these days. For interviews that are booked already somebody else is looked for.',
  from: 'First day',
  to: 'Last day',
  order: 'The last day is before the first.',
  reason: 'Why (optional)',
  kind: 'What it is',
  PAUSE: '{own, select, yes {I work, but do not interview} other {They work, but do not interview}}',
  LEAVE: '{own, select, yes {I am away} other {They are away}}',
  done: '{own, select, yes {Paused. You are not asked in these days.} other {{name} is not asked in these days.}}',
  end: 'End',
  endName: 'End the pause from {from}',
  ended: 'The pause is over. {own, select, yes {You} other {They}} can be asked again.',
  until: '{from} to {to}',
});
