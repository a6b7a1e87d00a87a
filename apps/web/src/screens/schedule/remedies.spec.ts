import { expect, test } from '@jest/globals';
import { remedyFor } from './remedies.js';
import type { Asking, Remedy } from './remedies.js';

const step = (kind: string, subject = '', interviewerId: string | null = null) => ({
  kind,
  subject,
  price: 1,
  interviewerId,
});
const ASKING: Asking = { purpose: 'book', daysUsedMax: 2, mayGiveUp: true };
const NOTHING = { rules: {}, overLimits: [], withoutPins: false };
const limit = step('interviewerLimit', 'Ada Byron on 2026-12-01', 'ada');

test.each<[string, Parameters<typeof remedyFor>[0], Partial<Asking>, Remedy | null]>([
  ['limits, by the person’s id', [limit], {}, { kind: 'giveUp', ...NOTHING, overLimits: ['ada'] }],
  [
    'two limits of one person',
    [limit, step('interviewerLimit', 'Ada Byron in the week of 2026-11-30', 'ada')],
    {},
    { kind: 'giveUp', ...NOTHING, overLimits: ['ada'] },
  ],
  ['limits are for those who arrange loops for all', [limit], { mayGiveUp: false }, { kind: 'notAllowed' }],
  ['nobody is asked beyond their limit by a change', [limit], { purpose: 'move' }, null],
  [
    'pins, by whoever set them',
    [step('pinnedStart'), step('pinnedPerson')],
    { mayGiveUp: false },
    { kind: 'giveUp', ...NOTHING, withoutPins: true },
  ],
  [
    'more time on a day',
    [step('candidateWindow', '2026-12-04')],
    {},
    { kind: 'moreTime', day: '2026-12-04' },
  ],
  [
    'more time on two days',
    [step('candidateWindow', '2026-12-04'), step('candidateWindow', '2026-12-07')],
    {},
    { kind: 'moreTime', day: null },
  ],
  ['one more day', [step('daysUsed')], {}, { kind: 'giveUp', ...NOTHING, rules: { daysUsedMax: 3 } }],
  [
    'one more day for what moves',
    [step('daysUsed')],
    { purpose: 'move' },
    { kind: 'giveUp', ...NOTHING, rules: { daysUsedMax: 3 } },
  ],
  [
    'one more day is not everybody’s to give',
    [step('daysUsed')],
    { mayGiveUp: false },
    { kind: 'notAllowed' },
  ],
  [
    'all that is given up together',
    [
      step('earliestStart'),
      step('candidateLunch', '2026-12-04'),
      step('candidateRun'),
      limit,
      step('pinnedStart'),
    ],
    {},
    {
      kind: 'giveUp',
      rules: { noticeMinutesMin: 0, lunchMinutes: 0, runMinutesMax: 1_440 },
      overLimits: ['ada'],
      withoutPins: true,
    },
  ],
  ['more time and something else', [step('candidateWindow', '2026-12-04'), step('daysUsed')], {}, null],
  ['what nothing here changes', [step('order', '“Coding” before “Debrief”')], {}, null],
])('what can be done: %s', (_, steps, asking, expected) => {
  expect(remedyFor(steps, { ...ASKING, ...asking })).toEqual(expected);
});
