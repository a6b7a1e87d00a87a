import { describe, expect, test } from '@jest/globals';
import type { LoopFacts, PersonFacts } from './loop-problem.js';
import {
  addedWindowsMs,
  broughtInWords,
  flawOfChanges,
  flawOfPeople,
  supposedSettings,
  supposing,
} from './what-if.js';
import type { SupposedChange } from './what-if.js';

const person = (id: string): PersonFacts => ({
  id,
  freeMs: [],
  preferredMs: [],
  limits: [{ id: `${id} on a day`, spanMs: [0, 1], count: 0, minutes: 30 }],
  breakMinutes: 0,
  loadPoints: 0,
});

const FACTS: LoopFacts = {
  days: [],
  daysComplete: true,
  daysUsedMax: 1,
  earliestMs: 0,
  gridMinutes: 15,
  candidateFreeMs: [],
  runMinutesMax: 240,
  lunchMinutes: 0,
  interviews: [
    {
      id: 'coding',
      minutes: 60,
      afterIds: [],
      withCandidate: true,
      seats: [{ id: 'lead', pool: ['ada', 'bob'], optional: false }],
    },
  ],
  people: [person('ada'), person('bob')],
  rooms: [],
};

const BOUNDS = {
  daysUsedMax: [1, 14],
  noticeMinutesMin: [0, 100],
  lunchMinutes: [0, 180],
  runMinutesMax: [15, 1440],
} as const;

const window = (from: string, to: string): SupposedChange => ({ addWindow: { from, to } });

describe('what is supposed holds in the facts, and nothing else changes', () => {
  const limits = (facts: LoopFacts): unknown =>
    facts.people.map((one) => one.limits.map(({ count, minutes }) => [count, minutes]));

  test.each<[string, SupposedChange[], (facts: LoopFacts) => unknown, unknown]>([
    ['days', [{ daysUsedMax: 3 }], (facts) => facts.daysUsedMax, 3],
    ['somebody away', [{ removePerson: 'ada' }], (facts) => facts.people.map(({ id }) => id), ['bob']],
    ['and in no seat', [{ removePerson: 'ada' }], (facts) => facts.interviews[0]?.seats[0]?.pool, ['bob']],
    [
      'room for one more, of an hour',
      [{ moreInterviews: { interviewerId: 'ada', interviews: 1 } }],
      limits,
      [[[1, 90]], [[0, 30]]],
    ],
    [
      'room for any',
      [{ moreInterviews: { interviewerId: 'bob', interviews: null } }],
      limits,
      [[[0, 30]], []],
    ],
    [
      'several at once',
      [{ removePerson: 'ada' }, { daysUsedMax: 2 }],
      (facts) => [facts.people.length, facts.daysUsedMax],
      [1, 2],
    ],
  ])('%s', (_name, changes, of, expected) => {
    expect(of(supposing(FACTS, changes))).toEqual(expected);
  });

  test.each<[string, SupposedChange]>([
    ['a window', window('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z')],
    ['a rule of the organization', { lunchMinutes: 30 }],
    ['somebody for a seat', { addPerson: { seatId: 'lead', interviewerId: 'cy' } }],
  ])('%s is a matter of what is read', (_name, change) => {
    expect(supposing(FACTS, [change])).toEqual(FACTS);
  });
});

test('windows are read in order, and of a rule given twice the later value counts', () => {
  const changes = [
    window('2026-11-27T09:00:00Z', '2026-11-27T10:00:00Z'),
    window('2026-11-26T10:00:00+01:00', '2026-11-26T10:00:00Z'),
    { lunchMinutes: 30 },
    { lunchMinutes: 45, noticeMinutesMin: 0 },
    { daysUsedMax: 2 },
  ];
  expect(addedWindowsMs(changes).map((span) => span.map((at) => new Date(at).toISOString()))).toEqual([
    ['2026-11-26T09:00:00.000Z', '2026-11-26T10:00:00.000Z'],
    ['2026-11-27T09:00:00.000Z', '2026-11-27T10:00:00.000Z'],
  ]);
  expect(supposedSettings(changes)).toEqual({ lunchMinutes: 45, noticeMinutesMin: 0 });
});

describe('what cannot be supposed', () => {
  test.each<[SupposedChange[], string | null]>([
    [[], 'changes'],
    [Array.from({ length: 21 }, () => ({ daysUsedMax: 1 })), 'changes'],
    [[{ daysUsedMax: 0 }], 'changes[0].daysUsedMax'],
    [[{ daysUsedMax: 14 }, { daysUsedMax: 15 }], 'changes[1].daysUsedMax'],
    [[{ noticeMinutesMin: 101 }], 'changes[0].noticeMinutesMin'],
    [[{ lunchMinutes: 1.5 }], 'changes[0].lunchMinutes'],
    [[{ moreInterviews: { interviewerId: 'ada', interviews: 0 } }], 'changes[0].moreInterviews.interviews'],
    [[{ moreInterviews: { interviewerId: 'ada', interviews: null } }], null],
    [[window('2026-11-26T10:00:00Z', '2026-11-26T10:00:00Z')], 'changes[0].addWindow.to'],
    [[window('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z')], null],
  ])('%j', (changes, field) => {
    expect(flawOfChanges(changes, BOUNDS)?.field ?? null).toBe(field);
  });

  test.each<[SupposedChange, string | null]>([
    [{ removePerson: 'ada' }, null],
    [{ removePerson: 'cy' }, 'changes[0].removePerson'],
    [{ moreInterviews: { interviewerId: 'cy', interviews: 1 } }, 'changes[0].moreInterviews.interviewerId'],
    [{ daysUsedMax: 2 }, null],
  ])('of people: %j', (change, field) => {
    expect(flawOfPeople([change], FACTS)?.field ?? null).toBe(field);
  });
});

describe('what it would bring', () => {
  const plan = (objective: number) => ({ objective, status: 'optimal' as const });
  const none = { objective: null, status: 'infeasible' as const };
  const unknown = { objective: null, status: 'unknown' as const };
  test.each([
    [none, plan(5), 'It would open a plan where there is none now.'],
    [none, none, 'There would still be no plan.'],
    [plan(5), none, 'There would be no plan any more, though there is one now.'],
    [plan(5), plan(5), 'It would change nothing about how good the best plan is.'],
    [plan(9), plan(5), 'The best plan would cost 4 points less than now.'],
    [plan(5), plan(6), 'The best plan would cost 1 point more than now.'],
    [plan(5), plan(9), 'The best plan would cost 4 points more than now.'],
    [unknown, plan(5), 'whether there is one now was not settled'],
    [plan(5), unknown, 'neither a plan with the changes was found nor a proof'],
  ])('from %j to %j', (now, then, words) => {
    expect(broughtInWords(now, then)).toContain(words);
  });
});
