import { expect, test } from '@jest/globals';
import { deedsOfInterview, deedsOfLoop } from './deeds.js';
import type { Loop } from './loop.js';

type Interview = Loop['interviews'][number];

const NOW = Date.parse('2026-11-27T12:00:00Z');
const BEFORE = { from: '2026-11-27T11:30:00Z', to: '2026-11-27T12:30:00Z' };
const LATER = { from: '2026-11-27T12:00:01Z', to: '2026-11-27T13:00:00Z' };

const interview = (given: Partial<Interview>): Interview => ({
  id: 'coding',
  title: 'Coding',
  minutes: 60,
  state: 'BOOKED',
  withCandidate: true,
  markReason: null,
  during: LATER,
  where: null,
  seats: [],
  ...given,
});
const loopOf = (...interviews: readonly Interview[]) => ({ interviews }) as Loop;
const declined: Interview['seats'] = [
  { id: 'seat', role: 'LEAD', response: 'DECLINED', responseReason: null, problem: null, interviewer: null },
];

test.each<[string, Loop['state'], Loop, readonly string[]]>([
  ['planned', 'PLANNED', loopOf(), ['findOptions', 'cancel']],
  ['proposed', 'PROPOSED', loopOf(), ['chooseOption', 'cancel']],
  ['on hold', 'ON_HOLD', loopOf(), ['confirm', 'release', 'cancel']],
  ['cancelled', 'CANCELLED', loopOf(interview({})), []],
  ['booked and to come', 'BOOKED', loopOf(interview({})), ['moveAll', 'cancel']],
  ['a debrief to come alone', 'BOOKED', loopOf(interview({ withCandidate: false })), ['cancel']],
  ['begun', 'BOOKED', loopOf(interview({ during: BEFORE, seats: declined })), ['cancel']],
  ['somebody declined', 'BOOKED', loopOf(interview({ seats: declined })), ['replace', 'moveAll', 'cancel']],
  [
    'to take place again',
    'BOOKED',
    loopOf(interview({ state: 'PLANNED', during: null })),
    ['rebook', 'cancel'],
  ],
])('what can be done about a loop: %s', (_, state, loop, deeds) => {
  expect(deedsOfLoop(loop, state, NOW)).toEqual(deeds);
});

test.each<[string, Partial<Interview>, readonly string[]]>([
  ['to come', {}, ['move', 'cancelOne']],
  ['begun', { during: BEFORE }, ['mark']],
  ['over', { during: BEFORE, state: 'TOOK_PLACE' }, ['mark']],
  ['marked', { during: BEFORE, state: 'DID_NOT_TAKE_PLACE' }, []],
  ['cancelled', { state: 'CANCELLED' }, []],
  ['without a time', { state: 'PLANNED', during: null }, []],
])('what can be done about an interview: %s', (_, given, deeds) => {
  expect(deedsOfInterview(interview(given), 'BOOKED', NOW)).toEqual(deeds);
});
