// Asks the engine for the best few ways to run a whole loop and keeps them as proposals. The facts are read in one
// transaction and solved outside of it, in a thread of the solver: nothing is locked and nobody waits while it thinks.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, newId } from '#platform';
import type { Scope } from '#platform';
import { ProblemError, validateProblem } from '#scheduling';
import type { Problem, Proposals } from '#scheduling';
import { told } from './domain/conflict-words.js';
import type { Conflict } from './domain/conflict-words.js';
import { buildProblem, seatsWithoutAnybody, toInstants } from './domain/loop-problem.js';
import type { BuiltProblem } from './domain/loop-problem.js';
import { loopProposed } from './events.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { requireLoopAccess } from './loop-access.js';
import { loopsByIds } from './loops.queries.js';
import { nameConflicts } from './name-conflicts.js';
import { lockLoop, replaceProposals } from './loops.repository.js';
import { loopTable } from './loops.table.js';
import type { LoopRow, PlannedInterview } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
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
/** And so long it may then look for what stands in the way. */
const EXPLAIN_MS_MAX = 2_000;
const EXPLAIN_NODES_MAX = 60_000;

export interface ProposeLoopInput {
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
}

/** How many plans are wanted, and what gives the search up. */
interface ProposeOptions {
  readonly options?: number;
  readonly signal?: AbortSignal | undefined;
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
    return this.propose(actor, input.loopId, { options: input.options ?? OPTIONS_DEFAULT, signal });
  }

  /** The same on behalf of a use case that has checked access itself. @throws {Overload} */
  async propose(
    scope: Scope,
    loopId: string,
    { options = OPTIONS_DEFAULT, signal }: ProposeOptions = {},
  ): Promise<Outcome> {
    const { loop, facts, built } = await this.database.read(scope, async (tx) => {
      const [row] = await loopsByIds(tx, [loopId]);
      if (row === undefined || !['planned', 'proposed', 'on_hold'].includes(row.state))
        return { loop: row, built: null };
      const facts = await loadLoopFacts(tx, row, this.clock.now());
      return 'kind' in facts ? { loop: row, built: null } : { loop: row, facts, built: buildProblem(facts) };
    });
    if (loop === undefined || loop.state === 'booked' || loop.state === 'cancelled')
      return loopNotReady(
        loopId,
        `The loop is ${loop?.state ?? 'gone'}; proposals are made for loops that are not booked.`,
      );
    if (built === null)
      return {
        kind: 'AvailabilityMissing',
        message: 'The candidate has given no time that is still to come. Ask for availability first.',
        loopId,
      };
    const unfit = whyUnfit(built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const question = { problem: built.problem, options, nodesMax: nodesFor(built.problem) };
    const found = await this.solver.ask('propose', question, { msMax: PROPOSE_MS_MAX, signal });
    if (found.proposals.length > 0) return this.#keep(scope, loop, built, found);
    const infeasible = found.status === 'infeasible';
    const conflicts = await this.#whatConflicts(built.problem, infeasible, signal);
    const dates = facts.days.map(({ date }) => date);
    const conflict = await this.database.read(scope, (tx) => nameConflicts(tx, loopId, conflicts, dates));
    return noPlan(loopId, infeasible && facts.daysComplete, conflict);
  }

  /** The rules that leave no plan: at once where a seat has nobody, else by dropping rules within a small budget. */
  async #whatConflicts(
    problem: Problem,
    infeasible: boolean,
    signal?: AbortSignal,
  ): Promise<readonly Conflict[]> {
    const seats = seatsWithoutAnybody(problem);
    if (seats.length > 0) return seats.map((subject) => ({ rule: 'seatFilled', subject }));
    if (!infeasible) return [];
    const question = { problem, count: 1, nodesMax: EXPLAIN_NODES_MAX };
    const { conflict } = await this.solver.ask('relaxations', question, { msMax: EXPLAIN_MS_MAX, signal });
    return conflict;
  }

  async #keep(
    scope: Scope,
    loop: LoopRow,
    built: BuiltProblem,
    found: Proposals,
  ): Promise<LoopProposed | LoopChanged> {
    return this.database.transaction(scope, async (tx) => {
      const locked = await lockLoop(tx, loop.id);
      if (locked?.version !== loop.version) return loopChanged(loop.id);
      const batchId = newId();
      await replaceProposals(
        tx,
        loop.id,
        found.proposals.map((proposal, at) => ({
          id: newId(),
          loopId: loop.id,
          batchId,
          rank: at + 1,
          plan: toInstants(built, proposal.plan).map(
            ({ interviewId, fromMs, toMs, seats }): PlannedInterview => ({
              interviewId,
              from: new Date(fromMs).toISOString(),
              to: new Date(toMs).toISOString(),
              seats,
            }),
          ),
          objective: proposal.objective,
          bound: proposal.bound,
          proven: proposal.proven,
          parts: proposal.parts,
          loopVersion: loop.version,
          createdAt: this.clock.now(),
        })),
      );
      if (loop.state === 'planned')
        await tx.update(loopTable, { organizationId: tx.organizationId, id: loop.id }, { state: 'proposed' });
      await this.outbox.append(tx, loopProposed, loop.id, { loopId: loop.id });
      return { kind: 'LoopProposed', loopId: loop.id, batchId };
    });
  }
}

function nodesFor(problem: Problem): number {
  const many = problem.interviews.filter(({ withoutCandidate }) => withoutCandidate !== true).length;
  return Math.ceil(NODES_MAX / 2 ** (Math.max(0, many - INTERVIEWS_USUAL) / 2));
}

/** Why the engine cannot take the loop as it is, null when it can. */
function whyUnfit(problem: Problem): string | null {
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

const noPlan = (loopId: string, proven: boolean, conflict: readonly Conflict[]): NoFeasiblePlan => ({
  kind: 'NoFeasiblePlan',
  message: [
    proven
      ? 'No plan fits: it is proven that the windows, the people and the rules leave none.'
      : 'No plan was found within the budget of work; whether one exists is not known.',
    ...(conflict.length === 0 ? [] : [`In the way: ${told(conflict)}.`]),
    'Ask for more time or add people to a pool.',
  ].join(' '),
  loopId,
  proven,
  conflict,
});
