// Phases follow the calendar: a table of stories, and random ones against what has to hold of every path.
import { expect, test } from '@jest/globals';
import { random } from '../../../../test/support/random-organization.js';
import { isQualified, trainingProgress } from './training.js';
import type { TrainingCredit, TrainingPath, TrainingSession } from './training.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NO_CREDIT: TrainingCredit = { shadows: 0, reverseShadows: 0, grantedMs: null };
const path = (shadows: number, reverseShadows: number): TrainingPath => ({
  shadows,
  reverseShadows,
  graduation: 'automatic',
});

/** On day `day`, an hour long; `s` and `r` are what the seat is by now, `h` marks a hold, `!` a step to be repeated. */
const session = (text: string): TrainingSession => {
  const [, day = '0', role, marks = ''] = /^(\d+)([sr])([h!]*)$/.exec(text) ?? [];
  const fromMs = Number(day) * DAY_MS;
  return {
    id: day,
    fromMs,
    toMs: fromMs + HOUR_MS,
    role: role === 's' ? 'shadow' : 'reverse_shadow',
    booked: !marks.includes('h'),
    repeat: marks.includes('!'),
  };
};

interface Story {
  readonly name: string;
  readonly path?: TrainingPath;
  readonly credit?: Partial<TrainingCredit>;
  readonly sessions: string;
  /** The day of now, at noon. */
  readonly day: number;
  /** Roles of the sessions in order, done, ahead and left, and the day of graduation. */
  readonly expected: string;
}

const stories: readonly Story[] = [
  { name: 'nobody has begun', sessions: '', day: 0, expected: ' 0+0 ahead 0 left 3 next s' },
  {
    name: 'the first in the calendar are shadows, whatever they were',
    sessions: '3r 4s 5s',
    day: 0,
    expected: 'ssr 0+0 ahead 3 left 0 next s graduates 5',
  },
  {
    name: 'what is over counts',
    sessions: '3s 4s 5r',
    day: 4,
    expected: 'ssr 2+0 ahead 1 left 0 next r graduates 5',
  },
  {
    name: 'all is done',
    sessions: '3s 4s 5r',
    day: 5,
    expected: 'ssr 2+1 ahead 0 left 0 next r graduates 5 complete',
  },
  {
    name: 'a step that is repeated does not count and shifts what follows',
    sessions: '3s! 4s 5r',
    day: 3,
    expected: 'sss 0+0 ahead 2 left 1 next s',
  },
  {
    name: 'a reverse shadow that began stays one, and counts for the shadow that is missing',
    sessions: '3s! 4s 5r',
    day: 6,
    expected: 'ssr 2+0 ahead 0 left 1 next r',
  },
  {
    name: 'who has only watched has never interviewed, whatever is credited later',
    credit: { shadows: 2 },
    sessions: '3s 4s',
    day: 6,
    expected: 'ss 2+0 ahead 0 left 1 next r',
  },
  {
    name: 'a hold is one step less to plan, completes nothing and shifts no booking',
    sessions: '3sh 4s 5r',
    day: 0,
    expected: 'sss 0+0 ahead 3 left 0 next s',
  },
  {
    name: 'what is held is the step that it will be once it is booked',
    sessions: '3s 4sh 5sh',
    day: 0,
    expected: 'ssr 0+0 ahead 3 left 0 next s',
  },
  {
    name: 'credit makes the rest of the way shorter',
    credit: { shadows: 1 },
    sessions: '3s',
    day: 0,
    expected: 's 1+0 ahead 1 left 1 next s',
  },
  {
    name: 'credit for all steps completes at once',
    credit: { shadows: 9, reverseShadows: 9, grantedMs: 2 * DAY_MS },
    sessions: '',
    day: 2,
    expected: ' 2+1 ahead 0 left 0 next r graduates 2 complete',
  },
  {
    name: 'what is beyond the path is like its end',
    sessions: '1s 2s 3r 9s',
    day: 4,
    expected: 'ssrr 2+1 ahead 0 left 0 next r graduates 3 complete',
  },
  {
    name: 'a path without reverse shadows ends with the shadows',
    path: path(1, 0),
    sessions: '1s 2r',
    day: 0,
    expected: 'ss 0+0 ahead 1 left 0 next s graduates 1',
  },
  {
    name: 'a path may begin with reverse shadows',
    path: path(0, 2),
    sessions: '1s',
    day: 0,
    expected: 'r 0+0 ahead 1 left 1 next r',
  },
];

test.each(stories)('$name', ({ path: on = path(2, 1), credit, sessions, day, expected }) => {
  const list = sessions === '' ? [] : sessions.split(' ').map(session);
  const found = trainingProgress(on, { ...NO_CREDIT, ...credit }, list, day * DAY_MS + DAY_MS / 2);
  const roles = list.map(({ id }) => (found.roles.get(id) === 'shadow' ? 's' : 'r')).join('');
  const words = [
    roles,
    `${found.shadowsDone}+${found.reverseShadowsDone}`,
    `ahead ${found.ahead} left ${found.stepsLeft}`,
    `next ${found.nextStep === 'shadow' ? 's' : 'r'}`,
    ...(found.graduatesMs === null ? [] : [`graduates ${Math.floor(found.graduatesMs / DAY_MS)}`]),
    ...(found.complete ? ['complete'] : []),
  ];
  expect(words.join(' ')).toBe(expected);
});

test.each(Array.from({ length: 300 }, (_, seed) => seed))(
  'random training %i keeps what holds for all',
  (seed) => {
    const below = random(seed);
    const on = path(below(4), 1 + below(3));
    const credit = { shadows: below(2), reverseShadows: below(2), grantedMs: 0 };
    const nowMs = below(10) * DAY_MS + DAY_MS / 2;
    const list = Array.from({ length: below(9) }, (_, day) =>
      session(
        `${day}${below(2) === 0 ? 's' : 'r'}${below(4) === 0 && day * DAY_MS > nowMs ? 'h' : ''}${below(4) === 0 ? '!' : ''}`,
      ),
    );
    const found = trainingProgress(on, credit, list, nowMs);
    // Of what is booked a shadow never comes after a reverse shadow, of what is held neither, and what began keeps its role.
    for (const asBooked of [true, false]) {
      const coming = list
        .filter(({ fromMs, booked }) => fromMs > nowMs && booked === asBooked)
        .map(({ id }) => found.roles.get(id));
      expect(coming.toSorted((a, b) => (a === b ? 0 : a === 'shadow' ? -1 : 1))).toEqual(coming);
    }
    // When no hold becomes a booking, what is booked stays what it is.
    const withoutHolds = trainingProgress(
      on,
      credit,
      list.filter(({ booked }) => booked),
      nowMs,
    );
    for (const [id, role] of withoutHolds.roles) expect(found.roles.get(id)).toBe(role);
    for (const { id, fromMs, role, booked } of list)
      if (booked && fromMs <= nowMs) expect(found.roles.get(id)).toBe(role);
    const all = on.shadows + on.reverseShadows;
    expect(found.shadowsDone + found.reverseShadowsDone + found.ahead + found.stepsLeft).toBe(all);
    expect(found.shadowsDone).toBeLessThanOrEqual(on.shadows);
    if (found.reverseShadowsDone > credit.reverseShadows) expect(found.shadowsDone).toBe(on.shadows);
    expect(found.complete).toBe(found.shadowsDone + found.reverseShadowsDone === all);
    // Roles that were settled are settled: asking again with them changes nothing.
    const settled = list.map((one) => ({ ...one, role: found.roles.get(one.id) ?? one.role }));
    expect(trainingProgress(on, credit, settled, nowMs)).toEqual(found);
    // Calling a coming session off brings nobody further, and saying that one has to be repeated neither.
    const [without] = list.filter(({ fromMs, repeat }) => fromMs > nowMs && !repeat);
    if (without !== undefined) {
      const rest = trainingProgress(
        on,
        credit,
        list.filter((one) => one !== without),
        nowMs,
      );
      const again = trainingProgress(
        on,
        credit,
        list.map((one) => (one === without ? { ...one, repeat: true } : one)),
        nowMs,
      );
      expect(rest.stepsLeft).toBe(again.stepsLeft);
      expect(rest.stepsLeft).toBeGreaterThanOrEqual(found.stepsLeft);
    }
  },
);

test('who graduates by themselves is qualified from that instant on', () => {
  const at = new Date(5 * DAY_MS);
  expect(isQualified({ phase: 'qualified', graduatesAt: null }, at)).toBe(true);
  expect(isQualified({ phase: 'shadow', graduatesAt: null }, at)).toBe(false);
  expect(isQualified({ phase: 'reverse_shadow', graduatesAt: at }, at)).toBe(true);
  expect(isQualified({ phase: 'reverse_shadow', graduatesAt: new Date(at.getTime() + 1) }, at)).toBe(false);
});
