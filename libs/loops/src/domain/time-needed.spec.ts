import { expect, test } from '@jest/globals';
import { minutesGiven, minutesNeeded } from './time-needed.js';

test.each([
  [[], { extraMinutes: 15, breakMinutesMin: 10 }, 0],
  [[60], { extraMinutes: 0, breakMinutesMin: 10 }, 60],
  [[60, 45], { extraMinutes: 15, breakMinutesMin: 10 }, 145],
])('interviews of %j with %j take %i minutes', (minutes, needs, expected) => {
  expect(minutesNeeded(minutes, needs)).toBe(expected);
});

test('what is over of a window counts no more', () => {
  const window = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
  const windows = [
    window('2026-11-24T08:00Z', '2026-11-24T10:00Z'),
    window('2026-11-25T08:00Z', '2026-11-25T12:00Z'),
    window('2026-11-26T08:00Z', '2026-11-26T09:30Z'),
  ];
  expect(minutesGiven(windows, new Date('2026-11-25T11:00Z'))).toBe(150);
});
