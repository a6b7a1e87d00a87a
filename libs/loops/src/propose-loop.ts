// Asks the engine for the best few ways to run a whole loop and keeps them as proposals. The facts are read in one
// transaction and solved outside of it, in a thread of the solver: nothing is locked and nobody waits while it thinks.
import { Injectable } from '@nestjs/common';
import { membersByIds, requireActor } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput, isId } from '#platform';
import type { Scope } from '#platform';
import { ProblemError, validateProblem } from '#scheduling';
import type { Problem } from '#scheduling';
import { buildProblem, toPlanned } from './domain/loop-problem.js';
import type { BuiltProblem, LoopFacts } from './domain/loop-problem.js';
import { fillersInWords, toPins } from './domain/pins.js';
import type { AskedPin } from './domain/pins.js';
import { withDates } from './domain/score-words.js';
import { explainNoPlan } from './explain-no-plan.js';
import { keepProposals } from './keep-proposals.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { requireLoopAccess } from './loop-access.js';
import { loopsByIds } from './loops.queries.js';
import type { LoopRow } from './loops.table.js';
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
/**
 * A budget in work, so that the same loop gets the same answer on every machine: about a second for loops of up to
 * seven interviews. A unit takes longer the more there are, so there are fewer of them.
 */
const NODES_MAX = 400_000;
const INTERVIEWS_USUAL = 7;
/** Somebody waits for the answer: on a slow machine the search ends after so long with what it has. */
const PROPOSE_MS_MAX = 5_000;

export interface ProposeLoopInput {
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
  /** Ids of interviewers whose limits are left out; booking what exceeds them takes a reason. */
  readonly overLimits?: readonly string[] | null | undefined;
  /** What is decided already and holds in every option. */
  readonly pins?: readonly AskedPin[] | null | undefined;
}

/** How many plans are wanted, whether it matters why there is none, and what gives the search up. */
interface ProposeOptions {
  readonly options?: number;
  readonly overLimits?: readonly string[];
  readonly pins?: readonly AskedPin[];
  readonly explain?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** The loop and its facts, where they are not simply as they are now. */
  readonly load?: () => Promise<LoadedLoop>;
}

/** A loop with what decides it; `facts` is null when there is nothing to plan, `withinNotice` whether that is too soon. */
export interface LoadedLoop {
  readonly loop: LoopRow | undefined;
  readonly facts: LoopFacts | null;
  readonly withinNotice?: boolean;
}

type Outcome = LoopProposed | NoFeasiblePlan | AvailabilityMissing | LoopChanged | LoopNotReady;

@Injectable()
export class ProposeLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly solver: Solver,
  ) {}

  /**
   * Computes and keeps proposals; nothing is kept once `signal` aborts.
   * @throws {Refusal} NOT_FOUND, FORBIDDEN; LIMIT_REACHED when too many loops are being planned right now
   */
  async run(actor: Actor, input: ProposeLoopInput, signal?: AbortSignal): Promise<Outcome> {
    await this.database.read(actor, (tx) => requireLoopAccess(tx, actor, 'loop.propose', input.loopId));
    const overLimits = input.overLimits ?? [];
    if (overLimits.length > 0) requireActor(actor, 'limit.override');
    if (overLimits.some((id) => !isId(id.toLowerCase())))
      throw invalidInput('overLimits', 'overLimits names nobody; give ids of people who interview.');
    return this.propose(actor, input.loopId, {
      options: input.options ?? OPTIONS_DEFAULT,
      overLimits,
      pins: input.pins ?? [],
      signal,
    });
  }

  /** The same on behalf of a use case that has checked access itself. @throws {Overload} */
  async propose(
    scope: Scope,
    loopId: string,
    {
      options = OPTIONS_DEFAULT,
      overLimits = [],
      pins = [],
      explain = true,
      signal,
      load,
    }: ProposeOptions = {},
  ): Promise<Outcome> {
    const loaded = await (load ?? (() => this.#load(scope, loopId)))();
    const { loop } = loaded;
    if (loop === undefined || loop.state === 'booked' || loop.state === 'cancelled')
      return loopNotReady(
        loopId,
        `The loop is ${loop?.state ?? 'gone'}; proposals are made for loops that are not booked.`,
      );
    if (loaded.facts === null)
      return {
        kind: 'AvailabilityMissing',
        message:
          loaded.withinNotice === true
            ? 'All times of the candidate that are still to come are over before the minimum notice is. Ask for later ones, or do without the notice.'
            : 'The candidate has given no time that is still to come and not too far ahead to be planned. Ask for availability first.',
        loopId,
        withinNotice: loaded.withinNotice === true,
      };
    const facts = withoutLimitsOf(loaded.facts, overLimits);
    const built = await this.#withPins(scope, buildProblem(facts), facts, pins);
    const unfit = whyUnfit(built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const dates = facts.days.map(({ date }) => date);
    const question = { problem: built.problem, options, nodesMax: nodesFor(built.problem) };
    const found = await this.solver.ask('propose', question, { msMax: PROPOSE_MS_MAX, signal });
    if (found.proposals.length > 0)
      return keepProposals(
        { database: this.database, clock: this.clock, outbox: this.outbox },
        scope,
        loop,
        found.proposals.map(({ plan, objective, bound, proven, parts }) => ({
          plan: toPlanned(built, plan),
          objective,
          bound,
          proven,
          parts: withDates(parts, dates),
          purpose: 'book' as const,
          change: null,
          tiers: null,
          overLimits,
          pins,
        })),
      );
    return explainNoPlan(this.database, this.solver, scope, {
      loopId,
      built,
      dates,
      infeasible: found.status === 'infeasible',
      explain,
      daysComplete: facts.daysComplete,
      nowMs: this.clock.now().getTime(),
      signal,
    });
  }

  /** The problem with what is decided. @throws {Refusal} INVALID_INPUT naming the field of a pin that cannot be asked for */
  async #withPins(
    scope: Scope,
    built: BuiltProblem,
    facts: LoopFacts,
    asked: readonly AskedPin[],
  ): Promise<BuiltProblem> {
    if (asked.length === 0) return built;
    const found = toPins(asked, facts, built);
    if (!('wrong' in found)) return { ...built, problem: { ...built.problem, pins: found.pins } };
    const { field, message, couldBe } = found.wrong;
    if (couldBe === undefined) throw invalidInput(field, message);
    const people = await this.database.read(scope, (tx) => membersByIds.fetch(tx, couldBe));
    throw invalidInput(field, `${message}; ${fillersInWords(people.map(({ name }) => name))}.`);
  }

  async #load(scope: Scope, loopId: string): Promise<LoadedLoop> {
    return this.database.read(scope, async (tx) => {
      const [loop] = await loopsByIds(tx, [loopId]);
      if (loop === undefined || !['planned', 'proposed', 'on_hold'].includes(loop.state))
        return { loop, facts: null };
      const facts = await loadLoopFacts(tx, loop, this.clock.now());
      return 'kind' in facts ? { loop, facts: null, withinNotice: facts.withinNotice } : { loop, facts };
    });
  }
}

const withoutLimitsOf = (facts: LoopFacts, ids: readonly string[]): LoopFacts => ({
  ...facts,
  people: facts.people.map((person) => (ids.includes(person.id) ? { ...person, limits: [] } : person)),
});

function nodesFor(problem: Problem): number {
  const many = problem.interviews.filter(({ withoutCandidate }) => withoutCandidate !== true).length;
  return Math.ceil(NODES_MAX / 2 ** (Math.max(0, many - INTERVIEWS_USUAL) / 2));
}

/** Why the engine cannot take the loop as it is, null when it can. */
export function whyUnfit(problem: Problem): string | null {
  try {
    validateProblem(problem);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.field === 'interviews'
      ? `A loop is planned as a whole, and its interviews ${error.reason}. Divide it or leave some out.`
      : `The loop cannot be planned as it is: ${error.message}.`;
  }
}
