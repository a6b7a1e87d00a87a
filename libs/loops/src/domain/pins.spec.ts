import { describe, expect, test } from '@jest/globals';
import { fillersInWords, toPins } from './pins.js';
import type { AskedPin } from './pins.js';
import type { InterviewFacts, LoopFacts } from './loop-problem.js';

const ORIGIN_MS = Date.parse('2026-11-26T00:00:00Z');

const interview = (id: string, seats: Readonly<Record<string, readonly string[]>>): InterviewFacts => ({
  id,
  minutes: 60,
  afterIds: [],
  withCandidate: true,
  seats: Object.entries(seats).map(([seatId, pool]) => ({ id: seatId, pool, optional: false })),
});

const FACTS: LoopFacts = {
  days: [],
  daysComplete: true,
  daysUsedMax: 1,
  earliestMs: Date.parse('2026-11-26T09:00:00Z'),
  gridMinutes: 15,
  candidateFreeMs: [],
  runMinutesMax: 240,
  lunchMinutes: 0,
  interviews: [
    interview('coding', { lead: ['ada', 'bob'], panel: ['cy'] }),
    interview('design', { solo: [] }),
  ],
  people: [],
  rooms: [],
};

const pin = (more: Partial<AskedPin> = {}): AskedPin => ({
  interviewId: 'coding',
  startsAt: null,
  seats: [],
  ...more,
});
const seat = (seatId: string, interviewerId: string): AskedPin['seats'][number] => ({
  seatId,
  interviewerId,
});

describe('what is decided becomes the engine’s pins', () => {
  test.each<[string, AskedPin[], unknown]>([
    ['nothing', [], []],
    ['a time, in slots', [pin({ startsAt: '2026-11-26T10:15:00Z' })], [{ interview: 'coding', start: 41 }]],
    [
      'a time with an offset',
      [pin({ startsAt: '2026-11-26T15:45:00+05:30' })],
      [{ interview: 'coding', start: 41 }],
    ],
    [
      'the earliest start that the notice allows',
      [pin({ startsAt: '2026-11-26T09:00:00Z' })],
      [{ interview: 'coding', start: 36 }],
    ],
    [
      'people of seats',
      [pin({ seats: [seat('lead', 'bob'), seat('panel', 'cy')] })],
      [{ interview: 'coding', seats: { lead: 'bob', panel: 'cy' } }],
    ],
    [
      'two interviews',
      [
        pin({ seats: [seat('lead', 'ada')] }),
        pin({ interviewId: 'design', startsAt: '2026-11-26T12:00:00Z' }),
      ],
      [
        { interview: 'coding', seats: { lead: 'ada' } },
        { interview: 'design', start: 48 },
      ],
    ],
  ])('%s', (_name, asked, pins) => {
    expect(toPins(asked, FACTS, { originMs: ORIGIN_MS })).toEqual({ pins });
  });
});

describe('the first thing that is wrong is named by its field', () => {
  const time = { startsAt: '2026-11-26T10:00:00Z' };
  test.each<[string, AskedPin[], string, string]>([
    [
      'another loop’s interview',
      [pin({ interviewId: 'x' })],
      'pins[0].interviewId',
      'give one of loop.interviews',
    ],
    ['an interview twice', [pin(time), pin(time)], 'pins[1].interviewId', 'is pinned twice'],
    ['nothing decided', [pin()], 'pins[0]', 'decides nothing'],
    [
      'a start off the grid',
      [pin({ startsAt: '2026-11-26T10:10:00Z' })],
      'pins[0].startsAt',
      'every 15 minutes',
    ],
    ['no time at all', [pin({ startsAt: 'soon' })], 'pins[0].startsAt', 'is not on the grid'],
    [
      'a start too soon',
      [pin({ startsAt: '2026-11-26T08:45:00Z' })],
      'pins[0].startsAt',
      '2026-11-26T09:00:00.000Z',
    ],
    [
      'another interview’s seat',
      [pin({ seats: [seat('solo', 'ada')] })],
      'pins[0].seats[0].seatId',
      'no seat',
    ],
    [
      'the second seat’s person',
      [pin({ seats: [seat('lead', 'ada'), seat('panel', 'ada')] })],
      'pins[0].seats[1].interviewerId',
      'nobody who can fill this seat',
    ],
  ])('%s', (_name, asked, field, words) => {
    const found = toPins(asked, FACTS, { originMs: ORIGIN_MS });
    expect(found).toMatchObject({ wrong: { field, message: expect.stringContaining(words) } });
    expect('wrong' in found && found.wrong.message.startsWith(`${field} `)).toBe(true);
  });

  test('who could fill the seat goes with it', () => {
    const asked = [pin({ seats: [seat('lead', 'cy')] })];
    expect(toPins(asked, FACTS, { originMs: ORIGIN_MS })).toMatchObject({
      wrong: { couldBe: ['ada', 'bob'] },
    });
  });
});

test.each([
  [[], 'nobody can at the moment: add somebody to its pool'],
  [['Ada'], 'only Ada can'],
  [['Cy', 'Ada', 'Bob'], 'Ada, Bob and Cy can'],
  [['H', 'G', 'F', 'E', 'D', 'C', 'B', 'A'], 'A, B, C, D, E, F and 2 more can'],
])('of %j it is said: %s', (names, words) => {
  expect(fillersInWords(names)).toBe(words);
});
