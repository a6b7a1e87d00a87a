import { expect, test } from '@jest/globals';
import { byWeekday, endMeant, endShown, refusedStretch, toHours, withStretch } from './week-hours.js';

test('hours come by weekday and in their order, and go back as they came', () => {
  const days = byWeekday([
    { weekday: 5, from: '13:00', to: '17:00' },
    { weekday: 5, from: '09:00', to: '12:00' },
    { weekday: 7, from: '20:00', to: '24:00' },
  ]);
  expect(days.map(({ spans }) => spans.length)).toEqual([0, 0, 0, 0, 2, 0, 1]);
  expect(toHours(days)).toEqual([
    { weekday: 5, from: '09:00', to: '12:00' },
    { weekday: 5, from: '13:00', to: '17:00' },
    { weekday: 7, from: '20:00', to: '24:00' },
  ]);
});

test('the end of a day is midnight, which a time field shows as 00:00', () => {
  expect([endShown('24:00'), endShown('17:30')]).toEqual(['00:00', '17:30']);
  expect([endMeant('00:00'), endMeant('17:30')]).toEqual(['24:00', '17:30']);
});

test.each([
  [[], { from: '09:00', to: '17:00' }],
  [[{ from: '08:00', to: '12:00' }], { from: '13:00', to: '17:00' }],
  [[{ from: '09:00', to: '17:00' }], { from: '17:00', to: '24:00' }],
])('a further stretch comes after those that are there: %j', (spans, more) => {
  expect(withStretch({ weekday: 1, spans }).spans.at(-1)).toEqual(more);
});

test.each([
  [
    'workingHours[1].to',
    'workingHours[1].to: "08:00" is not after "09:00".',
    5,
    '"08:00" is not after "09:00".',
  ],
  ['preferredHours[0].from', 'No time.', 2, 'No time.'],
])('what is refused of %s is said of its day', (field, message, weekday, reason) => {
  const hours = [
    { weekday: 2, from: '09:00', to: '17:00' },
    { weekday: 5, from: '09:00', to: '08:00' },
  ];
  expect(refusedStretch({ field, message }, hours)).toEqual({ weekday, reason });
  expect(refusedStretch({ field: 'zone', message }, hours)).toBeNull();
  expect(refusedStretch({ field: 'workingHours[7].to', message }, hours)).toBeNull();
});
