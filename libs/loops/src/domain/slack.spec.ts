// Which of several loops has the least room.
import { expect, test } from '@jest/globals';
import { slackOf } from './slack.js';
import type { LoopFacts, SpanMs } from './loop-problem.js';

const HOUR = 3_600_000;
const facts = (candidateFreeMs: SpanMs[], free: Record<string, SpanMs[]>): LoopFacts => ({
  days: [{ date: '2026-11-26', spanMs: [0, 24 * HOUR], lunchWindowMs: null }],
  daysComplete: true,
  daysUsedMax: 1,
  earliestMs: 0,
  gridMinutes: 15,
  candidateFreeMs,
  runMinutesMax: 240,
  lunchMinutes: 0,
  interviews: [
    {
      id: 'i',
      minutes: 60,
      afterIds: [],
      withCandidate: true,
      seats: [{ id: 's', pool: Object.keys(free), optional: false }],
    },
  ],
  people: Object.entries(free).map(([id, freeMs]) => ({
    id,
    freeMs,
    preferredMs: [],
    limits: [],
    breakMinutes: 0,
    loadPoints: 0,
  })),
  rooms: [],
});

const day: SpanMs[] = [[9 * HOUR, 17 * HOUR]];

test.each([
  ['nobody can fill the seat', facts(day, {}), 0],
  [
    'nobody is free while the candidate is',
    facts([[9 * HOUR, 10 * HOUR]], { ada: [[10 * HOUR, 12 * HOUR]] }),
    0,
  ],
  ['one person, two hours', facts(day, { ada: [[10 * HOUR, 12 * HOUR]] }), 2],
  [
    'two people, four hours between them',
    facts(day, { ada: [[10 * HOUR, 12 * HOUR]], bob: [[9 * HOUR, 11 * HOUR]] }),
    4,
  ],
  ['the candidate has one hour', facts([[9 * HOUR, 10 * HOUR]], { ada: day, bob: day }), 1],
])('%s', (_name, loop, slack) => {
  expect(slackOf(loop)).toBe(slack);
});
