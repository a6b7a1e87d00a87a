// What the script of the candidates' pages says; what the gateway says stands in its pages.
import { defineWords } from '../words/words.js';
import type { Language } from '../words/words.js';

export const words = defineWords('candidate', {
  booking: 'One moment: it is being booked…',
  looking: 'One moment: we look for times that suit everybody…',
  sending: 'One moment…',
  offline:
    'We could not reach the server, and nothing was changed. What you entered is still here: please try again.',
  refused:
    'This did not work, and nothing was changed. What you entered is still here: please try again in a minute.',
  bookTitle: 'Book these times?',
  bookText: 'Everybody concerned is told at once.',
  bookYes: 'Book these times',
  bookNo: 'Not yet',
  deviceZone: 'Show them in {zone}, where this device is',
  week: 'Times at which you can, {week}',
  hintTouch: 'Tap what suits you; hold, then drag, to take several hours at once.',
  hintMouse: 'Click what suits you, or drag across several hours.',
  keys: 'Arrow keys move, Space chooses, Shift with arrows takes several, Page Up and Page Down change the week.',
  earlier: 'Week before',
  later: 'Week after',
  morning: 'Morning',
  afternoon: 'Afternoon',
  weekend: 'Weekends too',
  allHours: 'All hours',
  clear: 'Clear this week',
  cell: '{day}, {from} to {to}',
  part: '{day}, {part}, {from} to {to}',
  partly: '{cell}, partly',
  over: '{cell}, over',
  clockChange:
    'On {day} the clocks in {zone} {direction, select, forward {go forward} other {go back}}; all times are as they show them.',
  enough: '{given} given, enough',
  missing: '{given} of {needed} given',
  hours: '{hours}\u00a0h',
  minutes: '{minutes}\u00a0min',
  hoursMinutes: '{hours}\u00a0h\u00a0{minutes}\u00a0min',
  unsaved: 'Not saved yet',
  save: 'Save these times',
});

/** The language of the page; the pseudo-locale is called as browsers call one. */
export const languageOf = (tag: string): Language => (tag === 'en-XA' ? 'pseudo' : 'en');
