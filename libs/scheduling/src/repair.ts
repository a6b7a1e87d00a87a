/**
 * Mends a plan that no longer holds with as little change as there can be: first the fewest interviews whose time changes,
 * then the fewest people replaced, then the best objective. The tiers are levels of one integer cost, spaced wider than
 * all that lies below can ever add up to, so that the order is lexicographic by arithmetic and one proof proves them all.
 */
import { dearestPlan } from './ceiling.js';
import { Engine } from './engine.js';
import { Meter } from './meter.js';
import { compile, IMPOSSIBLE } from './model.js';
import type { Surcharge } from './model.js';
import { planOf } from './plan-of.js';
import type { Budget, Plan, ScorePart, SolveStatus } from './plan.js';
import { ProblemError } from './problem.js';
import type { Interview, Problem, Seat } from './problem.js';
import { scoreParts } from './score.js';
import type { Found } from './search.js';
import { validateProblem } from './validate.js';

/** What must stay as it was, and the limits of the search. */
export interface RepairBudget extends Budget {
  /** `true`: no interview with the candidate changes its start. */
  readonly candidateTimesFixed?: boolean;
  /** Id of the only interview whose start or people may change. */
  readonly onlyInterview?: string;
  /** `true`: besides `onlyInterview`, meetings without the candidate may change, where the change makes them. */
  readonly meetingsFollow?: boolean;
}

/** Levels of a repair, most important first: interviews with another start, seats with another person, points. */
export interface RepairTiers {
  readonly timesChanged: number;
  readonly peopleReplaced: number;
  readonly objective: number;
}

/** A seat that somebody held before and holds no more; `to` is `null` when it is left empty. */
export interface Replacement {
  readonly interview: string;
  readonly seat: string;
  readonly from: string;
  readonly to: string | null;
}

/**
 * A repaired plan; `bound` holds what is proven to be necessary, read as one number from the first tier to the last, and
 * `proven` says of each tier whether it can be no better, all tiers before it being as they are. Rooms replace nobody.
 */
export interface Repair {
  readonly status: SolveStatus;
  readonly plan: Plan | null;
  readonly tiers: RepairTiers | null;
  readonly bound: RepairTiers | null;
  readonly proven: Readonly<Record<keyof RepairTiers, boolean>>;
  /** Ids of interviews with another start. */
  readonly moved: readonly string[];
  readonly replaced: readonly Replacement[];
  readonly parts: readonly ScorePart[];
  readonly nodes: number;
}

/** What one step of each upper tier weighs in points. */
interface Scale {
  readonly time: number;
  readonly person: number;
}

/** Highest total that the tables hold with room for sums and penalties on top. */
const TOTAL_MAX = IMPOSSIBLE / 4;

function scaleOf(problem: Problem): Scale {
  const person = dearestPlan(problem) + 1;
  const seats = problem.interviews.reduce((sum, interview) => sum + interview.seats.length, 0);
  const time = person * (seats + 1);
  if (time * (problem.interviews.length + 1) > TOTAL_MAX) {
    const most = Math.floor(TOTAL_MAX / (problem.interviews.length + 1) / (seats + 1));
    const reason = `must be so small that the dearest plan costs less than ${most} points, not ${person - 1}`;
    throw new ProblemError('weights', `${reason}, for a repair to keep its tiers apart`);
  }
  return { time, person };
}

/** What a plan was, by id. */
class Before {
  private readonly starts = new Map<string, number>();
  private readonly people = new Map<string, string | null>();
  private readonly rooms: ReadonlySet<string>;

  constructor(problem: Problem, plan: Plan) {
    this.rooms = new Set(problem.interviewers.filter(({ room }) => room === true).map(({ id }) => id));
    plan.interviews.forEach(({ id, start, seats }, at) => {
      if (!Number.isInteger(start))
        throw new ProblemError(`previousPlan.interviews[${at}].start`, 'must be a whole number of slots');
      this.starts.set(id, start);
      for (const [seat, who] of Object.entries(seats)) this.people.set(`${id} ${seat}`, who);
    });
  }

  keepsTime({ id }: Interview, start: number): boolean {
    return (this.starts.get(id) ?? start) === start;
  }

  /** Who held a seat, `null` for an empty one, `undefined` for one that is new. */
  holderOf(interview: Interview, seat: Seat): string | null | undefined {
    return this.people.get(`${interview.id} ${seat.id}`);
  }

  replaces(interview: Interview, seat: Seat, person: string | null): boolean {
    const holder = this.holderOf(interview, seat);
    return typeof holder === 'string' && holder !== person && !this.rooms.has(holder);
  }
}

function surchargeFor(before: Before, scale: Scale, budget: RepairBudget): Surcharge {
  const { candidateTimesFixed, onlyInterview, meetingsFollow } = budget;
  const fixed = ({ id, withoutCandidate }: Interview): boolean =>
    onlyInterview !== undefined &&
    onlyInterview !== id &&
    !(meetingsFollow === true && withoutCandidate === true);
  return {
    start: (interview, start) => {
      if (before.keepsTime(interview, start)) return 0;
      const timeFixed = candidateTimesFixed === true && interview.withoutCandidate !== true;
      return timeFixed || fixed(interview) ? IMPOSSIBLE : scale.time;
    },
    seat: (interview, seat, person) => {
      const holder = before.holderOf(interview, seat);
      if (fixed(interview) && holder !== undefined && holder !== person) return IMPOSSIBLE;
      return before.replaces(interview, seat, person) ? scale.person : 0;
    },
  };
}

function tiersOf(cost: number, scale: Scale): RepairTiers {
  const below = cost % scale.time;
  return {
    timesChanged: Math.floor(cost / scale.time),
    peopleReplaced: Math.floor(below / scale.person),
    objective: below % scale.person,
  };
}

const NOTHING_PROVEN = { timesChanged: false, peopleReplaced: false, objective: false };

function withoutPlan(found: Found, scale: Scale, nodes: number): Repair {
  const status = found.finished ? 'infeasible' : 'unknown';
  const known = !found.finished && found.bound < IMPOSSIBLE;
  const bound = known ? tiersOf(Math.max(0, found.bound), scale) : null;
  const proven = NOTHING_PROVEN;
  return { status, plan: null, tiers: null, bound, proven, moved: [], replaced: [], parts: [], nodes };
}

/**
 * Finds the plan closest to `previousPlan`, proven tier by tier unless the budget ends; interviews and seats that only one
 * of the two knows count as no change. Throws a `ProblemError` when the input is no problem or its points are too large.
 */
export function repair(problem: Problem, previousPlan: Plan, budget: RepairBudget = {}): Repair {
  validateProblem(problem);
  const { onlyInterview } = budget;
  if (onlyInterview !== undefined && !problem.interviews.some(({ id }) => id === onlyInterview))
    throw new ProblemError(
      'onlyInterview',
      `names "${onlyInterview}", which is no interview of this problem`,
    );
  const scale = scaleOf(problem);
  const before = new Before(problem, previousPlan);
  const model = compile(problem, surchargeFor(before, scale, budget));
  const meter = new Meter(budget);
  const ceiling = scale.time * (problem.interviews.length + 1);
  const found = new Engine(model, undefined, ceiling).run([], meter);
  const { nodes } = meter;
  if (found.starts === null) return withoutPlan(found, scale, nodes);
  const plan = planOf(model, found.starts, found.people);
  const tiers = tiersOf(found.cost, scale);
  const bound = tiersOf(Math.min(found.cost, Math.max(0, found.bound)), scale);
  const timesChanged = bound.timesChanged === tiers.timesChanged;
  const peopleReplaced = timesChanged && bound.peopleReplaced === tiers.peopleReplaced;
  const objective = found.bound >= found.cost;
  return {
    status: objective ? 'optimal' : 'feasible',
    plan,
    tiers,
    bound,
    proven: { timesChanged, peopleReplaced, objective },
    ...changes(problem, plan, before),
    parts: scoreParts(problem, plan),
    nodes,
  };
}

function changes(problem: Problem, plan: Plan, before: Before): Pick<Repair, 'moved' | 'replaced'> {
  const moved: string[] = [];
  const replaced: Replacement[] = [];
  problem.interviews.forEach((interview, at) => {
    const place = plan.interviews[at]!;
    if (!before.keepsTime(interview, place.start)) moved.push(interview.id);
    for (const seat of interview.seats) {
      const to = place.seats[seat.id] ?? null;
      const from = before.holderOf(interview, seat);
      if (typeof from === 'string' && before.replaces(interview, seat, to))
        replaced.push({ interview: interview.id, seat: seat.id, from, to });
    }
  });
  return { moved, replaced };
}
