// What every model for another solver starts from: per interview where it may start and at what price, per seat who may
// sit when and at what price. It reads the problem alone and shares nothing with the engine, which it helps to judge.
import type { Interview, Interviewer, Limit, Problem, Span } from '#scheduling';

/** One interview: its possible starts in ascending order with their prices, days by index. */
export interface Meeting {
  readonly id: string;
  readonly length: number;
  /** Whether the candidate takes part. */
  readonly timed: boolean;
  readonly attendedByAll: boolean;
  readonly starts: readonly number[];
  readonly startCosts: readonly number[];
  readonly days: readonly number[];
}

/** One person on one seat: `at` are indices of the interview's starts, `extras` what each costs beyond `person.cost`. */
export interface Choice {
  readonly person: Interviewer;
  readonly at: readonly number[];
  readonly extras: readonly number[];
}

/**
 * One seat of the interview with index `meeting`; `emptyCost` is `null` when somebody must sit. Nobody sits on seats of
 * two groups; a seat whose `group` is `null` takes no part in that.
 */
export interface Chair {
  readonly meeting: number;
  readonly emptyCost: number | null;
  readonly group: string | null;
  readonly choices: readonly Choice[];
}

/** `then` starts at least `slotsMin` and at most `slotsMax` (or infinity) slots after the end of `before`, by index. */
export interface Order {
  readonly before: number;
  readonly then: number;
  readonly slotsMin: number;
  readonly slotsMax: number;
}

/** A problem in lists; `totalLength` is that of the candidate's interviews. */
export interface Facts {
  readonly problem: Problem;
  readonly meetings: readonly Meeting[];
  readonly chairs: readonly Chair[];
  readonly orders: readonly Order[];
  readonly dayRules: readonly { readonly kind: 'same' | 'different'; readonly meetings: readonly number[] }[];
  readonly totalLength: number;
}

/** Whether `[from, to)` lies inside one of the spans. */
export const inside = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span[0] <= from && to <= span[1]);

interface Start {
  readonly start: number;
  readonly cost: number;
  readonly day: number;
}

function possibleStarts(problem: Problem, interview: Interview): Start[] {
  const { candidate, weights } = problem;
  const pinned = problem.pins?.find((pin) => pin.interview === interview.id)?.start;
  const starts: Start[] = [];
  problem.days.forEach(({ span }, day) => {
    for (let start = span[0]; start + interview.length <= span[1]; start += problem.gridSlots ?? 1) {
      const end = start + interview.length;
      if (start < (problem.earliestStart ?? start) || start !== (pinned ?? start)) continue;
      if (interview.within !== undefined && !inside(interview.within, start, end)) continue;
      if (interview.withoutCandidate === true) {
        starts.push({ start, cost: (weights.withoutCandidateDay ?? 0) * day, day });
      } else if (inside(candidate.windows, start, end)) {
        const liked = candidate.preferred === undefined || inside(candidate.preferred, start, end);
        starts.push({ start, cost: liked ? 0 : (weights.candidateOutsidePreferred ?? 0), day });
      }
    }
  });
  return starts;
}

const refuses = (limit: Limit, start: number, length: number): boolean =>
  limit.from <= start && start < limit.to && (limit.count === 0 || length > (limit.slots ?? length));

function choiceOf(problem: Problem, person: Interviewer, starts: readonly Start[], length: number): Choice {
  const at: number[] = [];
  const extras: number[] = [];
  starts.forEach(({ start }, index) => {
    const end = start + length;
    if (!inside(person.free, start, end)) return;
    if (person.limits?.some((limit) => refuses(limit, start, length)) === true) return;
    let extra = inside(person.preferred, start, end) ? 0 : problem.weights.outsidePreferred;
    for (const { span, cost } of person.softBusy ?? []) if (span[0] < end && start < span[1]) extra += cost;
    at.push(index);
    extras.push(extra);
  });
  return { person, at, extras };
}

function chairsOf(
  problem: Problem,
  interview: Interview,
  meeting: number,
  starts: readonly Start[],
): Chair[] {
  const pins = problem.pins?.find((pin) => pin.interview === interview.id)?.seats ?? {};
  return interview.seats.map((seat) => {
    const pinned = pins[seat.id];
    const pool = pinned === undefined ? seat.pool : [pinned];
    const choices = pool.flatMap((id) => {
      const person = problem.interviewers.find((each) => each.id === id);
      return person ? [choiceOf(problem, person, starts, interview.length)] : [];
    });
    const mayBeEmpty = seat.optional === true && pinned === undefined;
    return {
      meeting,
      emptyCost: mayBeEmpty ? problem.weights.emptyOptionalSeat : null,
      group: seat.distinct === false ? null : (seat.samePersonGroup ?? `${interview.id} ${seat.id}`),
      choices: choices.filter(({ at }) => at.length > 0),
    };
  });
}

/** Starts at which every seat that must be filled has somebody. */
function withPeople(starts: readonly Start[], chairs: readonly Chair[]): Start[] {
  const needed = chairs
    .filter(({ emptyCost }) => emptyCost === null)
    .map(({ choices }) => new Set(choices.flatMap(({ at }) => at)));
  return starts.filter((_, index) => needed.every((possible) => possible.has(index)));
}

const numberOf = (problem: Problem, id: string): number =>
  problem.interviews.findIndex((each) => each.id === id);

function ordersOf(problem: Problem): Order[] {
  const number = (id: string): number => numberOf(problem, id);
  const free = { slotsMin: 0, slotsMax: Infinity };
  const plain = problem.interviews.flatMap(({ after }, then) =>
    after.map((before) => ({ before: number(before), then, ...free })),
  );
  const gaps = (problem.gaps ?? []).map(({ before, then, slotsMin, slotsMax }) => ({
    before: number(before),
    then: number(then),
    slotsMin: slotsMin ?? 0,
    slotsMax: slotsMax ?? Infinity,
  }));
  return [...plain, ...gaps];
}

/** Reads a valid problem; throws when it holds a mixture of meetings that the models do not cover. */
export function factsOf(problem: Problem): Facts {
  const chairs: Chair[] = [];
  const meetings = problem.interviews.map((interview, number): Meeting => {
    const all = possibleStarts(problem, interview);
    const starts = withPeople(all, chairsOf(problem, interview, number, all));
    chairs.push(...chairsOf(problem, interview, number, starts));
    return {
      id: interview.id,
      length: interview.length,
      timed: interview.withoutCandidate !== true,
      attendedByAll: interview.attendedByAll === true,
      starts: starts.map(({ start }) => start),
      startCosts: starts.map(({ cost }) => cost),
      days: starts.map(({ day }) => day),
    };
  });
  const apart = meetings.filter(({ timed }) => !timed);
  if (apart.length > 1 && apart.some(({ attendedByAll }) => attendedByAll))
    throw new Error('the models cover a meeting that everybody attends only when it is the only meeting');
  const totalLength = meetings.reduce((sum, { timed, length }) => sum + (timed ? length : 0), 0);
  const dayRules = (problem.dayRules ?? []).map(({ kind, interviews }) => ({
    kind,
    meetings: interviews.map((id) => numberOf(problem, id)),
  }));
  return { problem, meetings, chairs, orders: ordersOf(problem), dayRules, totalLength };
}

/** Whether two sittings of one person can touch at all, so that overlap and the person's gap need a rule. */
export function canMeet(facts: Facts, one: number, other: number, gapSlots: number): boolean {
  const [first, second] = [facts.meetings[one]!, facts.meetings[other]!];
  if (first.timed && second.timed && gapSlots === 0) return false;
  return !facts.orders.some(
    ({ before, then, slotsMin }) =>
      slotsMin >= gapSlots && ((before === one && then === other) || (before === other && then === one)),
  );
}

/** Whether one person may sit on both seats, the times permitting. */
export const mayShare = (one: Chair, other: Chair): boolean =>
  one.meeting !== other.meeting && (one.group === null || other.group === null || one.group === other.group);

/** Somebody with every seat that he or she may take, as pairs of seat index and choice. */
export interface Sitter {
  readonly person: Interviewer;
  readonly seats: readonly { readonly chair: number; readonly choice: Choice }[];
}

/** Everybody who is in some pool with a start to sit at. */
export function sittersOf(facts: Facts): Sitter[] {
  const found = new Map<string, { person: Interviewer; seats: { chair: number; choice: Choice }[] }>();
  facts.chairs.forEach(({ choices }, chair) => {
    for (const choice of choices) {
      const { person } = choice;
      const known = found.get(person.id) ?? { person, seats: [] };
      known.seats.push({ chair, choice });
      found.set(person.id, known);
    }
  });
  return [...found.values()];
}

/** The seats of somebody by group, those outside all groups left out. */
export function groupsOf(facts: Facts, { seats }: Sitter): number[][] {
  const chairs = seats.map(({ chair }) => chair).filter((chair) => facts.chairs[chair]!.group !== null);
  return [...Map.groupBy(chairs, (chair) => facts.chairs[chair]!.group).values()];
}

/** Pairs of seats that somebody may hold both, at times that could be too close to each other. */
export function closePairs(facts: Facts, { person, seats }: Sitter): (readonly [number, number])[] {
  const pairs = seats.flatMap(({ chair }, at) =>
    seats.slice(at + 1).map((other) => [chair, other.chair] as const),
  );
  return pairs.filter(([one, other]) => {
    const [first, second] = [facts.chairs[one]!, facts.chairs[other]!];
    return mayShare(first, second) && canMeet(facts, first.meeting, second.meeting, person.gapSlots ?? 0);
  });
}
