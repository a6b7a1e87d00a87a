// Small seeded problems that use every rule of the engine at once, and the slow certain way to solve them: try all plans
// and let the referee choose. The search is right when the two agree on thousands of them.
import { referee } from '#scheduling';
import type { Interview, Interviewer, PlacedInterview, Plan, Problem, Seat, Span } from '#scheduling';

/** A seeded source of numbers (mulberry32), the same on every machine. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with probability `share`. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** `count` different items, or all when there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    return taken;
  }
}

function randomSpans(dice: Dice, days: readonly Span[], share: number): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of days) {
    let begin = -1;
    for (let slot = from; slot <= to; slot++) {
      const on = slot < to && (begin >= 0 ? dice.chance(0.5 + share / 2) : dice.chance(share));
      if (on && begin < 0) begin = slot;
      if (!on && begin >= 0) {
        spans.push([begin, slot]);
        begin = -1;
      }
    }
  }
  return spans;
}

function randomPerson(dice: Dice, id: string, days: readonly Span[]): Interviewer {
  const first = days[0]![0];
  const last = days.at(-1)![1];
  const person = {
    id,
    cost: dice.whole(0, 9),
    free: randomSpans(dice, days, 0.8),
    preferred: randomSpans(dice, days, 0.5),
  };
  const at = dice.whole(first, last - 1);
  return {
    ...person,
    ...(dice.chance(0.3) ? { softBusy: [{ span: [at, at + 2] as const, cost: dice.whole(1, 9) }] } : {}),
    ...(dice.chance(0.3) ? { limits: [{ from: first, to: at + 1, count: dice.whole(0, 1) }] } : {}),
    ...(dice.chance(0.2) ? { limits: [{ id: 'short', from: at, to: last, slots: dice.whole(0, 3) }] } : {}),
    ...(dice.chance(0.3) ? { gapSlots: dice.whole(1, 2) } : {}),
  };
}

function randomInterview(dice: Dice, number: number, people: readonly Interviewer[]): Interview {
  const ids = people.map(({ id }) => id);
  const seats: Seat[] = [{ id: `s${number}.0`, pool: dice.some(ids, dice.whole(1, 3)) }];
  if (dice.chance(0.25))
    seats.push({ id: `s${number}.1`, pool: dice.some(ids, 2), optional: dice.chance(0.6) });
  const shared = seats.map((seat) => (dice.chance(0.25) ? { ...seat, distinct: false } : seat));
  const after = number > 0 && dice.chance(0.35) ? [`s${dice.whole(0, number - 1)}`] : [];
  return { id: `s${number}`, length: dice.whole(1, 2), after, seats: shared };
}

/** The problem with rules that few loops have: days together or apart, shared people, rooms, runs, spans of its own. */
function withRareRules(dice: Dice, problem: Problem): Problem {
  const spans = problem.days.map(({ span }) => span);
  const at = dice.whole(spans[0]![0], spans.at(-1)![1] - 3);
  const interviewers = problem.interviewers.map((person) => ({
    ...person,
    ...(dice.chance(0.25) ? { runMax: dice.whole(1, 4) } : {}),
    ...(dice.chance(0.2) ? { elsewhere: [[at, at + 2]] as const } : {}),
    ...(dice.chance(0.1) ? { room: true } : {}),
  }));
  const grouped = dice.chance(0.25);
  const interviews = problem.interviews.map((interview) => ({
    ...interview,
    ...(dice.chance(0.08) ? { within: randomSpans(dice, spans, 0.7) } : {}),
    seats: interview.seats.map((seat) =>
      grouped && seat.distinct !== false && dice.chance(0.7) ? { ...seat, samePersonGroup: 'group' } : seat,
    ),
  }));
  const named = dice.some(
    interviews.map(({ id }) => id),
    2,
  );
  const kind = dice.chance(0.5) ? 'same' : 'different';
  return {
    ...problem,
    interviewers,
    interviews,
    ...(dice.chance(0.15) ? { dayRules: [{ kind, interviews: named }] } : {}),
    ...(dice.chance(0.12) ? { gaps: [{ before: 's0', then: 's1', slotsMax: dice.whole(0, 1) }] } : {}),
  };
}

/** The problem with breaks that its candidate needs, of one to four slots, where the dice say so. */
function withBreaks(dice: Dice, problem: Problem, chance: number): Problem {
  if (!dice.chance(chance)) return problem;
  return { ...problem, candidate: { ...problem.candidate, gapSlots: dice.whole(1, 4) } };
}

/** A problem of two or three interviews; about a third of the seeds have no plan. In some, or `breaks` of 1, breaks count. */
export function randomProblem(seed: number, breaks = 0.1): Problem {
  const problem = withRareRules(new Dice(seed + 1_000_000), usualProblem(seed));
  return withBreaks(new Dice(seed + 2_000_000), problem, breaks);
}

function usualProblem(seed: number): Problem {
  const dice = new Dice(seed);
  const days: Span[] = dice.chance(0.5)
    ? [[10, 17]]
    : [
        [10, 15],
        [20, 26],
      ];
  const people = Array.from({ length: dice.whole(3, 4) }, (_, number) =>
    randomPerson(dice, `p${number}`, days),
  );
  const count = dice.whole(2, 3);
  const interviews = Array.from({ length: count }, (_, number) => randomInterview(dice, number, people));
  const last = interviews.length - 1;
  if (dice.chance(0.35)) {
    const all = dice.chance(0.5);
    const after = interviews.slice(0, last).map(({ id }) => id);
    const seats = all && dice.chance(0.6) ? [] : interviews[last]!.seats.slice(0, 1);
    interviews[last] = { ...interviews[last]!, after, seats, withoutCandidate: true, attendedByAll: all };
  }
  const gap = dice.chance(0.3)
    ? [{ before: 's0', then: 's1', slotsMin: dice.whole(0, 2), slotsMax: dice.whole(2, 12) }]
    : [];
  const pinned = interviews[0]!.seats[0];
  const windows = randomSpans(dice, days, 0.9);
  return {
    days: days.map(([from, to]) => {
      const lunch = { length: dice.whole(1, 2), window: [from + 1, from + dice.whole(3, 5)] as const };
      return { span: [from, to], ...(dice.chance(0.4) ? { lunch } : {}) };
    }),
    daysUsedMax: dice.whole(1, 2),
    ...(dice.chance(0.2) ? { gridSlots: 2 } : {}),
    ...(dice.chance(0.2) ? { earliestStart: 11 } : {}),
    candidate: {
      windows,
      runMax: dice.whole(2, 5),
      ...(dice.chance(0.3) ? { preferred: randomSpans(dice, days, 0.5) } : {}),
    },
    interviews,
    gaps: gap,
    interviewers: people,
    weights: {
      extraDay: dice.whole(0, 20),
      lastDay: dice.whole(0, 10),
      idleSlot: dice.whole(0, 4),
      outsidePreferred: dice.whole(0, 6),
      emptyOptionalSeat: dice.whole(0, 9),
      candidateOutsidePreferred: dice.whole(0, 5),
      withoutCandidateDay: dice.whole(0, 5),
    },
    ...(dice.chance(0.15) ? { pins: [{ interview: 's0', start: dice.whole(10, 14) }] } : {}),
    ...(dice.chance(0.15) && pinned
      ? { pins: [{ interview: 's0', seats: { [pinned.id]: pinned.pool[0]! } }] }
      : {}),
    ...(dice.chance(0.25) ? { firstDayUsed: true, daysUsedMax: dice.whole(0, 1) } : {}),
  };
}

function seatings(seats: readonly Seat[]): Record<string, string | null>[] {
  let all: Record<string, string | null>[] = [{}];
  for (const seat of seats) {
    const choices = [...seat.pool, ...(seat.optional === true ? [null] : [])];
    all = all.flatMap((sofar) => choices.map((who) => ({ ...sofar, [seat.id]: who })));
  }
  return all;
}

/** Every way to hold one interview that breaks no rule by itself, judged in a problem that holds nothing else. */
function waysToHold(problem: Problem, interview: Interview): PlacedInterview[] {
  const pins = problem.pins?.filter((pin) => pin.interview === interview.id) ?? [];
  const alone: Problem = {
    ...problem,
    interviews: [{ ...interview, after: [] }],
    gaps: [],
    dayRules: [],
    pins,
  };
  const first = problem.days[0]!.span[0];
  const last = problem.days.at(-1)!.span[1];
  const found: PlacedInterview[] = [];
  for (let start = first; start < last; start++) {
    for (const seats of seatings(interview.seats)) {
      const place = { id: interview.id, start, seats };
      if (referee(alone, { interviews: [place] }).breaches.length === 0) found.push(place);
    }
  }
  return found;
}

/** Every plan that the referee accepts, with its objective. */
export function allPlans(problem: Problem): { readonly plan: Plan; readonly objective: number }[] {
  const ways = problem.interviews.map((interview) => waysToHold(problem, interview));
  const found: { plan: Plan; objective: number }[] = [];
  const extend = (sofar: readonly PlacedInterview[]): void => {
    const next = ways[sofar.length];
    if (next) {
      for (const place of next) extend([...sofar, place]);
      return;
    }
    const plan = { interviews: sofar };
    const verdict = referee(problem, plan);
    if (verdict.breaches.length === 0) found.push({ plan, objective: verdict.objective });
  };
  extend([]);
  return found;
}
