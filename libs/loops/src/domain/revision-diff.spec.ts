// What a revision changed, as people read it.
import { expect, test } from '@jest/globals';
import type { PlannedInterview } from './planned-interview.js';
import { revisionDiff } from './revision-diff.js';

const at = (hour: number): { from: string; to: string } => ({
  from: `2026-11-26T${hour}:00:00.000Z`,
  to: `2026-11-26T${hour + 1}:00:00.000Z`,
});
const coding: PlannedInterview = { interviewId: 'coding', ...at(10), seats: { lead: 'ada' }, place: 'a' };
const design: PlannedInterview = { interviewId: 'design', ...at(12), seats: { lead: 'bob', shadow: null } };

const about = (before: PlannedInterview[], after: PlannedInterview[]): unknown[] =>
  revisionDiff(before, after).map(({ interviewId, kind, moved, placeChanged, seats }) => [
    interviewId,
    kind,
    ...(moved ? ['moved'] : []),
    ...(placeChanged ? ['place'] : []),
    ...seats.map((seat) => `${seat.seatId}: ${seat.before ?? '–'} → ${seat.after ?? '–'}`),
  ]);

test.each([
  ['nothing changed', [coding, design], [design, coding], []],
  [
    'the first booking',
    [],
    [coding, design],
    [
      ['coding', 'added', 'lead: – → ada'],
      ['design', 'added', 'lead: – → bob'],
    ],
  ],
  [
    'an interview moved',
    [coding, design],
    [{ ...coding, ...at(14) }, design],
    [['coding', 'changed', 'moved']],
  ],
  [
    'somebody else and a trainee',
    [coding, design],
    [coding, { ...design, seats: { lead: 'cyd', shadow: 'dan' } }],
    [['design', 'changed', 'lead: bob → cyd', 'shadow: – → dan']],
  ],
  ['another place', [coding], [{ ...coding, place: 'b' }], [['coding', 'changed', 'place']]],
  ['an interview went', [coding, design], [design], [['coding', 'removed', 'lead: ada → –']]],
])('%s', (_name, before, after, expected) => {
  expect(about(before, after)).toEqual(expected);
});
