// The sentences that tell what a proposal costs whom.
import { expect, test } from '@jest/globals';
import type { ScorePart } from '#scheduling';
import type { PlannedInterview } from './planned-interview.js';
import { differenceByRule, reasonsOf, withDates } from './score-words.js';

const names = new Map([
  ['ada', 'Ada'],
  ['coding', '“Coding”'],
  ['debrief', '“Debrief”'],
  ['shadow', 'the shadow seat of “Coding”'],
]);
const plan: PlannedInterview[] = [
  {
    interviewId: 'coding',
    from: '2026-11-26T10:00:00.000Z',
    to: '2026-11-26T11:00:00.000Z',
    seats: { lead: 'ada' },
  },
];

test.each<[ScorePart, string]>([
  [{ rule: 'extraDay', amount: 300, whom: null }, 'The candidate comes on 2 days instead of one.'],
  [
    { rule: 'lastDay', amount: 40, whom: null },
    'It ends 1 day of the candidate’s later than the first that they gave.',
  ],
  [
    { rule: 'idleSlot', amount: 6, whom: '2026-11-26' },
    'The candidate waits 30 minutes between interviews on 2026-11-26.',
  ],
  [
    { rule: 'personCost', amount: 24, whom: 'ada' },
    'Ada has carried more than their share lately (“Coding”).',
  ],
  [
    { rule: 'outsidePreferred', amount: 6, whom: 'ada' },
    'Ada sits outside the hours that they prefer (“Coding”).',
  ],
  [{ rule: 'emptyOptionalSeat', amount: 15, whom: 'shadow' }, 'The shadow seat of “Coding” stays empty.'],
  [
    { rule: 'withoutCandidateDay', amount: 20, whom: 'debrief' },
    '“Debrief” waits until 1 day after the first.',
  ],
])('%j', (part, sentence) => {
  expect(reasonsOf([part], plan, names)).toEqual([{ sentence, points: part.amount }]);
});

test('the dearest comes first, and the same about somebody is said once', () => {
  const parts: ScorePart[] = [
    { rule: 'outsidePreferred', amount: 6, whom: 'ada' },
    { rule: 'extraDay', amount: 300, whom: null },
    { rule: 'outsidePreferred', amount: 6, whom: 'ada' },
  ];
  expect(reasonsOf(parts, plan, names).map(({ points }) => points)).toEqual([300, 12]);
});

test('who carries a fair share is told of together, after the rest', () => {
  const cost = (amount: number, whom: string): ScorePart => ({ rule: 'personCost', amount, whom });
  expect(reasonsOf([cost(20, 'ada'), cost(18, 'bob')], plan, names)).toEqual([
    { sentence: 'Those who sit in it have carried no more than their fair share lately.', points: 38 },
  ]);
  expect(reasonsOf([cost(24, 'ada'), cost(18, 'bob')], plan, names).map(({ sentence }) => sentence)).toEqual([
    'Ada has carried more than their share lately (“Coding”).',
    'The others have carried no more than their fair share lately.',
  ]);
});

test('differences are told per rule, and days by their date', () => {
  const dear: ScorePart[] = [{ rule: 'idleSlot', amount: 6, whom: 'day 1' }];
  const cheap: ScorePart[] = [
    { rule: 'idleSlot', amount: 3, whom: 'day 0' },
    { rule: 'lastDay', amount: 40, whom: null },
  ];
  expect(differenceByRule(dear, cheap)).toEqual([
    { rule: 'idleSlot', amount: 3 },
    { rule: 'lastDay', amount: -40 },
  ]);
  expect(withDates(dear, ['2026-11-26', '2026-11-27'])[0]?.whom).toBe('2026-11-27');
});
