// Asks the engine for the best few ways to run a whole loop and keeps them as proposals. The facts are read in one
// transaction and solved outside of it: nothing is locked while the engine thinks.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, newId } from '#platform';
import type { Scope } from '#platform';
import { ProblemError, propose, validateProblem, whyNot } from '#scheduling';
import type { Budget, Problem, Proposals, SolveStatus } from '#scheduling';
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

const OPTIONS_DEFAULT = 3;
/**
 * A budget in work, so that the same loop gets the same answer on every machine: about a second for loops of up to
 * seven interviews. A unit takes longer the more there are, so there are fewer of them.
 */
const NODES_MAX = 400_000;
const INTERVIEWS_USUAL = 7;
/** The engine works in the thread that answers everybody: after so long it ends with what it has, on any machine. */
const PROPOSE_MS_MAX = 1_000;
/** And so long it may then look for what stands in the way. */
const EXPLAIN_MS_MAX = 300;
const EXPLAIN_NODES_MAX = 60_000;

export interface ProposeLoopInput {
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
}

type Outcome = LoopProposed | NoFeasiblePlan | AvailabilityMissing | LoopChanged | LoopNotReady;

@Injectable()
export class ProposeLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Computes and keeps proposals. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: ProposeLoopInput): Promise<Outcome> {
    await this.database.read(actor, (tx) => requireLoopAccess(tx, actor, 'loop.propose', input.loopId));
    return this.propose(actor, input.loopId, input.options ?? OPTIONS_DEFAULT);
  }

  /** The same on behalf of a use case that has checked access itself. */
  async propose(scope: Scope, loopId: string, options = OPTIONS_DEFAULT): Promise<Outcome> {
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
    const found = propose(built.problem, { options, ...budgetFor(built.problem) });
    if (found.proposals.length > 0) return this.#keep(scope, loop, built, found);
    const proven = found.status === 'infeasible' && facts.daysComplete;
    const dates = facts.days.map(({ date }) => date);
    const conflict = await this.database.read(scope, (tx) =>
      nameConflicts(tx, loopId, whatConflicts(built.problem, found.status), dates),
    );
    return noPlan(loopId, proven, conflict);
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

const within = (msMax: number): (() => boolean) => {
  const until = performance.now() + msMax;
  return () => performance.now() > until;
};

function budgetFor(problem: Problem): Budget {
  const many = problem.interviews.filter(({ withoutCandidate }) => withoutCandidate !== true).length;
  return {
    nodesMax: Math.ceil(NODES_MAX / 2 ** (Math.max(0, many - INTERVIEWS_USUAL) / 2)),
    shouldStop: within(PROPOSE_MS_MAX),
  };
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

/** The rules that leave no plan: at once where a seat has nobody, else by dropping rules within a small budget. */
function whatConflicts(problem: Problem, status: SolveStatus): readonly Conflict[] {
  const seats = seatsWithoutAnybody(problem);
  if (seats.length > 0) return seats.map((subject) => ({ rule: 'seatFilled', subject }));
  if (status !== 'infeasible') return [];
  return whyNot(problem, { nodesMax: EXPLAIN_NODES_MAX, shouldStop: within(EXPLAIN_MS_MAX) }).conflict;
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
