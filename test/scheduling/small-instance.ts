// Small seeded instances of the exchange format, shaped like real loops (local days, lunch, pools that overlap, an order)
// but small enough for a MIP solver to prove in well under a second.
import { Dice } from './random-problem.js';

const DAY = 96;
const LENGTH = 28;

function spansOf(dice: Dice, from: number, to: number, share: number): [number, number][] {
  const spans: [number, number][] = [];
  let at = from + dice.whole(0, 3);
  while (at < to) {
    const end = Math.min(to, at + dice.whole(3, 9));
    if (dice.chance(share)) spans.push([at, end]);
    at = end + dice.whole(1, 3);
  }
  return spans;
}

/** A parsed `loop-instance/1` with three or four sessions on two or three days; some have no plan. */
export function smallInstance(seed: number): Record<string, unknown> {
  const dice = new Dice(seed);
  const days = Array.from({ length: dice.whole(2, 3) }, (_, day): [number, number] => [
    day * DAY + 36,
    day * DAY + 36 + LENGTH,
  ]);
  const people = Array.from({ length: dice.whole(5, 9) }, (_, number) => `p${number}`);
  const sessions = Array.from({ length: dice.whole(3, 4) }, (_, number) => ({
    id: `s${number}`,
    length: dice.whole(2, 4),
    after: number > 0 && dice.chance(0.4) ? [`s${dice.whole(0, number - 1)}`] : [],
    seats: Array.from({ length: dice.chance(0.4) ? 2 : 1 }, (_seat, seat) => ({
      id: `s${number}.${seat}`,
      optional: seat > 0 && dice.chance(0.4),
      pool: dice.some(people, dice.whole(1, 4)),
    })),
  }));
  return {
    format: 'loop-instance/1',
    name: `small-${seed}`,
    slotMinutes: 15,
    days,
    daysUsedMax: dice.whole(1, 2),
    runMax: dice.whole(5, 9),
    lunch: { length: 2, windows: days.map(([from]) => [from + 12, from + 19]) },
    candidate: { windows: days.flatMap(([from, to]) => spansOf(dice, from, to, 0.85)) },
    sessions,
    interviewers: people.map((id) => ({
      id,
      cost: dice.whole(0, 30),
      free: days.flatMap(([from, to]) => spansOf(dice, from, to, 0.8)),
      preferred: days.flatMap(([from, to]) => spansOf(dice, from, to, 0.6)),
    })),
    weights: { extraDay: 300, lastDay: 40, idleSlot: 3, outsidePreferred: 6, emptyOptionalSeat: 15 },
  };
}
