// What somebody could still give: bounded by their free time, their days and their weeks, whichever is least.
import { expect, test } from '@jest/globals';
import { stillFree } from './seat-outlook.js';
import type { PersonOutlook } from './seat-outlook.js';
import type { SpanMs } from './loop-problem.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const day = (at: number): SpanMs => [at * DAY, (at + 1) * DAY];
const hours = (at: number, from: number, to: number): SpanMs => [
  at * DAY + from * HOUR,
  at * DAY + to * HOUR,
];

const person: PersonOutlook = {
  freeMs: [hours(0, 9, 10), hours(0, 11, 13), hours(1, 9, 12), hours(2, 9, 9.5)],
  days: [0, 1, 2].map((at) => ({ spanMs: day(at), count: 4, minutes: 240 })),
  weeks: [{ spanMs: [0, 7 * DAY], count: 10, minutes: 600 }],
};

const days = (limit: { readonly count: number; readonly minutes: number }): PersonOutlook => ({
  ...person,
  days: person.days.map(({ spanMs }) => ({ spanMs, ...limit })),
});
const weeks = (limit: { readonly count: number; readonly minutes: number }): PersonOutlook => ({
  ...person,
  weeks: person.weeks.map(({ spanMs }) => ({ spanMs, ...limit })),
});

test.each<[string, PersonOutlook, number, { interviews: number; minutes: number }]>([
  ['free time alone: pieces that are too short hold none', person, 60, { interviews: 6, minutes: 390 }],
  ['longer interviews fit less often', person, 90, { interviews: 3, minutes: 390 }],
  ['interviews a day', days({ count: 1, minutes: 240 }), 60, { interviews: 2, minutes: 390 }],
  ['minutes a day', days({ count: 4, minutes: 100 }), 60, { interviews: 2, minutes: 230 }],
  ['interviews a week', weeks({ count: 2, minutes: 600 }), 60, { interviews: 2, minutes: 390 }],
  ['minutes a week', weeks({ count: 10, minutes: 200 }), 60, { interviews: 3, minutes: 200 }],
  ['a week that is full', weeks({ count: 0, minutes: 600 }), 60, { interviews: 0, minutes: 0 }],
  ['no free time', { ...person, freeMs: [] }, 60, { interviews: 0, minutes: 0 }],
])('%s', (_name, of, minutes, expected) => {
  expect(stillFree(of, minutes)).toEqual(expected);
});

test('each week has a limit of its own, and a day belongs to the week in which it starts', () => {
  const two: PersonOutlook = {
    ...person,
    weeks: [
      { spanMs: [-6 * DAY, DAY], count: 1, minutes: 600 },
      { spanMs: [DAY, 8 * DAY], count: 2, minutes: 600 },
    ],
  };
  expect(stillFree(two, 60)).toEqual({ interviews: 3, minutes: 390 });
});
