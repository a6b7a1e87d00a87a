import { expect, test } from '@jest/globals';
import type { LoopRead } from './plan.js';
import { remedyFor } from './remedies.js';
import type { Remedy } from './remedies.js';

const person = (id: string, name: string) => ({
  id,
  zone: 'UTC',
  member: { id, name },
  busy: [],
  hours: { workingHours: [], preferredHours: null },
});
const loop: LoopRead = {
  id: 'loop',
  state: 'PLANNED',
  version: 1,
  holdExpiresAt: null,
  daysUsedMax: 2,
  candidate: { id: 'greta', name: 'Greta Lund', zone: 'UTC' },
  opening: { id: 'opening', title: 'Lead' },
  application: { id: 'application', availability: [] },
  interviews: [
    {
      id: 'coding',
      title: 'Coding',
      minutes: 60,
      state: 'PLANNED',
      withCandidate: true,
      during: null,
      seats: [
        {
          id: 'seat',
          role: 'LEAD',
          optional: false,
          response: null,
          interviewer: null,
          problem: null,
          namedPeople: [person('a', 'Ada Byron'), person('b', 'Grace Hopper')],
          pool: null,
        },
      ],
    },
  ],
  proposals: [],
  repair: null,
};
const step = (kind: string, subject = '') => ({ kind, subject, price: 1 });

test.each<[string, Parameters<typeof remedyFor>[0], boolean, Remedy | null]>([
  [
    'limits of whom they name',
    [step('interviewerLimit', 'Ada Byron on 2026-12-01')],
    true,
    { kind: 'overLimits', interviewerIds: ['a'] },
  ],
  ['limits are for coordinators', [step('interviewerLimit', 'Ada Byron on 2026-12-01')], false, null],
  ['pins', [step('pinnedStart'), step('pinnedPerson')], false, { kind: 'withoutPins' }],
  [
    'more time on a day',
    [step('candidateWindow', '2026-12-04')],
    true,
    { kind: 'moreTime', day: '2026-12-04' },
  ],
  [
    'more time on two days',
    [step('candidateWindow', '2026-12-04'), step('candidateWindow', '2026-12-07')],
    true,
    { kind: 'moreTime', day: null },
  ],
  [
    'one more day',
    [step('daysUsed')],
    true,
    { kind: 'look', supposing: { kind: 'supposeDays', amount: 3, asked: { daysUsedMax: 3 } } },
  ],
  ['several of different kinds', [step('daysUsed'), step('pinnedStart')], true, null],
  ['what nothing here changes', [step('order', '“Coding” before “Debrief”')], true, null],
])('what can be done: %s', (_, steps, mayExceed, expected) => {
  expect(remedyFor(steps, loop, mayExceed)).toEqual(expected);
});
