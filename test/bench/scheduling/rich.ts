// Class R: instances of class M with everything that the exchange format has no words for: rooms, limits, gaps, a debrief,
// busy time that could be moved, and a person who may sit twice. It is stated in the engine's own problem type.
import { readLoopInstance } from '#scheduling';
import type { Interview, Interviewer, Limit, Problem, Span } from '#scheduling';
import { Dice } from '../../scheduling/random-problem.js';
import { instanceText } from './generate.js';

const ROOMS = 6;
const DEBRIEF_SLOTS = 2;

/** Parts of the spans that remain when some slots are taken out at random. */
function withHoles(dice: Dice, spans: readonly Span[], share: number): Span[] {
  return spans.flatMap(([from, to]): Span[] => {
    const size = dice.whole(2, 6);
    if (to - from < size + 2 || !dice.chance(share)) return [[from, to]];
    const begin = dice.whole(from + 1, to - size - 1);
    return [
      [from, begin],
      [begin + size, to],
    ];
  });
}

function room(dice: Dice, number: number, problem: Problem): Interviewer {
  const free = withHoles(
    dice,
    problem.days.map(({ span }) => span),
    0.6,
  );
  return { id: `room${number}`, cost: 0, free, preferred: free, room: true };
}

function enrich(dice: Dice, person: Interviewer, problem: Problem): Interviewer {
  const limits: Limit[] = [];
  if (dice.chance(0.5)) {
    problem.days.forEach(({ span }, day) => {
      limits.push({ id: `day ${day}`, from: span[0], to: span[1], count: dice.whole(0, 9) === 0 ? 0 : 1 });
    });
  }
  const [first, last] = [problem.days[0]!, problem.days.at(-1)!];
  if (dice.chance(0.3))
    limits.push({ id: 'week', from: first.span[0], to: last.span[1], slots: dice.whole(3, 8) });
  const movable = person.free.filter(([from, to]) => to - from > 2 && dice.chance(0.2));
  const softBusy = movable.map(([from, to]) => {
    const begin = dice.whole(from, to - 2);
    return { span: [begin, begin + 2] as const, cost: dice.whole(4, 20) };
  });
  return {
    ...person,
    ...(limits.length > 0 ? { limits } : {}),
    ...(softBusy.length > 0 ? { softBusy } : {}),
    ...(dice.chance(0.25) ? { gapSlots: 1 } : {}),
  };
}

/** Two interviews whose leads may be one person: their seats form a group, and each takes a few of the other's pool. */
function shareLead(dice: Dice, interviews: readonly Interview[]): Interview[] {
  const [one, other] = dice.some(interviews, 2).map(({ id }) => id);
  const poolOf = (id: string | undefined): readonly string[] =>
    interviews.find((interview) => interview.id === id)?.seats[0]?.pool ?? [];
  return interviews.map((interview) => {
    if (interview.id !== one && interview.id !== other) return interview;
    const guests = dice.some(poolOf(interview.id === one ? other : one), 4);
    const [lead, ...rest] = interview.seats;
    if (!lead) return interview;
    const pool = [...new Set([...lead.pool, ...guests])];
    return { ...interview, seats: [{ ...lead, pool, samePersonGroup: 'shared lead' }, ...rest] };
  });
}

function debrief(dice: Dice, interviews: readonly Interview[], people: readonly Interviewer[]): Interview {
  const host = dice.some(people, dice.whole(4, 10)).map(({ id }) => id);
  return {
    id: 'debrief',
    length: DEBRIEF_SLOTS,
    after: interviews.map(({ id }) => id),
    seats: [{ id: 'debrief.host', pool: host, distinct: false }],
    withoutCandidate: true,
    attendedByAll: true,
  };
}

/** The instance of class R with a seed. */
export const richProblem = (seed: number): Problem =>
  enriched(readLoopInstance(JSON.parse(instanceText('M', seed))).problem, seed);

/** A problem of the exchange format with all of that added. */
export function enriched(problem: Problem, seed: number): Problem {
  const dice = new Dice(seed ^ 0x5f3759df);
  const people = problem.interviewers.map((person) => enrich(dice, person, problem));
  const rooms = Array.from({ length: ROOMS }, (_, number) => room(dice, number, problem));
  const shared = shareLead(dice, problem.interviews);
  const all = [...shared, debrief(dice, shared, people)];
  const interviews = all.map((interview) => {
    const pool = dice.some(rooms, dice.whole(2, 4)).map(({ id }) => id);
    return {
      ...interview,
      seats: [...interview.seats, { id: `${interview.id}.room`, pool, distinct: false }],
    };
  });
  const [first, second] = interviews;
  const gaps = dice.chance(0.3) ? [{ before: first!.id, then: second!.id, slotsMin: 1, slotsMax: 12 }] : [];
  return {
    ...problem,
    interviews,
    gaps,
    interviewers: [...people, ...rooms],
    weights: { ...problem.weights, withoutCandidateDay: 5 },
  };
}
