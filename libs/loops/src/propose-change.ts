// Finds ways to change a booked loop with as little change as there can be: somebody else for a seat, another time for one
// interview while the rest stays or for all of them, a time for what is to take place again. They are kept as proposals, each with what it
// costs those who had agreed and whether that is proven to be the least.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { covers, intersect, merge, subtract } from '#calendar';
import { Clock, Database, Outbox, invalidInput, notFound } from '#platform';
import type { Scope, Tx } from '#platform';
import type { Pin, Repair } from '#scheduling';
import { buildProblem, toPlan, toPlanned } from './domain/loop-problem.js';
import type { BuiltProblem, LoopFacts, PlacedMs, SpanMs } from './domain/loop-problem.js';
import { withDates } from './domain/score-words.js';
import { explainNoPlan } from './explain-no-plan.js';
import { keepProposals } from './keep-proposals.js';
import type { FoundProposal } from './keep-proposals.js';
import type { BookedNow, StandingLoop } from './keep-booked.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { loadStanding } from './load-standing.js';
import { requireLoopAccess } from './loop-access.js';
import { interviewsOfLoops, loopsByIds, seatsOfInterviews } from './loops.queries.js';
import type { AskedChange, LoopRow } from './loops.table.js';
import { loopNotReady } from './outcomes.js';
import type {
  AvailabilityMissing,
  LoopChanged,
  LoopNotReady,
  LoopProposed,
  NoFeasiblePlan,
} from './outcomes.js';
import { Solver } from './solver.js';

const OPTIONS_DEFAULT = 3;
/** Repairs take some milliseconds; the budget is for loops whose every way is closed. */
const NODES_MAX = 400_000;
const MS_MAX = 5_000;

export interface ProposeChangeInput {
  readonly loopId: string;
  readonly change: AskedChange;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
}

/** How many ways are wanted, whether it matters why there is none, and what gives the search up. */
export interface ProposeChangeOptions {
  readonly options?: number;
  readonly explain?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What asking for a change leads to. */
export type ProposeChangeOutcome =
  LoopProposed | NoFeasiblePlan | AvailabilityMissing | LoopChanged | LoopNotReady;

interface Question {
  readonly loop: LoopRow;
  readonly facts: LoopFacts;
  readonly built: BuiltProblem;
  readonly before: readonly PlacedMs[];
}

@Injectable()
export class ProposeChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly solver: Solver,
  ) {}

  /**
   * Computes and keeps ways to change the loop; nothing is kept once `signal` aborts.
   * @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT; LIMIT_REACHED when too many loops are being planned right now
   */
  async run(actor: Actor, input: ProposeChangeInput, signal?: AbortSignal): Promise<ProposeChangeOutcome> {
    await this.database.read(actor, (tx) => requireLoopAccess(tx, actor, 'loop.propose', input.loopId));
    return this.propose(actor, input.loopId, input.change, {
      options: input.options ?? OPTIONS_DEFAULT,
      signal,
    });
  }

  /** The same on behalf of a use case that has checked access itself. @throws {Refusal} */
  async propose(
    scope: Scope,
    loopId: string,
    change: AskedChange,
    { options = OPTIONS_DEFAULT, explain = true, signal }: ProposeChangeOptions = {},
  ): Promise<ProposeChangeOutcome> {
    const at = this.clock.now();
    const asked = await this.database.read(scope, (tx) => questionOf(tx, loopId, change, at));
    if ('kind' in asked) return asked;
    const { loop, built, before } = asked;
    const dates = asked.facts.days.map(({ date }) => date);
    const found = await this.#changes(asked, change, options, signal);
    const ways = found.filter(({ plan }) => plan !== null);
    if (ways.length > 0)
      return keepProposals(
        { database: this.database, clock: this.clock, outbox: this.outbox },
        scope,
        loop,
        ways.map((way) => foundBy(way, built, change, dates)),
      );
    return explainNoPlan(this.database, this.solver, scope, {
      loopId,
      built: { ...built, problem: { ...built.problem, pins: pinsOf(built, asked.facts, before, change) } },
      dates,
      infeasible: found[0]?.status === 'infeasible',
      explain,
      daysComplete: asked.facts.daysComplete,
      nowMs: at.getTime(),
      signal,
    });
  }

  /** The candidate's times come first: a repair moves one of theirs only when nothing else helps. */
  async #changes(
    { built, before }: Question,
    change: AskedChange,
    options: number,
    signal: AbortSignal | undefined,
  ): Promise<readonly Repair[]> {
    const alone = movedAlone(change);
    const ask = (candidateTimesFixed: boolean): Promise<readonly Repair[]> =>
      this.solver.ask(
        'changes',
        {
          problem: built.problem,
          plan: toPlan(built, before),
          ...(alone === null ? {} : { onlyInterview: alone }),
          candidateTimesFixed,
          options,
          nodesMax: NODES_MAX,
        },
        { msMax: MS_MAX, signal },
      );
    const kept = change.kind === 'repair' ? await ask(true) : [];
    return kept.some(({ plan }) => plan !== null) ? kept : ask(false);
  }
}

/** The way as a proposal: what it costs those who had agreed, and whether that is proven to be the least. */
const foundBy = (
  { plan, tiers, bound, proven, parts }: Repair,
  built: BuiltProblem,
  change: AskedChange,
  dates: readonly string[],
): FoundProposal => ({
  plan: plan === null ? [] : toPlanned(built, plan),
  objective: tiers?.objective ?? 0,
  bound: bound?.objective ?? 0,
  proven: proven.objective,
  parts: withDates(parts, dates),
  purpose: change.kind,
  change,
  tiers: {
    timesChanged: tiers?.timesChanged ?? 0,
    peopleReplaced: tiers?.peopleReplaced ?? 0,
    proven: { timesChanged: proven.timesChanged, peopleReplaced: proven.peopleReplaced },
  },
  overLimits: [],
  pins: [],
});

/** What has to stay as it is: when one interview moves, the others with the candidate. */
function pinsOf(
  built: BuiltProblem,
  { interviews }: LoopFacts,
  before: readonly PlacedMs[],
  change: AskedChange,
): Pin[] {
  const moved = movedAlone(change);
  if (moved === null) return [];
  const withThem = new Set(interviews.filter(({ withCandidate }) => withCandidate).map(({ id }) => id));
  return toPlan(built, before)
    .interviews.filter(({ id }) => id !== moved && withThem.has(id))
    .map(({ id, start, seats }) => ({
      interview: id,
      start,
      seats: Object.fromEntries(
        Object.entries(seats).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    }));
}

/** The engine's question, or why it cannot be asked. @throws {Refusal} INVALID_INPUT, NOT_FOUND */
async function questionOf(
  tx: Tx,
  loopId: string,
  change: AskedChange,
  at: Date,
): Promise<Question | LoopNotReady | AvailabilityMissing> {
  const [loop] = await loopsByIds(tx, [loopId]);
  if (loop === undefined) throw notFound('loop');
  if (loop.state !== 'booked')
    return loopNotReady(
      loopId,
      `The loop is ${loop.state.replace('_', ' ')}; only one that is booked can be changed.`,
    );
  await requireInLoop(tx, loopId, change);
  const standing = await loadStanding(tx, loop, at, new Set(change.kind === 'repair' ? change.seatIds : []));
  const closed = whyClosed(standing, change);
  if (closed !== null) return loopNotReady(loopId, closed);
  const facts = await loadLoopFacts(tx, loop, at, { standing });
  if ('kind' in facts)
    return loopNotReady(loopId, 'Everything of the loop has begun; nothing is left to change.');
  if (facts.interviews.length === 0)
    return loopNotReady(loopId, 'Everything of the loop has begun; nothing is left to change.');
  const asked = change.kind === 'move' ? elsewhere(facts, standing, change) : facts;
  const before = standing.open.map(({ interviewId, spanMs, seats, roomId }) => ({
    interviewId,
    fromMs: spanMs[0],
    toMs: spanMs[1],
    seats,
    roomId,
  }));
  return { loop, facts: asked, built: buildProblem(asked), before };
}

/** @throws {Refusal} INVALID_INPUT for an interview or seat that is not the loop's */
async function requireInLoop(tx: Tx, loopId: string, change: AskedChange): Promise<void> {
  if (change.kind === 'rebook') return;
  const ids = (await interviewsOfLoops(tx, [loopId])).map(({ id }) => id);
  if (change.kind === 'move') {
    if (change.interviewId !== null && !ids.includes(change.interviewId))
      throw invalidInput(
        'interviewId',
        'interviewId names no interview of this loop; give one of loop.interviews.',
      );
    return;
  }
  const seats = new Set((await seatsOfInterviews(tx, ids)).map(({ id }) => id));
  if (change.seatIds.length === 0 || change.seatIds.some((id) => !seats.has(id)))
    throw invalidInput('seatIds', 'seatIds must name at least one seat, each of this loop.');
}

/** Why there is nothing to change, null when there is. */
function whyClosed({ open }: StandingLoop, change: AskedChange): string | null {
  switch (change.kind) {
    case 'move':
      if (open.some((one) => moves(change, one))) return null;
      return change.interviewId === null
        ? 'Every interview with the candidate has begun or is over; nothing is left to move.'
        : 'This interview has begun, is over or is not booked; only one that is still to come can be moved.';
    case 'repair':
      return change.seatIds.every((id) => open.some(({ seats }) => (seats[id] ?? null) !== null))
        ? null
        : 'A seat to repair is empty, or its interview has begun; only seats of interviews to come can be repaired.';
    case 'rebook':
      return null;
  }
}

type Move = Extract<AskedChange, { kind: 'move' }>;

/** The one interview that moves while the rest stays; null when nothing does, or all do. */
const movedAlone = (change: AskedChange): string | null =>
  change.kind === 'move' ? change.interviewId : null;

/** Whether what is booked is to lie elsewhere: a meeting without the candidate only follows when all that is with them moves. */
const moves = ({ interviewId }: Move, booked: BookedNow): boolean =>
  interviewId === null ? booked.withCandidate : booked.interviewId === interviewId;

/** The facts with what is to move elsewhere than now, and between the instants that were asked for. */
function elsewhere(facts: LoopFacts, { open, noticeMs }: StandingLoop, change: Move): LoopFacts {
  const { from, to } = change;
  const moving = open.filter((one) => moves(change, one));
  const now = merge(moving.map(({ spanMs }) => spanMs));
  const asked: SpanMs = [
    Math.max(noticeMs, from === null ? 0 : new Date(from).getTime()),
    to === null ? Number.MAX_SAFE_INTEGER : new Date(to).getTime(),
  ];
  // A window may overlap the times that the interviews have now, as long as they could not all stay there.
  const spans = now.every((span) => covers([asked], span)) ? subtract([asked], now) : [asked];
  const ids = new Set(moving.map(({ interviewId }) => interviewId));
  return {
    ...facts,
    interviews: facts.interviews.map((interview) =>
      ids.has(interview.id)
        ? { ...interview, withinMs: [...intersect(interview.withinMs ?? spans, spans)] }
        : interview,
    ),
  };
}
