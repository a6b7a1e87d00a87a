// Loops of six interviews over five days, as calendars leave them: people who are free for an hour or two at a time,
// limits per day, two seats here and there, lunch, and now and then a debrief that all attend.
import type { Interview, Interviewer, Problem, Span } from '#scheduling';
import type { Dice } from './random-problem.js';

const DAY = 96;
const PEOPLE = 18;
const dayOf =
  (from: number, to: number) =>
  (day: number): Span => [day * DAY + from, day * DAY + to];

/** Free spans of a working day, from nine to five, with something else between them. */
function freeOn(dice: Dice, day: number): Span[] {
  const free: Span[] = [];
  for (let at = 36; at < 68;) {
    const end = Math.min(68, at + dice.whole(3, 12));
    free.push([day * DAY + at, day * DAY + end]);
    at = end + dice.whole(2, 8);
  }
  return free;
}

function person(dice: Dice, id: string, days: readonly number[]): Interviewer {
  const free = days.flatMap((day) => freeOn(dice, day));
  return {
    id,
    cost: dice.whole(0, 40),
    free,
    preferred: free.filter(() => dice.chance(0.6)),
    gapSlots: dice.whole(0, 1),
    limits: days.map((day) => ({ from: day * DAY, to: (day + 1) * DAY, count: dice.whole(0, 3) })),
  };
}

function interview(dice: Dice, number: number, ids: readonly string[]): Interview {
  const seats = Array.from({ length: dice.chance(0.35) ? 2 : 1 }, (_, seat) => ({
    id: `i${number}.${seat}`,
    pool: dice.some(ids, dice.whole(3, 7)),
    optional: seat === 1 && dice.chance(0.3),
  }));
  return { id: `i${number}`, length: dice.whole(3, 5), after: [], seats };
}

/** A loop whose candidate needs `gapSlots` quarters of an hour between interviews; 0 is the same loop without breaks. */
export function sixInterviews(dice: Dice, gapSlots: number): Problem {
  const days = [0, 1, 2, 3, 4];
  const interviewers = Array.from({ length: PEOPLE }, (_, number) => person(dice, `p${number}`, days));
  const ids = interviewers.map(({ id }) => id);
  const six = Array.from({ length: 6 }, (_, number) => interview(dice, number, ids));
  const debrief: Interview = {
    id: 'debrief',
    length: 2,
    after: six.map(({ id }) => id),
    seats: [],
    withoutCandidate: true,
    attendedByAll: true,
  };
  return {
    days: days.map((day) => ({ span: dayOf(0, DAY)(day), lunch: { length: 3, window: dayOf(48, 56)(day) } })),
    daysUsedMax: dice.whole(1, 2),
    candidate: {
      windows: days.filter(() => dice.chance(0.85)).map(dayOf(36 + dice.whole(0, 4), 68 - dice.whole(0, 4))),
      runMax: 16,
      ...(gapSlots === 0 ? {} : { gapSlots }),
    },
    interviews: dice.chance(0.4) ? [...six, debrief] : six,
    interviewers,
    weights: {
      extraDay: 300,
      lastDay: 40,
      idleSlot: 3,
      outsidePreferred: 6,
      emptyOptionalSeat: 15,
      withoutCandidateDay: 20,
    },
  };
}
