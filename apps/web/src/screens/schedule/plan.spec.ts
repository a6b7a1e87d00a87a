import { expect, test } from '@jest/globals';
import { pinCount, pinInputs, purposeOf, withPerson, withStart } from './plan.js';
import type { Pins } from './plan.js';

const none: Pins = new Map();

test('pins are set and taken back', () => {
  const start = withStart(none, 'a', '2026-12-01T09:00:00.000Z');
  const both = withPerson(start, 'a', 'seat', 'person');
  expect(pinCount(both)).toBe(2);
  expect(pinInputs(both)).toEqual([
    {
      interviewId: 'a',
      startsAt: '2026-12-01T09:00:00.000Z',
      seats: [{ seatId: 'seat', interviewerId: 'person' }],
    },
  ]);
  const person = withStart(both, 'a', undefined);
  expect(pinInputs(person)).toEqual([
    { interviewId: 'a', startsAt: null, seats: [{ seatId: 'seat', interviewerId: 'person' }] },
  ]);
  expect(pinCount(withPerson(person, 'a', 'seat', undefined))).toBe(0);
  expect(pinInputs(withStart(start, 'a', undefined))).toEqual([]);
});

test('an address that says nothing known is about booking', () => {
  expect([undefined, 'move', 'repair', 'rebook', 'else'].map(purposeOf)).toEqual([
    'book',
    'move',
    'repair',
    'rebook',
    'book',
  ]);
});
