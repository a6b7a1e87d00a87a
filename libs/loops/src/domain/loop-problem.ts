// Turns what is known about one loop, in instants, into the engine's problem in slots, and plans back into
// instants. Rounding is always inwards: a slot counts as free only when all of it is.
import type { Interview, Interviewer, Plan, Problem, Span, Weights } from '#scheduling';
import type { PlannedInterview } from './planned-interview.js';

/** Length of the engine's slot: everything on the schedule starts and ends on a quarter of an hour in UTC. */
export const SLOT_MINUTES = 15;
const SLOT_MS = SLOT_MINUTES * 60_000;

/** A half-open span of instants in milliseconds. */
export type SpanMs = readonly [fromMs: number, toMs: number];

/** One local day of the candidate: its date YYYY-MM-DD, its span, and the window in which lunch is kept free (absent: no lunch). */
export interface DayFacts {
  readonly date: string;
  readonly spanMs: SpanMs;
  readonly lunchWindowMs: SpanMs | null;
}

/** One person who could sit: free of everything fixed, what they like, what is left of their limits, points of load. */
export interface PersonFacts {
  readonly id: string;
  readonly freeMs: readonly SpanMs[];
  readonly preferredMs: readonly SpanMs[];
  readonly limits: readonly {
    readonly id: string;
    readonly spanMs: SpanMs;
    readonly count: number;
    readonly minutes: number;
  }[];
  readonly breakMinutes: number;
  readonly loadPoints: number;
}

/** One interview to place with its seats; a seat's pool holds ids of people. */
export interface InterviewFacts {
  readonly id: string;
  readonly minutes: number;
  readonly afterIds: readonly string[];
  readonly withCandidate: boolean;
  /** It lies inside one of these spans; absent: anywhere. */
  readonly withinMs?: readonly SpanMs[];
  readonly seats: readonly {
    readonly id: string;
    readonly pool: readonly string[];
    readonly optional: boolean;
  }[];
  /** The rooms of which it needs one; absent: none. */
  readonly roomIds?: readonly string[];
}

/** A room that interviews could have, and when. */
export interface RoomFacts {
  readonly id: string;
  readonly freeMs: readonly SpanMs[];
}

/** Everything that decides one loop. */
export interface LoopFacts {
  readonly days: readonly DayFacts[];
  /** Whether these are all days on which the loop might lie, and not only the first ones. */
  readonly daysComplete: boolean;
  /** On how many days the candidate's interviews may lie; where the first day is used already, on how many others. */
  readonly daysUsedMax: number;
  readonly firstDayUsed?: boolean;
  readonly earliestMs: number;
  /** Interviews start so many minutes apart, counted from the begin of the candidate's day; a multiple of the slot. */
  readonly gridMinutes: number;
  readonly candidateFreeMs: readonly SpanMs[];
  readonly runMinutesMax: number;
  /** Minutes between two interviews of the candidate, at least; absent: none. */
  readonly candidateBreakMinutes?: number;
  readonly lunchMinutes: number;
  readonly interviews: readonly InterviewFacts[];
  readonly people: readonly PersonFacts[];
  readonly rooms: readonly RoomFacts[];
}

/** An interview placed in time, people by seat. */
export interface PlacedMs {
  readonly interviewId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly seats: Readonly<Record<string, string | null>>;
  readonly roomId: string | null;
}

/** Points: a further day costs most, then a later one, then gaps; whom it costs comes after when it is. */
export const WEIGHTS: Weights = {
  extraDay: 300,
  lastDay: 40,
  idleSlot: 3,
  outsidePreferred: 6,
  emptyOptionalSeat: 15,
  candidateOutsidePreferred: 0,
  withoutCandidateDay: 20,
};

const FAIR_POINTS_MAX = 40;

/**
 * The most that a seat may cost for what its person carries already. Half of it is average, and an hour more costs 2,
 * so that fairness decides between plans that are otherwise alike and outweighs a few idle slots or unloved hours;
 * over all seats of a loop it stays below one further day.
 */
export const fairPointsMax = (seats: number): number =>
  Math.min(FAIR_POINTS_MAX, Math.floor((WEIGHTS.extraDay - 1) / Math.max(1, seats)));

/** Whether something may start then as far as the grid goes; on days that are not among the facts' nothing may anyway. */
export const isOnGrid = (
  { days, gridMinutes }: Pick<LoopFacts, 'days' | 'gridMinutes'>,
  startMs: number,
): boolean => {
  const day = days.find(({ spanMs: [from, to] }) => from <= startMs && startMs < to);
  return day === undefined || (startMs - day.spanMs[0]) % (gridMinutes * 60_000) === 0;
};

const slotsOf = (minutes: number): number => Math.ceil(minutes / SLOT_MINUTES);

/** How long planning takes an interview of so many minutes to be: the next one starts with a slot. */
export const plannedMinutes = (minutes: number): number => slotsOf(minutes) * SLOT_MINUTES;

/** The engine's problem, the instant of its slot 0, and how long each interview really takes. */
export interface BuiltProblem {
  readonly problem: Problem;
  readonly originMs: number;
  readonly minutes: ReadonlyMap<string, number>;
}

/** Builds the problem; its slots count from the beginning of the first day. */
export function buildProblem(facts: LoopFacts): BuiltProblem {
  const originMs = Math.floor((facts.days[0]?.spanMs[0] ?? 0) / SLOT_MS) * SLOT_MS;
  const down = (ms: number): number => Math.floor((ms - originMs) / SLOT_MS);
  const up = (ms: number): number => Math.ceil((ms - originMs) / SLOT_MS);
  const inside = (spans: readonly SpanMs[]): Span[] =>
    joined(spans.map(([from, to]): Span => [up(from), down(to)]));
  const ends: SpanMs = [facts.days[0]?.spanMs[0] ?? 0, facts.days.at(-1)?.spanMs[1] ?? 0];
  const breakSlots = slotsOf(facts.candidateBreakMinutes ?? 0);
  const interviews = facts.interviews.map((interview): Interview => ({
    ...toInterview(interview),
    ...(interview.withinMs === undefined ? {} : { within: inside(clipped(interview.withinMs, ends)) }),
  }));
  const problem: Problem = {
    days: facts.days.map(({ spanMs, lunchWindowMs }) => ({
      span: [down(spanMs[0]), down(spanMs[1])],
      ...(lunchWindowMs === null || facts.lunchMinutes === 0
        ? {}
        : {
            lunch: {
              length: slotsOf(facts.lunchMinutes),
              window: [up(lunchWindowMs[0]), down(lunchWindowMs[1])] as const,
            },
          }),
    })),
    daysUsedMax: facts.daysUsedMax,
    ...(facts.firstDayUsed === true ? { firstDayUsed: true } : {}),
    earliestStart: up(facts.earliestMs),
    ...(facts.gridMinutes > SLOT_MINUTES ? { gridSlots: facts.gridMinutes / SLOT_MINUTES } : {}),
    candidate: {
      windows: inside(facts.candidateFreeMs),
      runMax: Math.max(
        Math.floor(facts.runMinutesMax / SLOT_MINUTES),
        ...interviews.map((interview) => interview.length),
      ),
      ...(breakSlots === 0 ? {} : { gapSlots: breakSlots }),
    },
    interviews,
    interviewers: [
      ...facts.people.map((person): Interviewer => ({
        id: person.id,
        cost: person.loadPoints,
        free: inside(person.freeMs),
        preferred: inside(person.preferredMs),
        gapSlots: slotsOf(person.breakMinutes),
        limits: person.limits.map(({ id, spanMs, count, minutes }) => ({
          id,
          from: up(spanMs[0]),
          to: up(spanMs[1]),
          count,
          slots: Math.floor(minutes / SLOT_MINUTES),
        })),
      })),
      ...facts.rooms.map(({ id, freeMs }): Interviewer => {
        const free = inside(freeMs);
        return { id, cost: 0, free, preferred: free, room: true };
      }),
    ],
    weights: WEIGHTS,
  };
  return { problem, originMs, minutes: new Map(facts.interviews.map(({ id, minutes }) => [id, minutes])) };
}

/** The id of the seat that a room takes in an interview, which no person's seat has. */
export const roomSeatOf = (interviewId: string): string => `${interviewId}.${interviewId}`;

const toInterview = (interview: InterviewFacts): Interview => ({
  id: interview.id,
  length: slotsOf(interview.minutes),
  after: interview.afterIds,
  seats: [
    ...interview.seats.map((seat) => ({
      id: seat.id,
      pool: seat.pool,
      ...(seat.optional ? { optional: true } : {}),
      ...(interview.withCandidate ? {} : { distinct: false }),
    })),
    ...(interview.roomIds === undefined
      ? []
      : [{ id: roomSeatOf(interview.id), pool: interview.roomIds, distinct: false }]),
  ],
  ...(interview.withCandidate ? {} : { withoutCandidate: true, attendedByAll: true }),
});

const clipped = (spans: readonly SpanMs[], [first, last]: SpanMs): SpanMs[] =>
  spans.map(([from, to]): SpanMs => [Math.max(from, first), Math.min(to, last)]);

/** Sorted spans that neither touch nor are empty, as the engine wants them. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [from, to] of [...spans].filter(([a, b]) => a < b).sort((x, y) => x[0] - y[0])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else out.push([from, to]);
  }
  return out;
}

/** The ids of seats, not optional, that nobody can fill at any time: an empty pool, or nobody of it is free long enough. */
export function seatsWithoutAnybody(problem: Problem): string[] {
  const free = new Map(problem.interviewers.map((person) => [person.id, person.free]));
  return problem.interviews.flatMap((interview) => {
    const times =
      interview.withoutCandidate === true ? problem.days.map(({ span }) => span) : problem.candidate.windows;
    const fits = (one: Span, other: Span): boolean =>
      Math.min(one[1], other[1]) - Math.max(one[0], other[0], problem.earliestStart ?? one[0]) >=
      interview.length;
    return interview.seats
      .filter(({ optional }) => optional !== true)
      .filter(
        ({ pool }) =>
          !pool.some((id) => free.get(id)?.some((span) => times.some((time) => fits(span, time)))),
      )
      .map(({ id }) => id);
  });
}

/** A plan of the engine in instants. An interview ends when its minutes are over, be it within a slot. */
export const toInstants = (built: BuiltProblem, plan: Plan): PlacedMs[] =>
  plan.interviews.map(({ id, start, seats }) => {
    const fromMs = built.originMs + start * SLOT_MS;
    const { [roomSeatOf(id)]: roomId = null, ...people } = seats;
    return {
      interviewId: id,
      fromMs,
      toMs: fromMs + (built.minutes.get(id) ?? 0) * 60_000,
      seats: people,
      roomId,
    };
  });

/** What a plan of the engine is kept as. */
export const toPlanned = (built: BuiltProblem, plan: Plan): PlannedInterview[] =>
  toInstants(built, plan).map(({ interviewId, fromMs, toMs, seats, roomId }) => ({
    interviewId,
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    seats,
    roomId,
  }));

/** Instants as a plan of the engine, for asking it whether they still hold. */
export const toPlan = ({ originMs }: BuiltProblem, placed: readonly PlacedMs[]): Plan => ({
  interviews: placed.map(({ interviewId: id, fromMs, seats, roomId }) => ({
    id,
    start: (fromMs - originMs) / SLOT_MS,
    seats: { ...seats, ...(roomId === null ? {} : { [roomSeatOf(id)]: roomId }) },
  })),
});
