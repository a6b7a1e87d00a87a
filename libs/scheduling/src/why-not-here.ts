/**
 * Says which rules keep one interview from one start or one person: each rule that does so by itself, or else an
 * irreducible set of rules that do so together with the choice.
 */
import { conflictOf } from './conflict.js';
import { Meter } from './meter.js';
import type { Budget, Plan } from './plan.js';
import { Possible } from './possible.js';
import { ProblemError } from './problem.js';
import type { Interview, Pin, Problem, Seat } from './problem.js';
import { referee } from './referee.js';
import type { DroppableRule, RuleInstance } from './rule-instances.js';
import { validateProblem } from './validate.js';

/** A choice for one interview: a start, a person, or a person at a start; the person on a certain seat or on any. */
export interface Choice {
  readonly interview: string;
  readonly start?: number;
  readonly person?: string;
  readonly seat?: string;
}

/**
 * `alone`: every rule that excludes the choice by itself; `together`, when there is none: rules that only exclude it
 * together (of each seat that the person could take). `possible`: some plan has it; `unknown`: the budget ended before that was known.
 */
export interface WhyNotHere {
  readonly status: 'excluded' | 'possible' | 'unknown';
  readonly alone: readonly RuleInstance[];
  readonly together: readonly RuleInstance[];
  readonly nodes: number;
}

function find(problem: Problem, choice: Choice): { interview: Interview; seats: readonly Seat[] } {
  const interview = problem.interviews.find(({ id }) => id === choice.interview);
  if (!interview) throw new ProblemError('interview', `names "${choice.interview}", which is no interview`);
  if (choice.start === undefined && choice.person === undefined)
    throw new ProblemError('start', 'must be given, or a person');
  if (choice.start !== undefined && !Number.isInteger(choice.start))
    throw new ProblemError('start', 'must be a whole number of slots');
  if (choice.person !== undefined && !problem.interviewers.some(({ id }) => id === choice.person))
    throw new ProblemError('person', `names "${choice.person}", who is not among the interviewers`);
  const seats = interview.seats.filter(({ id }) => choice.seat === undefined || id === choice.seat);
  if (choice.seat !== undefined && seats.length === 0)
    throw new ProblemError('seat', `names "${choice.seat}", which is no seat of ${interview.id}`);
  return { interview, seats };
}

/** The problem of one interview by itself, so that the referee names what excludes a choice alone. */
function alone(problem: Problem, interview: Interview): Problem {
  const pins = (problem.pins ?? []).filter((pin) => pin.interview === interview.id);
  return { ...problem, interviews: [{ ...interview, after: [] }], gaps: [], dayRules: [], pins };
}

/** Rules that exclude a start whoever sits, and for a seat that nobody can hold then, that seat. */
function excludedStart(problem: Problem, interview: Interview, start: number): RuleInstance[] {
  const empty = Object.fromEntries(interview.seats.map(({ id }) => [id, null]));
  const only = alone(problem, interview);
  const plan: Plan = { interviews: [{ id: interview.id, start, seats: empty }] };
  const aboutPeople = new Set<string>(['seatFilled', 'pinnedPerson']);
  const rules: RuleInstance[] = referee(only, plan).breaches.filter(({ rule }) => !aboutPeople.has(rule));
  for (const seat of interview.seats) {
    const pinned = only.pins?.[0]?.seats?.[seat.id];
    if (seat.optional === true && pinned === undefined) continue;
    const able = seat.pool.some(
      (who) => (pinned ?? who) === who && excludedPerson(problem, interview, seat, who, start).length === 0,
    );
    if (!able) rules.push({ rule: 'seatFilled', subject: seat.id });
  }
  return rules;
}

/** Rules that exclude a person from a seat at a start. */
function excludedPerson(
  problem: Problem,
  interview: Interview,
  seat: Seat,
  who: string,
  start: number,
): RuleInstance[] {
  const only = alone(problem, { ...interview, seats: [seat] });
  const plan: Plan = { interviews: [{ id: interview.id, start, seats: { [seat.id]: who } }] };
  const about = new Set<string>([
    'seatPool',
    'pinnedPerson',
    'interviewerFree',
    'interviewerLimit',
    'interviewerRun',
  ]);
  return referee(only, plan).breaches.filter(({ rule }) => about.has(rule));
}

/** Rules that exclude a person from a seat whenever it takes place. */
function excludedAlways(
  problem: Problem,
  possible: Possible,
  interview: Interview,
  seat: Seat,
  who: string,
): RuleInstance[] {
  const pinned = problem.pins?.find((pin) => pin.interview === interview.id)?.seats?.[seat.id];
  if (!seat.pool.includes(who)) return [{ rule: 'seatPool', subject: seat.id }];
  if (pinned !== undefined && pinned !== who) return [{ rule: 'pinnedPerson', subject: seat.id }];
  const person = problem.interviewers.find(({ id }) => id === who)!;
  const able = possible.sitting(person, interview.length);
  const times = possible.timesOf(problem, interview);
  return able.some((can, slot) => can === 1 && times[slot] === 1)
    ? []
    : [{ rule: 'interviewerFree', subject: who }];
}

function byItself(problem: Problem, possible: Possible, choice: Choice): RuleInstance[] {
  const { interview, seats } = find(problem, choice);
  const { start, person } = choice;
  const ofTime = start === undefined ? [] : excludedStart(problem, interview, start);
  if (person === undefined) return ofTime;
  const perSeat = seats.map((seat) =>
    start === undefined
      ? excludedAlways(problem, possible, interview, seat, person)
      : excludedPerson(problem, interview, seat, person, start),
  );
  if (seats.length > 0 && perSeat.some((rules) => rules.length === 0)) return ofTime;
  const ofPerson =
    seats.length === 0 ? [{ rule: 'seatPool', subject: interview.id } as const] : perSeat.flat();
  const seen = new Set<string>();
  return [...ofTime, ...ofPerson].filter(({ rule, subject }) => {
    const key = `${rule} ${subject}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The problem with the choice made on one seat. */
function chosen(problem: Problem, choice: Choice, seat: Seat | null): Problem {
  const pins = problem.pins ?? [];
  const old = pins.find((pin) => pin.interview === choice.interview);
  const people = {
    ...old?.seats,
    ...(seat && choice.person !== undefined ? { [seat.id]: choice.person } : {}),
  };
  const start = choice.start ?? old?.start;
  const pin: Pin = { interview: choice.interview, seats: people, ...(start === undefined ? {} : { start }) };
  return { ...problem, pins: [...pins.filter((each) => each !== old), pin] };
}

/** Says which rules exclude a choice; throws a `ProblemError` when the input is no problem or the choice names nothing. */
export function whyNotHere(problem: Problem, choice: Choice, budget: Budget = {}): WhyNotHere {
  validateProblem(problem);
  const { interview, seats } = find(problem, choice);
  const meter = new Meter(budget);
  const possible = new Possible(problem, meter);
  const rules = byItself(problem, possible, choice);
  if (rules.length > 0) return { status: 'excluded', alone: rules, together: [], nodes: meter.nodes };
  const fitting =
    choice.person === undefined ? [null] : seats.filter(({ pool }) => pool.includes(choice.person!));
  const ofChoice = ({ rule, subject }: DroppableRule): boolean =>
    (rule === 'pinnedStart' && choice.start !== undefined && subject === interview.id) ||
    (rule === 'pinnedPerson' && choice.person !== undefined && fitting.some((seat) => seat?.id === subject));
  const together = new Map<string, RuleInstance>();
  for (const seat of fitting) {
    const variant = chosen(problem, choice, seat);
    const verdict = possible.decide(variant);
    if (verdict !== 'no') {
      const status = verdict === 'yes' ? 'possible' : 'unknown';
      return { status, alone: [], together: [], nodes: meter.nodes };
    }
    const found = conflictOf(variant, possible, (rule) => !ofChoice(rule)).rules;
    for (const { rule, subject } of found) together.set(`${rule} ${subject}`, { rule, subject });
  }
  return { status: 'excluded', alone: [], together: [...together.values()], nodes: meter.nodes };
}
